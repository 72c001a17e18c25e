"""Tips: honest answers to what hurts, with what to try and when to see someone."""

from __future__ import annotations

from bot.client import CoachBot
from cogs.tips.aloud import AloudCog
from cogs.tips.buttons import BUTTONS
from cogs.tips.privately import TipsCog


async def setup(bot: CoachBot) -> None:
    """Add the cogs and the buttons."""
    bot.add_dynamic_items(*BUTTONS)
    await bot.add_cog(TipsCog(bot.app.tips))
    await bot.add_cog(AloudCog(bot))
