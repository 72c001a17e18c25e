"""May this person do that? Discord's command permissions can be remapped, so we look ourselves."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from bot.errors import UserError
from bot.services.clubs import Clubs


def is_staff(interaction: discord.Interaction[Any]) -> bool:
    """Whether the person may tidy up in this channel: a moderator, or a coach."""
    permissions = interaction.permissions
    return interaction.guild_id is not None and (
        permissions.manage_messages or permissions.manage_guild
    )


async def is_coach(interaction: discord.Interaction[Any]) -> bool:
    """Whether the person may manage this server, or bears the club's coach role.

    Raises:
        NoPrivateMessage: there is no club here.
        CommandInvokeError: the club can't be looked up.
    """
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    if interaction.permissions.manage_guild:
        return True
    clubs: Clubs = interaction.client.app.clubs
    try:
        role_id = (await clubs.get(interaction.guild_id)).coach_role_id
    except UserError as away:
        # What a check raises is only reported if it is discord.py's own.
        command: Any = interaction.command
        raise app_commands.CommandInvokeError(command, away) from away
    bears = interaction.user.get_role if isinstance(interaction.user, discord.Member) else None
    return role_id is not None and bears is not None and bears(role_id) is not None


# Decorates a command that only coaches may use.
coach_only = app_commands.check(is_coach)
