"""The plank-along, as the club sees it: one message, and everybody their own seconds alone."""

import asyncio
import re
import time
from itertools import pairwise

import pytest
from timed_story import until, until_async, watched


@pytest.fixture
async def club(stage):
    with watched(stage) as club:
        await stage.discord.quiet()
        yield club


@pytest.fixture
async def challenge(stage, club, ana, ben):
    return await stage.challenge(club, ana, ben)


async def call(person, wait="1 minute", **where):
    """Somebody calls; returns the message that everybody sees."""
    answer = await person.slash("plankalong", **{"in": wait}, **where)
    assert answer.ephemeral
    assert "Called" in answer.text
    return [each for each in person.history(where.get("where")) if not each.ephemeral][-1]


@pytest.fixture
async def called(challenge, ana):
    return await call(ana)


async def press(person, called, label):
    """Press a button of the message; returns the private answer, not the message's own change."""
    known = {each.id for each in person.history()}
    await person.click(called, label)

    def answers():
        new = [each for each in person.history() if each.id not in known and not each.loading]
        return [each for each in new if each.state.only_for == person.id]

    await until(answers)
    return answers()[-1]


async def open_in(stage, club):
    """The plank-alongs that are not over."""
    return [each for each in await stage.app.alongs.unfinished() if each.club_id == club.id]


async def begin(stage, called, *people):
    """People come in, and the start comes."""
    for person in people:
        await press(person, called, "I'm in")
    stage.passes(61)
    await until(lambda: called.buttons == ["I'm down", "I'm in"])


async def test_from_the_call_to_the_end(stage, club, called, ana, ben):
    assert "Plank-along · November planks" in called.text
    assert re.search(r"We go <t:\d+:R>", called.text)
    assert called.buttons == ["I'm in", "I'm down"]

    joined = await press(ana, called, "I'm in")
    assert joined.ephemeral
    assert re.search(r"We go <t:\d+:R>", joined.text)
    await press(ben, called, "I'm in")
    await until(lambda: "**In** (2): Ana, Ben" in called.text)

    stage.passes(60)
    await until(lambda: called.buttons == ["I'm down", "I'm in"])
    assert "**Still holding** (2): Ana, Ben" in called.text

    stage.passes(30)
    down = await press(ana, called, "I'm down")
    assert down.ephemeral
    await until(lambda: "**Down** (1): Ana" in called.text)
    assert "**Still holding** (1): Ben" in called.text

    stage.passes(20)
    await press(ben, called, "I'm down")
    await until(lambda: "That's it: 2 held together. Ana, Ben." in called.text)
    assert called.buttons == []
    for person, least in ((ana, 30), (ben, 50)):
        (hold,) = await stage.holds(club, person)
        assert least - 1 <= hold.sets[0] <= least + 1
        assert hold.how == "plankalong"
    await until_async(lambda: open_in(stage, club), [])


async def test_seconds_are_told_to_their_owner_and_to_nobody_else(stage, called, ana, ben):
    await begin(stage, called, ana, ben)
    stage.passes(40)
    own = await press(ana, called, "I'm down")
    assert re.search(r"\b4\d s\b", own.text)
    await until(lambda: "**Down** (1)" in called.text)
    seen = " ".join(each.text for each in ben.history() if each.state.only_for != ben.id)
    assert not re.search(r"\b\d+ s\b", seen)


async def test_a_late_joiner_gets_down_first(stage, club, called, ana, ben):
    await begin(stage, called, ana)
    joined = await press(ben, called, "I'm in")
    assert "your own hold begins" in joined.text
    early = await press(ben, called, "I'm down")
    assert early.ephemeral
    assert "only just begun" in early.text
    stage.passes(30)
    await press(ben, called, "I'm down")
    (hold,) = await stage.holds(club, ben)
    assert 23 <= hold.sets[0] <= 26


