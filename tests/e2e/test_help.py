"""/help and /about: what there is for this person, and who answers for it."""

import pytest

from bot.app import opened
from bot.config import settings_from
from cogs.about import about_card


def names(bot):
    """Every command there is, by its full name."""
    return [
        each.qualified_name for each in bot.tree.walk_commands() if not hasattr(each, "commands")
    ]


async def test_help_lists_what_this_person_may_use(ana, cem):
    theirs, coachs = await ana.slash("help"), await cem.slash("help")
    assert theirs.ephemeral
    for name in ("</backpain:", "</tip:", "</about:", "`/privacy` show, export", "`/me` zone"):
        assert name in theirs.text
    assert "`/setup`" not in theirs.text
    assert "`/setup` club" in coachs.text
    assert "Tips for this" in theirs.text


async def test_help_opens_a_section_at_a_time_in_its_own_place(ana, cem):
    shown = await ana.slash("help")
    opened = await ana.select(shown, "Your data")
    assert opened.ephemeral
    assert "</privacy delete:" in opened.text
    assert "I ask once before I do" in opened.text
    again = await ana.select(opened, "You")
    assert "</me zone:" in again.text
    assert "Setup" not in {option["value"] for option in again.selects[0]["options"]}


async def test_a_section_of_somebody_elses_list_is_ones_own_and_private(ana, cem, ben):
    typed = await cem.say("!help")
    shown = await ana.select(typed, "Setup")
    assert shown.ephemeral
    assert "</setup club:" not in shown.text


async def test_help_knows_every_command_there_is(bot, cem):
    shown = await cem.slash("help")
    seen = ""
    for section in [option["value"] for option in shown.selects[0]["options"]]:
        seen += (await cem.select(shown, section)).text
    assert [name for name in names(bot) if f"</{name}:" not in seen] == []


async def test_help_with_one_command(ana, cem):
    shown = await ana.slash("help", command="backpain")
    assert "area" in shown.text
    assert "if you like" in shown.text
    assert "needed" in (await ana.slash("help", command="/me zone")).text
    refused = await ana.slash("help", command="setup club")
    assert refused.ephemeral
    assert "I have no command setup club" in refused.text
    assert "</setup club:" in (await cem.slash("help", command="setup club")).text


async def test_help_suggests_what_this_person_may_use(ana, cem):
    names = [each.value for each in await ana.autocomplete("help", command="set")]
    assert "setup club" not in names
    assert "setup club" in [each.value for each in await cem.autocomplete("help", command="set")]


async def test_help_typed_and_in_a_dm(ana):
    assert "What I can do for you" in (await ana.say("!help")).text
    shown = await ana.say("help", where=ana.dm)
    assert "What I can do for you" in shown.text
    assert "</setup club:" not in shown.text


async def test_about_says_who_answers_for_it(ana):
    shown = await ana.slash("about")
    assert shown.ephemeral
    for words in ("Runs this bot", "Report a tip", "Privacy", "MIT licence", "not a diagnosis"):
        assert words in shown.text
    assert "MIT licence" in (await ana.say("!about")).text


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("OPERATOR_NAME", "Sample Runners"),
        ("OPERATOR_CONTACT", "coach@example.org"),
        ("PRIVACY_URL", "https://example.org/privacy"),
    ],
)
async def test_about_names_the_operator(tmp_path, setting, value):
    settings = {"DISCORD_TOKEN": "t", "DATABASE_URL": f"sqlite:///{tmp_path}/p.db", setting: value}
    async with opened(settings_from(settings)) as app:
        assert value in str(about_card(app.settings).to_components())
