"""Reminders: /reminders, the jobs that send them, and who is back."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.errors import UserError
from bot.ui.answer import answer
from bot.ui.rundays import RunDaysButton
from bot.words import N_
from cogs.reminders.buttons import BUTTONS
from cogs.reminders.jobs import Jobs
from cogs.reminders.panel import PANEL, panel_card
from cogs.reminders.returning import Returning

PRESSED = (discord.InteractionType.component, discord.InteractionType.modal_submit)
WHERE = N_("I remind you club by club. Use /reminders in your club's channel, please.")


class RemindersCog(commands.Cog, name=N_("Reminders")):
    """A word when the day's hold is still open, if you ask for it."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._reminders = bot, bot.app.reminders
        self._returning = Returning(bot)

    async def cog_load(self) -> None:
        """Take up the jobs."""
        Jobs(self._bot).register()
        self._bot.jobs.settle_with(self._returning.settle)

    async def cog_unload(self) -> None:
        """Let go once everybody who was here is noted."""
        await self._returning.close()

    @app_commands.command()
    async def reminders(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Your reminders: on or off, when, where and how."""
        person = interaction.user.id
        club_id = interaction.guild_id or await self._only_club(person)
        runs = await self._bot.app.c25k.reminders.follows(person)
        if runs and not (club_id and await self._reminders.wanted(person, club_id)):
            await RunDaysButton.opens(interaction)
            return
        if club_id is None:
            raise UserError(WHERE)
        reminder = await self._reminders.get(person, club_id)
        await answer(interaction, view=panel_card(reminder, runs=runs))

    async def _only_club(self, person_id: int) -> int | None:
        clubs = await self._reminders.clubs(person_id)
        return clubs[0] if len(clubs) == 1 else None

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Note that somebody is back who pressed or sent something; commands end by themselves."""
        if interaction.type in PRESSED:
            self._returning.note(interaction.user.id)

    @commands.Cog.listener()
    async def on_command_completion(self, ctx: commands.Context[Any]) -> None:
        """Note that somebody is back who typed a command."""
        if ctx.interaction is None:
            self._returning.note(ctx.author.id)

    @commands.Cog.listener()
    async def on_app_command_completion(
        self, interaction: discord.Interaction[CoachBot], _command: object
    ) -> None:
        """Note that somebody is back who used a command."""
        self._returning.note(interaction.user.id, interaction)


async def setup(bot: CoachBot) -> None:
    """Add the cog and its buttons."""
    bot.add_dynamic_items(*BUTTONS, *PANEL)
    await bot.add_cog(RemindersCog(bot))
