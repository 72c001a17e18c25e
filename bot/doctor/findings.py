"""What a check-up finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How it is: as it should be, worth a look, or keeping the bot from its work."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line. Where it is not well, the text says what would mend it."""

    level: Level
    about: str
    text: str

    def __str__(self) -> str:
        return f"{self.level:<4}  {self.about:<11}  {self.text}"


def ok(about: str, text: str) -> Finding:
    """Return that something is well."""
    return Finding(Level.OK, about, text)


def warn(about: str, text: str) -> Finding:
    """Return that something is worth a look."""
    return Finding(Level.WARN, about, text)


def fail(about: str, text: str) -> Finding:
    """Return that something keeps the bot from its work."""
    return Finding(Level.FAIL, about, text)
