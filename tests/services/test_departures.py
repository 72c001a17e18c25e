"""Nothing is kept longer than it is for: old check-ins, and who has left, a month later."""

from datetime import timedelta

import pytest
from planks_story import ANA, BEN, CLUB, ELSEWHERE, Story

from bot.domain.checkins.areas import Area
from bot.domain.checkins.checkin import Moment
from bot.domain.checkins.modes import Mode
from bot.services.checkins import Checkins
from bot.services.checkins.intake import Told
from bot.services.checkins.policy import Policy
from bot.services.departures import Departures
from bot.services.planks import Planks
from bot.services.planks.opening import taking_part
from bot.services.privacy import Privacy

POLICY = Policy(mode=Mode.ON, retention_days=180, operator="Club", contact="x", page="y")
SORE = Told(moment=Moment.RUN, score=4, areas=(Area.CENTRAL_BACK,))
A_DAY = timedelta(days=1)


class House:
    """Two clubs with a challenge each; Ana is in both, Ben in one."""

    def __init__(self, database, clock):
        self.db, self.clock = database, clock
        self.departures = Departures(database, clock, POLICY)
        self.checkins = Checkins(database, clock, POLICY)
        self.privacy = Privacy(database, clock)
        self.story = Story(database, clock, Planks(database, clock))

    async def open(self):
        here = await self.story.challenge()
        there = await self.story.challenge("Elsewhere planks", club=ELSEWHERE)
        for challenge, person in ((here, ANA), (there, ANA), (here, BEN)):
            await self.story.join(challenge, person)

    def passes(self, days):
        self.clock.now += timedelta(days=days)

    async def looked(self, club, *, gone=(), back=()):
        """Look through a club, and find so."""
        for each in await self.departures.to_look_for(club):
            if each.person_id in (*gone, *back):
                await self.departures.found(each, there=each.person_id in back)

    async def knows(self, person):
        return bool(await self.privacy.show(person))

    async def reminded(self, person):
        """The clubs in which somebody could be reminded of something."""
        async with self.db.read() as tx:
            return {club for _who, club in await taking_part(tx, {person}, self.clock.now)}

    async def tell(self, person):
        await self.checkins.consents.agree(person, CLUB, "Somebody")
        await self.checkins.intake.tell(person, CLUB, SORE)

    async def told(self, person):
        async with self.db.read() as tx:
            return len(await tx.checkins.of_person(person))

    async def club_keeps(self, days):
        async with self.db.write() as tx:
            await tx.grants.set_club(CLUB, retention_days=days)


@pytest.fixture
async def house(database, clock):
    house = House(database, clock)
    await house.open()
    return house


async def test_who_left_the_last_club_is_forgotten_a_month_later(house):
    await house.looked(CLUB, gone=[BEN])
    house.passes(29)
    await house.departures.forget()
    assert await house.knows(BEN)
    house.passes(2)
    assert await house.departures.forget() == (0, 1)
    assert not await house.knows(BEN)
    assert await house.knows(ANA)


async def test_who_is_still_in_another_club_is_kept(house):
    await house.looked(CLUB, gone=[ANA])
    house.passes(31)
    assert await house.departures.forget() == (0, 0)
    assert await house.knows(ANA)


async def test_who_left_both_is_forgotten_a_month_after_the_later(house):
    await house.looked(CLUB, gone=[ANA])
    house.passes(20)
    await house.looked(ELSEWHERE, gone=[ANA])
    house.passes(20)
    await house.departures.forget()
    assert await house.knows(ANA)
    house.passes(11)
    await house.departures.forget()
    assert not await house.knows(ANA)


async def test_who_is_back_within_the_month_has_everything(house):
    before = await house.privacy.show(BEN)
    await house.looked(CLUB, gone=[BEN])
    house.passes(20)
    await house.looked(CLUB, back=[BEN])
    house.passes(60)
    await house.departures.forget()
    assert await house.privacy.show(BEN) == before


async def test_using_the_bot_again_is_being_back(house):
    await house.looked(CLUB, gone=[BEN])
    house.passes(20)
    await house.checkins.consents.agree(BEN, CLUB, "Ben")
    house.passes(20)
    await house.departures.forget()
    assert await house.knows(BEN)


async def test_nobody_is_looked_for_for_ever(house):
    await house.looked(CLUB, gone=[BEN])
    house.passes(31)
    assert {each.person_id for each in await house.departures.to_look_for(CLUB)} == {ANA}


async def test_nothing_is_reminded_of_in_a_club_that_one_has_left(house):
    assert await house.reminded(ANA) == {CLUB, ELSEWHERE}
    await house.looked(CLUB, gone=[ANA])
    assert await house.reminded(ANA) == {ELSEWHERE}
    await house.departures.club_left(ELSEWHERE)
    assert await house.reminded(ANA) == set()
    await house.looked(CLUB, back=[ANA])
    await house.departures.club_back(ELSEWHERE)
    assert await house.reminded(ANA) == {CLUB, ELSEWHERE}


async def test_a_club_that_sent_us_away_is_forgotten_with_those_of_it_alone(house, database):
    await house.departures.club_left(CLUB)
    house.passes(31)
    assert await house.departures.forget() == (0, 1)
    assert not await house.knows(BEN)
    assert await house.knows(ANA), "she is in another club"
    async with database.read() as tx:
        assert await tx.clubs.get(CLUB) is None
        assert await tx.challenges.of_club(CLUB) == []
        assert len(await tx.challenges.of_club(ELSEWHERE)) == 1


async def test_a_club_that_takes_us_back_has_everything(house, database):
    await house.departures.club_left(CLUB)
    house.passes(20)
    await house.departures.reconcile([CLUB, ELSEWHERE])
    house.passes(20)
    await house.departures.forget()
    assert await house.knows(BEN)
    async with database.read() as tx:
        assert len(await tx.challenges.of_club(CLUB)) == 1


async def test_a_club_that_is_missing_at_the_start_has_sent_us_away(house, database):
    await house.departures.reconcile([ELSEWHERE])
    async with database.read() as tx:
        assert [each.id for each in await tx.clubs.present()] == [ELSEWHERE]


async def test_check_ins_are_forgotten_after_their_time(house):
    await house.tell(ANA)
    house.passes(180)
    assert await house.departures.forget() == (0, 0)
    house.passes(1)
    assert await house.departures.forget() == (1, 0)
    assert await house.told(ANA) == 0


async def test_a_club_may_choose_less_for_its_members(house):
    await house.tell(ANA)
    await house.club_keeps(30)
    house.passes(30)
    await house.departures.forget()
    assert await house.told(ANA) == 1
    house.passes(1)
    await house.departures.forget()
    assert await house.told(ANA) == 0


async def test_a_club_can_not_choose_more(house):
    await house.tell(ANA)
    await house.club_keeps(400)
    house.passes(181)
    await house.departures.forget()
    assert await house.told(ANA) == 0


async def test_the_mark_of_who_was_erased_outlives_every_backup(house, database):
    await house.privacy.delete(BEN)
    house.passes(29)
    await house.departures.forget()
    assert await marks(database) == 1
    house.passes(2)
    await house.departures.forget()
    assert await marks(database) == 0


async def marks(database):
    async with database.read() as tx:
        return len(await tx.privacy.erased())
