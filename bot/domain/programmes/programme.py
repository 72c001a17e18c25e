"""What a programme asks: weeks of sessions, each of running and walking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from bot.domain.topics import Source
from bot.errors import UserError
from bot.words import N_

NO_SUCH_WEEK = N_("{title} has weeks 1 to {weeks}.")
NO_SUCH_RUN = N_("Week {week} has runs 1 to {runs}.")


class Gait(StrEnum):
    """How one moves."""

    RUN = "run"
    WALK = "walk"


@dataclass(frozen=True, slots=True)
class Step:
    """Some seconds of running or of walking."""

    gait: Gait
    seconds: int


@dataclass(frozen=True, slots=True)
class Block:
    """Steps that are done so many times over."""

    times: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in a programme: its week and the run in it, both from 1."""

    week: int
    run: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One run of a programme, with the seconds of walking before and after it."""

    place: Place
    blocks: tuple[Block, ...]
    before: int = 0
    after: int = 0

    @property
    def steps(self) -> tuple[Step, ...]:
        """The whole session from the first step to the last; walking on is one step."""
        every = [Step(Gait.WALK, self.before), *self._inner(), Step(Gait.WALK, self.after)]
        alike = groupby((each for each in every if each.seconds), key=lambda each: each.gait)
        return tuple(Step(gait, sum(each.seconds for each in some)) for gait, some in alike)

    @property
    def seconds(self) -> int:
        """How long all of it takes."""
        return sum(each.seconds for each in self.steps)

    @property
    def running(self) -> int:
        """How many seconds of it are running."""
        return sum(each.seconds for each in self._inner() if each.gait is Gait.RUN)

    def _inner(self) -> Iterator[Step]:
        for block in self.blocks:
            yield from block.steps * block.times


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A programme as a file in `data/programmes` has it."""

    slug: str
    title: str
    who: str
    note: str | None
    weeks: tuple[tuple[Session, ...], ...]
    sources: tuple[Source, ...]

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Every session in its order."""
        return tuple(each for week in self.weeks for each in week)

    @property
    def first(self) -> Place:
        """Where it begins."""
        return Place(1, 1)

    @property
    def last(self) -> Place:
        """Where it ends."""
        return self.sessions[-1].place

    def session(self, place: Place) -> Session:
        """Return the session at a place; a place from when the file was longer is its end."""
        found = [each for each in self.sessions if each.place <= place]
        return found[-1] if found else self.sessions[0]

    def after(self, place: Place) -> Place | None:
        """Return the place after another; None after the last."""
        return next((each.place for each in self.sessions if each.place > place), None)

    def before(self, place: Place) -> int:
        """Return how many sessions lie before a place."""
        return sum(each.place < place for each in self.sessions)

    def place(self, week: int | None, run: int | None, *, here: Place | None = None) -> Place:
        """Return the place somebody means; what they leave out is as `here`, or the first.

        Raises:
            UserError: there is no such week, or no such run in it.
        """
        chosen = week if week is not None else here.week if here else 1
        if not 1 <= chosen <= len(self.weeks):
            raise UserError(NO_SUCH_WEEK, title=self.title, weeks=len(self.weeks))
        runs = len(self.weeks[chosen - 1])
        own = here.run if here is not None and week is None else 1
        wanted = run if run is not None else own
        if not 1 <= wanted <= runs:
            raise UserError(NO_SUCH_RUN, week=chosen, runs=runs)
        return Place(chosen, wanted)
