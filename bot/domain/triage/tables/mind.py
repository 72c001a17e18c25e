"""Distress, food as a debt, and being under sixteen: evidence 1.19, 8.5, 8.7."""

from __future__ import annotations

RULES = """
distress E1: suicide - laugh
distress ?: suicide
distress E1: goingon & suicide
distress ?: goingon - laugh plank runaround week
eating P1: earn food @6
eating P1: offset food @7
eating P1: mustrun food @8
eating P1: guilt restday|food @8 & food|mustrun|restday & food|eat|guilt|restday
eating P1: purge
eating P1: vomit food @4 & toothin|mustrun|guilt
eating P1: starve mustrun|runaround|restday|exert @12
eating P1: starve & guilt|earn|toothin
eating P1: eatingdisorder - finenow
eating P1: noperiod
eating P1: secret runaround|exert|food|mustrun @8
eating P1: toothin mustrun|runaround|guilt|allowed @12
eating P1: mustrun guilt @6
eating P1: scared stopping @3 & exert|food|train|noperiod|fatigue
eating ?: scared stopping @3
eating P1: starve & runaround|exert|mustrun
young P1: years & hurtness
young P1: child|kid hurtness @14 & underage
young P1: underage & hurtness|pain
"""
