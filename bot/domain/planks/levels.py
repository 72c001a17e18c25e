"""The ladder: the same plank, from the easiest to the hardest way of holding it."""

from __future__ import annotations

from enum import StrEnum

from bot.words import N_


class Level(StrEnum):
    """One rung, the easiest first (evidence 4.4, a choice of design). A value is stored."""

    WALL = "wall"
    BENCH = "bench"
    KNEES = "knees"
    FULL = "full"
    MOVING = "moving"
    SIDE = "side"

    @property
    def rung(self) -> int:
        """The place on the ladder, counted from 0."""
        return LADDER.index(self)

    @property
    def label(self) -> str:
        """The level's name for people, to be translated."""
        return LABELS[self]

    @property
    def how(self) -> str:
        """How to get into it, to be translated."""
        return HOW[self]

    def moved(self, rungs: int) -> Level:
        """Return the level so many rungs up, or down if negative; the ladder's ends hold.

        >>> Level.KNEES.moved(-1), Level.WALL.moved(-1)
        (<Level.BENCH: 'bench'>, <Level.WALL: 'wall'>)
        """
        return LADDER[min(max(self.rung + rungs, 0), len(LADDER) - 1)]


LADDER = tuple(Level)

LABELS = {
    Level.WALL: N_("wall"),
    Level.BENCH: N_("bench"),
    Level.KNEES: N_("knees"),
    Level.FULL: N_("full"),
    Level.MOVING: N_("full with movement"),
    Level.SIDE: N_("side"),
}

HOW = {
    Level.WALL: N_("Stand, forearms on a wall, feet a step back, body in one line."),
    Level.BENCH: N_("Forearms on a bench or a sofa's edge, feet on the floor, body in one line."),
    Level.KNEES: N_("Forearms and knees on the floor, in one line from head to knees."),
    Level.FULL: N_("Forearms and toes on the floor, in one line from head to heels."),
    Level.MOVING: N_("A full plank in which you slowly touch a shoulder or lift a foot, in turn."),
    Level.SIDE: N_("On one forearm, hips lifted, in one line; half of the time on each side."),
}
