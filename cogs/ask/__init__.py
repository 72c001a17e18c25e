"""Asking in one's own words."""

from __future__ import annotations

from bot.client import CoachBot
from cogs.ask.cog import AskCog


async def setup(bot: CoachBot) -> None:
    """Add the cog."""
    await bot.add_cog(AskCog(bot))
