"""A run in words, on its way into the logbook: by command, by form, out of a message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord

from bot.domain.runs.distances import words_for_distance
from bot.domain.runs.runs import Felt, RunHow
from bot.services.runs import Logged
from bot.services.runs.intake import Told
from bot.services.runs.logbook import Doubt
from bot.ui.answer import answer
from bot.ui.look import AMBER, card, row, small
from bot.ui.modal import Fields, Form
from bot.words import _
from cogs.runs.fields import run_fields
from cogs.runs.group import Asked, runs_of
from cogs.runs.one import DropRunButton, KeepRunButton, MoreButton, fresh_card
from cogs.runs.words import day_words, run_words


class LogRunForm(Form):
    """Asks for a run. It knows how it came to be opened, and the shoes if they were named."""

    kind = "run-log"

    @property
    def title(self) -> str:
        """What stands above it."""
        return _("Log a run")

    def fields(self, typed: Mapping[str, str]) -> Fields:
        """Lay out what is asked."""
        return run_fields(typed, about=_("A number alone is in your own units, see /me units."))

    async def sent(self, interaction: Asked, typed: Mapping[str, str]) -> None:
        """Log it."""
        told = Told(
            distance=typed["distance"],
            time=typed["time"] or None,
            felt=Felt(typed["felt"]) if typed["felt"] else None,
            day=typed["day"] or None,
            how=RunHow(self.known[0]),
            shoes_id=int(self.known[1]) if self.known[1] else None,
        )
        await log_told(interaction, told)


def log_form(how: RunHow, shoes_id: int | None = None) -> LogRunForm:
    """Return the form for a run."""
    return LogRunForm(how.value, "" if shoes_id is None else str(shoes_id))


async def log_told(interaction: Asked, told: Told) -> None:
    """Log what somebody told, and answer them privately."""
    runs, person, club = runs_of(interaction), interaction.user.id, interaction.guild_id
    at = interaction.created_at
    ran = await runs.intake.read(person, club, told, at=at)
    offered = await runs.logbook.offer(person, club, ran, at=at)
    await answer(interaction, view=await offered_card(interaction.client, offered))


async def offered_card(bot: Any, offered: Logged | Doubt) -> discord.ui.LayoutView:
    """Lay out, for its runner alone, a run that was logged or is asked about."""
    if isinstance(offered, Doubt):
        return doubt_card(offered)
    return await fresh_card(bot, offered)


def aloud_card(offered: Logged | Doubt) -> discord.ui.LayoutView:
    """Lay out the same where everybody reads it: what was typed there, and no more."""
    if isinstance(offered, Doubt):
        return doubt_card(offered, aloud=True)
    said = _("**Logged:** {run}").format(run=run_words(offered.run, offered.units))
    if offered.run.day != offered.today:
        said = f"{said} · {day_words(offered.run.day, offered.today)}"
    return card(said, row(MoreButton(str(offered.run.id))))


def doubt_card(doubt: Doubt, *, aloud: bool = False) -> discord.ui.LayoutView:
    """Ask whether a run is meant as it was read; aloud without a word of their other runs."""
    run, runner, twin = doubt.run, doubt.runner, doubt.twin
    told = run_words(run, runner.units)
    if twin is not None and aloud:
        said = _("I may have that run already. Is this another one: **{new}**?").format(new=told)
    elif twin is not None:
        asked = _("You have {run} on that day already ({day}). Is this another one: **{new}**?")
        said = asked.format(
            run=run_words(twin, runner.units), day=day_words(twin.day, runner.today), new=told
        )
    else:
        said = _("Did you mean **{run}**? That is a lot.").format(run=told)
        if doubt.longest is not None and not aloud:
            longest = words_for_distance(doubt.longest, runner.units)
            said = f"{said} " + _("Your longest so far is {longest}.").format(longest=longest)
    return card(
        said,
        row(KeepRunButton(str(run.id)), DropRunButton(str(run.id))),
        small(_("It counts for nothing until you say so.")),
        accent=AMBER,
    )
