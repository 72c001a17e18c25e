"""What Discord says: who we are, what we may read, what time it is, and where we may post."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

import aiohttp
import discord

from bot.clock import Clock
from bot.config import LOGIN_MISSING, Settings
from bot.doctor.findings import Finding, fail, ok, warn
from bot.errors import StartError
from bot.limiter import Limiter
from bot.run import told_plainly

# A response says the time in whole seconds, and took some of one to come.
APART, FAR_APART = 3.0, 60.0
NEEDED = discord.Permissions(
    view_channel=True,
    send_messages=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
)
IN_THREADS = discord.Permissions(send_messages_in_threads=True)


class ClockWatch:
    """Compares Discord's clock with ours, at each response."""

    def __init__(self, now: Clock) -> None:
        self._now = now
        self.ahead: float | None = None

    def trace(self) -> aiohttp.TraceConfig:
        """Return what makes an HTTP session show us its responses."""
        config = aiohttp.TraceConfig()
        config.on_request_end.append(self._after)
        return config

    async def _after(self, _session: Any, _context: Any, ended: Any) -> None:
        if date := ended.response.headers.get("Date"):
            theirs: datetime = parsedate_to_datetime(date)
            self.ahead = (self._now() - theirs).total_seconds()


async def examine(
    settings: Settings, now: Clock, places: list[tuple[int, int]]
) -> AsyncIterator[Finding]:
    """Yield what is found; `places` are the ids of clubs and channels in which we post."""
    if not settings.discord_token:
        yield fail("token", LOGIN_MISSING)
        return
    watch = ClockWatch(now)
    limits = Limiter(settings.discord_requests_per_second)
    async with _client(watch, limits) as client:
        try:
            with told_plainly():
                await client.login(settings.discord_token)
        except StartError as refusal:
            yield fail("token", str(refusal))
            return
        except discord.HTTPException as refusal:
            yield fail(
                "token", f"Discord does not answer as it should: {refusal}. Try again later."
            )
            return
        yield ok("token", f"Discord knows it, as {client.user}.")
        yield _intents(client, settings)
        yield _clock(watch.ahead)
        for club_id, some in groupby(places, key=itemgetter(0)):
            async for finding in _club(client, club_id, [each[1] for each in some]):
                yield finding


def _client(watch: ClockWatch, limits: Limiter) -> discord.Client:
    trace = watch.trace()
    trace.on_request_start.append(limits.before)
    return discord.Client(intents=discord.Intents.none(), http_trace=trace)


def _intents(client: discord.Client, settings: Settings) -> Finding:
    application = client.application
    flags = application.flags if application else discord.ApplicationFlags()
    if flags.gateway_message_content or flags.gateway_message_content_limited:
        return ok("intents", "Message content is on: commands can be typed in channels.")
    return warn(
        "intents",
        f"Message content is off, so {settings.command_prefix}commands in channels are not heard; "
        "all else works. The switch is on the Bot page of discord.com/developers.",
    )


def _clock(ahead: float | None) -> Finding:
    if ahead is None:
        return warn("clock", "Discord did not say what time it is.")
    apart = f"{abs(ahead):.0f} s {'ahead of' if ahead > 0 else 'behind'} Discord's"
    if abs(ahead) <= APART:
        return ok("clock", "As Discord's, to within three seconds.")
    level = fail if abs(ahead) > FAR_APART else warn
    return level("clock", f"This machine's is {apart}. Let it be set by NTP: timedatectl says how.")


async def _club(
    client: discord.Client, club_id: int, channel_ids: list[int]
) -> AsyncIterator[Finding]:
    try:
        guild = await client.fetch_guild(club_id, with_counts=False)
        ours = await guild.fetch_member(client.user.id if client.user else 0)
    except discord.HTTPException as refusal:
        yield warn("club", f"{club_id}: Discord does not show it to us ({refusal.status}).")
        return
    lacking = [each for id_ in channel_ids if (each := await _channel(guild, ours, id_))]
    if not lacking:
        yield ok("club", f"{club_id}: may post in {len(channel_ids)} of its channels.")
    for each in lacking:
        yield warn("club", f"{club_id}: {each}")


async def _channel(guild: discord.Guild, ours: discord.Member, channel_id: int) -> str | None:
    """Return what keeps us from posting in a channel, and what would mend it."""
    try:
        channel = await guild.fetch_channel(channel_id)
        needed, where = NEEDED, channel
        if isinstance(channel, discord.Thread):
            needed = NEEDED | IN_THREADS
            where = await guild.fetch_channel(channel.parent_id)
    except discord.NotFound:
        return (
            f"channel {channel_id} is gone. A coach picks another with /setup or /challenge edit."
        )
    except discord.HTTPException:
        return f"channel {channel_id} can't be seen. A coach gives the bot View Channel there."
    if isinstance(where, discord.Thread):
        return None
    lacks = needed & ~where.permissions_for(ours)
    names = [name.replace("_", " ") for name, granted in lacks if granted]
    if names:
        return f"channel {channel_id}: a coach gives the bot {', '.join(names)} there."
    return None
