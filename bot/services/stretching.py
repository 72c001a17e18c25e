"""Stretching: poses and routines by name, turn by turn, and what was done of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.naming import closest
from bot.domain.poses import Pose
from bot.domain.routines import Routine, Turn, turns
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.people import People
from bot.storage.database import Database
from bot.storage.stretching import StretchSession
from bot.words import N_

USUAL = "after-run"
A_WEEK = timedelta(days=6)
# Whoever logs later than this has forgotten when they did it.
LATEST = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """How far somebody is in a routine; a button holds all of it."""

    routine: Routine
    walked: tuple[Turn, ...]
    at: int
    done: int
    begun: datetime

    @property
    def turn(self) -> Turn | None:
        """What to do now; None at the end."""
        return self.walked[self.at] if self.at < len(self.walked) else None


@dataclass(frozen=True, slots=True)
class Logged:
    """A session in the log, and how many there are in the last seven days."""

    session: StretchSession
    title: str
    this_week: int


class Stretching:
    """Every pose and routine there is, and everybody's sessions."""

    def __init__(
        self,
        database: Database,
        now: Clock,
        people: People,
        poses: Sequence[Pose],
        routines: Sequence[Routine],
    ) -> None:
        self._db, self._now, self._people = database, now, people
        self.poses, self.routines = tuple(poses), tuple(routines)
        self._by_slug = {pose.slug: pose for pose in poses}

    def pose(self, asked: str) -> Pose:
        """Return the pose that is meant.

        Raises:
            UserError: nothing comes close.
        """
        found = closest(self.poses, asked, limit=1)
        if not found:
            raise UserError(
                N_("I don't know a pose called {name}. /stretch show offers all as you type."),
                name=asked,
            )
        return found[0]

    def routine(self, asked: str | None) -> Routine:
        """Return the routine that is meant; the one after a run if none is named.

        Raises:
            UserError: nothing comes close.
        """
        found = closest(self.routines, asked or USUAL, limit=1)
        if not found:
            raise UserError(
                N_("I don't know a routine called {name}. /stretch start offers all as you type."),
                name=asked,
            )
        return found[0]

    def named(self, asked: str) -> Routine | Pose:
        """Return the routine or the pose that is meant, whichever is nearer.

        Raises:
            UserError: nothing comes close.
        """
        found = closest((*self.routines, *self.poses), asked, limit=1)
        if not found:
            raise UserError(
                N_(
                    "I know no routine or pose called {name}. Try /stretch start, or /stretch show."
                ),
                name=asked,
            )
        return found[0]

    def begin(self, slug: str, *, at: datetime) -> Going:
        """Begin a routine.

        Raises:
            UserError: it is gone.
        """
        return self.going(slug, at=0, done=0, begun=at.replace(microsecond=0))

    def going(self, slug: str, *, at: int, done: int, begun: datetime) -> Going:
        """Take up a routine where a button left it.

        Raises:
            UserError: it is gone, or has become shorter meanwhile.
        """
        routine = next((each for each in self.routines if each.slug == slug), None)
        walked = self.turns(routine) if routine else ()
        if routine is None or not 0 <= done <= at <= len(walked):
            raise UserError(
                N_("That routine has changed. Begin again with /stretch start, please.")
            )
        return Going(routine=routine, walked=walked, at=at, done=done, begun=begun)

    def turns(self, routine: Routine) -> tuple[Turn, ...]:
        """Return a routine turn by turn."""
        return turns(routine, self._by_slug)

    def easier(self, pose: Pose) -> Pose | None:
        """Return the pose that is an easier way, where it is one of its own."""
        return self._by_slug.get(pose.easier.pose) if pose.easier.pose else None

    async def log(self, person_id: int, club_id: int | None, ended: Going) -> Logged:
        """Keep what somebody did of a routine, on their local date; twice is once.

        Raises:
            UserError: it was more than a day ago, or nothing was done.
        """
        now = self._now()
        if not ended.done:
            raise UserError(N_("Nothing of it was done, so there is nothing to log."))
        if now - ended.begun > LATEST:
            raise UserError(N_("That was more than a day ago, so I leave it. Log the next one."))
        zone = await self._people.zone(person_id, club_id)
        day = ended.begun.astimezone(zone_info(zone)).date()
        async with self._db.write() as tx:
            session = await tx.stretches.log(
                person_id,
                ended.begun,
                now,
                day=day,
                routine=ended.routine.slug,
                done=ended.done,
                turns=len(ended.walked),
            )
            week = await tx.stretches.since(person_id, day - A_WEEK)
        return Logged(session, ended.routine.title, len(week))

    async def undo(self, person_id: int, session_id: int) -> None:
        """Take a session out of the log again.

        Raises:
            UserError: it is not there.
        """
        async with self._db.write() as tx:
            there = await tx.stretches.undo(session_id, person_id)
        if not there:
            raise UserError(N_("That isn't in your log any more."))
