"""A week over a change of the clocks: each board at its local time, once."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from boards_story import boards
from dayposts_story import create, go_on, go_to, hurry, join, set_clock
from timed_story import watched


@pytest.mark.parametrize(
    ("zone", "monday"),
    [
        pytest.param("Europe/London", "2027-03-22", id="London goes forward"),
        pytest.param("Europe/London", "2027-10-25", id="London goes back"),
        pytest.param("America/New_York", "2028-03-06", id="New York goes forward"),
        pytest.param("America/New_York", "2028-10-30", id="New York goes back"),
        pytest.param("Australia/Lord_Howe", "2029-04-02", id="Lord Howe goes back by half an hour"),
        pytest.param("Australia/Lord_Howe", "2029-10-01", id="Lord Howe goes forward by half"),
    ],
)
async def test_a_week_over_a_change_of_the_clocks(stage, zone, monday):
    here = ZoneInfo(zone)
    hurry()
    begins = datetime.fromisoformat(monday).replace(hour=6, tzinfo=here)
    assert begins > stage.discord.clock.now()
    set_clock(stage, begins)
    with watched(stage) as club:
        await stage.discord.quiet()
        cem, ana = club.member("Cem", coach=True), club.member("Ana")
        await ana.slash("me zone", zone=zone)
        await create(cem, zone=zone, length=14, daily_at="off")
        await join(ana)
        await ana.slash("plank log", held="3x60", form="clean", effort=5)
        await go_to(stage, begins + timedelta(days=8))
        await ana.slash("plank log", held="3x60", form="clean", effort=5)
        await go_on(stage, days=10)
        first, final = boards(ana)
    posted = [
        datetime.fromisoformat(each.message["timestamp"]).astimezone(here)
        for each in (first, final)
    ]
    assert [(each.isoweekday(), f"{each:%H:%M}") for each in posted] == [(1, "08:00")] * 2
    assert [(each.date() - begins.date()).days for each in posted] == [7, 14]
    assert "week 1" in first.text
    assert "1 Ana: 1 of 4" in first.text.replace("*", "")
    assert "the final board" in final.text
