"""What people find and may send, and what the bot is told of it."""

import asyncio
from datetime import timedelta

import pytest

from rehearsal import DidNotRespond, Refused, Upload

OPTIONS = [
    {"name": "who", "description": "Who.", "type": 6, "required": True},
    {"name": "sets", "description": "Sets.", "type": 4, "min_value": 1, "max_value": 5},
    {
        "name": "form",
        "description": "Form.",
        "type": 3,
        "choices": [{"name": "Clean", "value": "clean"}, {"name": "It broke", "value": "broke"}],
    },
    {"name": "where", "description": "Where.", "type": 7},
    {"name": "film", "description": "Film.", "type": 11},
    {"name": "note", "description": "Note.", "type": 3, "max_length": 10},
    {"name": "exact", "description": "Exact.", "type": 10},
    {"name": "public", "description": "Public.", "type": 5},
    {"name": "role", "description": "Role.", "type": 8},
]
COMMANDS = [
    {"name": "log", "description": "Logs.", "options": OPTIONS},
    {
        "name": "plank",
        "description": "Planks.",
        "options": [
            {"name": "today", "description": "Today.", "type": 1},
            {
                "name": "plan",
                "description": "Plans.",
                "type": 2,
                "options": [
                    {
                        "name": "choose",
                        "description": "Chooses.",
                        "type": 1,
                        "options": [
                            {
                                "name": "plan",
                                "description": "Plan.",
                                "type": 3,
                                "required": True,
                                "autocomplete": True,
                            }
                        ],
                    }
                ],
            },
        ],
    },
    {"name": "setup", "description": "Sets up.", "default_member_permissions": str(1 << 5)},
    {"name": "nobody", "description": "For none.", "default_member_permissions": "0"},
    {"name": "me", "description": "Me.", "contexts": [1]},
    {"name": "club", "description": "Club.", "contexts": [0]},
    {"name": "Tips for this", "type": 3},
    {"name": "Cheer", "type": 2},
]


@pytest.fixture(autouse=True)
async def commands(rest):
    path = f"/applications/{rest.discord.bot.id}/commands"
    assert (await rest.put(path, COMMANDS)).status == 200


def test_people_find_what_is_for_them(ana, cem):
    everyone = ["club", "log", "plank plan choose", "plank today"]
    assert ana.commands() == everyone
    assert cem.commands() == sorted([*everyone, "setup"])
    assert cem.club.owner.commands() == sorted([*everyone, "setup", "nobody"])
    assert ana.commands(ana.dm) == sorted({*everyone, "me", "setup", "nobody"} - {"club"})


@pytest.mark.parametrize("path", ["setup", "nobody", "me", "unknown", "Tips for this"])
def test_what_is_not_found_cannot_be_used(ana, general, path):
    with pytest.raises(Refused, match="Ana finds no"):
        ana.begin_slash(path, general, {})


async def test_commands_may_not_be_used_everywhere(club, ana, general):
    everyone = club.guild.roles[club.id]
    everyone.permissions &= ~(1 << 31)
    assert ana.commands() == []
    with pytest.raises(Refused):
        ana.begin_slash("log", general, {"who": ana})


async def test_subcommands_are_told_as_a_tree(listen, ana, general):
    line = await listen(0)
    ana.begin_slash("plank plan choose", general, {"plan": "first"})
    data = (await line.event("INTERACTION_CREATE"))["data"]
    assert (data["name"], data["type"]) == ("plank", 1)
    [group] = data["options"]
    [choose] = group["options"]
    assert (group["name"], group["type"], choose["name"], choose["type"]) == (
        "plan",
        2,
        "choose",
        1,
    )
    assert choose["options"] == [{"name": "plan", "type": 3, "value": "first"}]


