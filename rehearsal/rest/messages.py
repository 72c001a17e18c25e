"""Messages in channels: send, read, edit, delete; and typing."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice, takewhile
from typing import Any

from rehearsal.rest import lookup, refusals
from rehearsal.rest.drafts import change, draft
from rehearsal.rest.routes import Call, Routes
from rehearsal.rules.errors import ApiError
from rehearsal.rules.messages import check_message, refuse_empty
from rehearsal.world import posting
from rehearsal.world.permissions import Permission
from rehearsal.world.state import Channel, ChannelType, Message, MessageType, Reference

routes = Routes()

NONCE_LASTS = timedelta(minutes=3)
MOST_AT_ONCE = 100
ENDLESS = 1 << 63


@routes.add("POST", "/channels/{channel_id}/messages")
async def create_message(call: Call) -> Any:
    """Send a message, once for each nonce if that is asked for."""
    place = _writable(call)
    check_message(call.body or {}, files=len(call.uploads))
    body = _as_permitted(call, place, call.body or {})
    if (sent := _sent_before(call, body)) is not None:
        return lookup.shown(call, sent)
    message = draft(call, place, body)
    message.nonce = body.get("nonce")
    replied_to = _reply(call, message, body)
    posting.post(
        call.world, place, message, allowed=body.get("allowed_mentions"), replied_to=replied_to
    )
    if message.nonce is not None:
        call.rehearsal.nonces[str(message.nonce)] = message
    return lookup.shown(call, message)


def _writable(call: Call) -> Channel:
    """Return the channel, if the bot may send there what it wants to send."""
    place = lookup.channel(call)
    if place.type == ChannelType.DM:
        refuse_closed_dm(call, place)
        return place
    lookup.require(call, place, Permission.SEND_MESSAGES)
    if place.type == ChannelType.FORUM:
        raise ApiError(400, 50008, "Cannot send messages in a non-text channel")
    if call.uploads:
        lookup.require(call, place, Permission.ATTACH_FILES)
    if (call.body or {}).get("message_reference") and not _grants(
        call, place, Permission.READ_MESSAGE_HISTORY
    ):
        raise refusals.no_reply_without_history()
    if place.thread is not None and place.thread.archived and place.thread.locked:
        raise refusals.archived()
    return place


def _grants(call: Call, place: Channel, permission: Permission) -> bool:
    return bool(call.world.permissions(place, call.world.bot.id) & permission.value)


def _as_permitted(call: Call, place: Channel, body: dict[str, Any]) -> dict[str, Any]:
    """Leave embeds out where they are not permitted; a message of nothing else is refused."""
    if not body.get("embeds") or _grants(call, place, Permission.EMBED_LINKS):
        return body
    left = body | {"embeds": []}
    try:
        refuse_empty(left, files=len(call.uploads))
    except ApiError:
        raise refusals.missing_permissions() from None
    return left


def refuse_closed_dm(call: Call, place: Channel) -> None:
    """Refuse to write to somebody who does not want it, or is nowhere to be met any more."""
    bot_id = call.world.bot.id
    other = next(each for each in place.recipients if each != bot_id)
    if not call.world.users[other].dms_open:
        raise refusals.dms_closed()
    if not any(
        other in guild.members and bot_id in guild.members for guild in call.world.guilds.values()
    ):
        raise refusals.no_mutual_guild()


def _sent_before(call: Call, body: dict[str, Any]) -> Message | None:
    """Return the message that was sent with this nonce a while ago."""
    if not body.get("enforce_nonce") or body.get("nonce") is None:
        return None
    nonces = call.rehearsal.nonces
    oldest = call.world.clock.now() - NONCE_LASTS
    while nonces and next(iter(nonces.values())).timestamp < oldest:
        del nonces[next(iter(nonces))]
    sent = nonces.get(str(body["nonce"]))
    if sent is not None and sent.deleted:
        raise refusals.unknown_message()
    return sent


def _reply(call: Call, message: Message, body: dict[str, Any]) -> int | None:
    """Make the message a reply, if it is one; returns whose message it answers."""
    reference = body.get("message_reference")
    if not reference:
        return None
    target = call.world.message(message.channel_id, int(reference["message_id"]))
    if target is None or target.only_for is not None:
        if not reference.get("fail_if_not_exists", True):
            return None
        errors = {"message_reference": {"_errors": [_UNKNOWN_REFERENCE]}}
        raise ApiError(400, 50035, "Invalid Form Body", errors)
    guild_id = call.world.channels[message.channel_id].guild_id
    message.reference = Reference(message.channel_id, target.id, guild_id)
    message.type = MessageType.REPLY
    return target.author_id


_UNKNOWN_REFERENCE = {"code": "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "message": "Unknown message"}


@routes.add("GET", "/channels/{channel_id}/messages")
async def get_messages(call: Call) -> Any:
    """Read a channel's history, the newest first."""
    place = lookup.channel(call)
    if not _grants(call, place, Permission.READ_MESSAGE_HISTORY):
        return []
    most = call.number("limit", 50, 1, MOST_AT_ONCE)
    bounds = {
        name: call.number(name, 0) for name in ("before", "after", "around") if name in call.query
    }
    return [lookup.shown(call, each) for each in _page(call, place, most, bounds)]


