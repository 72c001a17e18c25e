"""/why: one group of commands, to which every feature adds what it can explain."""

from __future__ import annotations

from typing import Any

from discord import app_commands

from bot.words import N_

NAME = "why"
DESCRIPTION = N_("Why something of yours counts as it does, and by which rule.")


def explain(
    tree: app_commands.CommandTree[Any], *commands: app_commands.Command[Any, ..., Any]
) -> None:
    """Add commands to the group, which is made when the first comes.

    A cog hands over its own methods from `cog_load`: a command made of a bound method runs as one
    of the cog's.
    """
    group = tree.get_command(NAME)
    if not isinstance(group, app_commands.Group):
        group = app_commands.Group(name=NAME, description=DESCRIPTION)
        tree.add_command(group)
    for command in commands:
        group.add_command(command)
