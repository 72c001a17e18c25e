"""What comes again and again in a challenge: booked as it is made, anew as it changes."""

from __future__ import annotations

from datetime import datetime

from bot.services.boards import series as boards
from bot.services.dayposts import series as day_posts
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction


async def renew(
    tx: Transaction, challenge: Challenge, now: datetime, *, at_once: bool = False
) -> None:
    """Book what comes next in a challenge as it is now; nothing, once it is paused or ended.

    With `at_once`, a day whose hour has passed has its post now, if it has had none.
    """
    await day_posts.renew(tx, challenge, now, at_once=at_once)
    await boards.renew(tx, challenge, now)
