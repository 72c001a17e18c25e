"""How challenges are told: their days, what is posted when, how far they have come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from bot.domain.planks.boards import Style
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import Plan, PlanKind
from bot.domain.planks.terms import Phase, last_day
from bot.domain.reading import words_for_seconds
from bot.domain.weekdays import short_weekday, weekday
from bot.domain.zones import places, zone_info
from bot.pictures import amounts
from bot.services.challenges.course import Seen
from bot.storage.challenges import Challenge
from bot.ui.plain import plain
from bot.words import N_, _, ngettext

FIRST_POST = time(8)
MOST_NAMES = 20

PHASES = {
    Phase.DRAFT: N_("not made yet"),
    Phase.COMING: N_("to come"),
    Phase.RUNNING: N_("on"),
    Phase.PAUSED: N_("paused"),
    Phase.OVER: N_("done"),
    Phase.ENDED: N_("ended"),
}


def day_words(day: date) -> str:
    """Write a day out.

    >>> day_words(date(2026, 12, 1))
    'Tue 1 Dec 2026'
    """
    return f"{short_weekday(day.isoweekday())} {amounts.day(day)} {day.year}"


def name_of(challenge: Challenge) -> str:
    """Return a challenge's name, harmless."""
    return plain(challenge.name)


def title_of(plan: Plan) -> str:
    """Return a plan's title, harmless: a coach may have written it."""
    return plain(_(plan.title))


def dates(challenge: Challenge) -> str:
    """Write a challenge's first and last day, and how many there are."""
    return dates_of(challenge.starts_on, challenge.length)


def dates_of(starts_on: date, length: int) -> str:
    """Write first and last day, and how many there are."""
    first = day_words(starts_on)
    days = ngettext("{count} day", "{count} days", length).format(count=length)
    if length == 1:
        return f"{first} ({days})"
    last = day_words(last_day(starts_on, length))
    return _("{first} to {last} ({days})").format(first=first, last=last, days=days)


def start_instant(challenge: Challenge) -> datetime:
    """Return when the challenge begins for the club: with its first post."""
    at = challenge.daily_at or FIRST_POST
    return datetime.combine(challenge.starts_on, at, tzinfo=zone_info(challenge.zone))


def channel_of(challenge: Challenge) -> str:
    """Mention the channel in which it is posted."""
    return f"<#{challenge.channel_id}>" if challenge.channel_id else _("no channel yet")


def city(zone: str) -> str:
    """Name a zone by its city."""
    place = places().get(zone)
    return place.city if place is not None else zone.rpartition("/")[2].replace("_", " ")


def about(challenge: Challenge, plan: Plan) -> Iterator[str]:
    """Say what is agreed, a line each."""
    yield _("**Plan:** {plan}").format(plan=f"{title_of(plan)}. {plain(_(plan.who), longest=300)}")
    yield _("**Days:** {dates}").format(dates=dates(challenge))
    yield _("**Where:** {channel}, on {city}'s time").format(
        channel=channel_of(challenge), city=city(challenge.zone)
    )
    if challenge.goal_seconds:
        yield _("**Together:** {minutes} minutes held, by all of you").format(
            minutes=challenge.goal_seconds // 60
        )
    if plan.kind is PlanKind.ADAPTIVE:
        yield _("**Longest hold:** {ceiling}; then the next level comes").format(
            ceiling=words_for_seconds(challenge.ceiling)
        )


def regular_posts(challenge: Challenge) -> Iterator[str]:
    """Say what is posted again and again, a line each."""
    if challenge.daily_at is not None:
        yield _("- Every day at {time}: one message for the day").format(
            time=f"{challenge.daily_at:%H:%M}"
        )
    said = _("- Every {weekday} at {time}: the board, by days kept")
    if challenge.style is Style.ROLL_CALL:
        said = _("- Every {weekday} at {time}: the board, a roll-call without places")
    yield said.format(weekday=weekday(challenge.board_day), time=f"{challenge.board_at:%H:%M}")


def who(seen: Seen) -> str:
    """Say who takes part; those who hide are only counted."""
    if not seen.members:
        return _("Nobody yet.")
    names = ", ".join(plain(name, longest=32) for name in seen.names[:MOST_NAMES])
    more = seen.members - len(seen.names[:MOST_NAMES])
    if not names:
        return _("{count}, who would rather not be named.").format(count=more)
    return _("{names} and {more} more").format(names=names, more=more) if more else names


def where_it_stands(seen: Seen) -> str:
    """Say how far a challenge has come."""
    challenge, phase = seen.challenge, seen.phase
    if phase is Phase.COMING:
        return _("begins {day}").format(day=day_words(challenge.starts_on))
    if phase is Phase.RUNNING:
        return _("day {day} of {length}").format(day=seen.day, length=challenge.length)
    if phase is Phase.OVER:
        return _("done since {day}").format(day=day_words(seen.last_day))
    return _(PHASES[phase])


def level_words(level: Level) -> str:
    """Name a level."""
    return _(level.label)
