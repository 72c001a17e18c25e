"""The baseline: a discord.py bot that does nothing but answer, privately by slash, or aloud."""

from __future__ import annotations

import asyncio
import sys

import discord
from discord.ext import commands
from discord.http import Route


class Nothing(commands.AutoShardedBot):
    """Answers "ok" to /nothing and !nothing, with the same intents and caches as ours."""

    def __init__(self) -> None:
        super().__init__(
            "!",
            intents=discord.Intents(
                guilds=True, guild_messages=True, dm_messages=True, message_content=True
            ),
            help_command=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
        )

    async def setup_hook(self) -> None:
        """Register the one command."""
        self.tree.add_command(nothing)
        self.add_command(nothing_aloud)
        await self.tree.sync()


@discord.app_commands.command()
async def nothing(interaction: discord.Interaction[Nothing]) -> None:
    """Do nothing."""
    await interaction.response.send_message("ok", ephemeral=True)


@commands.command(name="nothing")
async def nothing_aloud(ctx: commands.Context[Nothing]) -> None:
    """Do nothing aloud."""
    await ctx.send("ok", reference=ctx.message, mention_author=False)


if __name__ == "__main__":
    token, Route.BASE = sys.argv[1:]
    asyncio.run(Nothing().start(token))
