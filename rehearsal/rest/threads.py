"""Threads and forum posts."""

from __future__ import annotations

from typing import Any

from rehearsal.rest import lookup, refusals
from rehearsal.rest.drafts import draft
from rehearsal.rest.routes import CREATED, Call, Routes
from rehearsal.rules.errors import ApiError, Problems
from rehearsal.rules.messages import check_message
from rehearsal.world import making, posting, wire
from rehearsal.world.following import follow, unfollow
from rehearsal.world.permissions import Permission
from rehearsal.world.state import Channel, ChannelType

routes = Routes()

LONGEST_NAME = 100
MOST_TAGS = 5
MINUTES = (60, 1440, 4320, 10080)


def _check(body: dict[str, Any]) -> None:
    problems = Problems()
    if not 1 <= len(body.get("name") or "") <= LONGEST_NAME:
        problems.add("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.")
    if body.get("auto_archive_duration", MINUTES[0]) not in (*MINUTES, None):
        choices = f"Value must be one of {{{', '.join(map(str, MINUTES))}}}."
        problems.add("auto_archive_duration", "BASE_TYPE_CHOICES", choices)
    if len(body.get("applied_tags") or ()) > MOST_TAGS:
        problems.add("applied_tags", "BASE_TYPE_MAX_LENGTH", "Must be 5 or fewer in length.")
    problems.raise_if_any()


def _thread(call: Call, *, to_change: bool = True) -> Channel:
    place = lookup.channel(call)
    if place.thread is None:
        raise refusals.unknown_channel()
    if to_change and place.thread.archived:
        raise refusals.archived()
    return place


@routes.add("POST", "/channels/{channel_id}/messages/{message_id}/threads", status=CREATED)
async def start_from_message(call: Call) -> Any:
    """Start a thread at a message."""
    place = lookup.channel(call, Permission.CREATE_PUBLIC_THREADS)
    message = lookup.message(call, place)
    body = call.body or {}
    _check(body)
    if message.thread_id is not None:
        raise ApiError(400, 160004, "A thread has already been created for this message")
    thread = making.make_thread(
        call.world,
        place,
        call.world.bot.id,
        body["name"],
        minutes=body.get("auto_archive_duration") or MINUTES[1],
        source=message,
    )
    return wire.thread(thread, call.world.bot.id)


@routes.add("POST", "/channels/{channel_id}/threads", status=CREATED)
async def start(call: Call) -> Any:
    """Start a thread of its own, or a post in a forum."""
    body = call.body or {}
    _check(body)
    place = lookup.channel(call)
    if place.type == ChannelType.FORUM:
        return _post(call, place, body)
    kind = ChannelType(body.get("type") or ChannelType.PRIVATE_THREAD)
    private = kind == ChannelType.PRIVATE_THREAD
    needed = Permission.CREATE_PRIVATE_THREADS if private else Permission.CREATE_PUBLIC_THREADS
    lookup.require(call, place, needed)
    minutes = body.get("auto_archive_duration") or MINUTES[1]
    thread = making.make_thread(
        call.world, place, call.world.bot.id, body["name"], kind=kind, minutes=minutes
    )
    return wire.thread(thread, call.world.bot.id)


def _post(call: Call, forum: Channel, body: dict[str, Any]) -> dict[str, Any]:
    lookup.require(call, forum, Permission.SEND_MESSAGES)
    first = body.get("message") or {}
    check_message(first, files=len(call.uploads))
    thread = making.make_thread(
        call.world,
        forum,
        call.world.bot.id,
        body["name"],
        minutes=body.get("auto_archive_duration") or MINUTES[1],
        tags=[int(tag) for tag in body.get("applied_tags") or ()],
    )
    message = draft(call, thread, first)
    message.id = thread.id  # a post and its first message are one in Discord
    posting.post(call.world, thread, message, allowed=first.get("allowed_mentions"))
    written = wire.thread(thread, call.world.bot.id)
    return written | {"message": lookup.shown(call, message)}


@routes.add("PUT", "/channels/{channel_id}/thread-members/@me")
async def join(call: Call) -> Any:
    """Follow a thread."""
    follow(call.world, _thread(call), call.world.bot.id)


@routes.add("DELETE", "/channels/{channel_id}/thread-members/@me")
async def leave(call: Call) -> Any:
    """Follow a thread no longer."""
    unfollow(call.world, _thread(call), call.world.bot.id)


@routes.add("PUT", "/channels/{channel_id}/thread-members/{user_id}")
async def add_member(call: Call) -> Any:
    """Let somebody else follow a thread."""
    thread = _thread(call)
    lookup.require(call, thread, Permission.SEND_MESSAGES)
    if call.id("user_id") not in call.world.guilds[thread.guild_id or 0].members:
        raise refusals.unknown_member()
    follow(call.world, thread, call.id("user_id"))


@routes.add("GET", "/channels/{channel_id}/thread-members")
async def get_members(call: Call) -> Any:
    """List who follows a thread."""
    thread = _thread(call, to_change=False)
    members = thread.thread.members if thread.thread else {}
    return [wire.thread_member(thread, user, since) for user, since in members.items()]


@routes.add("GET", "/guilds/{guild_id}/threads/active")
async def get_active(call: Call) -> Any:
    """List a guild's threads that are not archived."""
    bot_id = call.world.bot.id
    seen = [
        each for each in call.world.threads_of(lookup.guild(call)) if call.world.sees(bot_id, each)
    ]
    own = [
        wire.thread_member(each, bot_id, each.thread.members[bot_id])
        for each in seen
        if each.thread and bot_id in each.thread.members
    ]
    threads = [wire.thread(each, bot_id) for each in seen]
    return {"threads": threads, "members": own, "has_more": False}
