"""A hold in words, on its way into the logbook: by command, by form, or out of a message."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

import discord

from bot.app import App
from bot.domain.planks.history import Form as HoldForm
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.reading import words_for_hold, words_for_seconds
from bot.services.planks.intake import DONE, Read, Told, read_effort
from bot.services.planks.logbook import Held, Logged
from bot.storage.kinds import How
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import AMBER, card, row, small
from bot.ui.modal import Fields, Form, text_field
from bot.ui.showing import show
from bot.words import _
from cogs.planks.feel import feel_card
from cogs.planks.fields import how_it_went
from cogs.planks.group import Asked, planks_of
from cogs.planks.logged import logged_buttons
from cogs.planks.words import logged_lines

REALLY = (
    r"really:v1:(?P<club>\d+):(?P<person>\d+):(?P<held>\d+x\d+):(?P<day>\d+)"
    r":(?P<form>[a-z]*):(?P<effort>\d*):(?P<level>[a-z]*):(?P<how>[a-z]+)"
)


async def log_card(
    app: App,
    person_id: int,
    club_id: int,
    told: Told,
    *,
    at: datetime,
    challenge: str | None = None,
    aloud: bool = False,
) -> discord.ui.LayoutView:
    """Log what somebody told and lay out what comes next; ask first if it may be a slip."""
    planks = app.planks
    read = await planks.intake.read(person_id, club_id, told, at=at, challenge=challenge)
    if read.unsure:
        return _asking_card(person_id, club_id, read)
    logged = await planks.logbook.log(person_id, club_id, read.held, at=at)
    return done_card(logged, aloud=aloud) if read.held.how is How.DONE else feel_card(logged)


def done_card(logged: Logged, *, aloud: bool = False) -> discord.ui.LayoutView:
    """Lay out a hold after *Done*: nothing more is asked."""
    return card("\n".join(logged_lines(logged, aloud=aloud)), logged_buttons(logged.hold.id))


class LogForm(Form):
    """Asks what was held. It knows the club, and how it came to be opened."""

    kind = "log"

    @property
    def title(self) -> str:
        """What stands above it."""
        return _("Log a hold")

    def fields(self, typed: Mapping[str, str]) -> Fields:
        """Lay out the time, the day, and how it went."""
        return (
            text_field(
                "held",
                _("How long did you hold it?"),
                typed,
                example=_("45, 1:15 or 3x20"),
                about=_("In sets: 3x20."),
                required=True,
            ),
            text_field(
                "day",
                _("Which day?"),
                typed,
                example=_("today"),
                about=_("Up to 7 days back: today, yesterday, monday, 2026-12-01."),
            ),
            *how_it_went(typed),
        )

    async def sent(self, interaction: Asked, typed: Mapping[str, str]) -> None:
        """Log it."""
        club_id, how = self.known
        told = Told(
            held=typed["held"],
            how=How(how),
            day=typed["day"] or None,
            form=HoldForm(typed["form"]) if typed["form"] else None,
            effort=read_effort(typed["effort"]),
        )
        person = interaction.user.id
        app, at = interaction.client.app, interaction.created_at
        await answer(interaction, view=await log_card(app, person, int(club_id), told, at=at))


class LogButton(PersistentButton, template=r"log-hold:v1:(?P<challenge>\d+)"):
    """Opens the form for a hold."""

    def __init__(self, challenge: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Log a hold"), custom_id=f"log-hold:v1:{challenge}")
        )
        self._challenge = int(challenge)

    async def pressed(self, interaction: Asked) -> None:
        """Open it, for those who are in the challenge."""
        club = await planks_of(interaction).whose.club_of(interaction.user.id, self._challenge)
        await LogForm(str(club), How.LOG.value).open(interaction)


async def open_log(interaction: Asked, challenge_id: int, day: date) -> None:
    """Open the form under a day's post: for that day, once it is past for whoever presses."""
    planks, person = planks_of(interaction), interaction.user.id
    club_id = await planks.whose.club_of(person, challenge_id)
    today = await planks.intake.today(person, club_id, interaction.created_at)
    typed = {"day": day.isoformat()} if day < today else {}
    await LogForm(str(club_id), How.LOG.value).open(interaction, typed)


class DoneButton(PersistentButton, template=r"done:v1:(?P<challenge>\d+)"):
    """Logs today's target as held, without asking anything."""

    def __init__(self, challenge: str) -> None:
        super().__init__(discord.ui.Button(label=_("Done"), custom_id=f"done:v1:{challenge}"))
        self._challenge = challenge

    async def pressed(self, interaction: Asked) -> None:
        """Log it."""
        app, person, at = interaction.client.app, interaction.user.id, interaction.created_at
        club = await app.planks.whose.club_of(person, int(self._challenge))
        told = Told(held=DONE)
        view = await log_card(app, person, club, told, at=at, challenge=self._challenge)
        await answer(interaction, view=view)


class ReallyButton(PersistentButton, template=REALLY):
    """Logs what was asked about, for the one who was asked."""

    def __init__(self, **known: str) -> None:
        text = ":".join(known[name] for name in re.compile(REALLY).groupindex)
        super().__init__(discord.ui.Button(label=_("Yes, log it"), custom_id=f"really:v1:{text}"))
        self._known = known

    async def pressed(self, interaction: Asked) -> None:
        """Log it; whoever else presses is told that it isn't theirs."""
        known = self._known
        if interaction.user.id != int(known["person"]):
            await answer(interaction, _("That question is for somebody else."))
            return
        sets, _x, seconds = known["held"].partition("x")
        held = Held(
            sets=Hold(int(seconds), int(sets)).each,
            how=How(known["how"]),
            day=date.fromordinal(int(known["day"])),
            form=HoldForm(known["form"]) if known["form"] else None,
            effort=int(known["effort"]) if known["effort"] else None,
            level=Level(known["level"]) if known["level"] else None,
        )
        logbook = planks_of(interaction).logbook
        logged = await logbook.log(
            interaction.user.id, int(known["club"]), held, at=interaction.created_at
        )
        await show(interaction, feel_card(logged))


def _asking_card(person_id: int, club_id: int, read: Read) -> discord.ui.LayoutView:
    held = read.held
    sure = ReallyButton(
        club=str(club_id),
        person=str(person_id),
        held=f"{len(held.sets)}x{held.sets[0]}",
        day=str(read.day.toordinal()),
        form=held.form or "",
        effort=str(held.effort or ""),
        level=held.level or "",
        how=held.how.value,
    )
    asked = words_for_hold(Hold(held.sets[0], len(held.sets)))
    best = small(_("Nothing is logged yet. If it was a slip, just log it again."))
    if read.best is not None:
        line = _(
            "Your longest so far is {best}. Nothing is logged yet; if it was a slip, log again."
        )
        best = small(line.format(best=words_for_seconds(read.best)))
    return card(
        _("Did you mean **{held}**? That is a lot.").format(held=asked),
        row(sure),
        best,
        accent=AMBER,
    )
