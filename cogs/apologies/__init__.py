"""Apologies: what a club hears when we were away, or could not post what it waits for."""

from __future__ import annotations

from bot.client import CoachBot
from cogs.apologies.cog import ApologiesCog


async def setup(bot: CoachBot) -> None:
    """Add the cog."""
    await bot.add_cog(ApologiesCog(bot))
