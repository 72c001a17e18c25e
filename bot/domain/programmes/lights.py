"""What a light does to the next session; nothing is stored of it, so it ends with the light."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.planks.history import Light
from bot.domain.programmes.programme import Block, Gait, Session, Step

THIRD = 3
# Nobody counts odd seconds on the way.
ROUND = 30


def lit(session: Session, light: Light) -> Session | None:
    """Return the session after a light: a third shorter after amber, walked after red.

    After a stop there is none, until it has been looked at.
    """
    match light:
        case Light.NONE | Light.GREEN:
            return session
        case Light.AMBER:
            return replace(session, blocks=tuple(map(_shorter, session.blocks)))
        case Light.RED:
            return replace(session, blocks=tuple(map(_walked, session.blocks)))
        case Light.STOP:
            return None


def _shorter(block: Block) -> Block:
    """Cut a third: of the times where there are enough, else of every run in it."""
    if block.times >= THIRD:
        return replace(block, times=block.times - -(-block.times // THIRD))
    return replace(block, steps=tuple(map(_cut, block.steps)))


def _cut(step: Step) -> Step:
    if step.gait is Gait.WALK:
        return step
    cut = step.seconds * (THIRD - 1) // THIRD
    return replace(step, seconds=max(cut - cut % ROUND, min(step.seconds, ROUND)))


def _walked(block: Block) -> Block:
    return replace(block, steps=tuple(Step(Gait.WALK, each.seconds) for each in block.steps))
