"""What can be done about a hold once it is logged: undo it, bring it back, share it."""

from __future__ import annotations

from typing import Any

import discord

from bot.client import CoachBot
from bot.domain.checkins.checkin import Moment
from bot.errors import UserError
from bot.ui.answer import aloud
from bot.ui.checking import check_in_buttons
from bot.ui.components import PersistentButton
from bot.ui.look import card, row
from bot.ui.plain import plain
from bot.ui.showing import show
from bot.words import N_, _
from cogs.planks.words import day_words, hold_words, logged_lines

Pressed = discord.Interaction[CoachBot]

SHARE_WHERE = N_("Sharing works in your club's channel: /plank holds there has the button too.")


class UndoButton(PersistentButton, template=r"undo:v1:(?P<hold>\d+)"):
    """Takes a hold back."""

    def __init__(self, hold: str) -> None:
        super().__init__(discord.ui.Button(label=_("Undo"), custom_id=f"undo:v1:{hold}"))
        self._hold = int(hold)

    async def pressed(self, interaction: Pressed) -> None:
        """Take it back."""
        logbook = interaction.client.app.planks.logbook
        hold = await logbook.undo(self._hold, interaction.user.id)
        said = _("Undone: {hold} counts for nothing now.").format(hold=hold_words(hold))
        await show(interaction, card(said, row(RedoButton(str(hold.id)))))


class RedoButton(PersistentButton, template=r"redo:v1:(?P<hold>\d+)"):
    """Brings back a hold that was undone."""

    def __init__(self, hold: str) -> None:
        super().__init__(discord.ui.Button(label=_("Put it back"), custom_id=f"redo:v1:{hold}"))
        self._hold = int(hold)

    async def pressed(self, interaction: Pressed) -> None:
        """Bring it back."""
        logbook = interaction.client.app.planks.logbook
        logged = await logbook.redo(self._hold, interaction.user.id)
        view = card("\n".join(logged_lines(logged)), logged_buttons(logged.hold.id))
        await show(interaction, view)


class ShareButton(PersistentButton, template=r"share:v1:(?P<hold>\d+)"):
    """Shows a hold to the channel, since its holder wants to."""

    def __init__(self, hold: str) -> None:
        super().__init__(discord.ui.Button(label=_("Share"), custom_id=f"share:v1:{hold}"))
        self._hold = int(hold)

    async def pressed(self, interaction: Pressed) -> None:
        """Say it aloud."""
        if interaction.guild_id is None:
            raise UserError(SHARE_WHERE)
        logbook = interaction.client.app.planks.logbook
        logged = await logbook.get(self._hold, interaction.user.id)
        said = _("**{name}** held {hold} ({level}), {day}.").format(
            name=plain(interaction.user.display_name, longest=32),
            hold=hold_words(logged.hold),
            level=_(logged.hold.level.label),
            day=day_words(logged.hold.day, logged.today),
        )
        await aloud(interaction, card(said))


def logged_buttons(hold_id: int) -> discord.ui.ActionRow[Any]:
    """Return what can be done about a hold, in a row."""
    asks = check_in_buttons(Moment.PLANK)
    return row(UndoButton(str(hold_id)), ShareButton(str(hold_id)), *asks)
