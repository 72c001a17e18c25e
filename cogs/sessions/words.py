"""How a session is told of."""

from __future__ import annotations

from datetime import datetime

import discord

from bot.domain.nudges import as_days
from bot.domain.weekdays import weekday
from bot.services.meetups import Coming
from bot.storage.meetups import Meetup
from bot.ui.look import card, small
from bot.ui.plain import plain
from bot.words import _, ngettext

MOST_NAMES = 20
LONGEST_NAME = 32


def title_of(meetup: Meetup) -> str:
    """Name a session: as its coach did, or by its kind."""
    return plain(meetup.title) if meetup.title else _(meetup.kind.label)


def when_line(coming: Coming) -> str:
    """Say when it next is, in everybody's own time, and how long it takes."""
    meetup = coming.meetup
    parts: list[str] = []
    if coming.start is not None:
        parts.append(f"{stamp(coming.start, 'F')} ({stamp(coming.start, 'R')})")
    if meetup.days:
        days = ", ".join(weekday(day) for day in sorted(as_days(meetup.days)))
        parts.append(_("every {days} at {at}").format(days=days, at=f"{meetup.at:%H:%M}"))
    parts.append(_("{minutes} minutes").format(minutes=meetup.minutes))
    return " · ".join(parts)


def standing_line(coming: Coming) -> str:
    """Say when it is in words that stay true while a message stands: no next day of a series."""
    meetup = coming.meetup
    if not meetup.days or coming.start is None:
        return when_line(coming)
    days = ", ".join(weekday(day) for day in sorted(as_days(meetup.days)))
    every = _("every {days} at {at} ({here} where you are)").format(
        days=days, at=f"{meetup.at:%H:%M}", here=stamp(coming.start, "t")
    )
    length = _("{minutes} minutes").format(minutes=meetup.minutes)
    return f"{every[:1].upper()}{every[1:]} · {length}"


def coming_line(coming: Coming) -> str:
    """Say who comes. Nobody is pinged, and who hides shows nowhere."""
    if not coming.names:
        return _("Nobody has said yet that they come.")
    names = [plain(name, longest=LONGEST_NAME) for name in coming.names[:MOST_NAMES]]
    if more := len(coming.names) - len(names):
        names.append(ngettext("{count} more", "{count} more", more).format(count=more))
    return _("Coming: {names}").format(names=", ".join(names))


def list_card(coming: list[Coming]) -> discord.ui.LayoutView:
    """Lay out everything that is planned."""
    return card(_("### What we do together"), *(_entry(each) for each in coming))


def _entry(coming: Coming) -> str:
    meetup = coming.meetup
    lines = [f"**{title_of(meetup)}** · {when_line(coming)}"]
    if meetup.place:
        lines.append(plain(meetup.place))
    lines.append(small(f"{coming_line(coming)}{_link(meetup)}"))
    return "\n".join(lines)


def _link(meetup: Meetup) -> str:
    if meetup.channel_id is None or meetup.message_id is None:
        return ""
    there = f"https://discord.com/channels/{meetup.club_id}/{meetup.channel_id}/{meetup.message_id}"
    return " · " + _("[say you come]({there})").format(there=there)


def stamp(moment: datetime, style: discord.utils.TimestampStyle) -> str:
    """Write a moment that each reader sees in their own time."""
    return discord.utils.format_dt(moment, style)