async def test_people_places_roles_and_files_are_described(club, listen, ana, ben, general):
    line = await listen(0)
    role = club.role("Pacer")
    film = Upload("plank.mp4", b"film")
    given = {"who": ben, "where": general, "role": role, "film": film, "public": True}
    ana.begin_slash("log", general, given)
    data = (await line.event("INTERACTION_CREATE"))["data"]
    assert {each["name"]: each["value"] for each in data["options"]} == {
        "who": str(ben.id),
        "where": str(general.id),
        "role": str(role.id),
        "film": next(iter(data["resolved"]["attachments"])),
        "public": True,
    }
    resolved = data["resolved"]
    assert resolved["users"][str(ben.id)]["username"] == "ben"
    assert "user" not in resolved["members"][str(ben.id)]
    assert resolved["channels"][str(general.id)]["name"] == "general"
    assert resolved["roles"][str(role.id)]["name"] == "Pacer"
    [file] = resolved["attachments"].values()
    assert (file["filename"], file["size"]) == ("plank.mp4", 4)


async def test_a_choice_may_be_given_by_its_name(ana, ben, general):
    asked = ana.begin_slash("log", general, {"who": ben, "form": "It broke", "sets": 3})
    values = {each["name"]: each["value"] for each in asked.data["options"]}
    assert values == {"who": str(ben.id), "form": "broke", "sets": 3}


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"who": None}, "required"),
        ({"sets": 6}, "between 1 and 5"),
        ({"sets": "many"}, "not a whole number"),
        ({"form": "fine"}, "pick one of Clean, It broke"),
        ({"note": "x" * 11}, "between 0 and 10"),
        ({"exact": "x"}, "not a number"),
        ({"public": "maybe"}, "true or false"),
        ({"where": "here"}, "pick one from the list"),
        ({"colour": "red"}, "no option colour"),
    ],
)
def test_discord_lets_nobody_send_what_does_not_fit(ana, ben, general, given, why):
    with pytest.raises(Refused, match=why):
        ana.begin_slash("log", general, {"who": ben} | given)


async def test_suggestions_are_asked_for_with_what_is_typed(listen, ana, general):
    line = await listen(0)
    ana.begin_slash("plank plan choose", general, {"plan": "fi"}, focused="plan")
    heard = await line.event("INTERACTION_CREATE")
    assert heard["type"] == 4
    [typed] = heard["data"]["options"][0]["options"][0]["options"]
    assert typed == {"name": "plan", "type": 3, "value": "fi", "focused": True}


async def test_menus_of_messages_and_people(listen, ana, ben, general):
    line = await listen(0)
    said = await ben.say("My back is sore", waits=False)
    ana.begin_menu("Tips for this", general, said)
    data = (await line.event("INTERACTION_CREATE"))["data"]
    assert (data["type"], data["target_id"]) == (3, str(said.id))
    assert data["resolved"]["messages"][str(said.id)]["content"] == "My back is sore"
    ana.begin_menu("Cheer", general, ben)
    data = (await line.event("INTERACTION_CREATE"))["data"]
    assert (data["type"], data["target_id"]) == (2, str(ben.id))
    assert data["resolved"]["members"][str(ben.id)]["roles"] == []
    with pytest.raises(Refused, match="finds no"):
        ana.begin_menu("Cheer", general, said)


MENUS = [
    {
        "type": 1,
        "components": [
            {
                "type": 3,
                "custom_id": "light",
                "min_values": 1,
                "max_values": 2,
                "options": [
                    {"label": "Green", "value": "g"},
                    {"label": "Amber", "value": "a"},
                    {"label": "Red", "value": "r"},
                ],
            }
        ],
    },
    {"type": 1, "components": [{"type": 5, "custom_id": "who"}]},
    {
        "type": 1,
        "components": [
            {"type": 2, "style": 2, "label": "Later", "custom_id": "later", "disabled": True}
        ],
    },
]


@pytest.fixture
async def menus(rest, ana, general):
    path = f"/channels/{general.id}/messages"
    await rest.post(path, {"content": "Choose", "components": MENUS})
    return ana.history()[-1]


async def test_a_choice_is_told_by_its_value(listen, menus, ana, ben):
    line = await listen(0)
    ana.begin_select(menus.state, menus.menu(0, None), ["Green", "r"])
    data = (await line.event("INTERACTION_CREATE"))["data"]
    assert (data["values"], data["component_type"]) == (["g", "r"], 3)
    ana.begin_select(menus.state, menus.menu(None, "who"), [str(ben.id)])
    data = (await line.event("INTERACTION_CREATE"))["data"]
    assert data["values"] == [str(ben.id)]
    assert data["resolved"]["users"][str(ben.id)]["username"] == "ben"


