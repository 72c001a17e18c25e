"""A club that has used everything there is, so that no table is left out."""

from datetime import UTC, date, datetime, time

from bot.domain.checkins.areas import Area
from bot.domain.checkins.checkin import CheckIn, Judged, Moment
from bot.domain.lights.deciding import Cause
from bot.domain.lights.light import Light
from bot.domain.meetups import Ahead, MeetupKind
from bot.domain.planks.boards import Counted, Style
from bot.domain.planks.history import Form, LevelSet
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.scores import Score
from bot.domain.programmes.course import Entry, EntryKind
from bot.domain.programmes.programme import Place
from bot.domain.runs.runs import Felt, RunHow
from bot.domain.sharing import Shared
from bot.storage.jobs import Booking
from bot.storage.kinds import How, Lane, Outcome, State
from bot.storage.tips import FollowUp

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)
CLUB, ANA, BEN, COACH = 10**18 + 11, 10**18 + 22, 10**18 + 33, 10**18 + 44

NOVEMBER = {
    "club_id": CLUB,
    "name": "November planks",
    "plan": "form-first",
    "plan_text": {"slug": "form-first", "days": [20, 30]},
    "starts_on": date(2026, 11, 1),
    "length": 30,
    "channel_id": 77,
    "zone": "Europe/London",
    "daily_at": time(7, 30),
    "board_day": 7,
    "board_at": time(18),
    "goal_seconds": 3600,
    "ceiling": 60,
    "state": State.RUNNING,
    "created_by": COACH,
}


async def use_everything(tx, person_id):
    """Leave a row about somebody in every table; returns the challenge and the hold."""
    await tx.clubs.change(CLUB, NOON, zone="Europe/London")
    await tx.people.change(person_id, NOON, zone="Pacific/Auckland")
    await tx.members.seen(CLUB, person_id, f"Runner {person_id % 100}")
    challenge = await tx.challenges.add(NOON, **{**NOVEMBER, "created_by": COACH})
    await tx.enrolments.join(
        challenge.id, person_id, NOON, joined_on=TODAY, level=Level.KNEES, baseline=40
    )
    hold = await tx.holds.add(
        NOON,
        club_id=CLUB,
        person_id=person_id,
        day=TODAY,
        sets=[20, 20, 18],
        level=Level.KNEES,
        form=Form.CLEAN,
        effort=5,
        how=How.TIMER,
        target=Hold(20, sets=3),
    )
    await tx.holds.correct(
        hold, NOON, made_by=COACH, why="a slip", before={"sets": [90]}, after={"sets": [20]}
    )
    await tx.plan_changes.add(
        challenge.id, person_id, LevelSet(TODAY, Level.BENCH), NOON, made_by=COACH
    )
    await tx.days_off.rest(person_id, CLUB, TODAY)
    await tx.days_off.pause(person_id, CLUB, NOON, first=TODAY, last=None)
    await tx.timers.put(
        person_id,
        NOON,
        club_id=CLUB,
        challenge_id=challenge.id,
        started_at=NOON,
        state={"sets": [20]},
    )
    along = await tx.alongs.add(
        NOON, club_id=CLUB, challenge_id=challenge.id, channel_id=person_id % 100, starts_at=NOON
    )
    await tx.alongs.enter(along.id, person_id, f"Runner {person_id % 100}", NOON)
    await tx.jobs.book(
        Booking(
            lane=Lane.REMINDERS,
            kind="nudge",
            key=f"{hold.id}",
            due=NOON,
            person_id=person_id,
            club_id=CLUB,
        ),
        NOON,
    )
    pair = await tx.shoes.add(person_id, NOON, name="Blue", before=20_000, note_at=500_000)
    await tx.runs.add(
        NOON,
        person_id=person_id,
        day=TODAY,
        metres=5200,
        seconds=2050,
        felt=Felt.OK,
        how=RunHow.LOG,
        shoes_id=pair.id,
        started_at=NOON,
        splits={"km": [395, 401], "mi": [640]},
    )
    await tx.stretches.log(person_id, NOON, NOON, day=TODAY, routine="after-run", done=8, turns=9)
    await tx.reminders.put(CLUB, person_id, NOON, enabled=True)
    await tx.boards.add(
        NOON,
        [Counted(member=person_id, name=f"Runner {person_id % 100}", score=Score(4, 5), run=4)],
        challenge_id=challenge.id,
        number=1,
        first=TODAY,
        last=TODAY,
        final=False,
        style=Style.RANKED,
        closes_at=NOON,
        seconds=300,
        together=300,
        goal_seconds=None,
    )
    meetup = await tx.meetups.add(
        NOON,
        club_id=CLUB,
        kind=MeetupKind.RUN,
        title=None,
        first=TODAY,
        at=NOON.time(),
        zone="Europe/London",
        days=0,
        minutes=60,
        place="The park gate",
        made_by=COACH,
    )
    await tx.meetups.join(meetup.id, person_id, NOON, Ahead.HOUR)
    await tx.missed_nudges.put(CLUB, person_id, TODAY, NOON)
    await tx.programmes.begin(person_id, "c25k", Place(1, 1), TODAY, NOON)
    course = await tx.programmes.course(person_id, "c25k")
    entry = Entry(EntryKind.DONE, TODAY, Place(1, 1))
    await tx.programmes.add(course, entry, NOON, felt=Felt.OK)
    await tx.programmes.show(CLUB, person_id)
    await tx.run_reminders.put(person_id, NOON, enabled=True)
    await tx.consents.give(person_id, 1, NOON)
    await tx.consents.set_morning(person_id, by_dm=True)
    sore = CheckIn(day=TODAY, moment=Moment.RUN, score=4, areas=(Area.CENTRAL_BACK,))
    judged = Judged(checkin=sore, light=Light.AMBER)
    await tx.checkins.add(person_id, CLUB, judged, Cause.SCORE, NOON)
    await tx.grants.give(person_id, CLUB, COACH, Shared.LIGHT, NOON)
    await tx.grants.looked(person_id, CLUB, COACH, NOON)
    await tx.grants.set_club(CLUB, digest_channel_id=5)
    await tx.day_posts.put(challenge, TODAY, Outcome.SENT, 78)
    await tx.tips.add(CLUB, "shins", "Run on the grass by the river.", NOON, written_by=COACH)
    wish = FollowUp(id=hold.id, club_id=CLUB, person_id=person_id, topic="shins", due=NOON)
    await tx.tips.wish(wish)
    await tx.tips.count(CLUB, "shins", NOON, helped=True)
    return challenge, hold
