"""What a light does to the next session; nothing is stored of it, so it ends with the light."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from bot.domain.lights.running import AMBER_LEAVES, RETURN_LEAVES
from bot.domain.planks.history import Light
from bot.domain.programmes.programme import Block, Gait, Session, Step

# Nobody counts odd seconds on the way.
ROUND = 30


def lit(session: Session, light: Light, *, returning: bool = False) -> Session | None:
    """Return the session after a light: a third shorter after amber, walked after red.

    After a stop there is none, until it has been looked at. After two greens (`returning`) it is
    nearly all there.
    """
    match light:
        case Light.NONE | Light.GREEN:
            return _cut_down(session, RETURN_LEAVES) if returning else session
        case Light.AMBER:
            return _cut_down(session, AMBER_LEAVES)
        case Light.RED:
            return replace(session, blocks=tuple(map(_walked, session.blocks)))
        case Light.STOP:
            return None


def _cut_down(session: Session, leaves: Fraction) -> Session:
    return replace(session, blocks=tuple(_shorter(each, leaves) for each in session.blocks))


def _shorter(block: Block, leaves: Fraction) -> Block:
    """Leave a share: of the times where there are enough, else of every run in it."""
    if block.times >= leaves.denominator:
        return replace(block, times=int(block.times * leaves))
    return replace(block, steps=tuple(_cut(each, leaves) for each in block.steps))


def _cut(step: Step, leaves: Fraction) -> Step:
    if step.gait is Gait.WALK:
        return step
    cut = int(step.seconds * leaves)
    return replace(step, seconds=max(cut - cut % ROUND, min(step.seconds, ROUND)))


def _walked(block: Block) -> Block:
    return replace(block, steps=tuple(Step(Gait.WALK, each.seconds) for each in block.steps))
