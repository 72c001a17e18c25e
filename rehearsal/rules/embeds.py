"""A message's embeds."""

from __future__ import annotations

from datetime import datetime

from rehearsal.rules import limits
from rehearsal.rules.fields import Form

PAGES = ("http", "https")
PICTURES = ("http", "https", "attachment")
_SHOWN = ("title", "description", "fields", "footer", "author", "image", "thumbnail")


def check_embeds(form: Form, *, files: frozenset[str]) -> None:
    """Check a message's embeds; files are the names that may be shown of this request."""
    size = sum(_check_embed(embed, files) for embed in form.forms("embeds", most=limits.EMBEDS))
    if size > limits.EMBEDS_TEXT:
        sentence = f"Embed size exceeds maximum size of {limits.EMBEDS_TEXT}"
        form.problems.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", sentence)


def _check_embed(embed: Form, files: frozenset[str]) -> int:
    if not any(embed.body.get(key) for key in _SHOWN):
        embed.missing("description")
    size = len(embed.text("title", most=limits.EMBED_TITLE, trim=True))
    size += len(embed.text("description", most=limits.EMBED_DESCRIPTION, trim=True))
    embed.link("url", PAGES, most=limits.URL)
    embed.number("color", least=0, most=limits.COLOUR)
    _check_timestamp(embed)
    for key in ("image", "thumbnail"):
        with embed.form(key) as picture:
            if picture:
                _check_picture(picture, "url", files, required=True)
    return size + _check_edges(embed, files) + _check_fields(embed)


def _check_edges(embed: Form, files: frozenset[str]) -> int:
    size = 0
    with embed.form("footer") as footer:
        if footer:
            size += len(footer.text("text", most=limits.EMBED_FOOTER, required=True, trim=True))
            _check_picture(footer, "icon_url", files)
    with embed.form("author") as author:
        if author:
            size += len(author.text("name", most=limits.EMBED_AUTHOR, required=True, trim=True))
            author.link("url", PAGES, most=limits.URL)
            _check_picture(author, "icon_url", files)
    return size


def _check_fields(embed: Form) -> int:
    size = 0
    for one in embed.forms("fields", most=limits.EMBED_FIELDS):
        size += len(one.text("name", most=limits.EMBED_FIELD_NAME, required=True, trim=True))
        size += len(one.text("value", most=limits.EMBED_FIELD_VALUE, required=True, trim=True))
        one.truth("inline")
    return size


def _check_picture(form: Form, key: str, files: frozenset[str], *, required: bool = False) -> None:
    url = form.link(key, PICTURES, most=limits.URL, required=required)
    name = url.removeprefix("attachment://")
    if name != url and name not in files:
        form.problems.add(key, "ATTACHMENT_NOT_FOUND", "Attachment data not found")


def _check_timestamp(embed: Form) -> None:
    value = embed.body.get("timestamp")
    if value is None:
        return
    try:
        datetime.fromisoformat(value)
    except (TypeError, ValueError):
        sentence = f"Could not parse {value}. Should be ISO8601."
        embed.problems.add("timestamp", "DATE_TIME_TYPE_PARSE", sentence)
