"""Shoes: kept by name, with what has been run in them, and a note where their runner wants one."""

from __future__ import annotations

from dataclasses import dataclass

from bot.clock import Clock
from bot.domain.runs.reading import parse_mileage
from bot.domain.units import Units
from bot.errors import UserError
from bot.services.runs.runner import runner_of
from bot.storage.database import Database, Transaction
from bot.storage.shoes import Pair, ShoeChanges
from bot.words import N_

MOST_PAIRS, LONGEST_NAME = 25, 40
NO_NOTE = frozenset({"off", "none", "no"})

NO_NAME = N_("A pair needs a name, such as Blue Pegasus.")
TAKEN = N_("You have a pair called {name} already. Give this one another name.")
FULL = N_("I keep up to 25 pairs for you. Retired ones count too; /shoes edit renames one.")
NO_SHOES = N_("No shoes of yours yet. /shoes add keeps a pair.")
UNKNOWN = N_("You have no pair called {name}. Pick one as you type, or see /shoes list.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Somebody's shoes, the oldest first, in their units."""

    pairs: tuple[Pair, ...]
    units: Units


class Shoes:
    """Everybody's shoes. They are their runner's alone."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def shelf(self, person_id: int, club_id: int | None) -> Shelf:
        """Return all of somebody's shoes, those that were retired too."""
        async with self._db.read() as tx:
            runner = await runner_of(tx, person_id, club_id, self._now())
            return Shelf(pairs=tuple(await tx.shoes.of_person(person_id)), units=runner.units)

    async def add(
        self,
        person_id: int,
        club_id: int | None,
        name: str,
        *,
        already: str | None = None,
        note_at: str | None = None,
    ) -> tuple[Pair, Units]:
        """Keep a new pair; somebody's first one is worn from now on unless they say otherwise.

        Raises:
            UserError: the name is taken, a distance can't be read, or there are too many.
        """
        now = self._now()
        async with self._db.write() as tx:
            runner = await runner_of(tx, person_id, club_id, now)
            pairs = await tx.shoes.of_person(person_id)
            if len(pairs) >= MOST_PAIRS:
                raise UserError(FULL)
            pair = await tx.shoes.add(
                person_id,
                now,
                name=_named(name, pairs),
                before=parse_mileage(already, runner.units) if already else 0,
                note_at=_note(note_at, runner.units),
            )
            if not any(each.favourite for each in pairs):
                await tx.shoes.prefer(person_id, pair.id)
            return await _again(tx, pair), runner.units

    async def edit(
        self,
        person_id: int,
        club_id: int | None,
        which: str,
        *,
        name: str | None = None,
        already: str | None = None,
        note_at: str | None = None,
    ) -> tuple[Pair, Units]:
        """Change what is named and leave the rest.

        Raises:
            UserError: there is no such pair, the name is taken, or a distance can't be read.
        """
        async with self._db.write() as tx:
            runner = await runner_of(tx, person_id, club_id, self._now())
            pair = await _meant(tx, person_id, which)
            changes = ShoeChanges()
            if name is not None:
                others = await tx.shoes.of_person(person_id)
                changes["name"] = _named(name, [each for each in others if each.id != pair.id])
            if already is not None:
                changes["before"] = parse_mileage(already, runner.units)
            if note_at is not None:
                changes["note_at"] = _note(note_at, runner.units)
            if changes:
                await tx.shoes.change(pair.id, **changes)
            return await _again(tx, pair), runner.units

    async def prefer(self, person_id: int, which: str) -> Pair:
        """Wear a pair from now on, unless another is named; it comes back if it was retired.

        Raises:
            UserError: there is no such pair.
        """
        async with self._db.write() as tx:
            pair = await _meant(tx, person_id, which)
            await tx.shoes.change(pair.id, retired_at=None)
            await tx.shoes.prefer(person_id, pair.id)
            return await _again(tx, pair)

    async def retire(self, person_id: int, which: str) -> Pair:
        """Put a pair away; what was run in it stays.

        Raises:
            UserError: there is no such pair.
        """
        async with self._db.write() as tx:
            pair = await _meant(tx, person_id, which)
            await tx.shoes.change(pair.id, retired_at=self._now(), favourite=False)
            return await _again(tx, pair)

    async def back(self, person_id: int, which: str) -> Pair:
        """Bring back a pair that was retired.

        Raises:
            UserError: there is no such pair.
        """
        async with self._db.write() as tx:
            pair = await _meant(tx, person_id, which)
            await tx.shoes.change(pair.id, retired_at=None)
            return await _again(tx, pair)

    async def id_of(self, person_id: int, which: str | None) -> int | None:
        """Return the id of the pair that somebody means; None for none named, 0 for no shoes.

        Raises:
            UserError: there is no such pair.
        """
        if which is None:
            return None
        if which.strip().casefold() in NO_NOTE | {"0"}:
            return 0
        async with self._db.read() as tx:
            return (await _meant(tx, person_id, which)).id


async def _meant(tx: Transaction, person_id: int, which: str) -> Pair:
    """Return one of somebody's own pairs, by its id or its name."""
    pairs = await tx.shoes.of_person(person_id)
    if not pairs:
        raise UserError(NO_SHOES)
    wanted = which.strip().casefold()
    for each in pairs:
        if wanted in (str(each.id), each.name.casefold()):
            return each
    raise UserError(UNKNOWN, name=which.strip()[:LONGEST_NAME])


async def _again(tx: Transaction, pair: Pair) -> Pair:
    return await tx.shoes.among(pair.person_id, pair.id) or pair


def _named(name: str, others: list[Pair]) -> str:
    cleaned = " ".join(name.split())[:LONGEST_NAME].strip()
    if not cleaned:
        raise UserError(NO_NAME)
    if any(each.name.casefold() == cleaned.casefold() for each in others):
        raise UserError(TAKEN, name=cleaned)
    return cleaned


def _note(text: str | None, units: Units) -> int | None:
    if text is None or text.strip().casefold() in NO_NOTE:
        return None
    return parse_mileage(text, units) or None
