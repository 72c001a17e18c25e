"""Shoes, as their runner meets them."""

from __future__ import annotations

from bot.client import CoachBot
from cogs.shoes.cog import BackShoesButton, ShoesCog, WearButton


async def setup(bot: CoachBot) -> None:
    """Add the cog and its buttons."""
    bot.add_dynamic_items(BackShoesButton, WearButton)
    await bot.add_cog(ShoesCog())
