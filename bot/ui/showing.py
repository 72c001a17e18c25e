"""Where the answer to a pressed button goes: into the same private message, or a private one."""

from __future__ import annotations

from typing import Any

import discord

from bot.ui.answer import answer, replace


async def show(interaction: discord.Interaction[Any], view: discord.ui.LayoutView) -> None:
    """Show a card to the person who pressed, in place where nobody else sees the message."""
    message = interaction.message
    alone = interaction.guild_id is None or (message is not None and message.flags.ephemeral)
    if alone and message is not None:
        await replace(interaction, view)
    else:
        await answer(interaction, view=view)
