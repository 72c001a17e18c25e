"""Which meanings together are a sign, and how soon somebody should see to it.

A line is `sign level: first second ... @reach & anywhere - unless`:
`numb|tingle saddle @6` asks for one of the first two within six words of the third, in one
sentence; after `&`, what must stand anywhere in the text; after `-`, what must not stand in that
sentence. The level `?` asks a closed question. Levels follow evidence 1.3 to 1.19.
"""

from __future__ import annotations

from bot.domain.triage.tables import bones, chest, mind, spine, whole

RULES = "\n".join((spine.RULES, chest.RULES, bones.RULES, whole.RULES, mind.RULES))
