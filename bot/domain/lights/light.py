"""The lights."""

from __future__ import annotations

from enum import IntEnum


class Light(IntEnum):
    """What check-ins say about a day, the worst last. NONE: nobody asked."""

    NONE = 0
    GREEN = 1
    AMBER = 2
    RED = 3
    STOP = 4
