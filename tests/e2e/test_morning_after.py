"""The sixty days of `--script morning-after`, played as `make rehearse` plays them."""

from datetime import UTC, datetime

from checkin_story import OPERATOR
from running import running_bot

from bot.jobs.walk import walk
from rehearsal import Clock, Rehearsal
from rehearsal.opening import set_the_scene
from rehearsal.scripts import morning_after


async def test_sixty_days_of_checking_in_move_the_plan_and_are_looked_back_on():
    clock = Clock()
    clock.set(datetime(2027, 3, 1, 9, tzinfo=UTC))  # the clocks change on the way
    async with Rehearsal(clock=clock) as discord, running_bot(discord, **OPERATOR) as bot:
        set_the_scene(discord)
        await discord.quiet()

        async def go_on(until):
            async for at in walk(bot.app.database, bot.jobs, clock.now, clock.set, until):
                yield at

        lived = [line async for line in morning_after.play(discord, go_on)]
        assert discord.breaches == []
        ana = discord.clubs()[0].person("Ana")
        why, insights, report, trend = ana.history()[-4:]
        mornings = [each.text for each in ana.history(ana.dm) if "middle back" in each.text]
        routines = [each for each in ana.history() if "Hips and core" in each.text]
    assert {line[-1] for line in lived[:-1]} == {"🟢", "🟠", "🔴"}
    assert len(mornings) == len(lived) - 1
    assert any("Two days without planks" in each for each in mornings)
    assert len(routines) >= 10
    assert "This has gone on for six weeks" in why.text
    assert "Scores were higher on those days" in insights.text
    assert {each["filename"] for each in report.files} >= {"pain-report.png", "pain-report.csv"}
    assert trend.text == lived[-1]
    assert trend.files
