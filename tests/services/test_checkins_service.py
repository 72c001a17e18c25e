"""Check-ins on both databases: kept only with consent, once, and moving the plan until undone."""

from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa
from planks_story import ANA, BEN, CLUB, Story

from bot.domain.checkins.areas import Area
from bot.domain.checkins.checkin import Activity, Moment
from bot.domain.checkins.modes import Mode
from bot.domain.checkins.signs import Sign
from bot.domain.lights.light import Light
from bot.domain.planks.standing import Because
from bot.errors import UserError
from bot.services.checkins import Checkins
from bot.services.checkins.intake import Told
from bot.services.checkins.policy import Policy
from bot.services.lights import Lights
from bot.services.planks import Planks
from bot.services.timers import Timers
from bot.storage.database import Database

TODAY = date(2026, 11, 24)
POLICY = Policy(mode=Mode.ON, retention_days=180, operator="Club", contact="x", page="y")
SORE = Told(moment=Moment.RUN, score=4, areas=(Area.CENTRAL_BACK,))
WORSE = Told(moment=Moment.RUN, score=7, areas=(Area.CENTRAL_BACK,))
FEVER = Told(moment=Moment.RUN, score=2, areas=(Area.UPPER_BACK,), signs=frozenset({Sign.FEVER}))


class Clinic:
    """The services, a member with a plank challenge, and what they say."""

    def __init__(self, database, clock):
        self.db, self.clock = database, clock
        self.planks = Planks(database, clock)
        self.story = Story(database, clock, self.planks)
        self.checkins = Checkins(database, clock, POLICY)
        self.lights = Lights(database, clock)

    async def agree(self, person=ANA):
        return await self.checkins.consents.agree(person, CLUB, "Ana")

    async def tell(self, told, person=ANA):
        return await self.checkins.intake.tell(person, CLUB, told)

    async def asked(self, person=ANA):
        return (await self.planks.today.of(person, CLUB)).asked

    async def kept(self, person=ANA):
        async with self.db.read() as tx:
            return await tx.checkins.of_person(person)


@pytest.fixture
async def clinic(database, clock):
    clinic = Clinic(database, clock)
    clinic.challenge = await clinic.story.challenge()
    for person in (ANA, BEN):
        await clinic.story.join(clinic.challenge, person)
    return clinic


async def test_without_consent_nothing_is_kept_and_no_plan_moves(clinic):
    before = await clinic.asked()
    said = await clinic.tell(SORE)
    assert said.light is Light.AMBER
    assert said.kept is None
    assert await clinic.kept() == []
    assert await clinic.asked() == before


async def test_with_consent_amber_eases_the_next_plank_and_says_why_until_taken_back(clinic):
    before = await clinic.asked()
    await clinic.agree()
    said = await clinic.tell(SORE)
    eased = await clinic.asked()
    assert eased.reason.because is Because.AMBER
    assert eased.level.rung < before.level.rung
    assert said.coming.seconds == eased.seconds < before.seconds
    await clinic.checkins.intake.waive(ANA, said.kept.id, waived=True)
    assert await clinic.asked() == before
    await clinic.checkins.intake.waive(ANA, said.kept.id, waived=False)
    assert await clinic.asked() == eased


async def test_red_rests_two_days_and_the_boards_see_them_as_neutral(clinic):
    await clinic.agree()
    await clinic.tell(WORSE)
    today = await clinic.planks.today.of(ANA, CLUB)
    assert today.asked.reason.because is Because.RESTING_AFTER_RED
    assert not today.asked.planned
    assert (await clinic.lights.on(ANA, TODAY, Activity.RUN)).light is Light.RED
    assert (await clinic.lights.on(BEN, TODAY, Activity.RUN)).light is Light.NONE


async def test_a_stop_shuts_planks_and_timer_until_somebody_has_had_a_look(clinic):
    await clinic.agree()
    said = await clinic.tell(FEVER)
    assert said.light is Light.STOP
    with pytest.raises(UserError, match="can't be undone"):
        await clinic.checkins.intake.waive(ANA, said.kept.id, waived=True)
    timers = Timers(clinic.db, clinic.clock, clinic.planks.logbook)
    with pytest.raises(UserError, match="had a look"):
        await timers.start(ANA, clinic.challenge.id, at=clinic.clock.now)
    stand = await clinic.checkins.consents.stand(ANA, CLUB)
    assert [each.id for each in stand.stops] == [said.kept.id]
    await clinic.checkins.intake.looked_at(ANA, CLUB)
    assert (await clinic.asked()).reason.because is Because.STOP_LIFTED
    assert (await clinic.checkins.consents.stand(ANA, CLUB)).stops == ()


