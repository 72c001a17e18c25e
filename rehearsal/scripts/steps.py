"""What the stories have in common: time that goes on, a challenge, and a plank a day."""

from __future__ import annotations

import random
import re
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

from rehearsal.people import Club, Person
from rehearsal.people.shown import Shown
from rehearsal.server import Rehearsal

GoOn = Callable[[datetime], AsyncIterator[datetime]]

ZONE = "London"
COACH = "Cem"
ASKED = re.compile(r"Today:\*\* (?:(\d+) holds? of )?(\d+:\d+|\d+ s)")
FORMS = ("clean", "clean", "clean", "wobbly", "broke")


async def until(discord: Rehearsal, go_on: GoOn, hour: int) -> None:
    """Go on to an hour of the day, UTC."""
    now = discord.clock.now()
    then = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    async for _at in go_on(then if then > now else then + timedelta(days=1)):
        pass


async def challenge(club: Club, name: str, days: int) -> Shown:
    """Let the coach begin a challenge today; returns its announcement."""
    coach, planks = club.person(COACH), club.channel("planks")
    card = await coach.slash(
        "challenge create", name=name, start="today", length=days, zone=ZONE, channel=planks
    )
    await coach.click(card, "Create")
    return next(each for each in coach.history(planks)[::-1] if "Join" in each.buttons)


async def join(person: Person, announcement: Shown, baseline: int) -> None:
    """Join a challenge from what held so far, in seconds."""
    await person.submit(await person.click(announcement, "Join"), baseline=str(baseline))


async def hold(person: Person, chance: random.Random) -> bool:
    """Look what is asked today, and do it; whether anything was."""
    shown = await person.slash("plank today")
    asked = ASKED.search(shown.text)
    if asked is None:
        return False
    sets, seconds = asked[1] or "1", asked[2].removesuffix(" s")
    held = seconds if sets == "1" else f"{sets}x{seconds}"
    await person.slash(
        "plank log", held=held, form=chance.choice(FORMS), effort=chance.randint(3, 8)
    )
    return True
