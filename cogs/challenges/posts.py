"""What everybody sees: the announcement, and the start among the server's events."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta

import discord

from bot.app import App
from bot.domain.planks.terms import Phase
from bot.services.challenges.course import Seen
from bot.ui.joining import join_row
from bot.ui.look import card
from bot.ui.permissions import lacking
from bot.ui.plain import plain
from bot.words import _, ngettext, speaking
from cogs.challenges.words import dates, day_words, name_of, start_instant, title_of

logger = logging.getLogger(__name__)

EVENT_LASTS = timedelta(hours=1)
LONGEST_NAME = 100


def what_is_missing(club: discord.Guild, channel_id: int | None) -> str | None:
    """Say what keeps me from posting in a channel, and what to do about it; None for nothing."""
    channel = channel_in(club, channel_id)
    if channel is None:
        return _("⚠️ I can't see that channel. Pick another: /challenge edit, with `channel`.")
    return lacking(channel)


def not_posted(club: discord.Guild, seen: Seen) -> str | None:
    """Say that a day's post was refused, and what to do about it; None if none was."""
    if seen.refused is None or seen.phase.done:
        return None
    said = _("Discord refused the post of {day}.").format(day=day_words(seen.refused))
    missing = what_is_missing(club, seen.challenge.channel_id)
    after = missing or _("That looks right again, so the next one should come.")
    return f"{said} {after}"


def problems_of(club: discord.Guild, seen: Seen, given_up: int) -> Iterator[str]:
    """Tell a coach what did not go out, whosever fault it was."""
    if refused := not_posted(club, seen):
        yield refused
    if given_up:
        said = ngettext(
            "In the last 7 days I gave up on {count} message to this club, after eight tries. "
            "The bot's log says why; days it concerned count neither way.",
            "In the last 7 days I gave up on {count} messages to this club, after eight tries "
            "each. The bot's log says why; days they concerned count neither way.",
            given_up,
        )
        yield said.format(count=given_up)


async def announce(app: App, club: discord.Guild, seen: Seen) -> str:
    """Post the announcement, silently; returns what to tell the coach."""
    channel = channel_in(club, seen.challenge.channel_id)
    problem = what_is_missing(club, seen.challenge.channel_id)
    if channel is None or problem:
        then = _("Nothing is posted yet. Once that's changed: /challenge announce.")
        return f"{problem}\n{then}"
    with speaking(await language_of(app, club)):
        view = announcement(seen)
    try:
        await channel.send(view=view, silent=True)
    except discord.HTTPException as refusal:
        logger.warning("Could not announce challenge %d: %s", seen.challenge.id, refusal)
        return _("⚠️ Discord didn't take the announcement. Try /challenge announce in a minute.")
    return _("Announced in {channel}.").format(channel=channel.mention)


def announcement(seen: Seen) -> discord.ui.LayoutView:
    """Lay out what the club reads, with the way in."""
    return card(*announcement_text(seen), join_row(seen.challenge.id))


def announcement_text(seen: Seen) -> Iterator[str]:
    """Say what there is to join."""
    challenge = seen.challenge
    yield f"### {name_of(challenge)}"
    yield _("**{dates}**, with the plan *{plan}*. {who}").format(
        dates=dates(challenge), plan=title_of(seen.plan), who=plain(_(seen.plan.who), longest=300)
    )
    yield _(
        "Everybody climbs a ladder of their own: start where you are, stop when the line "
        "breaks. What counts is the days you keep, and rest days cost nothing."
    )
    if challenge.goal_seconds:
        goal = _("Together we aim for **{minutes} minutes**.")
        yield goal.format(minutes=challenge.goal_seconds // 60)


async def language_of(app: App, club: discord.Guild) -> str:
    """Return the language in which I speak to all of a club."""
    return (await app.clubs.get(club.id)).language or club.preferred_locale.value


def may_create_events(club: discord.Guild) -> bool:
    """Whether I may put the start among the server's events."""
    return club.me.guild_permissions.create_events


async def keep_event(app: App, club: discord.Guild, seen: Seen) -> str | None:
    """Make the server's event for the start, move it, or remove it once there is nothing to come.

    Returns what to tell the coach, if there is anything to tell.
    """
    if not may_create_events(club):
        return None
    to_come = seen.phase is Phase.COMING and start_instant(seen.challenge) > app.clock()
    try:
        event = await _event(club, seen.challenge.event_id)
        if event is None and to_come:
            made = await _make(club, seen)
            await app.challenges.course.mark(seen.challenge.id, made.id)
            return _("The start is among the server's events: {event}").format(event=made.url)
        if event is not None and to_come:
            await _move(event, seen)
        elif event is not None and seen.phase is Phase.ENDED:
            await event.delete()
            await app.challenges.course.mark(seen.challenge.id, None)
    except discord.HTTPException as refusal:
        logger.warning("No event for challenge %d: %s", seen.challenge.id, refusal)
        return _("⚠️ Discord didn't take the event for the start; everything else is done.")
    return None


async def _event(club: discord.Guild, event_id: int | None) -> discord.ScheduledEvent | None:
    if event_id is None:
        return None
    try:
        event = await club.fetch_scheduled_event(event_id, with_counts=False)
    except discord.NotFound:
        return None
    return event if event.status is discord.EventStatus.scheduled else None


async def _make(club: discord.Guild, seen: Seen) -> discord.ScheduledEvent:
    start = start_instant(seen.challenge)
    return await club.create_scheduled_event(
        name=seen.challenge.name[:LONGEST_NAME],
        description=dates(seen.challenge),
        start_time=start,
        end_time=start + EVENT_LASTS,
        entity_type=discord.EntityType.external,
        privacy_level=discord.PrivacyLevel.guild_only,
        location=_place(club, seen),
    )


async def _move(event: discord.ScheduledEvent, seen: Seen) -> None:
    start = start_instant(seen.challenge)
    await event.edit(
        name=seen.challenge.name[:LONGEST_NAME],
        description=dates(seen.challenge),
        start_time=start,
        end_time=start + EVENT_LASTS,
    )


def _place(club: discord.Guild, seen: Seen) -> str:
    channel = channel_in(club, seen.challenge.channel_id)
    return f"#{channel.name}"[:LONGEST_NAME] if channel else club.name


def channel_in(
    club: discord.Guild, channel_id: int | None
) -> discord.TextChannel | discord.Thread | discord.VoiceChannel | discord.StageChannel | None:
    """Return a channel in which one can write, as far as I can see it."""
    channel = club.get_channel_or_thread(channel_id) if channel_id else None
    if isinstance(channel, discord.abc.Messageable):
        return channel
    return None
