"""What the task at hand is about, for the log: the ids of a club and a job, and a command's name.

Never a person's id or name, nor anything that somebody typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from types import MappingProxyType

_doing: ContextVar[Mapping[str, int | str]] = ContextVar("doing", default=MappingProxyType({}))


def note(*, club: int | None = None, command: str | None = None, job: int | None = None) -> None:
    """Say what this task and those that it begins are about; what is not given stays as it was."""
    known = {"club": club, "command": command, "job": job}
    told = {name: value for name, value in known.items() if value is not None}
    _doing.set({**_doing.get(), **told})


def at_hand() -> Mapping[str, int | str]:
    """Return what was said last.

    >>> note(club=11, command="plank today")
    >>> note(job=5)
    >>> dict(at_hand())
    {'club': 11, 'command': 'plank today', 'job': 5}
    """
    return _doing.get()
