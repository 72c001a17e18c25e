"""/challenge remove and correct: what a coach puts right for one member."""

from datetime import timedelta

import pytest
from challenge_story import Behind, bare, create, public


@pytest.fixture
async def behind(bot, club):
    behind = Behind(bot, club)
    yield behind
    await behind.db.close()


@pytest.fixture
async def joined(ana, cem, behind):
    """Ana, in a challenge since three days."""
    await create(cem, start="today")
    await behind.began(3, length=14)
    await behind.join(ana)
    return await behind.challenge()


async def holds_of(behind, person, challenge):
    async with behind.db.read() as tx:
        return await tx.holds.of_person(person.id, challenge.club_id)


async def corrections_of(behind, person):
    async with behind.db.read() as tx:
        return await tx.holds.corrections_of(person.id)


# --- Taking out --------------------------------------------------------------------------------


async def test_a_coach_takes_somebody_out_after_being_asked(ana, cem, joined, behind):
    await behind.hold(ana, 1, 20)
    count = len(public(ana))
    asked = await cem.slash("challenge remove", member=ana)
    assert asked.ephemeral
    assert "Take Ana out of December planks?" in asked.text
    assert "Who: Ana" in bare(await cem.slash("challenge info"))
    done = await cem.click(asked, "Take them out")
    assert f"<@{ana.id}> is out of December planks" in bare(done)
    assert "Who: Nobody yet" in bare(await cem.slash("challenge info"))
    assert len(await holds_of(behind, ana, joined)) == 1
    assert len(public(ana)) == count
    assert "isn't in December planks" in (await cem.click(asked, "Take them out")).text


@pytest.mark.usefixtures("joined")
async def test_whoever_is_not_in_it_can_not_be_taken_out(ben, cem):
    shown = await cem.slash("challenge remove", member=ben)
    assert "isn't in December planks. /challenge info shows who is." in shown.text
    assert shown.buttons == []


@pytest.mark.usefixtures("joined")
async def test_members_take_nobody_out_and_put_nothing_right(ana, ben):
    for shown in (
        await ben.slash("challenge remove", member=ana),
        await ben.slash("challenge correct", member=ana, day="today", held="20", why="x"),
    ):
        assert "That one is for coaches" in shown.text


# --- Putting right -----------------------------------------------------------------------------


async def test_a_hold_is_put_right_with_who_and_why(ana, cem, joined, behind):
    await behind.hold(ana, 1, 90)
    shown = await cem.slash(
        "challenge correct", member=ana, day="yesterday", held="2x20", why="typed *1:30*"
    )
    assert shown.ephemeral
    text = shown.text.replace("**", "")
    assert "Before: 1:30, knees, clean, effort 5" in text
    assert "Now: 2 × 20 s, knees, clean, effort 5" in text
    assert "Why: typed \\*1\\:30\\*" in text
    assert "They see it under /plank holds" in text
    (hold,) = await holds_of(behind, ana, joined)
    (kept,) = await corrections_of(behind, ana)
    assert hold.sets == (20, 20)
    assert (kept.made_by, kept.why) == (cem.id, "typed *1:30*")
    assert "1 × planks a coach put right" in (await ana.slash("privacy show")).text


async def test_a_day_is_added_with_all_that_is_known(ana, cem, joined, behind):
    shown = await cem.slash(
        "challenge correct",
        member=ana,
        day=(behind.today).isoformat(),
        held="1:15",
        why="was offline",
        level="full",
        form="wobbly",
        effort=7,
    )
    assert "Before: no hold" in bare(shown)
    assert "Now: 1:15, full, wobbly, effort 7" in bare(shown)
    assert len(await holds_of(behind, ana, joined)) == 1


async def test_a_hold_that_never_was_is_taken_away(ana, cem, joined, behind):
    await behind.hold(ana, 1, 20, 15)
    shown = await cem.slash(
        "challenge correct", member=ana, day="yesterday", held="none", why="it was Ben's"
    )
    assert "Before: 20 s + 15 s, knees" in bare(shown)
    assert "Now: no hold" in bare(shown)
    assert await holds_of(behind, ana, joined) == []


@pytest.mark.usefixtures("joined")
@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"day": "someday"}, "I can't read someday as a day"),
        ({"day": "tomorrow"}, "is still to come"),
        ({"day": "2020-01-01"}, "is before that and counts in no challenge"),
        ({"held": "ages"}, "I can't read ages as a time"),
        ({"held": "1.30"}, "I'm not sure how long 1.30 is"),
        ({"held": "none"}, "There is no hold on"),
        ({"held": "20h"}, "would beat the world record"),
        ({"why": " \n "}, "Say why"),
    ],
)
async def test_what_can_not_be_put_right(ana, cem, options, said):
    asked = {"day": "today", "held": "20", "why": "forgot", **options}
    assert said in (await cem.slash("challenge correct", member=ana, **asked)).text


@pytest.mark.usefixtures("joined")
async def test_nor_for_somebody_who_takes_part_in_nothing(ben, cem):
    shown = await cem.slash("challenge correct", member=ben, day="today", held="20", why="x")
    assert "They take part in no challenge of this club" in shown.text


@pytest.mark.usefixtures("joined")
async def test_the_final_board_follows_what_was_put_right(ana, cem, behind):
    await behind.hold(ana, 3, 20, 20)
    await behind.hold(ana, 2, 60)
    assert "1 Ana: 2 of 2" in bare(await cem.slash("challenge end"))
    day = str(behind.today - timedelta(days=2))
    await cem.slash("challenge correct", member=ana, day=day, held="none", why="another's")
    assert "1 Ana: 1 of 2" in bare(await cem.slash("challenge end"))


async def test_days_that_have_been_are_suggested(cem):
    days = await cem.autocomplete("challenge correct", held="20", why="x", day="")
    assert [each.name.partition(":")[0] for each in days[:2]] == ["today", "yesterday"]
