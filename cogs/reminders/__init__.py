"""Reminders: /reminders, the jobs that send them, and who is back."""

from __future__ import annotations

import logging
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.errors import UserError
from bot.ui.answer import answer
from bot.words import N_
from cogs.reminders.buttons import BUTTONS
from cogs.reminders.jobs import Jobs
from cogs.reminders.panel import PANEL, closed_card, panel_card

logger = logging.getLogger(__name__)

WHERE = N_("I remind you club by club. Use /reminders in your club's channel, please.")


class RemindersCog(commands.Cog, name="Reminders"):
    """A word when the day's hold is still open, if you ask for it."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._reminders = bot, bot.app.reminders

    async def cog_load(self) -> None:
        """Take up the jobs."""
        Jobs(self._bot).register()

    @app_commands.command()
    async def reminders(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Your reminders: on or off, when, where and how."""
        person = interaction.user.id
        club_id = interaction.guild_id or await self._only_club(person)
        await answer(interaction, view=panel_card(await self._reminders.get(person, club_id)))

    async def _only_club(self, person_id: int) -> int:
        clubs = await self._reminders.clubs(person_id)
        if len(clubs) != 1:
            raise UserError(WHERE)
        return clubs[0]

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Note that somebody is back; suggestions while they type are no sign of it."""
        if interaction.type is not discord.InteractionType.autocomplete:
            await self._seen(interaction.user.id)

    @commands.Cog.listener()
    async def on_command_completion(self, ctx: commands.Context[Any]) -> None:
        """Note that somebody is back who typed a command."""
        if ctx.interaction is None:
            await self._seen(ctx.author.id)

    @commands.Cog.listener()
    async def on_app_command_completion(
        self, interaction: discord.Interaction[CoachBot], _command: object
    ) -> None:
        """Tell somebody, privately and once, that their DMs are closed to me."""
        try:
            reminder = await self._reminders.to_tell(interaction.user.id)
            if reminder is not None:
                await answer(interaction, view=closed_card(reminder.club_id))
        except (UserError, discord.HTTPException) as reason:
            logger.warning("Could not tell somebody of closed DMs: %s", reason)

    async def _seen(self, person_id: int) -> None:
        try:
            await self._reminders.seen(person_id)
        except UserError as away:
            logger.warning("Could not note that somebody is back: %s", away)


async def setup(bot: CoachBot) -> None:
    """Add the cog and its buttons."""
    bot.add_dynamic_items(*BUTTONS, *PANEL)
    await bot.add_cog(RemindersCog(bot))
