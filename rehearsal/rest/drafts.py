"""Turning the body of a request into a message, or into what changes of one."""

from __future__ import annotations

from typing import Any

from rehearsal.rest import lookup
from rehearsal.rest.routes import Call
from rehearsal.rules.messages import check_message
from rehearsal.world import posting
from rehearsal.world.interactions import Interaction
from rehearsal.world.state import Channel, Message


def draft(call: Call, place: Channel, body: dict[str, Any]) -> Message:
    """Make a message of the bot's, not posted yet."""
    world = call.world
    message = Message(world.ids.next(), place.id, world.bot.id, world.clock.now())
    posting.fill(world, message, body, call.uploads, set())
    return message


def change(
    call: Call, message: Message, body: dict[str, Any], *, interaction: Interaction | None = None
) -> None:
    """Change a message as an edit asks for it, and tell of it."""
    check_message(
        body,
        files=len(call.uploads),
        v2_before=lookup.is_v2(message),
        empty_ok=True,
        holds=lookup.holds(message),
    )
    apply(call, message, body, interaction=interaction)


def apply(
    call: Call,
    message: Message,
    body: dict[str, Any],
    *,
    interaction: Interaction | None = None,
    fills: bool = False,
) -> None:
    """Change a message by a body that was checked already, and tell of it."""
    kept = {each.id for each in message.attachments}
    if body.get("attachments") is not None:
        listed = {str(each.get("id")) for each in body["attachments"]}
        kept = {each for each in kept if str(each) in listed}
    posting.fill(call.world, message, body, call.uploads, kept)
    posting.edit(
        call.world,
        call.world.channels[message.channel_id],
        message,
        allowed=body.get("allowed_mentions"),
        interaction=interaction,
        fills=fills,
    )
