"""/challenge plan: any plan as a table and a chart before use, and the club's own."""

import pytest
from challenge_story import bare, public

from bot.content.plan_uploads import LARGEST
from rehearsal.world.files import Upload

HILLS = b"day,target\n1,20\n2,rest\n3,2x15\n"


async def upload(person, name="Hill plan.csv", content=HILLS):
    return await person.slash("challenge plan upload", file=Upload(name, content))


async def test_a_plan_is_shown_as_a_table_and_a_chart(ana):
    shown = await ana.slash("challenge plan preview", plan="classic-30-rest")
    assert shown.ephemeral
    text = bare(shown)
    assert "1–7 20 s · 20 s · 30 s · 30 s · 40 s · rest · 45 s" in text
    assert "29–30 4:30 · 5:00" in text
    assert "sees no use in longer holds" in text.replace("\n", " ")
    assert "Happy Healthy House" in text
    (picture,) = shown.files
    assert "30 days, 4 of them rest" in picture["description"]
    assert shown.file().startswith(b"\x89PNG")


async def test_every_plan_of_ours_fits_a_message(bot, ana):
    for plan in bot.app.content.plans:
        shown = await ana.slash("challenge plan preview", plan=plan.slug)
        assert shown.text.startswith("### ")
        assert len(shown.files) == 1


async def test_without_a_name_it_is_the_usual_plan_six_weeks_of_it(ana):
    text = bare(await ana.slash("challenge plan preview"))
    assert "Form first" in text
    assert "This is how six weeks look if every hold is clean and easy" in text
    assert "36–42 " in text


async def test_a_plan_of_the_club_s_own_is_shown_kept_and_used(ana, cem):
    shown = await upload(cem)
    assert shown.ephemeral
    text = bare(shown)
    assert "Hill plan: ready for /challenge create" in text
    assert "1–3 20 s · rest · 2 × 15 s" in text
    assert shown.file().startswith(b"\x89PNG")
    found = await cem.autocomplete("challenge create", name="x", plan="hill")
    assert [each.value for each in found] == ["hill-plan"]
    card = await cem.slash("challenge create", name="x", plan="hill-plan", zone="Europe/London")
    assert "Plan: Hill plan." in bare(card)
    assert "(3 days)" in card.text
    assert public(ana) == []
    assert "1 × plans you uploaded" in (await cem.slash("privacy show")).text


async def test_a_yaml_file_may_say_more(cem):
    content = b"slug: hills\ntitle: Hills\nkind: fixed\nwho: For hill runners.\ndays:\n  1: 20\n"
    text = bare(await upload(cem, "hills.yaml", content))
    assert "Hills: ready" in text
    assert "For hill runners." in text


async def test_a_plan_with_a_lot_to_say_is_shown_as_far_as_it_fits(cem):
    stars = "*" * 990
    sources = "".join(
        f"  - {{id: s{each}, title: {'t' * 900}, who: w, link: https://{'l' * 480}, read: full}}\n"
        for each in range(3)
    )
    content = (
        f"slug: hills\ntitle: '{'*' * 80}'\nkind: fixed\nwho: '{stars}'\nnote: '{stars}'\n"
        f"ours: '{stars}'\nsources:\n{sources}days:\n"
    ) + "".join(f"  {day}: 50x9:59\n" for day in range(1, 367))
    shown = await upload(cem, "hills.yaml", content.encode())
    assert shown.files, shown.text
    assert "and 310 days more" in shown.text
    assert len(shown.text) <= 4000


async def test_the_same_name_again_replaces_it_and_challenges_keep_theirs(cem):
    await upload(cem)
    card = await cem.slash("challenge create", name="x", plan="hill-plan", zone="Europe/London")
    await cem.click(card, "Create")
    assert "replaced" in (await upload(cem, content=HILLS + b"4,40\n")).text
    assert "(3 days)" in (await cem.slash("challenge info")).text


async def test_the_club_s_own_plans_can_be_forgotten(cem):
    await upload(cem)
    offered = await cem.autocomplete("challenge plan remove", plan="")
    assert [each.value for each in offered] == ["hill-plan"]
    assert "Hill plan is forgotten" in bare(
        await cem.slash("challenge plan remove", plan="hill-plan")
    )
    assert (
        "no plan of its own" in (await cem.slash("challenge plan remove", plan="form-first")).text
    )
    assert (
        "I don't know a plan" in (await cem.slash("challenge plan preview", plan="hill-plan")).text
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("hills.csv", b"1,20\n2,fast\n", "hills.csv, line 2", id="a bad target"),
        pytest.param("hills.csv", b"1,20\n1,30\n", "line 2", id="a day twice"),
        pytest.param("hills.csv", b"1;20\n2;x;y\n", "line 2", id="a column too many"),
        pytest.param("hills.csv", b"", "there is nothing in it", id="empty"),
        pytest.param("hills.yaml", b"days:\n  1: 20\n  2 30\n", "line 3", id="no YAML"),
        pytest.param("hills.yaml", b"days:\n  1: 20\nspeed: 9\n", "line 3", id="unknown key"),
        pytest.param("hills.yaml", b"days: &a [*a]\n", "I don't read", id="a loop"),
        pytest.param("hills.csv", b"1,20\n\xff\xfe", "no text in UTF-8", id="no text"),
        pytest.param("hills.csv", b"\x89PNG\r\n\x1a\n\x00\x00", "no text in UTF-8", id="a picture"),
        pytest.param("steady.csv", HILLS, "a plan that comes with me", id="one of our names"),
        pytest.param("big.csv", b"1,20\n" * LARGEST, "too large for a plan", id="too large"),
        pytest.param("@everyone.csv", b"1,x\n", "@\u200beveryone.csv, line 1", id="a mention"),
    ],
)
async def test_what_is_wrong_is_said_with_its_line(cem, name, content, said):
    shown = await upload(cem, name, content)
    assert shown.ephemeral
    assert said in shown.text.replace("\\", "")
    assert shown.files == []
    assert await cem.autocomplete("challenge plan remove", plan="") == []


async def test_members_may_look_and_not_upload(ana):
    assert "That one is for coaches" in (await upload(ana)).text
    assert (
        "I don't know a plan called jumping"
        in (await ana.slash("challenge plan preview", plan="jumping")).text
    )
