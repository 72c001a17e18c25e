"""The signs that may not wait, each once, and every one that the rules speak of."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.content.reading import read
from bot.content.wrong import ContentError, FieldError
from bot.domain.signs import Sign


def load_signs(file: Path) -> Mapping[str, Sign]:
    """Read every sign, by its id.

    Raises:
        ContentError: the file can't be used.
    """
    try:
        signs = read(file, tuple[Sign, ...])
    except FieldError as error:
        raise ContentError(f"{file.parent.name}/{file.name}", error.key, error.wrong) from None
    known: dict[str, Sign] = {}
    for at, sign in enumerate(signs):
        if sign.id in known:
            raise ContentError(f"{file.parent.name}/{file.name}", f"[{at}].id", "is there already")
        known[sign.id] = sign
    return known