@pytest.mark.parametrize("chosen", [[], ["Green", "Amber", "Red"], ["Blue"]])
def test_a_menu_takes_what_it_offers(menus, ana, chosen):
    with pytest.raises(Refused):
        ana.begin_select(menus.state, menus.menu(0, None), chosen)


async def test_what_is_not_there_cannot_be_pressed(menus, ana, ben):
    with pytest.raises(AssertionError, match="is disabled"):
        await ana.click(menus, "Later")
    with pytest.raises(AssertionError, match="There is no button"):
        await ana.click(menus, "Sooner")


async def test_others_ephemeral_messages_and_deleted_ones_cannot_be_used(rest, ana, ben, general):
    asked = ana.begin_slash("log", general, {"who": ben})
    row = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}
    await rest.answer(asked, 4, {"content": "Yours", "flags": 64, "components": [row]})
    [shown] = ana.history()
    with pytest.raises(Refused, match="Ben sees no such message"):
        ben.begin_click(shown.state, row["components"][0])
    await rest.delete(rest.hook(asked, "@original"))
    with pytest.raises(Refused, match="Ana sees no such message"):
        ana.begin_click(shown.state, row["components"][0])


async def test_people_may_do_what_their_permissions_say(club, ana, ben, cem, general):
    said = await ana.say("Hello", waits=False)
    with pytest.raises(Refused, match="manage messages"):
        ben.delete(said.state)
    with pytest.raises(Refused, match="Only who wrote"):
        cem.edit(said.state, "Other")
    cem.delete(said.state)
    assert said.deleted
    club.guild.roles[club.id].permissions &= ~(1 << 11)
    with pytest.raises(Refused, match="Ana may not send messages in #general"):
        await ana.say("Hello again", waits=False)


async def test_mentions_are_made_of_names(ana, ben, rest):
    said = await ana.say("@bot and @Ben, and @nobody", waits=False)
    assert said.state.content == f"<@{rest.discord.bot.id}> and {ben.mention}, and @nobody"
    assert said.pinged == {rest.discord.bot.id, ben.id}


async def test_everyone_sees_only_what_is_theirs(rest, club, ana, ben, general):
    seen = {each: each.events() for each in (ana, ben)}
    asked = ana.begin_slash("log", general, {"who": ben})
    await rest.answer(asked, 4, {"content": "Psst", "flags": 64})
    await rest.post(f"/channels/{general.id}/messages", {"content": "Hear, hear"})
    bens = [(await anext(seen[ben]))["d"]["content"]]
    assert bens == ["Hear, hear"]
    names = [(await anext(seen[ana]))["t"] for _event in range(3)]
    assert names == ["INTERACTION_SUCCESS", "MESSAGE_CREATE", "MESSAGE_CREATE"]
    assert [len(each.snapshot()["messages"][str(general.id)]) for each in (ana, ben)] == [2, 1]
    guild = ben.snapshot()["guilds"][0]
    assert {each["user"]["username"] for each in guild["members"]} >= {"ana", "ben"}


async def test_one_who_has_left_sees_nothing(ana, general, rest):
    await rest.post(f"/channels/{general.id}/messages", {"content": "Hello"})
    assert len(ana.history()) == 1
    await ana.leave()
    assert ana.history() == []
    assert ana.snapshot()["guilds"] == []
    with pytest.raises(Refused):
        await ana.say("Hello?", waits=False)


async def test_waiting_for_an_answer_ends(discord, ana, ben, general):
    ana.patience = 0.05
    with pytest.raises(DidNotRespond, match="Plankton did not answer 'Hello'"):
        await ana.say("Hello")
    discord.world.acknowledged_within = timedelta(milliseconds=20)
    with pytest.raises(DidNotRespond, match="The application did not respond"):
        await ana.slash("log", who=ben)


async def test_a_reaction_is_an_answer(rest, ana, general):
    asked = asyncio.create_task(ana.say("!plank"))
    while not ana.history():
        await asyncio.sleep(0)
    said = ana.history()[0]
    await rest.put(f"/channels/{general.id}/messages/{said.id}/reactions/🚫/@me")
    assert ana.reactions(await asked) == ["🚫"]
