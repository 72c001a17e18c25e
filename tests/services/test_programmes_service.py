"""A programme on both databases: one course a person, calendars that replace each other."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from pathlib import Path

import icalendar
import pytest

from bot.content.programmes import load_programmes
from bot.domain.programmes.programme import Place
from bot.domain.runs.runs import Felt
from bot.errors import UserError
from bot.services.people import People
from bot.services.programmes import Programmes
from bot.services.runs import Runs
from cogs.c25k.calendar import in_calendar

(C25K,) = load_programmes(Path(str(files("data"))) / "programmes")
CLUB = 10**18 + 11
ANA, BEN = 10**18 + 22, 10**18 + 33


@pytest.fixture
def c25k(database, clock):
    return Programmes(database, clock, C25K, Runs(database, clock))


async def london(database, clock, *people):
    for person in people:
        await People(database, clock).set_zone(person, "Europe/London")


async def test_two_starts_at_once_make_one_course(c25k):
    await asyncio.gather(
        *(c25k.courses.start(ANA, None, week, None) for week in (1, 3)), return_exceptions=False
    )
    found = await c25k.courses.get(ANA)
    assert found.way.next.place in {Place(1, 1), Place(3, 1)}
    assert (await c25k.courses.start(ANA, None, None, None)).course.id == found.course.id


async def test_one_press_twice_at_once_is_one_run(c25k):
    await c25k.courses.start(ANA, None, None, None)
    pressed = [c25k.courses.done(ANA, place=Place(1, 1)) for _press in range(2)]
    came = await asyncio.gather(*pressed, return_exceptions=True)
    assert sorted(isinstance(each, UserError) for each in came) == [False, True]
    assert (await c25k.courses.get(ANA)).way.runs == 1


async def test_nobody_touches_another_s_run(c25k):
    await c25k.courses.start(ANA, None, None, None)
    await c25k.courses.start(BEN, None, None, None)
    done = await c25k.courses.done(ANA)
    for attempt in (
        c25k.courses.undo(BEN, done.entry.id),
        c25k.courses.feel(BEN, done.entry.id, Felt.HARD),
    ):
        with pytest.raises(UserError, match="gone"):
            await attempt


async def test_a_run_belongs_to_its_runner_s_own_date(database, clock, c25k):
    clock.now = datetime(2026, 11, 24, 11, 30, tzinfo=UTC)
    await People(database, clock).set_zone(ANA, "Pacific/Auckland")
    await c25k.courses.start(ANA, CLUB, None, None)
    assert (await c25k.courses.done(ANA)).entry.day == date(2026, 11, 25)


async def test_a_pause_ends_by_itself_on_the_day_named(clock, c25k):
    await c25k.courses.start(ANA, None, None, None)
    found = await c25k.courses.pause(ANA, None, "2026-12-01")
    assert found.paused
    clock.now += timedelta(days=7)
    assert not (await c25k.courses.get(ANA)).paused


class TestCalendar:
    async def test_has_every_run_that_is_left_at_the_same_local_time(self, database, clock, c25k):
        clock.now = datetime(2027, 3, 22, 12, tzinfo=UTC)
        await london(database, clock, ANA)
        await c25k.courses.start(ANA, None, 8, 2)
        diary = await c25k.diaries.of(ANA, None, frozenset({2, 4, 7}), "7am")
        assert diary.at == time(7)
        assert [day.isoformat() for day, _session in diary.runs] == [
            "2027-03-23",
            "2027-03-25",
            "2027-03-28",  # the clocks have changed that night
            "2027-03-30",
            "2027-04-01",
        ]

    async def test_a_later_one_replaces_what_an_earlier_one_made(self, c25k, ics):
        await c25k.courses.start(ANA, None, 8, 1)
        before = ics(await c25k.diaries.of(ANA, None))
        await c25k.courses.done(ANA)
        after = ics(await c25k.diaries.of(ANA, None, None, "19:30"))
        assert set(after) < set(before)
        assert len(after) == len(before) - 1 == 5
        assert all(after[uid]["SEQUENCE"] > before[uid]["SEQUENCE"] for uid in after)

    async def test_begins_when_one_is_back_and_rested(self, clock, c25k):
        await c25k.courses.start(ANA, None, None, None)
        await c25k.courses.done(ANA)
        every = frozenset(range(1, 8))
        diary = await c25k.diaries.of(ANA, None, every)
        assert diary.runs[0][0] == clock.now.date() + timedelta(days=2)
        await c25k.courses.pause(ANA, None, "2026-12-24")
        diary = await c25k.diaries.of(ANA, None, every)
        assert diary.runs[0][0] == date(2026, 12, 24)

    async def test_today_is_left_out_once_the_hour_has_passed(self, clock, c25k):
        await c25k.courses.start(ANA, None, None, None)
        every = frozenset(range(1, 8))
        for at, first in (("11:59", 25), ("12:01", 24)):
            diary = await c25k.diaries.of(ANA, None, every, at)
            assert diary.runs[0][0] == date(2026, 11, first)

    async def test_of_nothing_is_refused(self, c25k):
        await c25k.courses.start(ANA, None, 9, 3)
        await c25k.courses.done(ANA)
        with pytest.raises(UserError, match="run all of it"):
            await c25k.diaries.of(ANA, None)


@pytest.fixture
def ics():
    """The events in a diary's file, by their UIDs."""

    def ics(diary):
        calendar = icalendar.Calendar.from_ical(in_calendar(diary))
        return {str(each["UID"]): each for each in calendar.walk("VEVENT")}

    return ics


async def test_the_file_knows_the_zone_and_its_changes(database, clock, c25k):
    clock.now = datetime(2027, 3, 22, 12, tzinfo=UTC)
    await london(database, clock, ANA)
    await c25k.courses.start(ANA, None, 9, 1)
    text = in_calendar(await c25k.diaries.of(ANA, None, frozenset({2, 4, 7})))
    calendar = icalendar.Calendar.from_ical(text)
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Europe/London"
    begins = [each.decoded("DTSTART") for each in calendar.walk("VEVENT")]
    assert {each.time() for each in begins} == {time(18)}
    assert [each.astimezone(UTC).hour for each in begins] == [18, 18, 17]
