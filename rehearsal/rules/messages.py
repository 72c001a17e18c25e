"""What a message may hold, whether it is sent, edited or an answer to an interaction."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from rehearsal.rules import limits
from rehearsal.rules.components import check_components
from rehearsal.rules.embeds import check_embeds
from rehearsal.rules.errors import ApiError, Problems
from rehearsal.rules.fields import Form, is_snowflake, not_among

LEGACY = ("content", "embeds", "poll", "sticker_ids")
MENTIONS = ("users", "roles", "everyone")
FORWARD = 1


def check_message(
    body: dict[str, Any],
    *,
    files: int = 0,
    v2_before: bool = False,
    empty_ok: bool = False,
    holds: Collection[str] = (),
) -> None:
    """Refuse a message that Discord would refuse.

    Of an edited message: v2_before says whether it is one of components v2; holds, which of
    content, embeds and poll it has, because those must be cleared to turn it into one.
    """
    problems = Problems()
    check_message_form(Form(body, problems), files=files, v2_before=v2_before, holds=holds)
    problems.raise_if_any()
    if not empty_ok:
        refuse_empty(body, files=files)


def check_message_form(
    form: Form, *, files: int = 0, v2_before: bool = False, holds: Collection[str] = ()
) -> None:
    """Note all that is wrong with a message, wherever in a body it stands."""
    if files > limits.FILES:
        raise ApiError(
            400, 30015, f"Maximum number of attachments in a message reached ({limits.FILES})"
        )
    v2 = _check_flags(form, v2_before=v2_before)
    form.text("content", most=limits.CONTENT)
    names = _check_attachments(form, files)
    check_embeds(form, files=names)
    check_components(form, v2=v2, files=names)
    if v2 or v2_before:
        _check_no_legacy(form, () if v2_before else holds)
    _check_nonce(form)
    with form.form("allowed_mentions") as mentions:
        if mentions:
            _check_mentions(mentions)
    with form.form("message_reference") as reference:
        if reference:
            _check_reference(reference)
    form.truth("tts")
    form.values("sticker_ids", most=limits.STICKERS)


def _check_flags(form: Form, *, v2_before: bool) -> bool:
    """Tell whether the components of this body are v2.

    It is the body that says so: an edit of a message of components v2 has to repeat the flag,
    or its components are read as old ones.
    """
    v2 = bool(form.number("flags", least=0, most=limits.FLAGS) & limits.COMPONENTS_V2)
    if form.has("flags") and v2_before and not v2:
        sentence = "MessageFlags.IS_COMPONENTS_V2 cannot be removed"
        form.problems.add("flags", "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", sentence)
    return v2


def _check_no_legacy(form: Form, holds: Collection[str]) -> None:
    for key in LEGACY:
        if form.body.get(key) or (key in holds and key not in form.body):
            code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            sentence = f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            form.problems.add(key, code, sentence)


def _check_attachments(form: Form, files: int) -> frozenset[str]:
    """Return the names by which this request's files, new and kept, can be shown."""
    names: set[str] = set()
    for attachment in form.forms("attachments", most=limits.FILES):
        attachment.snowflake("id", required=True)
        attachment.text("description", most=limits.ALT_TEXT)
        number = attachment.body.get("id")
        if is_snowflake(number) and files <= int(number or 0) < limits.FILES:
            form.problems.add("id", "ATTACHMENT_NOT_FOUND", "Attachment data not found")
        names.add(attachment.text("filename", most=limits.ALT_TEXT))
    return frozenset(names - {""})


def _check_nonce(form: Form) -> None:
    nonce = form.body.get("nonce")
    if nonce is None:
        return
    if isinstance(nonce, str):
        if len(nonce) > limits.NONCE:
            sentence = f"Must be {limits.NONCE} or fewer characters long."
            form.problems.add("nonce", "NONCE_TYPE_TOO_LONG", sentence)
    elif not isinstance(nonce, int) or isinstance(nonce, bool):
        sentence = "This field must be a string or integer."
        form.problems.add("nonce", "NONCE_TYPE_INVALID_TYPE", sentence)


def _check_mentions(form: Form) -> None:
    parse = form.values("parse", most=len(MENTIONS))
    for index, kind in enumerate(parse):
        if kind not in MENTIONS:
            with form.problems.at("parse"):
                form.problems.add(index, *not_among(MENTIONS))
    for kind in ("users", "roles"):
        listed = form.values(kind, most=limits.MENTIONED)
        if len(set(map(str, listed))) < len(listed):
            sentence = "The set already contains this value"
            form.problems.add(kind, "SET_TYPE_ALREADY_CONTAINS_VALUE", sentence)
        for index, one in enumerate(listed):
            if not is_snowflake(one):
                with form.problems.at(kind):
                    sentence = f'Value "{one}" is not snowflake.'
                    form.problems.add(index, "NUMBER_TYPE_COERCE", sentence)
        if listed and kind in parse:
            code = "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"
            sentence = f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
            form.problems.add(None, code, sentence)
    form.truth("replied_user")


def _check_reference(form: Form) -> None:
    kind = form.choice("type", (0, FORWARD), default=0)
    form.snowflake("message_id", required=True)
    form.snowflake("channel_id", required=kind == FORWARD)
    form.snowflake("guild_id")
    form.truth("fail_if_not_exists", default=True)


def refuse_empty(body: dict[str, Any], *, files: int = 0) -> None:
    """Refuse a message without anything to see."""
    forward = (body.get("message_reference") or {}).get("type") == FORWARD
    shown = (body.get(key) for key in ("embeds", "components", "sticker_ids", "poll"))
    if not (files or forward or (body.get("content") or "").strip() or any(shown)):
        raise ApiError(400, 50006, "Cannot send an empty message")
