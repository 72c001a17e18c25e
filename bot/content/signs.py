"""What is read in people's words: the signs that may not wait, and the words for each topic."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from bot.content.reading import read
from bot.content.wrong import ContentError, FieldError
from bot.domain.signs import Sign

T = TypeVar("T")


def load_signs(file: Path) -> Mapping[str, Sign]:
    """Read every sign, by its id.

    Raises:
        ContentError: the file can't be used.
    """
    known: dict[str, Sign] = {}
    for at, sign in enumerate(_read(file, tuple[Sign, ...])):
        if sign.id in known:
            raise ContentError(f"{file.parent.name}/{file.name}", f"[{at}].id", "is there already")
        known[sign.id] = sign
    return known


def load_keywords(file: Path) -> Mapping[str, str]:
    """Read, for each topic's slug, the words by which people speak of it, commas between.

    Raises:
        ContentError: the file can't be used.
    """
    return _read(file, dict[str, str])


def _read(file: Path, into: type[T]) -> T:
    try:
        return read(file, into)
    except FieldError as error:
        raise ContentError(f"{file.parent.name}/{file.name}", error.key, error.wrong) from None
