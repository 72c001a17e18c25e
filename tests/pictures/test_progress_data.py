from datetime import date, timedelta
from pathlib import Path

from bot.content.plans import load_plans
from bot.domain.planks.history import Enrolment, Form, History, Session
from bot.domain.planks.levels import Level
from bot.domain.planks.walk import walk
from bot.pictures import Progress, ProgressDay, alt_text

PLANS = {plan.slug: plan for plan in load_plans(Path(__file__).parents[2] / "data" / "plans")}
FIRST = date(2026, 11, 2)


def day(number):
    return FIRST + timedelta(days=number - 1)


def test_days_of_a_plan_become_days_of_a_chart():
    """Day 1 is held in sets, day 2 was a tired one (rest today), day 3 is rest by plan."""
    enrolment = Enrolment(PLANS["form-first"], FIRST, Level.KNEES)
    session = Session(day(1), (10, 12), Level.BENCH, Form.WOBBLY, 5)
    history = History(sessions=(session,), rests=frozenset({day(2)}))
    days = [ProgressDay.of(each) for each in walk(enrolment, history, day(4), day(4))]
    assert days[0] == ProgressDay(day(1), Level.BENCH, target=20, held=22, form=Form.WOBBLY)
    assert [each.target for each in days[1:3]] == [None, None]
    assert days[3].target is not None
    assert days[3].held is None
    assert "1 hold, 2 planned days, 2 days off." in alt_text(Progress("Planks", tuple(days)))
