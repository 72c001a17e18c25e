"""What a club's coaches add to the topics, and what the club says of each topic."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from bot.clock import Clock
from bot.errors import UserError
from bot.storage.database import Database, Transaction
from bot.storage.tips import CoachTip
from bot.words import N_

logger = logging.getLogger(__name__)

MOST_A_TOPIC = 3
LONGEST = 300
# From so many answers on, what they say is more than chance and gives nobody away.
ENOUGH_ANSWERS = 5

ENOUGH = N_("There are {most} tips on that topic already, and more don't fit a phone. Edit one?")
GONE = N_("That tip is gone. /coach tip list shows what there is.")
EMPTY = N_("The tip is empty. Write a sentence or two.")
TOO_LONG = N_("That's {length} characters, and {most} fit. Please shorten it.")


@dataclass(frozen=True, slots=True)
class ClubSays:
    """What a club adds to a topic: its coaches' tips, and how many were helped of how many."""

    tips: tuple[CoachTip, ...] = ()
    helped: int = 0
    answered: int = 0

    @property
    def telling(self) -> bool:
        """Whether enough have answered."""
        return self.answered >= ENOUGH_ANSWERS


class CoachTips:
    """Every club's own tips. They are the coaches' word, and are shown as that."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def says(self, club_id: int | None, topic: str) -> ClubSays:
        """Return what a club says of a topic: nothing where the memory is out of reach.

        The answer around it, with its signs of danger, is shown all the same.
        """
        if club_id is None:
            return ClubSays()
        try:
            async with self._db.read() as tx:
                tips = await tx.tips.of_club(club_id, topic)
                helped, answered = await tx.tips.counted(club_id, topic)
        except UserError as away:
            logger.warning("Showing a topic without what the club says of it: %s", away)
            return ClubSays()
        return ClubSays(tuple(tips), helped, answered)

    async def of_club(self, club_id: int) -> list[CoachTip]:
        """Return a club's tips, by topic and age."""
        async with self._db.read() as tx:
            return await tx.tips.of_club(club_id)

    async def add(self, club_id: int, topic: str, text: str, by: int) -> CoachTip:
        """Add a tip to a topic.

        Raises:
            UserError: it is empty or too long, or the topic has enough.
        """
        text, now = _read(text), self._now()
        async with self._db.write() as tx:
            await tx.clubs.change(club_id, now)
            if len(await tx.tips.of_club(club_id, topic)) >= MOST_A_TOPIC:
                raise UserError(ENOUGH, most=MOST_A_TOPIC)
            return await tx.tips.add(club_id, topic, text, now, written_by=by)

    async def edit(self, club_id: int, tip_id: int, text: str, by: int) -> CoachTip:
        """Give a tip another text; returns it as it was.

        Raises:
            UserError: it is gone, or the text is empty or too long.
        """
        text, now = _read(text), self._now()
        async with self._db.write() as tx:
            before = await _own(tx, club_id, tip_id)
            await tx.tips.change(tip_id, text, now, written_by=by)
        return before

    async def remove(self, club_id: int, tip_id: int) -> CoachTip:
        """Take a tip away; returns it.

        Raises:
            UserError: it is gone.
        """
        async with self._db.write() as tx:
            before = await _own(tx, club_id, tip_id)
            await tx.tips.remove(tip_id)
        return before


async def _own(tx: Transaction, club_id: int, tip_id: int) -> CoachTip:
    tip = await tx.tips.get(club_id, tip_id)
    if tip is None:
        raise UserError(GONE)
    return tip


def _read(text: str) -> str:
    text = " ".join(text.split())
    if not text:
        raise UserError(EMPTY)
    if len(text) > LONGEST:
        raise UserError(TOO_LONG, length=len(text), most=LONGEST)
    return text
