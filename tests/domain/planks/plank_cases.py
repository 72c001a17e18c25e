"""Short words for the stories that the plank tests tell. Days are the member's own, from 1."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.planks.history import (
    Chosen,
    Enrolment,
    Form,
    History,
    LevelSet,
    Light,
    Pause,
    Session,
)
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import Plan, PlanKind, Start
from bot.domain.planks.prescription import live_through, prescribe
from bot.domain.planks.walk import walk

DAY_1 = date(2026, 12, 1)
CLEAN, WOBBLY, BROKE = Form
TWICE_TEN = Hold(10, 2)
GREEN, AMBER, RED, STOP = Light.GREEN, Light.AMBER, Light.RED, Light.STOP


def on(number):
    """The date of one's own day."""
    return DAY_1 + timedelta(days=number - 1)


def adaptive(week=(1, 2, 3, 4, 5, 6, 7), start=TWICE_TEN, most_sets=3):
    return Plan(
        slug="adaptive",
        title="Adaptive",
        kind=PlanKind.ADAPTIVE,
        who="All",
        week=week,
        start=Start(hold=start, most_sets=most_sets),
    )


def table(*days):
    """A fixed plan: seconds, or 0 for rest."""
    rows = tuple(Hold(day) if day else None for day in days)
    return Plan(slug="table", title="Table", kind=PlanKind.FIXED, who="All", table=rows)


def joined(plan=None, level=Level.KNEES, **more):
    return Enrolment(plan or adaptive(), DAY_1, level, **more)


def session(number, *sets, form=CLEAN, effort=5, level=Level.KNEES):
    return Session(on(number), sets, level, form, effort)


def done(number, *sets, level=Level.KNEES):
    """*Done*: nothing was asked."""
    return Session(on(number), sets, level)


def lights(**days):
    """lights(d3=AMBER)."""
    return tuple((on(int(name[1:])), light) for name, light in days.items())


def pause(first, last=None):
    return Pause(on(first), on(last) if last else None)


def chosen(number, choice):
    return Chosen(on(number), choice)


def level_set(number, level):
    return LevelSet(on(number), level)


def follow(enrolment, numbers, history=None, **how):
    """A history in which whatever is asked on these days is held."""
    history = history or History()
    for number in numbers:
        asked = prescribe(enrolment, history, on(number))
        if asked.planned:
            more = Session(
                on(number),
                asked.hold.each,
                asked.level,
                how.get("form", CLEAN),
                how.get("effort", 5),
            )
            history = with_sessions(history, more)
    return history


def with_sessions(history, *sessions):
    return replace(history, sessions=history.sessions + sessions)


def asked(enrolment, history, number):
    """What a day asks, as (level, sets, seconds); None on a day of rest."""
    prescription = prescribe(enrolment, history, on(number))
    if not prescription.planned:
        return None
    return prescription.level.value, prescription.sets, prescription.seconds


def because(enrolment, history, number):
    return prescribe(enrolment, history, on(number)).reason.because


def status(enrolment, history, number, today=99):
    lived = live_through(enrolment, history, on(number), today=on(today))
    return lived.status.neutral or lived.status.status


def days(enrolment, history, last, today=99):
    return list(walk(enrolment, history, on(last), on(today)))
