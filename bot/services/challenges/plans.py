"""Plans that a club can choose from: everybody's, and those its coaches uploaded."""

from __future__ import annotations

from collections.abc import Sequence

from bot.clock import Clock
from bot.domain.finding import squeeze
from bot.domain.planks.history import Enrolment, History
from bot.domain.planks.holds import Hold
from bot.domain.planks.plans import Plan
from bot.domain.planks.prescription import calendar
from bot.errors import UserError
from bot.storage.database import Database, Transaction
from bot.words import N_

DEFAULT_PLAN = "form-first"
MOST_PLANS = 50

UNKNOWN_PLAN = N_(
    "I don't know a plan called {text}. Pick one of those that are offered as you type."
)
OURS = N_("{title} is the name of a plan that comes with me. Give your file another name.")
TOO_MANY = N_("Your club has {count} plans already. Remove one with /challenge plan remove first.")
NOT_YOURS = N_("Your club has no plan of its own called {text}. /challenge plan upload adds one.")


class ClubPlans:
    """The plans, a club's own ones last."""

    def __init__(self, database: Database, now: Clock, plans: Sequence[Plan]) -> None:
        self._db, self._now = database, now
        self._plans = tuple(plans)

    async def available(self, club_id: int) -> list[Plan]:
        """Return every plan that a club can use."""
        async with self._db.read() as tx:
            return await self.within(tx, club_id)

    async def own(self, club_id: int) -> list[Plan]:
        """Return the plans that a club's coaches uploaded."""
        async with self._db.read() as tx:
            return await tx.club_plans.of_club(club_id)

    async def within(self, tx: Transaction, club_id: int) -> list[Plan]:
        """Return them as a part of a larger use case."""
        return [*self._plans, *await tx.club_plans.of_club(club_id)]

    async def named(self, club_id: int, text: str) -> Plan:
        """Return the plan somebody means, by slug or title.

        Raises:
            UserError: there is none.
        """
        return find_plan(await self.available(club_id), text)

    def outline(self, plan: Plan) -> tuple[Hold | None, ...]:
        """Return what a plan asks by day, None being rest.

        For an adaptive one that is six weeks of somebody whose every hold is clean and easy.
        """
        if plan.table:
            return plan.table
        first = self._now().date()
        enrolment = Enrolment(plan=plan, joined_on=first, level=plan.suits[0])
        return tuple(each.hold for each in calendar(enrolment, History(), first))

    async def keep(self, club_id: int, plan: Plan, by: int) -> bool:
        """Keep an uploaded plan for a club; whether it took the place of an older one.

        Raises:
            UserError: its name is taken by one of everybody's, or there are too many.
        """
        async with self._db.write() as tx:
            if any(_same(plan, each) for each in self._plans):
                raise UserError(OURS, title=plan.title)
            await tx.clubs.change(club_id, self._now())
            own = await tx.club_plans.of_club(club_id)
            replaces = any(each.slug == plan.slug for each in own)
            if len(own) >= MOST_PLANS and not replaces:
                raise UserError(TOO_MANY, count=len(own))
            await tx.club_plans.put(club_id, plan, self._now(), uploaded_by=by)
        return replaces

    async def remove(self, club_id: int, text: str) -> Plan:
        """Forget one of a club's own plans; challenges that use it keep their copy.

        Raises:
            UserError: it has none by that name.
        """
        async with self._db.write() as tx:
            own = await tx.club_plans.of_club(club_id)
            plan = _find(own, text)
            if plan is None:
                raise UserError(NOT_YOURS, text=text)
            await tx.club_plans.remove(club_id, plan.slug)
        return plan


def find_plan(plans: Sequence[Plan], text: str) -> Plan:
    """Return the plan with this slug or title.

    Raises:
        UserError: there is none.
    """
    plan = _find(plans, text)
    if plan is None:
        raise UserError(UNKNOWN_PLAN, text=text)
    return plan


def _find(plans: Sequence[Plan], text: str) -> Plan | None:
    wanted = squeeze(text)
    return next((each for each in plans if wanted in _names(each)), None)


def _same(one: Plan, other: Plan) -> bool:
    return not _names(one).isdisjoint(_names(other))


def _names(plan: Plan) -> set[str]:
    return {squeeze(plan.slug), squeeze(plan.title)}
