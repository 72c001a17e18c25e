"""Looking back over the wire: drawn, compared, and put on a page; for the member alone."""

import random
from datetime import timedelta

import pytest
from checkin_story import agree, check_in

from bot.clock import utc_now
from bot.domain.checkins.areas import Area
from bot.domain.checkins.checkin import CheckIn, Judged, Moment
from bot.domain.checkins.signs import Sign
from bot.domain.lights.deciding import decide
from bot.services.runs import Ran


@pytest.fixture
def lived(bot, club):
    """Lets somebody have run every other day for weeks, and ached after the longer runs."""

    async def lived(person, weeks=6):
        await agree(person)
        app, now, chance = bot.app, utc_now(), random.Random(1)  # noqa: S311
        today = now.date()
        async with app.database.write() as tx:
            await tx.clubs.change(club.id, now)
        for ago in range(weeks * 7, 1, -2):
            long = chance.random() < 0.33
            ran = Ran(metres=4800 if long else 2000, day=today - timedelta(days=ago))
            await app.runs.log(person.id, club.id, ran)
            checkin = CheckIn(
                day=today - timedelta(days=ago - 1),
                moment=Moment.MORNING,
                score=6 if long else 1,
                areas=(Area.CENTRAL_BACK,),
                signs=frozenset({Sign.NIGHT}) if long else frozenset(),
            )
            verdict = decide(checkin)
            async with app.database.write() as tx:
                judged = Judged(checkin=checkin, light=verdict.light)
                await tx.checkins.add(person.id, club.id, judged, verdict.cause, now)

    return lived


async def test_with_nothing_kept_there_is_nothing_to_look_at(ana):
    for command in ("pain trend", "pain insights"):
        assert "nothing to look at" in (await ana.slash(command)).text
    assert "Nothing you told me is kept from" in (await ana.slash("pain report")).text


async def test_the_trend_is_drawn_described_and_told_in_words(ana, ben, lived):
    await lived(ana)
    await check_in(ana, 2, "6 knee")
    shown = await ana.slash("pain trend")
    assert shown.ephemeral
    (picture,) = shown.files
    assert picture["description"].startswith("How it felt, 8 weeks, ")
    assert "Days by light:" in picture["description"]
    assert "middle back, the latest first:" in picture["description"]
    assert "**Middle back**:" in shown.text
    assert "about the same" in shown.text
    assert "**Knee**: 2.0; nothing to compare with yet." in shown.text
    assert "nothing to look at" in (await ben.slash("pain trend")).text


async def test_insights_count_compare_and_claim_nothing_more(ana, lived):
    await lived(ana)
    shown = await ana.slash("pain insights")
    assert shown.ephemeral
    assert "**Days after your longest third of runs**" in shown.text
    assert "Scores were higher on those days." in shown.text
    assert "**Days after stretches**\nNot enough data: 0 such days and 21 others" in shown.text
    assert "watched, not tried" in shown.text
    for word in ("cause", "because", "due to", "leads to", "helps"):
        assert word not in shown.text.lower()


async def test_the_report_is_a_page_and_a_table(bot, ana, lived):
    await lived(ana)
    first = (utc_now().date() - timedelta(days=20)).isoformat()
    shown = await ana.slash("pain report", **{"from": first})
    assert shown.ephemeral
    page, table = shown.files
    assert "middle back: told on 10 days" in page["description"]
    assert "woken at night" in page["description"]
    assert table["filename"] == "pain-report.csv"
    period = await bot.app.looking_back.report(ana.id, None, first, None)
    assert len(period.told) == 10
    turned = await ana.slash("pain report", **{"from": "today", "to": first})
    assert "Name the earlier day first" in turned.text
    assert "I can't read soon" in (await ana.slash("pain report", **{"from": "soon"})).text
    assert (await ana.autocomplete("pain report", **{"from": "yes"}))[0].name.startswith(
        "yesterday"
    )
