"""A month of a plank challenge with twelve members, played through in under a minute."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from datetime import timedelta

from rehearsal.scripts.steps import GoOn, challenge, hold, join, until
from rehearsal.server import Rehearsal

DAYS = 30
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
EVENING = 18
# The same month each time.
SEED = 12


async def play(discord: Rehearsal, go_on: GoOn) -> AsyncIterator[str]:
    """Make the challenge, let everybody join, and live through it; yields how far it has come."""
    chance = random.Random(SEED)  # noqa: S311  nothing is secret here
    club = discord.clubs()[0]
    members = [club.member(name) for name in MEMBERS]
    announcement = await challenge(club, "Thirty days", DAYS)
    for person in members:
        await join(person, announcement, MEMBERS[person.name][1])
    for day in range(1, DAYS + 1):
        await until(discord, go_on, EVENING)
        for person in members:
            share, _held = MEMBERS[person.name]
            if chance.random() < share:
                await hold(person, chance)
        yield f"day {day} of {DAYS}"
        await until(discord, go_on, 0)
    async for _at in go_on(discord.clock.now() + timedelta(days=8)):
        pass
    yield "the last board is posted"
