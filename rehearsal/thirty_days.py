"""A month of a plank challenge with twelve members, played through in under a minute."""

from __future__ import annotations

import random
import re
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

from rehearsal.people import Club, Person
from rehearsal.server import Rehearsal

GoOn = Callable[[datetime], AsyncIterator[datetime]]

DAYS = 30
NAME = "Thirty days"
ZONE = "London"
COACH = "Cem"
# How many of their planned days each of them keeps, and how long they held before it began.
MEMBERS = {
    "Ana": (1.0, 40),
    "Ben": (0.8, 25),
    "Dee": (0.6, 30),
    "Eli": (0.95, 90),
    "Fay": (0.9, 15),
    "Gus": (0.5, 60),
    "Hana": (1.0, 20),
    "Ivo": (0.7, 45),
    "Jo": (0.85, 35),
    "Kim": (0.3, 50),
    "Lea": (0.9, 70),
    "Max": (0.75, 10),
}
FORMS = ("clean", "clean", "clean", "wobbly", "broke")
ASKED = re.compile(r"Today:\*\* (?:(\d+) holds? of )?(\d+:\d+|\d+ s)")
EVENING = 18
# The same month each time.
SEED = 12


async def play(discord: Rehearsal, go_on: GoOn) -> AsyncIterator[str]:
    """Make the challenge, let everybody join, and live through it; yields how far it has come."""
    chance = random.Random(SEED)  # noqa: S311  nothing is secret here
    club = discord.clubs()[0]
    members = [club.member(name) for name in MEMBERS]
    await _begin(club, members)
    for day in range(1, DAYS + 1):
        await _until(discord, go_on, EVENING)
        for person in members:
            share, _held = MEMBERS[person.name]
            if chance.random() < share:
                await _hold(person, chance)
        yield f"day {day} of {DAYS}"
        await _until(discord, go_on, 0)
    async for _at in go_on(discord.clock.now() + timedelta(days=8)):
        pass
    yield "the last board is posted"


async def _begin(club: Club, members: list[Person]) -> None:
    coach, planks = club.person(COACH), club.channel("planks")
    card = await coach.slash(
        "challenge create", name=NAME, start="today", length=DAYS, zone=ZONE, channel=planks
    )
    await coach.click(card, "Create")
    announcement = next(each for each in coach.history(planks)[::-1] if "Join" in each.buttons)
    for person in members:
        form = await person.click(announcement, "Join")
        await person.submit(form, baseline=str(MEMBERS[person.name][1]))


async def _until(discord: Rehearsal, go_on: GoOn, hour: int) -> None:
    """Go on to an hour of the day, UTC."""
    now = discord.clock.now()
    then = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    async for _at in go_on(then if then > now else then + timedelta(days=1)):
        pass


async def _hold(person: Person, chance: random.Random) -> None:
    """Look what is asked today, and do it."""
    shown = await person.slash("plank today")
    asked = ASKED.search(shown.text)
    if asked is None:
        return
    sets, seconds = asked[1] or "1", asked[2].removesuffix(" s")
    held = seconds if sets == "1" else f"{sets}x{seconds}"
    await person.slash(
        "plank log", held=held, form=chance.choice(FORMS), effort=chance.randint(3, 8)
    )
