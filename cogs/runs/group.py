"""The commands' roof."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from bot.client import CoachBot
from bot.domain.runs.runs import Felt
from bot.services.runs import Runs

Asked = discord.Interaction[CoachBot]
Typed = app_commands.Range[str, 1, 60]
Choice = app_commands.Choice[str]
FELT_CHOICES = [app_commands.Choice(name=each.label, value=each.value) for each in Felt]

run = app_commands.Group(name="run", description="Your runs, and how far to go today.")


def runs_of(interaction: discord.Interaction[Any]) -> Runs:
    """Return what there is about runs."""
    return interaction.client.app.runs


def felt_of(choice: Choice | None) -> Felt | None:
    """Return how a run felt, as it was picked."""
    return Felt(choice.value) if choice is not None else None
