"""Changing a challenge. What changes nobody's results is done at once; the rest is asked first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.clock import Clock
from bot.domain.planks.history import DEFAULT_CEILING
from bot.domain.planks.plans import as_text
from bot.domain.planks.terms import last_day
from bot.domain.reading_days import parse_time
from bot.errors import UserError
from bot.services.challenges.drafts import PAST, Wishes, read_daily, read_start
from bot.services.challenges.lookup import free_name, named, today_of, unfinished
from bot.services.challenges.plans import ClubPlans, find_plan
from bot.services.challenges.series import renew
from bot.services.reminders.series import book_move
from bot.storage.challenges import Challenge, ChallengeChanges
from bot.storage.database import Database, Transaction
from bot.words import N_

NOTHING = N_("Nothing to change: name at least one thing, such as `length` or `board_at`.")
ENDS_BEFORE_TODAY = N_("{name} would end on {day}, which has passed. /challenge end ends it today.")
HAS_BEGUN = N_("{name} has begun, and its first days with it. It can only move to a later day.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What results rest on: the dates, the plan by its slug, and the longest hold it may ask."""

    starts_on: date
    length: int
    plan: str
    ceiling: int = DEFAULT_CEILING


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """Whom a change of terms concerns: those who take part, and what they have logged in it."""

    members: int
    holders: int
    holds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """What became of an edit: what was `changed` at once, and what is `asked` first, if any."""

    challenge: Challenge
    changed: ChallengeChanges
    asked: Terms | None
    touched: Touched


class Edits:
    """Changes to challenges that are made and not ended."""

    def __init__(self, database: Database, now: Clock, plans: ClubPlans) -> None:
        self._db, self._now, self._plans = database, now, plans

    async def edit(self, club_id: int, text: str | None, wishes: Wishes) -> Edited:
        """Change what is wished. New dates or a new plan wait while somebody takes part.

        Raises:
            UserError: something in it can't be, or there is nothing to change.
        """
        async with self._db.write() as tx:
            found = await named(tx, club_id, text, self._now())
            challenge = await unfinished(tx, found.id, club_id)
            changes = await self._simple(tx, challenge, wishes)
            terms = await self._terms(tx, challenge, wishes)
            if not changes and terms is None:
                raise UserError(NOTHING)
            if changes:
                challenge = await tx.challenges.change(challenge.id, **changes) or challenge
            touched = await _touched(tx, challenge)
            if terms is not None and not touched.members:
                challenge = await self._rearrange(tx, challenge, terms)
                changes |= _of(challenge)
                terms = None
            moved = bool({"daily_at", "zone"} & set(changes))
            await renew(tx, challenge, self._now(), at_once=moved)
            if "zone" in changes:
                await book_move(tx, club_id, changes["zone"], self._now())
        return Edited(challenge=challenge, changed=changes, asked=terms, touched=touched)

    async def rearrange(self, challenge_id: int, club_id: int, terms: Terms) -> Challenge:
        """Change dates and plan, now that it was asked.

        Whose first day was the challenge's, or would lie before it, begins with it.

        Raises:
            UserError: it can't be any more.
        """
        async with self._db.write() as tx:
            challenge = await unfinished(tx, challenge_id, club_id)
            self._check(challenge, terms)
            changed = await self._rearrange(tx, challenge, terms)
            await renew(tx, changed, self._now())
            return changed

    async def _simple(
        self, tx: Transaction, challenge: Challenge, wishes: Wishes
    ) -> ChallengeChanges:
        changes = ChallengeChanges()
        if wishes.name is not None:
            changes["name"] = await free_name(
                tx, challenge.club_id, wishes.name, self._now(), but=challenge.id
            )
        if wishes.channel_id is not None:
            changes["channel_id"] = wishes.channel_id
        if wishes.zone is not None:
            changes["zone"] = wishes.zone
        if wishes.daily_at is not None:
            changes["daily_at"] = read_daily(wishes.daily_at)
        if wishes.board_day is not None:
            changes["board_day"] = wishes.board_day
        if wishes.board_at is not None:
            changes["board_at"] = parse_time(wishes.board_at)
        if wishes.goal is not None:
            changes["goal_seconds"] = wishes.goal * 60
        if wishes.style is not None:
            changes["style"] = wishes.style
        return changes

    async def _terms(self, tx: Transaction, challenge: Challenge, wishes: Wishes) -> Terms | None:
        """Return the new dates and plan, if they differ."""
        old = Terms(
            starts_on=challenge.starts_on,
            length=challenge.length,
            plan=challenge.plan,
            ceiling=challenge.ceiling,
        )
        start, plan = old.starts_on, old.plan
        if wishes.start is not None:
            start = read_start(wishes.start, today_of(challenge, self._now()))
        if wishes.plan is not None:
            plans = await self._plans.within(tx, challenge.club_id)
            plan = find_plan(plans, wishes.plan).slug
        new = Terms(
            starts_on=start,
            length=wishes.length or old.length,
            plan=plan,
            ceiling=wishes.ceiling or old.ceiling,
        )
        if new == old:
            return None
        self._check(challenge, new)
        return new

    def _check(self, challenge: Challenge, terms: Terms) -> None:
        today = today_of(challenge, self._now())
        moves = terms.starts_on != challenge.starts_on
        if moves and challenge.starts_on <= today and terms.starts_on < challenge.starts_on:
            raise UserError(HAS_BEGUN, name=challenge.name)
        if moves and terms.starts_on < today:
            raise UserError(PAST, day=terms.starts_on.isoformat())
        last = last_day(terms.starts_on, terms.length)
        if last < today:
            raise UserError(ENDS_BEFORE_TODAY, name=challenge.name, day=last.isoformat())

    async def _rearrange(self, tx: Transaction, challenge: Challenge, terms: Terms) -> Challenge:
        changes = ChallengeChanges(
            starts_on=terms.starts_on, length=terms.length, ceiling=terms.ceiling
        )
        if terms.plan != challenge.plan:
            plans = await self._plans.within(tx, challenge.club_id)
            changes["plan"] = terms.plan
            changes["plan_text"] = as_text(find_plan(plans, terms.plan))
        await tx.enrolments.begin_with(challenge.id, challenge.starts_on, terms.starts_on)
        return await tx.challenges.change(challenge.id, **changes) or challenge


def _of(challenge: Challenge) -> ChallengeChanges:
    return ChallengeChanges(
        starts_on=challenge.starts_on,
        length=challenge.length,
        plan=challenge.plan,
        ceiling=challenge.ceiling,
    )


async def _touched(tx: Transaction, challenge: Challenge) -> Touched:
    enrolled = {each.person_id for each in await tx.enrolments.of_challenge(challenge.id)}
    last = last_day(challenge.starts_on, challenge.length)
    holds = await tx.holds.of_club(challenge.club_id, challenge.starts_on, last)
    theirs = [each.person_id for each in holds if each.person_id in enrolled]
    return Touched(members=len(enrolled), holders=len(set(theirs)), holds=len(theirs))
