"""The days of the week in the language of the answer being written."""

from __future__ import annotations

from datetime import date

from bot.words import N_, _

# Monday to Sunday.
NAMES = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
SHORT = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))


def weekday(number: int) -> str:
    """Name a day of the week, 1 (Monday) to 7.

    >>> weekday(5)
    'Friday'
    """
    return _(NAMES[number - 1])


def short_weekday(number: int) -> str:
    """Name a day of the week in as few letters as can be understood.

    >>> short_weekday(5)
    'Fri'
    """
    return _(SHORT[number - 1])


def weekday_of(day: date) -> str:
    """Name the day of the week on which a date falls."""
    return weekday(day.isoweekday())
