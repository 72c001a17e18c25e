"""What is heard on the way, and when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.programmes.programme import Gait, Session, Step

# The longest sound takes 1.3 s; two of them are told apart at this distance.
APART = 3


class Sound(StrEnum):
    """A sound of its own; a value is the name of its file in `data/sounds`."""

    WALK = "walk"
    RUN = "run"
    HALF_WAY = "half-way"
    END = "end"


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound, so many seconds from the start; the step that begins with it, if one does."""

    at: int
    sound: Sound
    step: Step | None = None


SOUNDS = {Gait.RUN: Sound.RUN, Gait.WALK: Sound.WALK}


def cues(session: Session) -> list[Cue]:
    """Return what is heard in a session, in order; half-way is half of all its time.

    By then one is as far from home as one should be.
    """
    found: list[Cue] = []
    at = 0
    for step in session.steps:
        found.append(Cue(at, SOUNDS[step.gait], step))
        at += step.seconds
    half = at // 2
    for other in (*found, Cue(at, Sound.END)):
        if other.at - APART < half < other.at + APART:
            half = other.at + APART
    found += [Cue(half, Sound.HALF_WAY), Cue(at, Sound.END)]
    return sorted(found, key=lambda cue: cue.at)
