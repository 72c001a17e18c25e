"""What people typed, made harmless before it is shown: no mention, no Markdown, no tricks."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
# All that begins anything in Discord's Markdown, a mention, a timestamp, a link or an emoji.
_ACTIVE = re.compile(r"([\\*_~`|>#\[\]()<:])")
_RIGHT_TO_LEFT = {"R", "AL"}


def plain(value: object, *, longest: int = LONGEST) -> str:
    r"""Return a value as inert text on one line, cut to `longest` characters.

    >>> plain("**@everyone**\n# hi")
    '\\*\\*@\u200beveryone\\*\\* \\# hi'
    """
    text = " ".join(_OVERRIDES.sub("", str(value)).split())
    text = "".join(each for each in text if unicodedata.category(each) != "Cc")
    if len(text) > longest:
        text = text[: longest - 1].rstrip() + "…"
    return _isolated(_escaped(text))


def _escaped(text: str) -> str:
    return _ACTIVE.sub(r"\\\1", text).replace("@", "@\u200b")


def _isolated(text: str) -> str:
    """Keep right-to-left text from reordering the sentence around it."""
    if any(unicodedata.bidirectional(each) in _RIGHT_TO_LEFT for each in text):
        return f"\u2068{text}\u2069"
    return text
