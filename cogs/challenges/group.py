"""The commands' roof, and what every one of them needs to know of where it was used."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from bot.client import CoachBot
from bot.services.challenges import Challenges
from bot.ui.checks import is_coach
from bot.ui.components import NEVER, PersistentButton

Asked = discord.Interaction[CoachBot]

challenge = app_commands.Group(
    name="challenge", description="The club's plank challenges.", guild_only=True
)
plan = app_commands.Group(
    name="plan", description="For coaches: plans that a challenge can follow.", parent=challenge
)


def club_of(interaction: discord.Interaction[Any]) -> discord.Guild:
    """Return the club in which something was asked.

    Raises:
        NoPrivateMessage: it was not in one.
    """
    if interaction.guild is None:
        raise app_commands.NoPrivateMessage
    return interaction.guild


def challenges_of(interaction: Asked) -> Challenges:
    """Return what can be done with challenges."""
    return interaction.client.app.challenges


class CoachButton(PersistentButton, template=NEVER):
    """A button that only coaches may press, whoever was shown it; see `Persistent`."""

    async def pressed(self, interaction: Asked) -> None:
        """Look who presses."""
        if not await is_coach(interaction):
            raise app_commands.CheckFailure
        await self.decided(interaction, club_of(interaction))

    async def decided(self, interaction: Asked, club: discord.Guild) -> None:
        """Do what the coach has decided."""
        raise NotImplementedError
