"""The plank-along: called in a channel, held together, each with their own seconds."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.planks.along import Stage, begins_at, ends_at, stage
from bot.domain.planks.terms import Phase
from bot.domain.planks.timing import seconds_held, whole
from bot.errors import UserError
from bot.services.challenges.lookup import NONE_YET, current, phase_of
from bot.services.checkins.zones import own_today
from bot.services.lights import STOPPED, planks_stopped
from bot.services.planks.logbook import Held, Logbook, Logged
from bot.services.planks.theirs import all_of
from bot.storage.alongs import Along, Entry
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction
from bot.storage.kinds import How
from bot.words import N_

GOES_ON = N_("A plank-along goes on in this channel. Join that one: press I'm in there.")
NOT_RUNNING = N_("No challenge is going just now. /challenge list shows when the next one starts.")
WHERE = N_("Several challenges are going. Use /plankalong in the channel of one of them: {names}.")
OVER = N_("That plank-along is over. If you held, log it with /plank log.")
NOT_IN = N_("You weren't in yet. Press I'm in first; if you have held, log it with /plank log.")
STAYS = N_("It has begun, so you stay in. If you don't hold, don't press: that costs nothing.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Some of those in a plank-along: the names that show, by alphabet, and how many do not."""

    names: tuple[str, ...]
    hidden: int

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.names) + self.hidden


@dataclass(frozen=True, slots=True, kw_only=True)
class AlongSeen:
    """A plank-along as everybody may see it: who holds and who is down, and no seconds."""

    along: Along
    challenge: Challenge
    stage: Stage
    holding: Group
    down: Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """How somebody is in: when their own hold begins, whether they may still leave, or are down."""

    begins_at: datetime
    early: bool
    down: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Down:
    """What came of a person's hold; `logged` is None if it was logged before, or nowhere."""

    seconds: int
    challenge_id: int
    before: bool
    logged: Logged | None


