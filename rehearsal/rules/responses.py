"""How an interaction may be answered."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from rehearsal.rules import limits
from rehearsal.rules.errors import Problems
from rehearsal.rules.fields import Form
from rehearsal.rules.messages import check_message_form, refuse_empty
from rehearsal.rules.modals import check_modal_form

PING, COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 1, 2, 3, 4, 5

PONG = 1
MESSAGE = 4
DEFER = 5
DEFER_UPDATE = 6
UPDATE = 7
SUGGEST = 8
MODAL = 9
LAUNCH = 12

_ALLOWED = {
    PING: (PONG,),
    COMMAND: (MESSAGE, DEFER, MODAL, LAUNCH),
    COMPONENT: (MESSAGE, DEFER, DEFER_UPDATE, UPDATE, MODAL, LAUNCH),
    AUTOCOMPLETE: (SUGGEST,),
    SUBMIT: (MESSAGE, DEFER, LAUNCH),
}
_SUBMIT_FROM_MESSAGE = (MESSAGE, DEFER, DEFER_UPDATE, UPDATE, LAUNCH)


def check_response(
    interaction_type: int,
    body: dict[str, Any],
    *,
    files: int = 0,
    from_message: bool = False,
    v2_before: bool = False,
    holds: Collection[str] = (),
) -> None:
    """Refuse an answer that Discord would refuse.

    from_message says that a submitted modal was opened by a component, so that there is a message
    to update; v2_before and holds speak of that message, as for check_message.
    """
    problems = Problems()
    form = Form(body, problems)
    from_message = from_message and interaction_type == SUBMIT
    allowed = _SUBMIT_FROM_MESSAGE if from_message else _ALLOWED[interaction_type]
    kind = form.choice("type", allowed, required=True)
    with form.form("data", required=kind in {MESSAGE, SUGGEST, MODAL}) as data:
        if data and kind == MESSAGE:
            check_message_form(data, files=files)
        elif data and kind == UPDATE:
            check_message_form(data, files=files, v2_before=v2_before, holds=holds)
        elif data and kind == DEFER:
            _check_defer(data)
        elif data and kind == SUGGEST:
            _check_suggestions(data)
        elif data and kind == MODAL:
            check_modal_form(data)
    problems.raise_if_any()
    if kind == MESSAGE:
        refuse_empty(body["data"], files=files)


def _check_defer(data: Form) -> None:
    """Check that nothing but its privacy is settled about a message that is still to come."""
    if data.number("flags", least=0, most=limits.FLAGS) & ~limits.EPHEMERAL:
        sentence = "Only MessageFlags.EPHEMERAL can be set on a deferred response"
        data.problems.add("flags", "INTERACTION_CALLBACK_INVALID_FLAGS", sentence)


def _check_suggestions(data: Form) -> None:
    for choice in data.forms("choices", most=limits.CHOICES):
        choice.text("name", least=1, most=limits.CHOICE_TEXT, required=True)
        value = choice.body.get("value")
        if value is None:
            choice.missing("value")
        elif isinstance(value, str):
            choice.text("value", most=limits.CHOICE_TEXT)
