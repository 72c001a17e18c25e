"""Keys are changed: a new one seals from now on, and what older ones sealed is sealed anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.storage.database import Database
from bot.storage.resealing import sealed_columns

BATCH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotated:
    """What came of it: the key that seals now, and how many were sealed anew.

    `fresh`: the key was made just now. `lost` can't be opened with any key there is, and stay.
    """

    key: str
    fresh: bool
    anew: int
    lost: int


async def rotate(database: Database, told: Callable[[int], None] = lambda _count: None) -> Rotated:
    """Seal everything with the newest key; the bot may serve meanwhile.

    A new key is made first, unless one is new already: what an earlier run did not end is
    ended then, and so is what a key put in front of the others in DATA_KEYS began.

    Args:
        told: called with the count so far.

    Raises:
        StartError: the keys are in DATA_KEYS, and none there is new.
    """
    vault = database.vault
    fresh = not await _begun(database)
    if fresh:
        vault.add_key()
    anew = lost = 0
    for column in sealed_columns():
        after: int | None = 0
        while after is not None:
            async with database.write() as tx:
                batch = await tx.sealed.seal_anew(column, after, BATCH)
            after, anew, lost = batch.last, anew + batch.anew, lost + batch.lost
            told(anew)
    return Rotated(key=vault.newest or "", fresh=fresh, anew=anew, lost=lost)


async def _begun(database: Database) -> bool:
    """Whether something is still sealed by an older key of ours."""
    for column in sealed_columns():
        after: int | None = 0
        while after is not None:
            async with database.read() as tx:
                after, old = await tx.sealed.old(column, after, BATCH)
            if old:
                return True
    return False
