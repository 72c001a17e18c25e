"""A run as a sound file and as a sheet of its times, for runs without a network."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterator

import discord

from bot.audio import session_audio
from bot.domain.programmes.cues import Sound, cues
from bot.domain.programmes.programme import Gait, Place, Session
from bot.pictures import amounts
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.words import N_, _
from cogs.c25k.group import Asked, c25k_of
from cogs.c25k.words import place_words

STEPS = {Gait.RUN: N_("Run {length}"), Gait.WALK: N_("Walk {length}")}
OTHERS = {Sound.HALF_WAY: N_("Half-way"), Sound.END: N_("The end")}
# For the names of files, which every system takes.
FILE = "{slug}-w{week}r{run}"


class AudioButton(PersistentButton, template=r"c25k-audio:v1:(?P<week>\d{1,2}):(?P<run>\d)"):
    """Gives a run's sounds and times."""

    def __init__(self, week: str, run: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Audio"), custom_id=f"c25k-audio:v1:{week}:{run}")
        )
        self._week, self._run = int(week), int(run)

    async def pressed(self, interaction: Asked) -> None:
        """Give them."""
        await send_audio(interaction, c25k_of(interaction).programme.place(self._week, self._run))


async def send_audio(interaction: Asked, place: Place) -> None:
    """Answer with the files of a run, as the programme has it."""
    programme = c25k_of(interaction).programme
    session = programme.session(place)
    title = f"{programme.title}: {place_words(place)}"
    name = FILE.format(slug=programme.slug, week=place.week, run=place.run)
    sound = await asyncio.to_thread(session_audio, session, title)
    sheet = "\r\n".join(cue_sheet(title, session)) + "\r\n"
    said = _(
        "**{title}**, {length}. Three rising notes: run. Two falling: walk. Two short: half-way. "
        "Four: the end. Play it beside your music; the times are in the text file."
    )
    await answer(
        interaction,
        said.format(title=title, length=amounts.clock(session.seconds)),
        files=[
            discord.File(io.BytesIO(sound), f"{name}.ogg"),
            discord.File(io.BytesIO(sheet.encode()), f"{name}.txt"),
        ],
    )


def cue_sheet(title: str, session: Session) -> Iterator[str]:
    """Tell what is heard when, a line each."""
    yield title
    yield ""
    for cue in cues(session):
        what = _(OTHERS[cue.sound]) if cue.step is None else _step(cue.step.gait, cue.step.seconds)
        yield f"{amounts.clock(cue.at):>6}  {what}"


def _step(gait: Gait, seconds: int) -> str:
    return _(STEPS[gait]).format(length=amounts.clock(seconds))
