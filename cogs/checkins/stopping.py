"""The stop card: what to do, and whom to call. No scores, and nothing to scroll."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import discord

from bot.client import CoachBot
from bot.domain.checkins.signs import Sign
from bot.domain.topics import Level
from bot.services.checkins.intake import Said
from bot.storage.checkins import Kept
from bot.ui.answer import answer, replace
from bot.ui.components import PersistentButton
from bot.ui.look import RED, card, row, small
from bot.ui.numbers import numbers
from bot.words import N_, _

Pressed = discord.Interaction[CoachBot]
TITLES = {
    Level.NOW: N_("### Get help now"),
    Level.TODAY: N_("### Be seen today"),
    Level.SOON: N_("### Be seen within days, and don't run till then"),
}
ACTS = {
    Level.NOW: N_("Call the emergency number, or go to A&E. Don't drive yourself."),
    Level.TODAY: N_("Go to A&E, or call your urgent-care line today."),
    Level.SOON: N_("Ask for an urgent appointment with a GP or physio."),
}


class ReadButton(PersistentButton, template=r"stop:v1:(?P<level>E1|E2|P1):checkin:0"):
    """Says that the card was read."""

    def __init__(self, level: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("I've read this"), custom_id=f"stop:v1:{level}:checkin:0")
        )

    async def pressed(self, interaction: Pressed) -> None:
        """Say what happens meanwhile."""
        said = _(
            "Good. Nothing I coach there goes on till somebody has had a look; /checkin has the "
            "button for when they have. Get well."
        )
        await answer(interaction, view=card(said))


class LookedAtButton(PersistentButton, template=r"looked-at:v1"):
    """Says that somebody has had a look."""

    def __init__(self) -> None:
        super().__init__(
            discord.ui.Button(label=_("It has been looked at"), custom_id="looked-at:v1")
        )

    async def pressed(self, interaction: Pressed) -> None:
        """Let coaching go on, at half."""
        intake = interaction.client.app.checkins.intake
        await intake.looked_at(interaction.user.id, interaction.guild_id)
        said = _(
            "Good to hear. Planks begin again at half, runs a third shorter. If they told you "
            "otherwise, they are right."
        )
        await replace(interaction, card(said))


STOP_BUTTONS = (ReadButton, LookedAtButton)


async def stop_card(interaction: Pressed, said: Said) -> discord.ui.LayoutView:
    """Lay out a stop that was just told."""
    level = said.verdict.level or Level.SOON
    end = (
        _("Planks and runs there wait until you say that somebody has had a look.")
        if said.kept is not None
        else _(
            "I kept nothing of this. I suggest no planks and no runs till the day after tomorrow."
        )
    )
    items = await _items(interaction, level, said.checkin.signs)
    return card(*items, row(ReadButton(level)), small(end), accent=RED)


async def open_stop_card(
    interaction: Pressed, stops: Iterable[Kept], *more: discord.ui.Item[Any]
) -> discord.ui.LayoutView:
    """Show, once more, what waits to be looked at."""
    signs = frozenset(sign for stop in stops for sign in stop.checkin.signs)
    level = next(each for each in Level if any(sign.level is each for sign in signs))
    items = await _items(interaction, level, signs)
    return card(*items, row(LookedAtButton(), *more), accent=RED)


async def _items(interaction: Pressed, level: Level, signs: Iterable[Sign]) -> list[str]:
    app = interaction.client.app
    code = await app.clubs.country(interaction.guild_id)
    emergency = app.content.emergency
    here = emergency.country(code) if code else None
    told = "\n".join(f"- {_(sign.text)}" for sign in Sign if sign in signs and sign.level)
    ticked, checked = _("You ticked:"), _("It may well be nothing, and it should be checked.")
    return [
        _(TITLES[level]),
        f"{ticked}\n{told}\n{checked}",
        f"**{_(ACTS[level])}**\n{numbers(emergency, here)}",
    ]
