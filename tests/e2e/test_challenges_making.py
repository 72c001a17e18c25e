"""/challenge: a coach makes one, sees first what will be posted, and everybody can see it."""

import pytest
from challenge_story import NAME, Behind, bare, create, public


@pytest.fixture
async def behind(bot, club):
    behind = Behind(bot, club)
    yield behind
    await behind.db.close()


async def test_a_card_shows_what_will_be_posted_and_nothing_is_before_create(ana, cem):
    shown = await cem.slash("challenge create", name=NAME, zone="Europe/London")
    assert shown.ephemeral
    assert shown.buttons == ["Create", "Not now"]
    for words in (
        "December planks: shall I?",
        "Plan: Form first",
        "(28 days)",
        "London's time",
        "an announcement in <#",
        "Every day at 07:30",
        "Every Monday at 08:00",
        "Longest hold: 1:00",
    ):
        assert words in bare(shown)
    assert public(ana) == []
    assert "No challenge yet" in (await ana.slash("challenge list")).text


async def test_create_announces_it_silently_with_the_way_in(ana, cem):
    done = await create(cem)
    assert done.ephemeral
    assert "December planks is made" in done.text
    (post,) = public(ana)
    assert post.silent
    assert post.pinged == set()
    assert post.buttons == ["Join"]
    assert "Everybody climbs a ladder of their own" in post.text
    assert "December planks: begins" in bare(await ana.slash("challenge list"))


async def test_not_now_makes_nothing_and_create_can_not_come_after(ana, cem):
    card = await cem.slash("challenge create", name=NAME, zone="Europe/London")
    assert "nothing was posted" in (await cem.click(card, "Not now")).text
    assert "That challenge is gone" in (await cem.click(card, "Create")).text
    assert public(ana) == []


async def test_two_presses_make_one_challenge(ana, cem):
    card = await cem.slash("challenge create", name=NAME, zone="Europe/London")
    await cem.click(card, "Create")
    assert "is made already" in (await cem.click(card, "Create")).text
    assert len(public(ana)) == 1


async def test_everything_can_be_said(club, ana, cem):
    planks = club.channel("planks")
    shown = await cem.slash(
        "challenge create",
        name="Sixty *minutes* @everyone",
        plan="classic-30-rest",
        start="tomorrow",
        length=14,
        channel=planks,
        zone="Pacific/Auckland",
        daily_at="off",
        board_day=3,
        board_at="7pm",
        goal=60,
    )
    for words in ("Auckland's time", "(14 days)", "60 minutes held", "Every Wednesday at 19:00"):
        assert words in bare(shown)
    assert "Every day" not in shown.text
    assert "nothing more is earned" in shown.text  # the plan's honest note
    await cem.click(shown, "Create")
    assert public(ana) == []
    (post,) = public(ana, planks)
    assert post.pinged == set()
    assert "Sixty \\*minutes\\* @\u200beveryone" in post.text
    assert "Together we aim for 60 minutes" in bare(post)


async def test_the_start_is_among_the_server_s_events_if_i_may(club, cem):
    assert "I may not" in (await cem.slash("challenge create", name="x", zone="Europe/London")).text
    await create(cem, name="Without")
    assert club.scheduled_events == []

    club.grant_bot("create_events")
    shown = await cem.slash("challenge create", name=NAME, zone="Europe/London", start="tomorrow")
    assert "the start, among the server's events" in shown.text
    done = await cem.click(shown, "Create")
    (event,) = club.scheduled_events
    assert str(event.id) in done.text
    assert (event.name, event.location) == (NAME, "#general")
    before = event.starts_at

    await cem.slash("challenge edit", challenge=NAME, name="Advent", daily_at="9:00")
    (event,) = club.scheduled_events
    assert event.name == "Advent"
    assert event.starts_at > before

    await cem.click(await cem.slash("challenge end", challenge="Advent"), "End quietly")
    assert club.scheduled_events == []


async def test_an_event_that_was_deleted_by_hand_is_made_anew(club, cem):
    club.grant_bot("create_events")
    await create(cem, start="tomorrow")
    club.guild.events.clear()
    assert "among the server's events" in (await cem.slash("challenge edit", daily_at="9:00")).text
    assert len(club.scheduled_events) == 1


# --- Refusals ----------------------------------------------------------------------------------

COACHES = [
    ("challenge create", {"name": "x"}),
    ("challenge edit", {"length": 7}),
    ("challenge pause", {}),
    ("challenge resume", {}),
    ("challenge end", {}),
    ("challenge again", {}),
    ("challenge announce", {}),
    ("challenge plan remove", {"plan": "x"}),
]


@pytest.mark.parametrize(("command", "options"), COACHES)
async def test_a_member_may_not(ana, command, options):
    shown = await ana.slash(command, **options)
    assert shown.ephemeral
    assert "That one is for coaches" in shown.text


async def test_nor_press_what_a_coach_was_shown(club, ana, cem):
    """The card is private; but whoever loses the role may still have it open."""
    card = await cem.slash("challenge create", name=NAME, zone="Europe/London")
    club.take(cem, "Coach")
    assert "That one is for coaches" in (await cem.click(card, "Create")).text
    assert public(ana) == []