async def test_out_again_before_the_start(stage, called, ana):
    joined = await press(ana, called, "I'm in")
    await until(lambda: "**In** (1): Ana" in called.text)
    assert "You're out" in (await ana.click(joined, "Not this time")).text
    await until(lambda: "Ana" not in called.text)


async def test_a_second_press_changes_nothing(stage, club, called, ana, ben):
    await begin(stage, called, ana, ben)
    stage.passes(20)
    await press(ana, called, "I'm down")
    stage.passes(20)
    again = await press(ana, called, "I'm down")
    assert re.search(r"You were down after \*\*2\d s\*\*", again.text)
    assert len(await stage.holds(club, ana)) == 1
    assert "down already" in (await press(ana, called, "I'm in")).text


async def test_who_never_presses_is_left_out_kindly(stage, club, called, ana, ben):
    await begin(stage, called, ana, ben)
    stage.passes(20)
    await press(ana, called, "I'm down")
    stage.passes(15 * 60)
    await until(lambda: called.buttons == [])
    assert "1 held. Ana." in called.text
    assert "Ben" not in called.text
    assert "log it with /plank log" in called.text
    assert await stage.holds(club, ben) == []


async def test_nobody_came(stage, called):
    stage.passes(61 + 15 * 60)
    await until(lambda: called.buttons == [])
    assert "log it with /plank log" in called.text


async def test_who_hides_is_counted_and_not_named(stage, called, ana, ben):
    await ben.slash("me hide")
    await begin(stage, called, ana, ben)
    await until(lambda: "**Still holding** (2): Ana, 1 more" in called.text)
    stage.passes(20)
    await press(ben, called, "I'm down")
    await until(lambda: "**Down** (1): 1 more" in called.text)
    await press(ana, called, "I'm down")
    await until(lambda: "2 held together. Ana, 1 more." in called.text)
    assert "Ben" not in called.text


async def test_a_name_is_shown_as_it_is_written(stage, club, called):
    odd = club.member("**@everyone** `x`")
    await press(odd, called, "I'm in")
    await until(lambda: r"\*\*@" in called.text)
    assert "@everyone" not in called.text
    assert called.pinged == set()


async def test_a_guest_s_seconds_are_shown_and_kept_nowhere(stage, club, called, ana):
    dee = club.member("Dee")
    await begin(stage, called, ana, dee)
    stage.passes(20)
    told = await press(dee, called, "I'm down")
    assert re.search(r"\*\*2\d s\*\*", told.text)
    assert "no challenge of this club" in told.text
    assert told.buttons == ["Join"]
    assert await stage.holds(club, dee) == []


async def test_not_in_and_pressing_down(stage, called, ana, ben):
    await begin(stage, called, ana)
    assert "Press I'm in first" in (await press(ben, called, "I'm down")).text


async def test_a_restart_in_the_middle(stage, club, called, ana, ben):
    await begin(stage, called, ana, ben)
    await stage.stop()
    stage.passes(30)
    await stage.start()
    await press(ana, called, "I'm down")
    await until(lambda: "**Down** (1): Ana" in called.text)
    await stage.stop()
    stage.passes(15 * 60)
    await stage.start()  # its end was missed: nobody has to press for it
    await until(lambda: "1 held. Ana." in called.text)
    (hold,) = await stage.holds(club, ana)
    assert 30 <= hold.sets[0] <= 33


async def test_a_restart_before_the_start(stage, called, ana):
    await press(ana, called, "I'm in")
    await stage.stop()
    stage.passes(61)
    await stage.start()
    await until(lambda: called.buttons == ["I'm down", "I'm in"])
    assert "**Still holding** (1): Ana" in called.text


async def test_a_message_taken_away_ends_it(stage, club, called, ana):
    club.owner.delete(called.state)
    stage.passes(61)
    await until_async(lambda: open_in(stage, club), [])
    assert "Called" in (await ana.slash("plankalong", **{"in": "10 s"})).text


async def test_one_at_a_time_in_a_channel(called, ben):
    assert "goes on in this channel" in (await ben.slash("plankalong")).text


