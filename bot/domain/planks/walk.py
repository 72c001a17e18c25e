"""Walking through a member's days from their day 1: the one place where history becomes targets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.planks.changes import changed
from bot.domain.planks.days import DayStatus, Neutral, PlankDay, Status
from bot.domain.planks.growth import EASY_EFFORT, after_extra, after_planned, keeps, next_row
from bot.domain.planks.history import (
    Change,
    Enrolment,
    Form,
    History,
    Light,
    Session,
    lights_by_day,
    sessions_by_day,
)
from bot.domain.planks.lights import lit, looked_at
from bot.domain.planks.plans import DAYS_A_WEEK, Plan, PlanKind
from bot.domain.planks.standing import BEFORE_THE_TABLE, Because, Reason, Standing, begin, row

MOST_RESTS, RESTS_WITHIN = 2, timedelta(days=7)
DAYS_BEFORE_EXTRA_REST = 5
CLOSED = {
    Because.PAUSED: Neutral.PAUSE,
    Because.STOPPED: Neutral.STOP,
    Because.RESTING_AFTER_RED: Neutral.RED,
    Because.REST_BY_PLAN: Neutral.REST_BY_PLAN,
    Because.FINISHED: Neutral.NOT_IN_PLAN,
}
# A reason that lies in the plan itself; all others shut out the plan altogether.
BY_PLAN = {Because.REST_BY_PLAN, Because.FINISHED}


def walk(
    enrolment: Enrolment,
    history: History,
    last: date,
    today: date,
    *,
    clean_from: date | None = None,
) -> Iterator[PlankDay]:
    """Yield every day from the member's day 1 to `last`, as it is known on `today`.

    From `clean_from` on, every planned day is imagined as held, clean and easy.
    """
    walker = Walker(enrolment, history, today, clean_from)
    for offset in range((last - enrolment.joined_on).days + 1):
        yield walker.step(enrolment.joined_on + timedelta(days=offset), offset)


def closed_by_table(standing: Standing, plan: Plan) -> Because | None:
    """Return why a table asks nothing of somebody who stands there, if it does not."""
    if standing.at >= len(plan.table):
        return Because.FINISHED
    planned = standing.at == BEFORE_THE_TABLE or row(plan, standing.at) is not None
    return None if planned else Because.REST_BY_PLAN


class Rests:
    """Counts *Rest today*: two in seven days, besides the one after five days in a row."""

    def __init__(self) -> None:
        self._rested: list[date] = []

    def may(self, day: date, *, earned: bool) -> bool:
        """Count a rest, if it may be one."""
        if earned:
            return True
        recent = [rest for rest in self._rested if day - rest < RESTS_WITHIN]
        if len(recent) >= MOST_RESTS:
            return False
        self._rested = [*recent, day]
        return True


class Walker:
    """A standing on its way through the days, with what is remembered from one to the next.

    What is asked next depends on `standing` alone; the rest tells of days gone by.
    """

    def __init__(
        self,
        enrolment: Enrolment,
        history: History,
        today: date,
        clean_from: date | None = None,
    ) -> None:
        self._plan = enrolment.plan
        self._history = history
        self._today = today
        self._clean_from = clean_from
        self._sessions = sessions_by_day(history.sessions)
        self._lights = lights_by_day(history.lights)
        self._changes: defaultdict[date, list[Change]] = defaultdict(list)
        for change in history.changes:
            self._changes[change.day].append(change)
        self.standing = begin(enrolment)
        self._rests = Rests()
        self._in_a_row = 0
        self._last_hold: date | None = None
        self._missed = 0

    def step(self, day: date, offset: int) -> PlankDay:
        """Live through one day."""
        self.standing = standing = self._morning(day)
        closed = self._closed(day, offset)
        asked = None if closed else standing.asked
        session = self._session(day, asked=asked is not None)
        earned = self._in_a_row >= DAYS_BEFORE_EXTRA_REST
        lived = PlankDay(
            day=day,
            number=offset + 1,
            level=standing.level,
            asked=asked,
            reason=Reason(closed) if closed else standing.reason,
            status=self._status(day, closed, session, earned=earned),
            session=session,
            standing=standing,
            last_hold=self._last_hold,
            missed_since=self._missed,
            rest_earned=earned and closed is None,
        )
        self._evening(lived, closed)
        return lived

    def _morning(self, day: date) -> Standing:
        standing = self.standing
        for change in self._changes.get(day, ()):
            standing = changed(standing, self._plan, change)
        standing = lit(standing, self._plan, self._lights.get(day, Light.NONE), day)
        if day in self._history.looked_at:
            standing = looked_at(standing, self._plan, day)
        return standing

    def _closed(self, day: date, offset: int) -> Because | None:
        """Return why a day asks nothing, if it does."""
        standing = self.standing
        if any(pause.covers(day) for pause in self._history.pauses):
            return Because.PAUSED
        if standing.stopped:
            return Because.STOPPED
        if standing.blocked_until is not None and day <= standing.blocked_until:
            return Because.RESTING_AFTER_RED
        if self._plan.kind is PlanKind.ADAPTIVE:
            return None if offset % DAYS_A_WEEK + 1 in self._plan.week else Because.REST_BY_PLAN
        return closed_by_table(standing, self._plan)

    def _session(self, day: date, *, asked: bool) -> Session | None:
        session = self._sessions.get(day)
        if session or not asked or self._clean_from is None or day < self._clean_from:
            return session
        sets = self.standing.asked.each
        return Session(day, sets, self.standing.level, Form.CLEAN, EASY_EFFORT)

    def _status(
        self, day: date, closed: Because | None, session: Session | None, *, earned: bool
    ) -> DayStatus:
        if closed:
            return DayStatus(Status.NEUTRAL, CLOSED[closed])
        if session and self._kept(session):
            return DayStatus(Status.KEPT)
        if self._lights.get(day) is Light.AMBER:
            return DayStatus(Status.NEUTRAL, Neutral.AMBER)
        if day in self._history.rests and self._rests.may(day, earned=earned):
            return DayStatus(Status.NEUTRAL, Neutral.REST_TODAY)
        if day in self._history.ours:
            return DayStatus(Status.NEUTRAL, Neutral.OURS)
        return DayStatus(Status.OPEN if day >= self._today else Status.MISSED)

    def _kept(self, session: Session) -> bool:
        targets = (self.standing.asked, session.target)
        return any(keeps(target, session) for target in targets if target)

    def _evening(self, lived: PlankDay, closed: Because | None) -> None:
        session, status = lived.session, lived.status.status
        self._in_a_row = self._in_a_row + 1 if status is Status.KEPT else 0
        if closed is Because.REST_BY_PLAN and self._plan.table:
            self.standing = next_row(self.standing, self._plan)
        elif session and closed is None:
            self.standing = after_planned(self.standing, self._plan, session)
        elif session and closed in BY_PLAN:
            self.standing = after_extra(self.standing, self._plan, session)
        elif status is Status.MISSED:
            self._miss(lived.day)
        if closed is None and status is not Status.KEPT and lived.day < self._today:
            self._missed += 1
        if session:
            self._last_hold, self._missed = lived.day, 0

    def _miss(self, day: date) -> None:
        if self.standing.lighter or self.standing.pending:
            return  # what made it easier is the better reason
        reason = Reason(Because.SAME_MISSED, self.standing.asked, self.standing.level, day)
        self.standing = replace(self.standing, reason=reason)