async def test_whoever_bears_the_coach_role_may(club, ana, cem):
    trainers = club.role("Trainers")
    await cem.slash("setup club", coach_role=trainers, zone="Europe/London")
    club.give(ana, "Trainers")
    assert "is made" in (await create(ana)).text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "Which time zone?"),
        ({"zone": "Europe/London", "name": "\u200b"}, "A challenge needs a name"),
        ({"zone": "Atlantis"}, "I don't know the time in Atlantis"),
        ({"zone": "Europe/London", "plan": "jumping"}, "I don't know a plan called jumping"),
        ({"zone": "Europe/London", "start": "soonish"}, "I can't read soonish as a day"),
        ({"zone": "Europe/London", "start": "2020-01-01"}, "2020-01-01 has passed"),
        ({"zone": "Europe/London", "start": "2030-02-30"}, "There is no 2030-02-30"),
        ({"zone": "Europe/London", "start": "2036-12-01"}, "more than a year away"),
        ({"zone": "Europe/London", "daily_at": "25:00"}, "as a time of day. Try 19:00"),
    ],
)
async def test_what_can_not_be_makes_nothing(cem, options, said):
    shown = await cem.slash("challenge create", **{"name": NAME, **options})
    assert shown.ephemeral
    assert said in shown.text
    assert shown.buttons == []


async def test_no_two_of_a_name(cem):
    await create(cem)
    shown = await cem.slash("challenge create", name=NAME.upper(), zone="Europe/London")
    assert "already has a challenge called" in shown.text


async def test_a_channel_in_which_i_may_not_post_is_said_before_and_after(club, ana, cem):
    planks = club.channel("planks")
    club.forbid_bot(planks)
    shown = await cem.slash("challenge create", name=NAME, zone="Europe/London", channel=planks)
    assert "I still lack: Send Messages" in bare(shown)
    done = await cem.click(shown, "Create")
    assert "Nothing is posted yet. Once that's changed: /challenge announce." in done.text
    assert public(ana, planks) == []

    asked = await cem.slash("challenge announce")
    assert "I still lack" in asked.text
    club.permit(planks)
    assert "Announced in" in (await cem.click(asked, "Post it")).text
    assert [each.buttons for each in public(ana, planks)] == [["Join"]]


async def test_a_channel_that_is_gone_is_said(club, cem):
    planks = club.channel("planks")
    await create(cem, channel=planks)
    club.delete_channel(planks)
    asked = await cem.slash("challenge announce")
    assert "I can't see that channel" in asked.text
    assert "Nothing is posted yet" in (await cem.click(asked, "Post it")).text


# --- Suggestions -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("option", "typed", "value"),
    [
        ("plan", "form", "form-first"),
        ("plan", "RESt", "classic-30-rest"),
        ("zone", "auck", "Pacific/Auckland"),
        ("zone", "london", "Europe/London"),
    ],
)
async def test_suggestions_as_a_coach_types(cem, option, typed, value):
    found = await cem.autocomplete("challenge create", name="x", **{option: typed})
    assert value in [each.value for each in found]


async def test_a_zone_shows_its_time_and_a_day_its_date(cem):
    zones = await cem.autocomplete("challenge create", name="x", zone="auck")
    assert ":" in zones[0].name
    days = await cem.autocomplete("challenge create", name="x", start="")
    assert [each.name.partition(":")[0] for each in days[:2]] == ["today", "tomorrow"]
    assert [each.name.partition(":")[0] for each in days[2:]].count("monday") == 1
    begun = await cem.autocomplete("challenge create", name="x", start="20")
    assert all(each.value.startswith("20") for each in begun)
    assert 0 < len(begun) <= 25


async def test_suggested_challenges_are_those_of_which_it_makes_sense(cem):
    await create(cem)
    await create(cem, name="Advent")
    await cem.click(await cem.slash("challenge end", challenge="Advent"), "End quietly")

    async def offered(command):
        found = await cem.autocomplete(command, challenge="")
        return [each.name for each in found]

    assert await offered("challenge edit") == [NAME]
    assert await offered("challenge again") == ["Advent"]
    assert await offered("challenge info") == [NAME, "Advent"]


# --- Seeing ------------------------------------------------------------------------------------


async def test_several_at_once_and_everybody_sees_each(ana, ben, cem, behind):
    await create(cem)
    await create(cem, name="Sixty minutes", goal=60)
    await behind.join(ben)
    listed = bare(await ana.slash("challenge list"))
    assert "Sixty minutes: begins" in listed
    assert "December planks: begins" in listed
    assert (
        "Which challenge? Pick one of: Sixty minutes, December planks"
        in (await ana.slash("challenge info")).text
    )
    shown = await ana.slash("challenge info", challenge=NAME)
    assert shown.ephemeral
    assert "Who: Ben" in bare(shown)
    assert shown.buttons == ["Join"]
    assert (
        "I don't know a challenge called Easter"
        in (await ana.slash("challenge info", challenge="Easter")).text
    )


async def test_a_long_list_fits_a_message(club, cem):
    coaches = [cem, club.member("Dee", coach=True)]  # one alone would be asked to slow down
    for number in range(20):
        await create(coaches[number % 2], name=f"{number}" + "*" * 58)
    listed = (await cem.slash("challenge list")).text
    assert listed.count("begins") > 15
    assert len(listed) < 4000


async def test_who_hides_is_counted_and_not_named(ana, ben, cem, behind):
    await create(cem)
    await behind.join(ana)
    await behind.join(ben)
    await ben.slash("me hide")
    assert "Who: Ana and 1 more" in bare(await cem.slash("challenge info"))


async def test_another_club_s_challenge_is_no_business_of_ours(discord, cem):
    other = discord.guild("Hill Harriers")
    await discord.quiet()
    coach = other.member("Dee", coach=True)
    card = await coach.slash("challenge create", name=NAME, zone="Europe/London")
    await coach.click(card, "Create")
    assert "No challenge yet" in (await cem.slash("challenge list")).text
    assert "has no challenge yet" in (await cem.slash("challenge info")).text


async def test_it_is_not_offered_in_a_dm(ana):
    assert not [each for each in ana.commands(ana.dm) if each.startswith("challenge")]