class Alongs:
    """Every club's plank-alongs. The truth is stored; whoever shows it reads it anew."""

    def __init__(self, database: Database, now: Clock, logbook: Logbook) -> None:
        self._db, self._now, self._logbook = database, now, logbook
        # One hold at a time, so that none is logged twice: by its press, and as all is settled.
        self._settling = asyncio.Lock()

    async def call(
        self, club_id: int, places: Sequence[int], wait: timedelta, *, at: datetime
    ) -> Along:
        """Call one in a channel.

        Args:
            club_id: the club.
            places: the channel; if it is a thread, the channel it belongs to as well.
            wait: from the call to the start.
            at: when it was called.

        Raises:
            UserError: one goes on there, or it is not clear for which challenge.
        """
        await self._clear(places[0], at)
        async with self._db.write() as tx:
            challenge = await _challenge_at(tx, club_id, places, self._now())
            along = await tx.alongs.add(
                self._now(),
                club_id=club_id,
                challenge_id=challenge.id,
                channel_id=places[0],
                starts_at=whole(at + wait),
            )
            if along is None:
                raise UserError(GOES_ON)
            return along

    async def show(self, along_id: int, message_id: int) -> None:
        """Remember which message is about it."""
        async with self._db.write() as tx:
            await tx.alongs.show(along_id, message_id)

    async def join(self, along_id: int, person_id: int, name: str, *, at: datetime) -> Joined:
        """Let somebody in, even late; pressing twice is the same as once.

        Raises:
            UserError: it is over, or planks wait for somebody to have a look at what they told.
        """
        async with self._db.write() as tx:
            along = await _open(tx, along_id, at, lock=True)
            today, _zone = await own_today(tx, person_id, along.club_id, at)
            if await planks_stopped(tx, person_id, today):
                raise UserError(STOPPED)
            begins = begins_at(along.starts_at, at)
            entry = await tx.alongs.enter(along_id, person_id, name, begins)
            return Joined(
                begins_at=entry.begins_at,
                early=at < along.starts_at,
                down=entry.down_at is not None,
            )

    async def leave(self, along_id: int, person_id: int, *, at: datetime) -> None:
        """Take somebody out before it begins.

        Raises:
            UserError: it has begun, or is over.
        """
        async with self._db.write() as tx:
            along = await _open(tx, along_id, at)
            if at >= along.starts_at:
                raise UserError(STAYS)
            await tx.alongs.leave(along_id, person_id)

    async def down(self, along_id: int, person_id: int, *, at: datetime) -> Down:
        """Stamp the end of somebody's hold and log it; the first press counts.

        Raises:
            UserError: they are not in, have only just begun, or it is over.
        """
        async with self._db.write() as tx:
            along = await tx.alongs.get(along_id)
            entry = await tx.alongs.entry(along_id, person_id, lock=True)
            if along is None or entry is None or entry.down_at is None:
                along = await _open(tx, along_id, at)
            if entry is None:
                raise UserError(NOT_IN)
            down_at = entry.down_at or at
            seconds = seconds_held(entry.begins_at, down_at)
            await tx.alongs.change(along_id, person_id, down_at=down_at)
        logged = await self._settle(along_id, person_id)
        return Down(
            seconds=seconds,
            challenge_id=along.challenge_id,
            before=entry.down_at is not None,
            logged=logged,
        )

    async def see(self, along_id: int) -> AlongSeen | None:
        """Return how it stands, and end it if it is time; None if it is gone."""
        async with self._db.read() as tx:
            seen = await self._see(tx, along_id)
        if seen is None or seen.stage is not Stage.OVER or seen.along.ended_at is not None:
            return seen
        async with self._db.write() as tx:
            await tx.alongs.get(along_id, lock=True)
            seen = await self._see(tx, along_id)  # somebody may have come in meanwhile
            if seen is not None and seen.stage is Stage.OVER:
                await tx.alongs.end(along_id, self._now())
            return seen

    async def unfinished(self) -> Sequence[Along]:
        """Return those whose message is not final."""
        async with self._db.read() as tx:
            return await tx.alongs.all()

    async def finish(self, along_id: int) -> None:
        """Forget one whose message is final; first log what a crash has kept from the log."""
        async with self._db.read() as tx:
            entries = await tx.alongs.entries(along_id)
        for entry in entries:
            await self._settle(along_id, entry.person_id)
        async with self._db.write() as tx:
            await tx.alongs.drop(along_id)

    async def _clear(self, channel_id: int, at: datetime) -> None:
        """Let go of one that is over and whose message could not be made final."""
        for along in await self.unfinished():
            if along.channel_id == channel_id and at > ends_at(along.starts_at):
                await self.finish(along.id)

    async def _see(self, tx: Transaction, along_id: int) -> AlongSeen | None:
        along = await tx.alongs.get(along_id)
        challenge = along and await tx.challenges.get(along.challenge_id)
        if along is None or challenge is None:
            return None
        entries = await tx.alongs.entries(along_id)
        hidden = await _hidden(tx, along.club_id, entries)
        downs = [each.down_at is not None for each in entries]
        now = self._now()
        return AlongSeen(
            along=along,
            challenge=challenge,
            stage=Stage.OVER if along.ended_at else stage(along.starts_at, now, downs),
            holding=_group([each for each in entries if each.down_at is None], hidden),
            down=_group([each for each in entries if each.down_at is not None], hidden),
        )

    async def _settle(self, along_id: int, person_id: int) -> Logged | None:
        """Log a hold that has ended, once; None if it was logged, or is kept nowhere."""
        async with self._settling:
            async with self._db.read() as tx:
                along = await tx.alongs.get(along_id)
                entry = await tx.alongs.entry(along_id, person_id)
                if along is None or entry is None or entry.down_at is None or entry.settled:
                    return None
                theirs = await all_of(tx, person_id, along.club_id, self._now())
            takes_part = any(not each.phase.done for each in theirs)
            logged = await self._log(along, entry, entry.down_at) if takes_part else None
            async with self._db.write() as tx:
                await tx.alongs.change(along_id, person_id, settled=True)
            return logged

    async def _log(self, along: Along, entry: Entry, down_at: datetime) -> Logged:
        held = Held(sets=(seconds_held(entry.begins_at, down_at),), how=How.PLANKALONG)
        return await self._logbook.log(entry.person_id, along.club_id, held, at=entry.begins_at)


async def _open(tx: Transaction, along_id: int, at: datetime, *, lock: bool = False) -> Along:
    along = await tx.alongs.get(along_id, lock=lock)
    if along is None or along.ended_at is not None or at > ends_at(along.starts_at):
        raise UserError(OVER)
    return along


async def _challenge_at(
    tx: Transaction, club_id: int, places: Sequence[int], now: datetime
) -> Challenge:
    """Return the running challenge of a channel, or the only one there is."""
    going = await current(tx, club_id, now)
    running = [each for each in going if phase_of(each, now) is Phase.RUNNING]
    here = [each for each in running if each.channel_id in places]
    if here or len(running) == 1:
        return (here or running)[0]
    if running:
        raise UserError(WHERE, names=", ".join(each.name for each in running))
    if going:
        raise UserError(NOT_RUNNING)
    raise UserError(NONE_YET)


async def _hidden(tx: Transaction, club_id: int, entries: Sequence[Entry]) -> set[int]:
    people = await tx.people.among([each.person_id for each in entries])
    members = await tx.members.of_club(club_id)
    everywhere = {each.id for each in people.values() if each.hidden}
    return everywhere | {each.person_id for each in members if each.hidden}


def _group(entries: Sequence[Entry], hidden: set[int]) -> Group:
    names = [each.name for each in entries if each.person_id not in hidden]
    return Group(names=tuple(sorted(names, key=str.casefold)), hidden=len(entries) - len(names))
