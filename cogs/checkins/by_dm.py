"""Asking to be asked: a DM is opened at that moment, or it is said that none arrives."""

from __future__ import annotations

from datetime import datetime

import discord

from bot.client import CoachBot
from bot.delivery import Refused, sorted_out
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card
from bot.words import _

Pressed = discord.Interaction[CoachBot]


class AskByDmButton(PersistentButton, template=r"morning-dm:v1:(?P<checkin>\d+)"):
    """Wants to be asked by DM. Whether one arrives is found out at once."""

    def __init__(self, checkin: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Ask me tomorrow by DM"), custom_id=f"morning-dm:v1:{checkin}"
            )
        )
        self._checkin = int(checkin)

    async def pressed(self, interaction: Pressed) -> None:
        """Open the DM and book the question."""
        mornings, person = interaction.client.app.checkins.mornings, interaction.user
        await interaction.client.app.checkins.intake.get(person.id, self._checkin)
        said = _("This is where I'll ask, the morning after a check-in. One tap; free to ignore.")
        try:
            await person.send(view=card(said))
        except discord.HTTPException as error:
            refusal = sorted_out(error)
            if not (isinstance(refusal, Refused) and refusal.dms_closed):
                raise
            await mornings.closed(person.id)
            sorry = _("Discord doesn't let me write to you. I'll ask when you next use me here.")
            await answer(interaction, view=card(sorry))
            return
        at = await mornings.ask_by_dm(person.id, self._checkin)
        await answer(interaction, view=card(_when(at)))


def _when(at: datetime | None) -> str:
    if at is None:
        return _("I'll ask by DM, the morning after your next check-in.")
    return _("I'll ask by DM tomorrow at {when}. One tap, free to ignore.").format(
        when=discord.utils.format_dt(at, "t")
    )
