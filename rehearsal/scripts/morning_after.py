"""Sixty days of somebody who has finished Couch to 5K, and aches the day after the longer runs.

Nobody real: the scores are made up, so that every light comes up, and that things get better
slowly. She goes by the lights: a shorter run after amber, none after red.
"""

from __future__ import annotations

import random
from collections.abc import AsyncIterator

from rehearsal.people import Club, Person
from rehearsal.people.modal import Modal
from rehearsal.people.shown import Shown
from rehearsal.scripts.steps import ZONE, GoOn, challenge, hold, join, until
from rehearsal.server import Rehearsal

DAYS = 60
MEMBER, BASELINE = "Ana", 25
MORNING, EVENING = 9, 18
SEED = 7
# The days of her week on which she runs, and how far, in miles; by week, for the long one.
SHORT, LONG = {1: 1.0, 3: 1.5}, 5
LONG_RUNS = (2.0, 3.0, 3.0, 2.0, 2.2, 2.4, 2.6, 2.8, 3.0)
# How sore she is on the morning after the long one, by week; after others it is nothing much.
SORE = (4, 7, 5, 4, 4, 3, 3, 2, 2)
AFTER_SHORT = 1
WHERE = "3 middle back"
# From this week on she does hips and core twice a week, on these days of it.
STRONGER_FROM, STRONGER = 2, (2, 4)
ROUTINE = "hips-core"
GREEN, AMBER, RED = "🟢", "🟠", "🔴"
# How she goes by a light on her next day of running: none after red, then a short one.
CAREFUL = 1.0
AFTER = {RED: AMBER, AMBER: GREEN, GREEN: GREEN}
SECONDS_A_MILE = 720


async def play(discord: Rehearsal, go_on: GoOn) -> AsyncIterator[str]:
    """Begin, run, check in that evening and the morning after; yields what the days came to."""
    chance = random.Random(SEED)  # noqa: S311  nothing is secret here
    club = discord.clubs()[0]
    ana = await _begin(club)
    light, ran = GREEN, 0.0
    for day in range(DAYS):
        await until(discord, go_on, MORNING)
        score = _sore(day - 1, ran)
        if (question := _question(ana)) is not None:
            said = await ana.click(question, str(score))
            light = _light(said, light)
            yield f"day {day + 1} of {DAYS}: {score} in the morning, {light}"
        await until(discord, go_on, EVENING)
        due = SHORT.get(day % 7) or (LONG_RUNS[day // 7] if day % 7 == LONG else 0.0)
        ran = 0.0 if light == RED else min(due, CAREFUL) if light == AMBER else due
        if ran:
            await _run(ana, ran)
        if due:
            light = AFTER[light]
        if day // 7 >= STRONGER_FROM and day % 7 in STRONGER:
            await _stretch(ana)
        await hold(ana, chance)
        await until(discord, go_on, 0)
    yield await _look_back(ana)


async def _begin(club: Club) -> Person:
    announcement = await challenge(club, "Planks for the back", DAYS)
    ana = club.member(MEMBER)
    await ana.slash("me zone", zone=ZONE)
    await ana.slash("me units", units="mi")
    await join(ana, announcement, BASELINE)
    return ana


def _sore(day: int, ran: float) -> int:
    """How sore she is on the morning after a day on which she ran so far."""
    return SORE[day // 7] if ran > max(SHORT.values()) else AFTER_SHORT


async def _run(ana: Person, miles: float) -> None:
    """Log a run, and check in from the button under it."""
    minutes, seconds = divmod(round(miles * SECONDS_A_MILE), 60)
    logged = await ana.slash("run log", distance=f"{miles} mi", time=f"{minutes}:{seconds:02}")
    asked = await ana.click(logged, "Check in")
    if not isinstance(asked, Modal):  # the first time it asks whether she agrees
        asked = await ana.click(await ana.click(asked, "I agree"), "Check in")
    said = await ana.submit(asked, score="1", areas=[WHERE], changed="No")
    if "None of these" in said.buttons:
        said = await ana.click(said, "None of these")
    if "Ask me tomorrow by DM" in said.buttons:
        await ana.click(said, "Ask me tomorrow by DM")


def _question(ana: Person) -> Shown | None:
    """The morning's question that is not answered yet."""
    asked = [each for each in ana.history(ana.dm) if "And now?" in each.text]
    return asked[-1] if asked else None


def _light(said: Shown, before: str) -> str:
    return next((each for each in (GREEN, AMBER, RED) if each in said.text), before)


async def _stretch(ana: Person) -> None:
    """Go through a routine, to its log."""
    shown = await ana.slash("stretch start", routine=ROUTINE)
    while "Next" in shown.buttons:
        shown = await ana.click(shown, "Next")
    if "Log it" in shown.buttons:
        await ana.click(shown, "Log it")


async def _look_back(ana: Person) -> str:
    """Look at all of it, as she would before she sees a physio; returns the trend in words."""
    for command in ("why light", "pain insights", "pain report"):
        await ana.slash(command)
    return (await ana.slash("pain trend")).text
