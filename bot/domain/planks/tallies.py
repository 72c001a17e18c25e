"""One member's outcomes, summed up: the same rules as in `scores`, for many at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.domain.planks.boards import AWAY, Counted
from bot.domain.planks.places import Outcome
from bot.domain.planks.scores import FEWEST_PLANNED, FORGIVEN_WITHIN, Growth, Score


def tally(
    member: int,
    name: str,
    days: Sequence[Outcome],
    first: int,
    *,
    earlier: Iterable[int] = (),
    joined: bool = False,
) -> Counted:
    """Return how a member did from a day of theirs on, counted from 0, to the last there is.

    Args:
        earlier: days before that were not on any board yet.
        joined: whether their day 1 lies in it.
    """
    counted = [*days[max(first, 0) :], *(days[each] for each in earlier)]
    planned = kept = 0
    for each in counted:
        planned += each.planned
        kept += each.kept
    return Counted(
        member=member,
        name=name,
        score=Score(kept, planned),
        growth=growth_of(days) if kept else None,
        run=run_of(days) if kept else 0,
        back=_came_back(days, first),
        fresh=joined,
    )


def growth_of(days: Iterable[Outcome]) -> Growth | None:
    """Return the step from one's own start, as `scores.growth` does."""
    kept = [each for each in days if each.counted]
    if len(kept) < FEWEST_PLANNED:
        return None
    best = max(kept, key=_weight)
    start = next(each.counted for each in kept if each.level is best.level)
    levels = best.weight[0] - kept[0].weight[0]
    return Growth(levels, round(100 * (best.counted - start) / start))


def run_of(days: Sequence[Outcome]) -> int:
    """Return the run of kept days up to the last, as `scores.run_of_kept` does."""
    last_miss: int | None = None
    kept = at = 0
    for each in reversed(days):
        if not each.planned:
            continue
        if each.kept:
            kept += 1
        elif last_miss is not None and at - last_miss < FORGIVEN_WITHIN:
            break
        else:
            last_miss = at
        at += 1
    return kept


def _came_back(days: Sequence[Outcome], first: int) -> bool:
    """Whether the first hold since a day came after more than a week without."""
    again = next((at for at in range(max(first, 0), len(days)) if days[at].held), None)
    if again is None or first <= 0:
        return False
    before = next((at for at in range(first - 1, -1, -1) if days[at].held), None)
    return before is not None and again - before >= AWAY


def _weight(each: Outcome) -> tuple[int, int]:
    return each.weight
