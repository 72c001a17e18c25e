"""May this person do that? Discord's command permissions can be remapped, so we look ourselves."""

from __future__ import annotations

from typing import Any

import discord


def is_staff(interaction: discord.Interaction[Any]) -> bool:
    """Whether the person may tidy up in this channel: a moderator, or a coach."""
    permissions = interaction.permissions
    return interaction.guild_id is not None and (
        permissions.manage_messages or permissions.manage_guild
    )
