"""A session as the whole server sees it: the post, and the server's events."""

from __future__ import annotations

import logging
from datetime import UTC, timedelta
from typing import Any

import discord
from discord.http import Route

from bot.client import CoachBot
from bot.domain.meetups import Timetable, next_start
from bot.services.meetups import Coming
from bot.ui.language import language_of
from bot.ui.permissions import lacking
from bot.words import _, speaking
from cogs.sessions.session import announcement
from cogs.sessions.words import title_of

logger = logging.getLogger(__name__)

EXTERNAL, FOR_THE_GUILD, WEEKLY = 3, 2, 2
LONGEST = 100


async def announce(
    bot: CoachBot, club: discord.Guild, coming: Coming, channel: discord.TextChannel | None
) -> str:
    """Post it silently; returns what to tell the coach."""
    where = channel or club.get_channel(await bot.app.clubs.channel(club.id) or 0)
    if not isinstance(where, discord.TextChannel):
        return _("Not announced: name a `channel`, or set the club's with /setup club.")
    if problem := lacking(where):
        return problem
    with speaking(await language_of(bot, club.id)):
        view = announcement(coming)
    try:
        message = await where.send(view=view, silent=True)
    except discord.HTTPException as refusal:
        logger.warning("Could not announce session %d: %s", coming.meetup.id, refusal)
        return _("⚠️ Discord didn't take the announcement. /session list has it all the same.")
    await bot.app.meetups.planning.posted(coming.meetup.id, where.id, message.id)
    return _("Announced in {channel}.").format(channel=where.mention)


async def list_events(bot: CoachBot, club: discord.Guild, coming: Coming) -> str:
    """Put it among the server's events; returns what to tell the coach.

    Discord repeats an event weekly on one weekday, so each weekday has one of its own. discord.py
    has no word for repetition yet, hence the plain request.
    """
    if not club.me.guild_permissions.create_events:
        return ""
    made: list[int] = []
    route = Route("POST", "/guilds/{guild_id}/scheduled-events", guild_id=club.id)
    try:
        for table in _tables(coming.meetup.timetable):
            event = await bot.http.request(route, json=_event(club, coming, table, bot))
            made.append(int(event["id"]))
    except discord.HTTPException as refusal:
        logger.warning("No event for session %d: %s", coming.meetup.id, refusal)
        said = _("⚠️ Discord didn't take it among the server's events; everything else is done.")
    else:
        said = _("It is among the server's events.")
    await bot.app.meetups.planning.listed(coming.meetup.id, made)
    return said


async def unlist_events(club: discord.Guild, coming: Coming) -> str:
    """Take it off the server's events; returns what to tell the coach."""
    for each in coming.meetup.events:
        try:
            event = await club.fetch_scheduled_event(int(each), with_counts=False)
            await event.delete()
        except discord.NotFound:
            continue
        except discord.HTTPException as refusal:
            logger.warning("Event %s of session %d stays: %s", each, coming.meetup.id, refusal)
            return _("⚠️ I couldn't take it off the server's events; please do.")
    return ""


def _tables(table: Timetable) -> list[Timetable]:
    if not table.days:
        return [table]
    return [
        Timetable(table.first, table.at, table.zone, frozenset({day})) for day in sorted(table.days)
    ]


def _event(club: discord.Guild, coming: Coming, table: Timetable, bot: CoachBot) -> dict[str, Any]:
    meetup = coming.meetup
    start = next_start(table, bot.app.clock()) or coming.start or bot.app.clock()
    payload: dict[str, Any] = {
        "name": title_of(meetup)[:LONGEST],
        "privacy_level": FOR_THE_GUILD,
        "scheduled_start_time": start.isoformat(),
        "scheduled_end_time": (start + timedelta(minutes=meetup.minutes)).isoformat(),
        "entity_type": EXTERNAL,
        "entity_metadata": {"location": (meetup.place or club.name)[:LONGEST]},
    }
    if table.days:
        # Discord counts weekdays in UTC, from Monday as 0.
        rule = {"start": start.isoformat(), "frequency": WEEKLY, "interval": 1}
        payload["recurrence_rule"] = {**rule, "by_weekday": [start.astimezone(UTC).weekday()]}
    return payload
