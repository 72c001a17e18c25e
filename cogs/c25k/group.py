"""The commands' roof, and what their parts share."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from bot.client import CoachBot
from bot.services.programmes import Programmes

Asked = discord.Interaction[CoachBot]
Typed = app_commands.Range[str, 1, 60]
Week = app_commands.Range[int, 1, 52]
Run = app_commands.Range[int, 1, 7]

c25k = app_commands.Group(name="c25k", description="Couch to 5K, at your own pace.")


def c25k_of(interaction: discord.Interaction[Any]) -> Programmes:
    """Return what members do with the programme."""
    return interaction.client.app.c25k
