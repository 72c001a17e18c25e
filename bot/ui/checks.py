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
        CommandInvokeError: the club can't be looked up; for a button, the UserError itself.
    """
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    clubs: Clubs = interaction.client.app.clubs
    try:
        return await coaches(clubs, interaction.guild_id, interaction.user, interaction.permissions)
    except UserError as away:
        command: Any = interaction.command
        if command is None:
            raise  # a button was pressed
        # What a check raises is only reported if it is discord.py's own.
        raise app_commands.CommandInvokeError(command, away) from away


async def coaches(
    clubs: Clubs,
    club_id: int,
    person: discord.Member | discord.User,
    permissions: discord.Permissions,
) -> bool:
    """Whether a person with these permissions coaches this club.

    Raises:
        UserError: the club can't be looked up.
    """
    if permissions.manage_guild:
        return True
    role_id = (await clubs.get(club_id)).coach_role_id
    bears = person.get_role if isinstance(person, discord.Member) else None
    return role_id is not None and bears is not None and bears(role_id) is not None


def for_coaches(command: app_commands.Command[Any, ..., Any]) -> bool:
    """Whether only coaches may use a command."""
    return is_coach in command.checks


# Decorates a command that only coaches may use.
coach_only = app_commands.check(is_coach)
