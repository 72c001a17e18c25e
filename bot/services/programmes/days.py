"""The days that people name: of a run they had, and of their return."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain.reading_days import parse_day
from bot.errors import UserError
from bot.words import N_

BACK = timedelta(days=7)
LONGEST_PAUSE = timedelta(days=366)

AHEAD = N_("{day} is still to come. Log the run once you've had it.")
TOO_FAR_BACK = N_("I can add runs of the last seven days. Was it {day}? Then try another day.")
UNTIL_PASSED = N_("{day} has passed. Name the day on which you're back, or leave it out.")
TOO_LONG = N_("That's more than a year. Leave the day out, and I wait until you're back.")


def day_of(text: str | None, today: date) -> date:
    """Return the day of a run, as somebody typed it; nothing is today.

    Raises:
        UserError: it is to come, or more than a week ago.
    """
    day = parse_day(text, today, past=True) if text else today
    if day > today:
        raise UserError(AHEAD, day=day.isoformat())
    if day < today - BACK:
        raise UserError(TOO_FAR_BACK, day=day.isoformat())
    return day


def day_back(text: str | None, today: date) -> date | None:
    """Return the first day back, as somebody typed it; nothing is unknown.

    Raises:
        UserError: it has passed, or is more than a year ahead.
    """
    if not text:
        return None
    day = parse_day(text, today)
    if day <= today:
        raise UserError(UNTIL_PASSED, day=day.isoformat())
    if day - today > LONGEST_PAUSE:
        raise UserError(TOO_LONG)
    return day