@pytest.mark.parametrize(
    ("typed", "said"),
    [("soon", "can't read soon"), ("12", "seconds or minutes"), ("1 s", "10 seconds to 15")],
)
async def test_a_time_that_will_not_do(challenge, ana, typed, said):
    told = await ana.slash("plankalong", **{"in": typed})
    assert told.ephemeral
    assert said in told.text


async def test_two_minutes_if_nothing_is_said(stage, club, challenge, ana):
    await ana.slash("plankalong")
    (along,) = await open_in(stage, club)
    wait = along.starts_at - stage.discord.clock.now()
    assert 115 <= wait.total_seconds() <= 121


async def test_suggestions(challenge, ana):
    offered = await ana.autocomplete("plankalong", **{"in": ""})
    assert [each.name for each in offered][:3] == ["30 seconds", "1 minute", "2 minutes"]
    assert [each.value for each in await ana.autocomplete("plankalong", **{"in": "90 s"})] == [
        "90 s"
    ]
    assert await ana.autocomplete("plankalong", **{"in": "later"}) == []


async def test_without_a_challenge(club, ana):
    assert "no challenge yet" in (await ana.slash("plankalong")).text


async def test_several_challenges(stage, club, challenge, ana):
    await stage.challenge(club, name="Second", channel_id=club.channel("planks").id)
    assert "November planks" in (await call(ana)).text
    assert "Second" in (await call(ana, where=club.channel("planks"))).text
    club.add_channel("elsewhere")
    told = await ana.slash("plankalong", where=club.channel("elsewhere"))
    assert "in the channel of one of them: Second, November planks" in told.text


async def test_where_i_may_not_write(stage, club, challenge, ana):
    club.forbid_bot(club.first_channel)
    await stage.discord.quiet()
    told = await ana.slash("plankalong")
    assert "Send Messages" in told.text
    assert await open_in(stage, club) == []


async def test_where_i_may_write_but_attach_nothing(stage, club, challenge, ana):
    club.forbid_bot(club.first_channel, "attach_files", "embed_links")
    await stage.discord.quiet()
    assert "November planks" in (await call(ana)).text


async def test_in_a_thread_of_the_challenge_s_channel(stage, club, challenge, ana):
    await stage.challenge(club, name="Second", channel_id=club.channel("planks").id)
    thread = await ana.start_thread("Tonight")
    await stage.discord.quiet()
    called = await call(ana, where=thread)
    assert "November planks" in called.text
    await ana.click(called, "I'm in")
    await until(lambda: "**In** (1): Ana" in called.text)


async def test_a_hundred_people_within_a_second(stage, club, called, monkeypatch):
    stage.pace(EDIT_EVERY=3.0)
    monkeypatch.setattr(stage.discord.rate_limits, "on", True)
    edits = edited(stage, called)
    people = [club.member(f"Runner {number:03}") for number in range(100)]
    for each in people:
        each.patience = 30.0  # Discord's limit alone spreads their answers over seconds
    await asyncio.gather(*(each.click(called, "I'm in") for each in people))
    await until(lambda: "**In** (100)" in called.text, 8)
    stage.passes(61)
    await until(lambda: called.buttons == ["I'm down", "I'm in"], 8)
    stage.passes(30)
    told = await asyncio.gather(*(press(each, called, "I'm down") for each in people))
    assert all(each.ephemeral and re.search(r"\d\d s", each.text) for each in told)
    await until(lambda: "100 held together" in called.text, 8)
    assert "70 more" in called.text
    assert min(later - sooner for sooner, later in pairwise(edits)) > 2.8
    assert stage.discord.rate_limits.refused == 0
    stage.pace(EDIT_EVERY=0.1)


def edited(stage, shown):
    """When a message is edited, from now on."""
    times = []

    def hear(news):
        if news.name == "MESSAGE_UPDATE" and news.message is shown.state:
            times.append(time.monotonic())

    stage.discord.world.listeners.append(hear)
    return times
