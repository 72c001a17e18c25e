"""Shoes: what is run in them adds up, and moves when a run is put right."""

from datetime import date, timedelta

import pytest

from bot.errors import UserError
from bot.services.runs import Ran, Runs

ANA, BEN = 10**18 + 22, 10**18 + 33
TODAY = date(2026, 11, 24)


@pytest.fixture
def runs(database, clock):
    return Runs(database, clock)


@pytest.fixture
def shoes(runs):
    return runs.shoes


async def km(shoes, person=ANA):
    """How far each pair has run."""
    shelf = await shoes.shelf(person, None)
    return {each.name: each.metres / 1000 for each in shelf.pairs}


async def test_the_first_pair_is_worn_by_default_and_another_where_it_is_named(runs, shoes):
    blue, _units = await shoes.add(ANA, None, " Blue   Pegasus ", already="120 km")
    red, _units = await shoes.add(ANA, None, "Red", already="10 mi")
    assert (blue.name, blue.favourite, red.favourite) == ("Blue Pegasus", True, False)
    await runs.log(ANA, None, Ran(metres=5000))
    await runs.log(ANA, None, Ran(metres=3000, shoes_id=red.id))
    await runs.log(ANA, None, Ran(metres=2000, shoes_id=0))
    assert await km(shoes) == {"Blue Pegasus": 125, "Red": pytest.approx(19.093)}


async def test_kilometres_move_with_the_run(runs, shoes):
    await shoes.add(ANA, None, "Blue")
    red, _units = await shoes.add(ANA, None, "Red")
    run = (await runs.log(ANA, None, Ran(metres=5000))).run
    book = runs.logbook
    await book.change(run.id, ANA, {"metres": 6000})
    assert await km(shoes) == {"Blue": 6, "Red": 0}
    await book.change(run.id, ANA, {"shoes_id": red.id})
    assert await km(shoes) == {"Blue": 0, "Red": 6}
    await book.undo(run.id, ANA)
    assert await km(shoes) == {"Blue": 0, "Red": 0}
    await book.redo(run.id, ANA)
    await book.change(run.id, ANA, {"shoes_id": 0})
    assert await km(shoes) == {"Blue": 0, "Red": 0}


async def test_retired_shoes_keep_their_runs_and_are_worn_no_more(runs, shoes):
    pair, _units = await shoes.add(ANA, None, "Blue")
    await runs.log(ANA, None, Ran(metres=5000))
    assert (await shoes.retire(ANA, "blue")).retired_at is not None
    logged = await runs.log(ANA, None, Ran(metres=4000))
    assert logged.shoes is None
    assert await km(shoes) == {"Blue": 5}
    assert (await shoes.back(ANA, str(pair.id))).retired_at is None
    await shoes.retire(ANA, "Blue")
    worn = await shoes.prefer(ANA, "Blue")
    assert (worn.favourite, worn.retired_at) == (True, None)


async def test_the_note_comes_once_with_the_run_that_reaches_it(runs, shoes):
    await shoes.add(ANA, None, "Blue", already="590 km", note_at="600 km")
    day = TODAY - timedelta(days=9)
    worn = [
        (await runs.log(ANA, None, Ran(metres=5000, day=day + timedelta(days=at)))).worn
        for at in range(4)
    ]
    assert worn == [False, True, False, False]


async def test_a_pair_is_put_right(shoes):
    await shoes.add(ANA, None, "Blue", already="100", note_at="600")
    pair, _units = await shoes.edit(ANA, None, "Blue", name="Sky", already="80 km", note_at="off")
    assert (pair.name, pair.metres, pair.note_at) == ("Sky", 80_000, None)


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda shoes: shoes.add(ANA, None, " "), "needs a name"),
        (lambda shoes: shoes.add(ANA, None, "BLUE"), "already"),
        (lambda shoes: shoes.add(ANA, None, "Red", already="far"), "as a distance"),
        (lambda shoes: shoes.add(ANA, None, "Red", already="999999 km"), "one pair"),
        (lambda shoes: shoes.edit(ANA, None, "Green", name="Red"), "no pair called"),
        (lambda shoes: shoes.retire(BEN, "Blue"), "No shoes of yours yet"),
        (lambda shoes: shoes.id_of(ANA, "7"), "no pair called"),
    ],
)
async def test_a_refusal_says_what_would_work(shoes, act, said):
    await shoes.add(ANA, None, "Blue")
    with pytest.raises(UserError, match=said):
        await act(shoes)


async def test_nobody_wears_the_shoes_of_somebody_else(runs, shoes):
    pair, _units = await shoes.add(ANA, None, "Blue")
    logged = await runs.log(BEN, None, Ran(metres=5000, shoes_id=pair.id))
    assert logged.shoes is None
    assert await km(shoes) == {"Blue": 0}


async def test_there_is_an_end_to_pairs(shoes):
    for number in range(25):
        await shoes.add(ANA, None, f"Pair {number}")
    with pytest.raises(UserError, match="up to 25"):
        await shoes.add(ANA, None, "One more")
