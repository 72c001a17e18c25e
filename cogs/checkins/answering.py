"""The light, what to do now, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord

from bot.client import CoachBot
from bot.domain.checkins.checkin import Moment
from bot.domain.lights.deciding import Cause
from bot.domain.lights.light import Light
from bot.services.checkins.intake import Said
from bot.ui.answer import answer, replace
from bot.ui.components import PersistentButton
from bot.ui.look import AMBER, RED, TEAL, card, row, small
from bot.words import _
from cogs.checkins.by_dm import AskByDmButton
from cogs.checkins.stopping import stop_card
from cogs.checkins.words import (
    BORROWED,
    CAUSES,
    KEPT_MEANS,
    SEEN,
    SHOWN_MEANS,
    WATCH,
    light_line,
    plank_line,
)

Pressed = discord.Interaction[CoachBot]
ACCENTS = {Light.GREEN: TEAL, Light.AMBER: AMBER, Light.RED: RED}
SOURCE = "https://doi.org/10.1177/0363546506298279"
CAUSE = "|".join(Cause)


class WhyButton(PersistentButton, template=rf"light-why:v1:(?P<cause>{CAUSE})"):
    """Tells by which part of the rule a light came about, and where the rule is from."""

    def __init__(self, cause: str) -> None:
        super().__init__(discord.ui.Button(label=_("Why"), custom_id=f"light-why:v1:{cause}"))
        self._cause = Cause(cause)

    async def pressed(self, interaction: Pressed) -> None:
        """Tell it."""
        await answer(interaction, view=card("\n".join(_why(self._cause))))


class WaiveButton(PersistentButton, template=r"waive:v1:(?P<checkin>\d+):(?P<waived>[01])"):
    """Takes back the change of plan that a check-in brought, or lets it be again."""

    def __init__(self, checkin: str, waived: str = "1") -> None:
        label = _("Leave my plan as it was") if waived == "1" else _("Go easier after all")
        super().__init__(discord.ui.Button(label=label, custom_id=f"waive:v1:{checkin}:{waived}"))
        self._checkin, self._waived = checkin, waived == "1"

    async def pressed(self, interaction: Pressed) -> None:
        """Take it back, or not."""
        intake = interaction.client.app.checkins.intake
        coming = await intake.waive(interaction.user.id, int(self._checkin), waived=self._waived)
        said = _("Your plan is as it was.") if self._waived else _("Your plan goes easier again.")
        again = WaiveButton(self._checkin, "0" if self._waived else "1")
        lines = [said, *([plank_line(coming)] if coming else [])]
        await replace(interaction, card("\n".join(lines), row(again)))


class RestTomorrowButton(PersistentButton, template=r"rest-tomorrow:v1"):
    """Takes tomorrow off planks, for those whose lights move nothing by themselves."""

    def __init__(self) -> None:
        super().__init__(discord.ui.Button(label=_("Rest tomorrow"), custom_id="rest-tomorrow:v1"))

    async def pressed(self, interaction: Pressed) -> None:
        """Rest."""
        if interaction.guild_id is None:
            raise discord.app_commands.NoPrivateMessage
        breaks = interaction.client.app.planks.breaks
        await breaks.rest(interaction.user.id, interaction.guild_id, tomorrow=True)
        await answer(interaction, _("Resting tomorrow. It costs nothing, and the plan waits."))


ANSWER_BUTTONS = (WhyButton, WaiveButton, RestTomorrowButton, AskByDmButton)


async def said_card(interaction: Pressed, said: Said) -> discord.ui.LayoutView:
    """Lay out what came of a check-in."""
    if said.verdict.level is not None:
        return await stop_card(interaction, said)
    light = said.light
    return card(
        "\n".join(_lines(said)),
        row(*_buttons(said)),
        small("\n-# ".join(_notes(said))),
        accent=ACCENTS[light],
    )


def _lines(said: Said) -> Iterator[str]:
    light = said.light
    yield light_line(light, said.checkin)
    yield _((KEPT_MEANS if said.kept else SHOWN_MEANS)[light])
    if said.kept and said.coming is not None and light in {Light.AMBER, Light.RED}:
        yield plank_line(said.coming)
    if light in WATCH:
        yield _(WATCH[light])
    if said.seen is not None:
        yield f"**{_(SEEN[said.seen])}**"


def _notes(said: Said) -> Iterator[str]:
    if said.asks_at is None and _may_be_asked(said):
        yield _("I'll ask how it is when you are next here, from tomorrow on.")
    if said.asks_at is not None:
        when = discord.utils.format_dt(said.asks_at, "t")
        yield _("I'll ask again tomorrow at {when}.").format(when=when)
    if said.kept is None:
        yield _("I kept nothing of this, so no plan moves by itself.")
    yield _(BORROWED)


def _buttons(said: Said) -> Iterator[discord.ui.Item[Any]]:
    yield WhyButton(said.verdict.cause)
    moves = said.light in {Light.AMBER, Light.RED}
    if moves and said.kept is not None:
        yield WaiveButton(str(said.kept.id))
    elif moves:
        yield RestTomorrowButton()
    if said.asks_at is None and _may_be_asked(said):
        yield AskByDmButton(str(said.kept.id if said.kept else 0))


def _may_be_asked(said: Said) -> bool:
    return said.kept is not None and said.checkin.moment is not Moment.MORNING


def _why(cause: Cause) -> Iterator[str]:
    yield _("### Why this light")
    yield _("What decided: {rule}.").format(rule=_(CAUSES[cause]))
    yield _(
        "In full: 0 to 2 with running unchanged is green; 3 to 5, or a small change in how you "
        "run, amber; 6 to 10, sharp, or a changed run, red. By next morning: settled is green, "
        "mostly settled amber, not settled or more than 2 above your usual, red."
    )
    yield _(
        "It comes from a trial in which people with Achilles pain went on running and jumping "
        "within such limits, with no harm found: [Silbernagel and others, 2007]({link}). Other "
        "sources draw the lines a point apart, and nobody has tested them for backs or beginners."
    ).format(link=SOURCE)
