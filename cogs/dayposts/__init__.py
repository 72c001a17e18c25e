"""The day's post: one silent message a day in a challenge's channel, kept true as people hold."""

from __future__ import annotations

from bot.client import CoachBot
from bot.ui.daily import DayLogButton, DayRestButton
from cogs.dayposts.cog import DayPostsCog


async def setup(bot: CoachBot) -> None:
    """Add the cog and its buttons."""
    bot.add_dynamic_items(DayLogButton, DayRestButton)
    await bot.add_cog(DayPostsCog(bot))
