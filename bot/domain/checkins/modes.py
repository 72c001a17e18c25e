"""How far check-ins go: an operator decides, and a club may only lower it."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """OFF: nothing is asked. LIGHT_ONLY: a light is shown and nothing kept. ON: kept if agreed."""

    OFF = "off"
    LIGHT_ONLY = "light-only"
    ON = "on"


def lower(one: Mode, other: Mode | None) -> Mode:
    """Return the one that goes less far.

    >>> lower(Mode.ON, Mode.OFF).value, lower(Mode.LIGHT_ONLY, None).value
    ('off', 'light-only')
    """
    return one if other is None else min(one, other, key=tuple(Mode).index)
