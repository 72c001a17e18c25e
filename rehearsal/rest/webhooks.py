"""What an interaction's token is good for afterwards: follow-ups, and the original answer."""

from __future__ import annotations

from typing import Any

from rehearsal.rest import drafts, lookup, refusals
from rehearsal.rest.interactions import answer_with
from rehearsal.rest.routes import Call, Routes
from rehearsal.rules.messages import check_message
from rehearsal.world import posting
from rehearsal.world.interactions import Interaction
from rehearsal.world.state import Message, MessageFlag

routes = Routes()

_HOOK = "/webhooks/{webhook_id}/{webhook_token}"
_ORIGINAL = _HOOK + "/messages/@original"
_ONE = _HOOK + "/messages/{message_id}"


def _interaction(call: Call) -> Interaction:
    """Return the interaction that a token belongs to, if it was answered and the token lives."""
    interaction = call.world.interactions.get(call.ids["webhook_token"])
    if interaction is None or call.id("webhook_id") != call.world.bot.id:
        raise refusals.unknown_webhook()
    if not interaction.token_lives(call.world.clock.now()):
        raise refusals.invalid_webhook_token()
    if interaction.answer is None:
        raise refusals.unknown_webhook()
    return interaction


def _original(call: Call, interaction: Interaction) -> Message:
    message = call.world.message(interaction.channel_id, interaction.original_id or 0)
    if message is None:
        raise refusals.unknown_message()
    return message


def _follow_up(call: Call, interaction: Interaction) -> Message:
    """Return a message that this token made, by its id."""
    message = call.world.message(interaction.channel_id, call.id("message_id"))
    if message is None or (
        message.id != interaction.original_id
        and (message.interaction or {}).get("id") != str(interaction.id)
    ):
        raise refusals.unknown_message()
    return message


@routes.add("POST", _HOOK, needs_token=False)
async def create_follow_up(call: Call) -> Any:
    """Say something more; the first thing after a defer fills it, as private as it was."""
    interaction = _interaction(call)
    body = call.body or {}
    check_message(body, files=len(call.uploads))
    if interaction.waiting:
        message = _original(call, interaction)
        _fill(call, interaction, message, body)
    else:
        message = answer_with(call, interaction, body)
        message.interaction = {
            **interaction.metadata,
            "original_response_message_id": str(interaction.original_id),
        }
    return lookup.shown(call, message)


def _fill(call: Call, interaction: Interaction, message: Message, body: dict[str, Any]) -> None:
    """Put the awaited answer into the loading message of a defer."""
    interaction.waiting = False
    message.flags &= ~MessageFlag.LOADING.value
    drafts.apply(call, message, body, interaction=interaction, fills=True)


def _edit(call: Call, interaction: Interaction, message: Message) -> dict[str, Any]:
    body = call.body or {}
    if interaction.waiting and message.id == interaction.original_id:
        check_message(body, files=len(call.uploads))
        _fill(call, interaction, message, body)
    else:
        drafts.change(call, message, body, interaction=interaction)
    return lookup.shown(call, message)


def _delete(call: Call, interaction: Interaction, message: Message) -> None:
    if message.id == interaction.original_id:
        interaction.waiting = False
    place = call.world.channels[message.channel_id]
    posting.delete(call.world, place, message, interaction)


@routes.add("GET", _ORIGINAL, needs_token=False)
async def get_original(call: Call) -> Any:
    """Read the first answer, or the message whose component was used."""
    return lookup.shown(call, _original(call, _interaction(call)))


@routes.add("PATCH", _ORIGINAL, needs_token=False)
async def edit_original(call: Call) -> Any:
    """Edit the first answer; after a defer that is what fills it."""
    interaction = _interaction(call)
    return _edit(call, interaction, _original(call, interaction))


@routes.add("DELETE", _ORIGINAL, needs_token=False)
async def delete_original(call: Call) -> Any:
    """Take the first answer away."""
    interaction = _interaction(call)
    _delete(call, interaction, _original(call, interaction))


@routes.add("GET", _ONE, needs_token=False)
async def get_follow_up(call: Call) -> Any:
    """Read something that was said with this token."""
    return lookup.shown(call, _follow_up(call, _interaction(call)))


@routes.add("PATCH", _ONE, needs_token=False)
async def edit_follow_up(call: Call) -> Any:
    """Edit something that was said with this token."""
    interaction = _interaction(call)
    return _edit(call, interaction, _follow_up(call, interaction))


@routes.add("DELETE", _ONE, needs_token=False)
async def delete_follow_up(call: Call) -> Any:
    """Take away something that was said with this token."""
    interaction = _interaction(call)
    _delete(call, interaction, _follow_up(call, interaction))
