"""What the club does together: group runs, Pilates, core classes."""

from __future__ import annotations

from bot.client import CoachBot
from cogs.sessions.commands import SessionsCog
from cogs.sessions.session import ComingButton, NotComingButton, TellButton


async def setup(bot: CoachBot) -> None:
    """Add the cog and the buttons."""
    bot.add_dynamic_items(ComingButton, NotComingButton, TellButton)
    await bot.add_cog(SessionsCog(bot))
