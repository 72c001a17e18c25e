"""The timer: /plank start, the button that starts it, and forgetting what was left running."""

from __future__ import annotations

import asyncio
import logging

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.errors import UserError
from bot.ui.answer import answer, replace
from bot.ui.components import PersistentButton
from bot.ui.starting import StartTimerButton
from bot.words import _
from cogs.planks.group import WHICH, Asked, Which, club_for, plank, planks_of
from cogs.planks.suggesting import suggest_own
from cogs.planks.timer_buttons import (
    DownButton,
    GoOnButton,
    RestButton,
    StopButton,
    asking_card,
    running_card,
)

logger = logging.getLogger(__name__)

SWEEP_EVERY = 60.0


class AgainButton(PersistentButton, template=r"start-again:v1:(?P<challenge>\d+)"):
    """Starts the timer anew, whatever is running."""

    def __init__(self, challenge: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Start again"), custom_id=f"start-again:v1:{challenge}")
        )
        self._challenge = int(challenge)

    async def pressed(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Start it."""
        running = await interaction.client.app.timers.start(
            interaction.user.id, self._challenge, at=interaction.created_at, anew=True
        )
        await replace(interaction, running_card(running))


BUTTONS = (StartTimerButton, DownButton, RestButton, StopButton, GoOnButton, AgainButton)


async def open_timer(interaction: discord.Interaction[CoachBot], challenge_id: int) -> None:
    """Start somebody's timer for a challenge's day, or ask if one is running."""
    running = await interaction.client.app.timers.start(
        interaction.user.id, challenge_id, at=interaction.created_at
    )
    if running.new:
        await answer(interaction, view=running_card(running))
    else:
        await answer(interaction, view=asking_card(running, AgainButton(str(challenge_id))))


class Starting(commands.Cog):
    """The part of the cog that starts the timer."""

    @plank.command()
    @app_commands.describe(challenge=WHICH)
    @app_commands.autocomplete(challenge=suggest_own)
    async def start(self, interaction: Asked, challenge: Which | None = None) -> None:
        """Start the timer for today's plank."""
        planks, club_id = planks_of(interaction), await club_for(interaction)
        today = await planks.today.of(interaction.user.id, club_id, challenge)
        await open_timer(interaction, today.challenge.id)


class TimerCog(commands.Cog, name="Timer"):
    """Lets go of timers that were left running."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot
        self._at_work = asyncio.Lock()
        self._sweeping: asyncio.Task[None] | None = None

    async def cog_load(self) -> None:
        """Begin to look."""
        StartTimerButton.opens = open_timer
        self._sweeping = asyncio.create_task(self._sweep(), name="plankton: old timers")

    async def cog_unload(self) -> None:
        """Stop, between two sweeps."""
        if self._sweeping is not None:
            async with self._at_work:
                self._sweeping.cancel()
            await asyncio.wait([self._sweeping])

    async def _sweep(self) -> None:
        while True:
            try:
                async with self._at_work:
                    await self._bot.app.timers.forget_old()
            except UserError as trouble:
                logger.warning("Old timers are still there: %s", trouble)
            await asyncio.sleep(SWEEP_EVERY)


async def add_timer(bot: CoachBot) -> None:
    """Add the buttons and the cog."""
    bot.add_dynamic_items(*BUTTONS)
    await bot.add_cog(TimerCog(bot))