def _page(call: Call, place: Channel, most: int, bounds: dict[str, int]) -> list[Message]:
    """Return part of a history: the newest, before an id, after one, or around one."""
    history = call.world.history(place.id, 0)
    if "around" in bounds:
        middle = bounds["around"]
        everyone = list(history)
        newer = [each for each in everyone if each.id > middle]
        older = [each for each in everyone if each.id <= middle]
        return [*newer[len(newer) - min(len(newer), most // 2) :], *older[: most - most // 2]]
    if "after" in bounds:
        newer = list(takewhile(lambda each: each.id > bounds["after"], history))
        return newer[max(0, len(newer) - most) :]
    before = bounds.get("before", ENDLESS)
    return list(islice((each for each in history if each.id < before), most))


@routes.add("GET", "/channels/{channel_id}/messages/{message_id}")
async def get_message(call: Call) -> Any:
    """Read one message."""
    place = lookup.channel(call, Permission.READ_MESSAGE_HISTORY)
    return lookup.shown(call, lookup.message(call, place))


@routes.add("PATCH", "/channels/{channel_id}/messages/{message_id}")
async def edit_message(call: Call) -> Any:
    """Edit a message of the bot's own; of others' only embeds can be hidden."""
    place = lookup.channel(call)
    message = lookup.message(call, place)
    if message.author_id != call.world.bot.id:
        raise ApiError(403, 50005, "Cannot edit a message authored by another user")
    if place.thread is not None and place.thread.archived:
        raise refusals.archived()
    change(call, message, call.body or {})
    return lookup.shown(call, message)


@routes.add("DELETE", "/channels/{channel_id}/messages/{message_id}")
async def delete_message(call: Call) -> Any:
    """Delete a message of the bot's own, or of others' with the permission for it."""
    place = lookup.channel(call)
    message = lookup.message(call, place)
    if message.author_id != call.world.bot.id:
        if place.type == ChannelType.DM:
            raise ApiError(403, 50003, "Cannot execute action on a DM channel")
        lookup.require(call, place, Permission.MANAGE_MESSAGES)
    if place.thread is not None and place.thread.archived:
        raise refusals.archived()
    posting.delete(call.world, place, message)


@routes.add("POST", "/channels/{channel_id}/typing")
async def start_typing(call: Call) -> Any:
    """Show that the bot is typing."""
    place = lookup.channel(call)
    if place.type == ChannelType.DM:
        refuse_closed_dm(call, place)
    else:
        lookup.require(call, place, Permission.SEND_MESSAGES)
    posting.typing(call.world, place, call.world.bot.id)
