"""Stories that are played through before anybody types; each yields how far it has come.

Each plays the same every time, by what people do: it types, presses and picks, and no more.
"""

from __future__ import annotations

from rehearsal.scripts import c25k_month, morning_after, thirty_days

SCRIPTS = {
    "thirty-days": thirty_days.play,
    "c25k": c25k_month.play,
    "morning-after": morning_after.play,
}
