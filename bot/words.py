"""Translation: sentences are marked where they stand and translated where they are spoken."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations, find
from importlib.resources import files
from pathlib import Path

DOMAIN = "plankton"
# What there are catalogues for, by Discord's code, each in its own words.
LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español"}
# Where 5.2 is written 5,2; Latin American Spanish, es-419, has the point.
DECIMAL_COMMAS = ("de", "es", "es-ES")
_speaking: ContextVar[str] = ContextVar("speaking", default="en")


def N_(sentence: str) -> str:  # noqa: N802  gettext's customary name, which Babel looks for
    """Mark a sentence for translation and leave it as it is; it is translated when spoken."""
    return sentence


def _(sentence: str) -> str:
    """Translate a sentence into the language of the answer being written."""
    # An empty one is a catalogue's own heading.
    return _catalogue(_speaking.get()).gettext(sentence) if sentence else sentence


def ngettext(one: str, many: str, count: int) -> str:
    """Translate a sentence that counts something."""
    return _catalogue(_speaking.get()).ngettext(one, many, count)


def capital(words: str) -> str:
    """Begin words with a capital; unlike `str.capitalize` it leaves the nouns of German theirs.

    >>> capital("nach dem Lauf")
    'Nach dem Lauf'
    """
    return words[:1].upper() + words[1:]


def decimal(number: str) -> str:
    """Write a number, such as 5.2, as it is written where the answer will be read.

    >>> with speaking("de"):
    ...     decimal("5.2")
    '5,2'
    """
    return number.replace(".", ",") if _speaking.get() in DECIMAL_COMMAS else number


def language() -> str:
    """Return the language of the answer being written; what has the same is worded the same.

    >>> with speaking("en-GB"):
    ...     language()
    'en'
    """
    locale = _speaking.get()
    ours = locale.partition("-")[0]
    return locale if ours in LANGUAGES and ours != "en" else "en"


def speak(locale: str) -> None:
    """Choose the language for the task at hand, by Discord's locale code such as `en-GB`."""
    _speaking.set(locale)


@contextmanager
def speaking(locale: str) -> Generator[None]:
    """Choose another language for a while, such as the club's for what all of it will read."""
    before = _speaking.set(locale)
    try:
        yield
    finally:
        _speaking.reset(before)


def forget_languages() -> None:
    """Let go of every catalogue, some MB; one that is needed is read again."""
    _catalogue.cache_clear()
    _read.cache_clear()


@cache
def _catalogue(locale: str) -> NullTranslations:
    folder = str(files("data") / "locales")
    languages = [locale.replace("-", "_"), locale.partition("-")[0]]
    path = find(DOMAIN, folder, languages)
    return _read(path) if path else NullTranslations()


@cache
def _read(path: str) -> NullTranslations:
    with Path(path).open("rb") as file:
        return GNUTranslations(file)
