"""Reminders: /reminders, the jobs that send them, and who is back."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.errors import UserError
from bot.storage.reminders import Reminder
from bot.ui.answer import answer
from bot.words import N_
from cogs.reminders.buttons import BUTTONS
from cogs.reminders.jobs import Jobs
from cogs.reminders.panel import PANEL, closed_card, panel_card

logger = logging.getLogger(__name__)

PRESSED = (discord.InteractionType.component, discord.InteractionType.modal_submit)
WHERE = N_("I remind you club by club. Use /reminders in your club's channel, please.")


class RemindersCog(commands.Cog, name="Reminders"):
    """A word when the day's hold is still open, if you ask for it."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._reminders = bot, bot.app.reminders
        self._noting = asyncio.Lock()
        self._leaving = False

    async def cog_load(self) -> None:
        """Take up the jobs."""
        Jobs(self._bot).register()

    async def cog_unload(self) -> None:
        """Let go once everybody who was here is noted: a query cut short leaks its connection."""
        self._leaving = True
        async with self._noting:
            pass

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
        """Note that somebody is back who pressed or sent something; commands end by themselves."""
        if interaction.type in PRESSED:
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
        """Note that somebody is back; tell them, privately and once, of DMs closed to me.

        Only once they have their answer: it is what they wait for.
        """
        reminder = await self._seen(interaction.user.id, tells=True)
        if reminder is None:
            return
        try:
            await answer(interaction, view=closed_card(reminder.club_id))
        except discord.HTTPException as refusal:
            logger.warning("Could not tell somebody of closed DMs: %s", refusal)

    async def _seen(self, person_id: int, *, tells: bool = False) -> Reminder | None:
        try:
            async with self._noting:
                if self._leaving:
                    return None
                return await self._reminders.seen(person_id, tells=tells)
        except UserError as away:
            logger.warning("Could not note that somebody is back: %s", away)
            return None


async def setup(bot: CoachBot) -> None:
    """Add the cog and its buttons."""
    bot.add_dynamic_items(*BUTTONS, *PANEL)
    await bot.add_cog(RemindersCog(bot))
