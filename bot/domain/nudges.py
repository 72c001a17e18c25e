"""When somebody is reminded of a hold that is still open, and when rather not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.domain.when import DAY, instant, next_daily
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.words import N_

EVERY_DAY = frozenset(range(1, 8))
MOST_DMS_A_DAY = 2
MOST_UNANSWERED = 3
LATEST = timedelta(hours=2)
# A nudge that comes a little later than this says so.
PUNCTUAL = timedelta(minutes=5)
EVENING = time(20)
LOOK_AHEAD = timedelta(days=500)

IS_EVENING = N_("It's evening already. Pick 20 minutes or an hour.")
PAST_MIDNIGHT = N_("That would be tomorrow, and tomorrow has a nudge of its own.")
TOO_QUIET = N_("That falls in your quiet hours, so I leave it. /reminders changes them.")
NEVER = N_(
    "{at} is in your quiet hours, which end on the next day: you'd never hear from me. "
    "Change one of the two."
)


class Way(StrEnum):
    """Where somebody is reminded."""

    DM = "dm"
    CHANNEL = "channel"


class Tone(StrEnum):
    """How somebody is spoken to."""

    GENTLE = "gentle"
    PLAIN = "plain"
    FIRM = "firm"


class Snooze(StrEnum):
    """How much later somebody wants to hear of it again."""

    MINUTES = "20-minutes"
    HOUR = "1-hour"
    TONIGHT = "tonight"


class Timing(StrEnum):
    """How a nudge stands to its time. STALE: nobody wants it any more."""

    PUNCTUAL = "punctual"
    LATE = "late"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours in which somebody hears nothing; they may go past midnight.

    >>> night = Quiet(time(22), time(8))
    >>> time(23) in night, time(7, 59) in night, time(8) in night
    (True, True, False)
    """

    first: time
    until: time

    def __contains__(self, at: time) -> bool:
        """Whether a time of day is in them."""
        if self.first <= self.until:
            return self.first <= at < self.until
        return at >= self.first or at < self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """When somebody wants to be reminded: a time of their own day, on weekdays 1 to 7."""

    at: time
    days: frozenset[int] = EVERY_DAY
    quiet: Quiet | None = None
    paused_until: date | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day of somebody's, and when they are reminded on it."""

    day: date
    due: datetime


def occasions(wish: Wish, zone: str, after: datetime) -> Iterator[Occasion]:
    """Yield when somebody is reminded, strictly after an instant: once a day at most."""
    today = after.astimezone(zone_info(zone)).date()
    day = max(today - DAY, wish.paused_until or date.min)
    for _each in range(LOOK_AHEAD.days):
        due = held(instant(day, wish.at, zone), wish.quiet, zone)
        theirs = due.astimezone(zone_info(zone)).date() == day
        if day.isoweekday() in wish.days and due > after and theirs:
            yield Occasion(day, due)
        day += DAY


def held(when: datetime, quiet: Quiet | None, zone: str) -> datetime:
    """Return an instant, or the end of the quiet hours that it falls in."""
    if quiet is None or not is_quiet(when, quiet, zone):
        return when
    return next_daily(when, quiet.until, zone)


def is_quiet(when: datetime, quiet: Quiet | None, zone: str) -> bool:
    """Whether an instant falls in somebody's quiet hours."""
    return quiet is not None and when.astimezone(zone_info(zone)).time() in quiet


def check(wish: Wish) -> None:
    """Refuse a time that the quiet hours would hold until the day is over.

    Raises:
        UserError: they would.
    """
    quiet = wish.quiet
    if quiet is not None and wish.at in quiet and wish.at >= quiet.until:
        raise UserError(NEVER, at=f"{wish.at:%H:%M}")


def timing(due: datetime, day: date, now: datetime, zone: str) -> Timing:
    """Return how a nudge for a day stands to its time now: two hours late at most, on its day."""
    late = now - due
    if late > LATEST or now.astimezone(zone_info(zone)).date() != day:
        return Timing.STALE
    return Timing.LATE if late > PUNCTUAL else Timing.PUNCTUAL


def snoozed(choice: Snooze, now: datetime, quiet: Quiet | None, zone: str) -> datetime:
    """Return when somebody hears of it again, at a full minute; the series stays as it is.

    Raises:
        UserError: not today, or not in the hours in which they may be spoken to.
    """
    today = now.astimezone(zone_info(zone)).date()
    minute = now.replace(second=0, microsecond=0)
    soon = minute if minute == now else minute + timedelta(minutes=1)
    when = {
        Snooze.MINUTES: soon + timedelta(minutes=20),
        Snooze.HOUR: soon + timedelta(hours=1),
        Snooze.TONIGHT: instant(today, EVENING, zone),
    }[choice]
    if when <= now:
        raise UserError(IS_EVENING)
    if when.astimezone(zone_info(zone)).date() != today:
        raise UserError(PAST_MIDNIGHT)
    if is_quiet(when, quiet, zone):
        raise UserError(TOO_QUIET)
    return when


def as_bits(days: Iterable[int]) -> int:
    """Write weekdays as one number.

    >>> as_bits([1, 3]), sorted(as_days(5)), as_days(127) == EVERY_DAY
    (5, [1, 3], True)
    """
    return sum(1 << (day - 1) for day in set(days))


def as_days(bits: int) -> frozenset[int]:
    """Read them back."""
    return frozenset(day for day in EVERY_DAY if bits >> (day - 1) & 1)
