"""What people call things, by meaning: `name: word, several words, =exact`, by line.

A word stands for all its endings (`leg` is also `legs`), one before `=` for itself alone. Words
that carry no meaning of their own (`really`, `my`) may stand between the words of an entry.
"""

from __future__ import annotations

from bot.domain.triage.words import (
    around,
    body,
    doings,
    feelings,
    head,
    idioms,
    inside,
    mind,
    telling,
)

CONCEPTS = "\n".join(
    (
        body.WORDS,
        feelings.WORDS,
        doings.WORDS,
        inside.WORDS,
        head.WORDS,
        mind.WORDS,
        around.WORDS,
        idioms.WORDS,
        telling.WORDS,
    )
)
BODY = body.NAMES
AROUND = around.NAMES
# What was long ago may matter now; what surrounds a sign is not denied with it.
HISTORY = frozenset(
    {"cancer", "brittle", "clotrisk", "immune", "infected", "clot", "back", "spine", "noperiod"}
)
STANDING = AROUND | (telling.NAMES - {"nodenial"})
