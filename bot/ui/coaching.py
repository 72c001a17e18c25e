"""/coach, the roof over what only coaches do; whichever cog needs it first puts it up."""

from __future__ import annotations

from typing import Any

from discord import app_commands

from bot.words import N_

NAME = "coach"
Part = app_commands.Group | app_commands.Command[Any, ..., Any]


def roof_for_coaches(tree: app_commands.CommandTree[Any], part: Part) -> None:
    """Put a command, or a group of them, under /coach."""
    roof = tree.get_command(NAME)
    if not isinstance(roof, app_commands.Group):
        roof = app_commands.Group(
            name=NAME, description=N_("For coaches of this club."), guild_only=True
        )
        tree.add_command(roof)
    roof.add_command(part)


def take_from_roof(tree: app_commands.CommandTree[Any], part: Part) -> None:
    """Take it away again, and the roof with the last of them."""
    roof = tree.get_command(NAME)
    if isinstance(roof, app_commands.Group):
        roof.remove_command(part.name)
        if not roof.commands:
            tree.remove_command(NAME)