async def test_a_stop_without_consent_suggests_nothing_for_a_day_and_then_goes_on(clinic):
    before = await clinic.asked()
    await clinic.tell(FEVER)
    assert await clinic.kept() == []
    assert not (await clinic.asked()).planned
    assert (await clinic.lights.on(ANA, TODAY)).light is Light.STOP
    clinic.clock.now += timedelta(days=7)
    after = await clinic.asked()
    assert (after.sets, after.seconds) == (before.sets, before.seconds)
    assert (await clinic.lights.on(ANA, TODAY + timedelta(days=7))).light is Light.NONE


async def test_two_devices_at_once_make_one_check_in(clinic):
    await clinic.agree()
    first, second = await clinic.tell(SORE), await clinic.tell(SORE)
    assert first.kept.id == second.kept.id
    assert len(await clinic.kept()) == 1


async def test_withdrawing_in_the_middle_keeps_nothing_more_and_erases_what_was(clinic):
    await clinic.agree()
    await clinic.tell(SORE)
    assert await clinic.checkins.consents.withdraw(ANA)
    assert await clinic.kept() == []
    assert (await clinic.tell(SORE)).kept is None
    assert not await clinic.checkins.consents.withdraw(ANA)


async def test_somebody_else_s_check_in_is_as_good_as_gone(clinic):
    await clinic.agree()
    said = await clinic.tell(SORE)
    for act in (
        clinic.checkins.intake.get(BEN, said.kept.id),
        clinic.checkins.intake.waive(BEN, said.kept.id, waived=True),
    ):
        with pytest.raises(UserError, match="gone"):
            await act


async def test_a_club_may_lower_it_and_never_raise_it(clinic):
    await clinic.agree()
    async with clinic.db.write() as tx:
        await tx.grants.set_club(CLUB, mode=Mode.LIGHT_ONLY)
    assert (await clinic.tell(SORE)).kept is None
    async with clinic.db.write() as tx:
        await tx.grants.set_club(CLUB, mode=Mode.OFF)
    with pytest.raises(UserError, match="off here"):
        await clinic.tell(SORE)


async def test_what_is_stored_is_nothing_that_can_be_read(clinic):
    await clinic.agree()
    await clinic.tell(SORE)
    async with clinic.db.engine.connect() as connection:
        rows = (await connection.execute(sa.text("SELECT * FROM checkins"))).mappings().all()
    stored = " ".join(str(value) for row in rows for value in row.values())
    for word in ("central", "score", "amber", "signs"):
        assert word not in stored


async def test_what_no_key_opens_is_left_out_and_takes_nobody_s_plan_away(clinic, database_url):
    await clinic.agree()
    await clinic.tell(SORE)
    blind = Database(database_url)
    assert (await Planks(blind, clinic.clock).today.of(ANA, CLUB)).asked.planned
    assert (await Lights(blind, clinic.clock).on(ANA, TODAY)).light is Light.NONE
    await blind.close()


async def test_two_greens_come_back_at_eighty_percent(clinic):
    before = await clinic.asked()
    await clinic.agree()
    await clinic.tell(SORE)
    for _morning in range(2):
        clinic.clock.now += timedelta(days=1)
        await clinic.tell(Told(moment=Moment.MORNING, score=0))
    clinic.clock.now = datetime(2026, 12, 1, 12, tzinfo=UTC)
    after = await clinic.asked()
    assert after.level is before.level
    assert after.seconds == round(before.seconds * 0.8)
    standing = await clinic.lights.on(ANA, clinic.clock.now.date(), Activity.RUN)
    assert standing.returning


async def test_a_second_answer_in_a_morning_takes_the_place_of_the_first(clinic):
    await clinic.agree()
    said = await clinic.tell(SORE)
    clinic.clock.now += timedelta(days=1)
    for score, light in ((5, Light.RED), (1, Light.GREEN)):
        answer = await clinic.checkins.mornings.answer(ANA, said.kept.id, score)
        assert answer.light is light
    assert [each.checkin.score for each in await clinic.kept()] == [4, 1]
    with pytest.raises(UserError, match="gone"):
        await clinic.checkins.mornings.answer(BEN, said.kept.id, 0)
    async with clinic.db.write() as tx:
        await tx.consents.withdraw(ANA, clinic.clock.now)
    with pytest.raises(UserError, match="consent back"):
        await clinic.checkins.mornings.answer(ANA, said.kept.id, 0)
