"""A month of Couch to 5K by one member: run days, a week that was too hard, and a holiday."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

from rehearsal.people import Person
from rehearsal.people.shown import Shown
from rehearsal.scripts.steps import ZONE, GoOn, until
from rehearsal.server import Rehearsal

DAYS = 35
MEMBER = "Ana"
# An hour of the day, UTC, by which every run day has been told.
EVENING = 19
# The runs after which she finds it too hard, and after which she goes on holiday.
TOO_HARD, LEAVING = 6, 10
HOLIDAY = timedelta(days=9)
RUN_DAY = "Run day"


async def play(discord: Rehearsal, go_on: GoOn) -> AsyncIterator[str]:
    """Begin, run on every run day, repeat a week, be away and back; yields how it goes."""
    ana = discord.clubs()[0].member(MEMBER)
    await _begin(ana)
    runs, told = 0, 0
    for day in range(1, DAYS + 1):
        await until(discord, go_on, EVENING)
        days = [each for each in ana.history(ana.dm) if RUN_DAY in each.text]
        if len(days) > told:
            told = len(days)
            runs += 1
            yield f"day {day} of {DAYS}: {await _run(ana, days[-1], runs, discord.clock.now())}"
        await until(discord, go_on, 0)
    shown = await ana.slash("c25k progress")
    yield next(line for line in shown.text.splitlines() if "of 27" in line).replace("*", "")


async def _begin(ana: Person) -> None:
    await ana.slash("me zone", zone=ZONE)
    await ana.slash("c25k start")
    await ana.click(await ana.slash("c25k club"), "Show my week here")
    panel = await ana.slash("reminders")
    if "Run days" in panel.buttons:
        panel = await ana.click(panel, "Run days")
    await ana.click(panel, "Turn on")


async def _run(ana: Person, told: Shown, runs: int, now: datetime) -> str:
    """Run what was told, and do what comes of it; returns that in words."""
    card = await ana.slash("c25k next")
    if "Repeat the week" in card.buttons:
        await ana.click(card, "Repeat the week")
        await ana.slash("c25k done", felt="easy")
        return "back from her holiday, the week again"
    done = await ana.click(told, "Done")
    if runs == TOO_HARD:
        hard = await ana.click(done, "Too hard")
        await ana.click(hard, "Repeat the week")
        return "too hard, so the week comes again"
    await ana.click(done, "All right")
    if runs == LEAVING:
        back = (now + HOLIDAY).date().isoformat()
        await ana.slash("c25k pause", until=back)
        return f"run {runs}, and away until {back}"
    return f"run {runs}"
