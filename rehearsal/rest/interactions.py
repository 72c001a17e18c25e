"""The first answer to an interaction."""

from __future__ import annotations

from typing import Any

from rehearsal.rest import drafts, lookup, refusals
from rehearsal.rest.routes import Call, Routes
from rehearsal.rules.responses import check_response
from rehearsal.world import posting
from rehearsal.world.interactions import CallbackType, Interaction
from rehearsal.world.mentions import USERS_ONLY
from rehearsal.world.state import Message, MessageFlag, MessageType

routes = Routes()

_EPHEMERAL = MessageFlag.EPHEMERAL.value
_LOADING = MessageFlag.LOADING.value
_MENU_TYPES = (2, 3)
_YES = ("true", "1")


@routes.add(
    "POST", "/interactions/{interaction_id}/{interaction_token}/callback", needs_token=False
)
async def create_response(call: Call) -> Any:
    """Answer an interaction for the first time, within three seconds."""
    interaction = call.world.interactions.get(call.ids["interaction_token"])
    if interaction is None or str(interaction.id) != call.ids["interaction_id"]:
        raise refusals.unknown_interaction()
    if interaction.answer is not None:
        raise refusals.already_acknowledged()
    if not interaction.may_answer(call.world.clock.now(), call.world.acknowledged_within):
        raise refusals.unknown_interaction()
    source = source_of(call, interaction)
    check_response(
        interaction.type,
        call.body,
        files=len(call.uploads),
        from_message=source is not None,
        v2_before=source is not None and lookup.is_v2(source),
        holds=lookup.holds(source) if source else (),
    )
    kind = CallbackType(call.body["type"])
    interaction.answer = kind
    if interaction.deadline is not None:
        interaction.deadline.cancel()
    message = _carry_out(call, interaction, kind, call.body.get("data") or {}, source)
    if call.query.get("with_response") in _YES:
        return _written(call, interaction, kind, message)
    return None


def source_of(call: Call, interaction: Interaction) -> Message | None:
    """Return the message whose component was used, if there was one."""
    if interaction.message_id is None:
        return None
    return call.world.message(interaction.channel_id, interaction.message_id)


def _carry_out(
    call: Call,
    interaction: Interaction,
    kind: CallbackType,
    data: dict[str, Any],
    source: Message | None,
) -> Message | None:
    """Do what the answer says; returns the message it made or changed."""
    match kind:
        case CallbackType.MESSAGE | CallbackType.DEFERRED_MESSAGE:
            interaction.waiting = kind == CallbackType.DEFERRED_MESSAGE
            message = answer_with(call, interaction, data, loading=interaction.waiting)
            interaction.original_id = message.id
            return message
        case CallbackType.UPDATE | CallbackType.DEFERRED_UPDATE:
            interaction.original_id = interaction.message_id
            settle(call, interaction)
            if kind == CallbackType.UPDATE and source is not None:
                drafts.apply(call, source, data, interaction=interaction)
            return source
        case CallbackType.MODAL:
            interaction.modal = data
            shown = data | {"id": str(interaction.id), "channel_id": str(interaction.channel_id)}
            _tell(call, interaction, "INTERACTION_MODAL", shown)
        case _:
            choices = {"id": str(interaction.id), "choices": data.get("choices", [])}
            _tell(call, interaction, "INTERACTION_CHOICES", choices)
    return None


def answer_with(
    call: Call, interaction: Interaction, data: dict[str, Any], *, loading: bool = False
) -> Message:
    """Post a message of the bot's as an answer: seen by all, or by the asker alone."""
    place = call.world.channels[interaction.channel_id]
    message = drafts.draft(call, place, data)
    message.webhook_id = call.world.bot.id
    message.interaction = interaction.metadata
    if (command := interaction.data.get("type")) and interaction.command_name:
        in_menu = command in _MENU_TYPES
        message.type = (
            MessageType.CONTEXT_MENU_COMMAND if in_menu else MessageType.CHAT_INPUT_COMMAND
        )
    if (data.get("flags") or 0) & _EPHEMERAL:
        message.flags |= _EPHEMERAL
        message.only_for = interaction.user_id
    if loading:
        message.flags |= _LOADING
    settle(call, interaction)
    posting.post(
        call.world,
        place,
        message,
        allowed=data.get("allowed_mentions") or USERS_ONLY,
        interaction=interaction,
    )
    return message


def settle(call: Call, interaction: Interaction) -> None:
    """Let the person know that the bot has answered."""
    _tell(call, interaction, "INTERACTION_SUCCESS", {"id": str(interaction.id)})


def _tell(call: Call, interaction: Interaction, name: str, data: dict[str, Any]) -> None:
    call.world.publish(
        name, lambda _viewer: data, only_for=interaction.user_id, interaction=interaction
    )


def _written(
    call: Call, interaction: Interaction, kind: CallbackType, message: Message | None
) -> dict[str, Any]:
    """Write what became of the answer, as `with_response` asks for."""
    about: dict[str, Any] = {"id": str(interaction.id), "type": interaction.type}
    resource: dict[str, Any] = {"type": kind.value}
    if message is not None:
        about |= {
            "response_message_id": str(message.id),
            "response_message_loading": bool(message.flags & _LOADING),
            "response_message_ephemeral": message.only_for is not None,
        }
        if kind != CallbackType.DEFERRED_UPDATE:
            resource["message"] = lookup.shown(call, message)
    return {"interaction": about, "resource": resource}
