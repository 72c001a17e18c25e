"""The plank-along: one message, everybody goes at once, each with their own seconds."""

from __future__ import annotations

from bot.client import CoachBot
from cogs.plankalong.buttons import BUTTONS
from cogs.plankalong.cog import PlankAlongCog


async def setup(bot: CoachBot) -> None:
    """Add the cog and its buttons."""
    bot.add_dynamic_items(*BUTTONS)
    await bot.add_cog(PlankAlongCog(bot))
