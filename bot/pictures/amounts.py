"""Numbers and dates in the words of the pictures."""

from __future__ import annotations

from datetime import date

from bot.domain.planks.holds import Hold
from bot.domain.poses import Dose
from bot.domain.weekdays import weekday_of
from bot.words import N_, _, ngettext

MONTHS = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)
A_MINUTE, HALF_A_MINUTE = 60, 30
# From here on minutes are easier to read.
IN_MINUTES = 100


def seconds(length: int) -> str:
    """Return a length of time, as short as it can be read.

    >>> seconds(45), seconds(90), seconds(223)
    ('45 s', '90 s', '3:43')
    """
    if length < IN_MINUTES:
        return _("{seconds} s").format(seconds=length)
    return f"{length // A_MINUTE}:{length % A_MINUTE:02}"


def clock(length: int) -> str:
    """Return a length of time in minutes and seconds, as a watch shows it.

    >>> clock(90), clock(1800)
    ('1:30', '30:00')
    """
    return f"{length // A_MINUTE}:{length % A_MINUTE:02}"


def minutes(length: int) -> str:
    """Return whole and half minutes as short as can be, others as `clock` does.

    >>> minutes(90), minutes(300), minutes(30), minutes(100)
    ('1½', '5', '½', '1:40')
    """
    whole, rest = divmod(length, A_MINUTE)
    if rest % HALF_A_MINUTE:
        return clock(length)
    return f"{whole or ''}½" if rest else str(whole)


def hold(target: Hold) -> str:
    """Return a hold, set by set.

    >>> hold(Hold(20, sets=3)), hold(Hold(75))
    ('3 × 20 s', '75 s')
    """
    each = seconds(target.seconds)
    return f"{target.sets} × {each}" if target.sets > 1 else each


def day(of: date) -> str:
    """Return a day without its year.

    >>> day(date(2026, 11, 3))
    '3 Nov'
    """
    return _("{day} {month}").format(day=of.day, month=_(MONTHS[of.month - 1]))


def named_day(of: date) -> str:
    """Return a day of the week with its date.

    >>> named_day(date(2026, 12, 4))
    'Friday 4 Dec'
    """
    return _("{weekday} {day}").format(weekday=weekday_of(of), day=day(of))


def month(of: date) -> str:
    """Return a day's month, with its year."""
    return _("{month} {year}").format(month=_(MONTHS[of.month - 1]), year=of.year)


def dose(of: Dose) -> str:
    """Return how much of a pose.

    >>> dose(Dose(seconds=20, each_side=True)), dose(Dose(seconds=40, times=6))
    ('20 s a side', '6 times, about 40 s')
    """
    long = seconds(of.seconds)
    if of.times is None:
        return _("{seconds} a side").format(seconds=long) if of.each_side else long
    times = (
        ngettext("{count} time a side", "{count} times a side", of.times)
        if of.each_side
        else ngettext("{count} time", "{count} times", of.times)
    ).format(count=of.times)
    return _("{times}, about {seconds}").format(times=times, seconds=long)
