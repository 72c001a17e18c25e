"""Making a challenge: first a draft that shows what will be posted when, then the real thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.clock import Clock
from bot.domain.planks.boards import Style
from bot.domain.planks.history import DEFAULT_CEILING
from bot.domain.planks.plans import as_text
from bot.domain.planks.terms import FARTHEST_START, next_monday, usual_length
from bot.domain.reading_days import parse_day, parse_time
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.challenges.lookup import (
    current,
    free_name,
    named_done,
    of_club,
    today_of,
)
from bot.services.challenges.plans import DEFAULT_PLAN, ClubPlans, find_plan
from bot.services.challenges.series import renew
from bot.storage.challenges import Challenge
from bot.storage.clubs import Club
from bot.storage.database import Database, Transaction
from bot.storage.kinds import State
from bot.words import N_

OFF = "off"
DAILY_AT = time(7, 30)
MONDAY, BOARD_AT = 1, time(8)
MOST_AT_ONCE = 20
DRAFTS_LAST = timedelta(days=1)

NO_ZONE = N_("Which time zone? Add `zone`, such as London, or set the club's with /setup club.")
PAST = N_("{day} has passed. A challenge starts today or later.")
TOO_FAR = N_("{day} is more than a year away. Pick an earlier day.")
TOO_MANY = N_("This club has {count} challenges already. End one with /challenge end first.")
MADE_ALREADY = N_("{name} is made already. /challenge info shows it.")
WAITED_TOO_LONG = N_(
    "{name} was to start on {day}, which has passed. Start anew: /challenge create."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a coach asks of a challenge. What is None is as usual.

    `start` and the times are as typed, for only the zone tells what they mean; `daily_at` may
    be `off`. `zone` is a zone's name; `goal` is in minutes.
    """

    name: str | None = None
    plan: str | None = None
    start: str | None = None
    length: int | None = None
    channel_id: int | None = None
    zone: str | None = None
    daily_at: str | None = None
    board_day: int | None = None
    board_at: str | None = None
    goal: int | None = None
    ceiling: int | None = None
    style: Style | None = None


class Drafts:
    """Challenges on their way to be made."""

    def __init__(self, database: Database, now: Clock, plans: ClubPlans) -> None:
        self._db, self._now, self._plans = database, now, plans

    async def draft(self, club_id: int, wishes: Wishes, *, here: int | None, by: int) -> Challenge:
        """Write down what a challenge would be; `here` is the channel where it was asked for.

        Raises:
            UserError: something in it can't be.
        """
        async with self._db.write() as tx:
            now = self._now()
            club = await tx.clubs.change(club_id, now)
            await self._make_room(tx, club_id, now)
            zone = wishes.zone or club.zone
            if zone is None:
                raise UserError(NO_ZONE)
            plan = find_plan(await self._plans.within(tx, club_id), wishes.plan or DEFAULT_PLAN)
            return await tx.challenges.add(
                now,
                club_id=club_id,
                name=await free_name(tx, club_id, wishes.name or "", now),
                plan=plan.slug,
                plan_text=as_text(plan),
                starts_on=read_start(wishes.start, now.astimezone(zone_info(zone)).date()),
                length=wishes.length or usual_length(plan),
                channel_id=_channel(wishes, club, here),
                zone=zone,
                daily_at=read_daily(wishes.daily_at) if wishes.daily_at else DAILY_AT,
                board_day=wishes.board_day or MONDAY,
                board_at=parse_time(wishes.board_at) if wishes.board_at else BOARD_AT,
                goal_seconds=wishes.goal * 60 if wishes.goal else None,
                ceiling=wishes.ceiling or DEFAULT_CEILING,
                style=wishes.style or Style.RANKED,
                state=State.DRAFT,
                created_by=by,
            )

    async def create(self, challenge_id: int, club_id: int) -> Challenge:
        """Make a draft real.

        Raises:
            UserError: it is gone, made already, or too late.
        """
        async with self._db.write() as tx:
            draft = await of_club(tx, challenge_id, club_id, lock=True)
            if draft.state is not State.DRAFT:
                raise UserError(MADE_ALREADY, name=draft.name)
            if draft.starts_on < today_of(draft, self._now()):
                day = draft.starts_on.isoformat()
                raise UserError(WAITED_TOO_LONG, name=draft.name, day=day)
            await free_name(tx, club_id, draft.name, self._now())
            made = await tx.challenges.change(challenge_id, state=State.RUNNING) or draft
            await renew(tx, made, self._now())
            return made

    async def drop(self, challenge_id: int, club_id: int) -> Challenge:
        """Forget a draft.

        Raises:
            UserError: it is gone, or was made meanwhile.
        """
        async with self._db.write() as tx:
            draft = await of_club(tx, challenge_id, club_id, lock=True)
            if draft.state is not State.DRAFT:
                raise UserError(MADE_ALREADY, name=draft.name)
            await tx.challenges.drop_draft(challenge_id)
            return draft

    async def again(self, club_id: int, text: str | None, *, by: int) -> Challenge:
        """Draft a challenge like an earlier one, from next Monday on, its plan as it was then.

        Raises:
            UserError: there is no such earlier one that is done, or its name is taken.
        """
        async with self._db.write() as tx:
            now = self._now()
            old = await named_done(tx, club_id, text, now)
            await self._make_room(tx, club_id, now)
            return await tx.challenges.add(
                now,
                club_id=club_id,
                name=await free_name(tx, club_id, old.name, now),
                plan=old.plan,
                plan_text=old.plan_text,
                starts_on=next_monday(today_of(old, now)),
                length=old.length,
                channel_id=old.channel_id,
                zone=old.zone,
                daily_at=old.daily_at,
                board_day=old.board_day,
                board_at=old.board_at,
                goal_seconds=old.goal_seconds,
                ceiling=old.ceiling,
                style=old.style,
                state=State.DRAFT,
                created_by=by,
            )

    async def _make_room(self, tx: Transaction, club_id: int, now: datetime) -> None:
        await tx.challenges.drop_drafts(club_id, now - DRAFTS_LAST)
        going = await current(tx, club_id, now)
        if len(going) >= MOST_AT_ONCE:
            raise UserError(TOO_MANY, count=len(going))


def read_start(text: str | None, today: date) -> date:
    """Read a first day: today or later, within a year; next Monday if nobody says.

    Raises:
        UserError: it is no such day.
    """
    day = parse_day(text, today) if text else next_monday(today)
    if day < today:
        raise UserError(PAST, day=day.isoformat())
    if day - today > FARTHEST_START:
        raise UserError(TOO_FAR, day=day.isoformat())
    return day


def read_daily(text: str) -> time | None:
    """Read when the day's post appears; `off` for none.

    Raises:
        UserError: it is no time of day.
    """
    return None if text.strip().casefold() == OFF else parse_time(text)


def _channel(wishes: Wishes, club: Club, here: int | None) -> int | None:
    return wishes.channel_id or club.channel_id or here
