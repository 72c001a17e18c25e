"""Reading one JSON object as Discord's form checks read it: what is wrong is noted at its place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any, cast
from urllib.parse import urlsplit

from rehearsal.rules.errors import Problems

REQUIRED = ("BASE_TYPE_REQUIRED", "This field is required")


class Form:
    """One JSON object of a request's body, and where its problems go.

    A field that is null counts as left out. Every reader returns what is usable, so that one
    problem does not hide the next.
    """

    def __init__(self, body: dict[str, Any], problems: Problems) -> None:
        self.body, self.problems = body, problems

    def has(self, key: str) -> bool:
        """Tell whether a field is there and not null."""
        return self.body.get(key) is not None

    def missing(self, key: str) -> None:
        """Note that a field is required."""
        self.problems.add(key, *REQUIRED)

    def text(
        self, key: str, *, most: int, least: int = 0, required: bool = False, trim: bool = False
    ) -> str:
        """Read a string of so many characters; trimmed, an empty one counts as left out."""
        value = self.body.get(key)
        if value is not None and not isinstance(value, str):
            self.problems.add(
                key, "STRING_TYPE_CONVERT", f'Could not interpret "{value}" as string.'
            )
            return ""
        text = (value or "").strip() if trim else value or ""
        if value is None or (trim and not text):
            if required:
                self.missing(key)
        elif not least <= len(text) <= most:
            self.problems.add(key, *bad_length(least, most))
        return text

    def number(
        self, key: str, *, least: int, most: int, default: int = 0, required: bool = False
    ) -> int:
        """Read a whole number within bounds."""
        value = self.body.get(key)
        if value is None:
            if required:
                self.missing(key)
        elif not isinstance(value, int) or isinstance(value, bool):
            self.problems.add(key, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
        elif value < least:
            sentence = f"int value should be greater than or equal to {least}."
            self.problems.add(key, "NUMBER_TYPE_MIN", sentence)
        elif value > most:
            sentence = f"int value should be less than or equal to {most}."
            self.problems.add(key, "NUMBER_TYPE_MAX", sentence)
        else:
            return value
        return default

    def choice(
        self, key: str, among: Collection[Any], *, default: Any = None, required: bool = False
    ) -> Any:
        """Read one of few values."""
        value = self.body.get(key)
        if value is None:
            if required:
                self.missing(key)
            return default
        if isinstance(value, bool) or value not in tuple(among):
            self.problems.add(key, *not_among(among))
            return default
        return value

    def truth(self, key: str, *, default: bool = False) -> bool:
        """Read true or false."""
        value = self.body.get(key)
        if value is not None and not isinstance(value, bool):
            self.problems.add(key, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.")
            value = None
        return default if value is None else value

    def snowflake(self, key: str, *, required: bool = False) -> None:
        """Read an id."""
        value = self.body.get(key)
        if value is None:
            if required:
                self.missing(key)
        elif not is_snowflake(value):
            self.problems.add(key, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')

    def link(self, key: str, schemes: Collection[str], *, most: int, required: bool = False) -> str:
        """Read an address with one of these schemes."""
        url = self.text(key, most=most, required=required, trim=True)
        if not url:
            return ""
        try:
            scheme, rest = urlsplit(url).scheme, url.partition("://")[2]
        except ValueError:
            scheme, rest = "", ""
        if scheme and rest and scheme not in schemes:
            sentence = (
                f'Scheme "{scheme}" is not supported. Scheme must be one of {tuple(schemes)}.'
            )
            self.problems.add(key, "URL_TYPE_INVALID_SCHEME", sentence)
        elif not rest or " " in url:
            self.problems.add(key, "URL_TYPE_INVALID_URL", "Not a well formed URL.")
        return url

    def values(self, key: str, *, most: int, least: int = 0, required: bool = False) -> list[Any]:
        """Read a list of so many values."""
        value = self.body.get(key)
        if value is None:
            if required:
                self.missing(key)
            return []
        if not isinstance(value, list):
            sentence = "Only iterables may be used in a ListType"
            self.problems.add(key, "LIST_TYPE_CONVERT", sentence)
            return []
        values = cast("list[Any]", value)
        if not least <= len(values) <= most:
            self.problems.add(key, *bad_length(least, most))
        return values

    def forms(
        self, key: str, *, most: int, least: int = 0, required: bool = False
    ) -> Iterator[Form]:
        """Read a list of objects, standing at each in turn."""
        for index, value in enumerate(self.values(key, most=most, least=least, required=required)):
            with self.problems.at(key), self.problems.at(index):
                if form := as_form(value, self.problems):
                    yield form

    @contextmanager
    def form(self, key: str, *, required: bool = False) -> Iterator[Form | None]:
        """Read an object, standing at it for the length of a block; None if there is none."""
        value = self.body.get(key)
        if value is None and required:
            self.missing(key)
        with self.problems.at(key):
            yield None if value is None else as_form(value, self.problems)


def as_form(value: object, problems: Problems) -> Form | None:
    """Take a value for an object, or note that it is none."""
    if isinstance(value, dict):
        return Form(cast("dict[str, Any]", value), problems)
    sentence = "Only dictionaries may be used to initialize a Model"
    problems.add(None, "MODEL_TYPE_CONVERT", sentence)
    return None


def bad_length(least: int, most: int) -> tuple[str, str]:
    """Return what Discord says of a text or list that is too long or too short."""
    if least:
        return "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length."
    return "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length."


def not_among(among: Collection[Any]) -> tuple[str, str]:
    """Return what Discord says of a value that is not one of those it knows."""
    return "BASE_TYPE_CHOICES", f"Value must be one of {{{', '.join(repr(one) for one in among)}}}."


def is_snowflake(value: object) -> bool:
    """Tell whether a value is an id, as text or as a number."""
    if isinstance(value, str):
        return value.isascii() and value.isdigit()
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
