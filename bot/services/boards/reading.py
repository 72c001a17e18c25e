"""What stands for a member's day in a sweep: text as stored, read once for each kind of day."""

from __future__ import annotations

import json
from collections.abc import Hashable
from dataclasses import dataclass

from bot.domain.planks.history import Change, Form, Session
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.sweep import ANY_DAY, Moment
from bot.storage.sheets import FIELD, NEXT

NOTHING = ""


@dataclass(frozen=True, slots=True)
class Mixed:
    """A day with more to it than holds."""

    holds: str = NOTHING
    changes: tuple[Change, ...] = ()
    rest: bool = False
    paused: bool = False
    ours: bool = False


def read(day: Hashable) -> Moment:
    """Return what a day holds."""
    if isinstance(day, Mixed):
        return Moment(_sessions(day.holds), day.changes, day.rest, day.paused, day.ours)
    return Moment(_sessions(str(day)))


def _sessions(holds: str) -> tuple[Session, ...]:
    return tuple(_session(each) for each in holds.split(NEXT)) if holds else ()


def _session(hold: str) -> Session:
    sets, level, form, effort, target = hold.split(FIELD)
    return Session(
        day=ANY_DAY,
        sets=tuple(json.loads(sets)),
        level=Level(level),
        form=Form(form) if form else None,
        effort=int(effort) if effort else None,
        target=Hold(**json.loads(target)) if target not in {"", "null"} else None,
    )
