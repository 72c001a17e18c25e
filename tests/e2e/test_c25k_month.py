"""The month of `--script c25k`, played as `make rehearse` plays it."""

import itertools
from datetime import UTC, datetime

from running import running_bot

from bot.jobs.walk import walk
from rehearsal import Clock, Rehearsal
from rehearsal.opening import set_the_scene
from rehearsal.scripts import c25k_month


async def test_a_month_with_a_repeated_week_and_a_holiday_plays():
    clock = Clock()
    clock.set(datetime(2027, 3, 1, 9, tzinfo=UTC))  # the clocks change on the way
    async with Rehearsal(clock=clock) as discord, running_bot(discord) as bot:
        set_the_scene(discord)
        await discord.quiet()

        async def go_on(until):
            async for at in walk(bot.app.database, bot.jobs, clock.now, clock.set, until):
                yield at

        lived = [line async for line in c25k_month.play(discord, go_on)]
        assert discord.breaches == []
        ana = discord.clubs()[0].person("Ana")
        entries = (await bot.app.c25k.courses.get(ana.id)).entries
    assert any("too hard" in line for line in lived)
    assert any("away until" in line for line in lived)
    assert any("back from her holiday" in line for line in lived)
    assert lived[-1] == "8 of 27 runs done."
    days = [each.day for each in entries if each.kind.value == "done"]
    assert all((later - earlier).days >= 2 for earlier, later in itertools.pairwise(days))
    assert {day.isoweekday() for day in days} <= {1, 3, 6}
