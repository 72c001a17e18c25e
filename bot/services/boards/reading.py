"""What stands for a member's day in a sweep: text as stored, read once for each kind of day."""

from __future__ import annotations

import json
from collections.abc import Hashable

from bot.domain.planks.history import Form, Session
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.sweep import ANY_DAY
from bot.storage.sheets import FIELD, NEXT


def read(holds: Hashable) -> tuple[Session, ...]:
    """Return what was held on a day; nothing stands for nothing."""
    text = str(holds)
    return tuple(_session(each) for each in text.split(NEXT)) if text else ()


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
