"""Our plan files, what the loader refuses, and plans that coaches upload."""

import doctest
import importlib
import pkgutil
from importlib.resources import files
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import ContentError
from bot.content.plan_uploads import parse_plan_upload
from bot.content.plans import load_plans
from bot.domain import planks
from bot.domain.planks.holds import Hold
from bot.domain.planks.plans import Plan, PlanKind
from bot.errors import UserError

FOLDER = Path(str(files("data"))) / "plans"
PLANS = {plan.slug: plan for plan in load_plans(FOLDER)}
MODULES = (
    *(f"bot.domain.planks.{each.name}" for each in pkgutil.iter_modules(planks.__path__)),
    "bot.domain.reading",
    "bot.domain.reading_days",
    "bot.content.plans",
)


@pytest.mark.parametrize("module", MODULES)
def test_the_examples(module):
    assert doctest.testmod(importlib.import_module(module)).failed == 0


@pytest.mark.parametrize(
    ("slug", "total", "rests", "first", "last"),
    [
        ("classic-30", 3645, [], 20, 223),
        ("classic-30-rest", 3200, [6, 13, 19, 26], 20, 300),
        ("thirty-to-five", 3320, [6, 13, 19, 26], 30, 300),
        ("thirty-to-340", 2145, [6, 7, 14, 20, 21, 27], 30, 220),
    ],
)
def test_a_table_is_as_published(slug, total, rests, first, last):
    plan = PLANS[slug]
    assert sum(hold.total for hold in plan.holds) == total
    assert len(plan.table) == plan.length == 30
    assert [day for day, hold in enumerate(plan.table, start=1) if hold is None] == rests
    assert (plan.holds[0], plan.holds[-1]) == (Hold(first), Hold(last))
    assert plan.note


def test_the_classic_climbs_seven_seconds_a_day():
    assert [hold.seconds for hold in PLANS["classic-30"].holds] == list(range(20, 224, 7))


def test_our_own_plans():
    assert PLANS["gentle"].days_a_week == 3
    assert PLANS["gentle"].longest == 10
    assert PLANS["steady"].longest == 30
    assert PLANS["form-first"].kind is PlanKind.ADAPTIVE
    ours = ("classic-30", "thirty-to-five", "steady", "gentle", "form-first")
    assert all(PLANS[slug].ours for slug in ours)
    assert all(plan.sources for plan in PLANS.values())


def test_a_plan_can_be_stored_and_read_back():
    for plan in PLANS.values():
        assert msgspec.json.decode(msgspec.json.encode(plan), type=Plan) == plan


FIXED = "slug: mine\ntitle: Mine\nkind: fixed\nwho: All\ndays:\n  1: 20\n"
GROWS = "slug: mine\ntitle: Mine\nkind: adaptive\nwho: All\nweek: [1, 3]\nstart: 2x10\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(FIXED + "colour: red\n", "colour: unknown key", id="an unknown key"),
        pytest.param(FIXED + "  1: 30\n", "1: written twice", id="a day twice"),
        pytest.param(FIXED + "  3: 30\n", "days[3]: must be day 2", id="a gap"),
        pytest.param(FIXED + "  two: 30\n", "days[two]: must be day 2", id="a day in words"),
        pytest.param(FIXED + "  2: 0\n", "days[2]: asks for nothing", id="nothing"),
        pytest.param(FIXED + "  2: -5\n", "days[2]: '-5' is no target", id="less than nothing"),
        pytest.param(FIXED + "  2: 601\n", "days[2]: 601 s is longer", id="more than ten minutes"),
        pytest.param(FIXED + "  2: 99x5\n", "days[2]: 99 sets", id="too many sets"),
        pytest.param(FIXED + "  2: 2.5\n", "days[2]: '2.5' is no target", id="a fraction"),
        pytest.param(FIXED + "  2: yes\n", "days[2]: 'True' is no target", id="yes"),
        pytest.param(FIXED.replace("1: 20", "1: rest"), "no day with a hold", id="only rest"),
        pytest.param(FIXED.replace("\n  1: 20", " {}"), "days: is empty", id="no days"),
        pytest.param(FIXED.replace("who: All", "who: ''"), "who: is empty", id="for nobody"),
        pytest.param(FIXED + "week: [1]\n", "week: does not belong", id="a fixed week"),
        pytest.param(FIXED + "suits: [full, full]\n", "suits: names", id="a level twice"),
        pytest.param(FIXED + "suits: [floor]\n", "suits[0]: unknown value", id="no such level"),
        pytest.param(FIXED.replace("mine", "yours"), "slug: must be the file's", id="another slug"),
        pytest.param(GROWS.replace("[1, 3]", "[]"), "week: is empty", id="no week"),
        pytest.param(GROWS.replace("[1, 3]", "[3, 1]"), "week: must be", id="a week in disorder"),
        pytest.param(GROWS.replace("[1, 3]", "[0, 8]"), "week: must be", id="eight days a week"),
        pytest.param(GROWS.replace("2x10", "rest"), "start: missing", id="a start at rest"),
        pytest.param(GROWS + "most_sets: 1\n", "most_sets: must be from 2", id="fewer sets"),
        pytest.param(GROWS + "days: {1: 20}\n", "days: does not belong", id="an adaptive table"),
    ],
)
def test_the_loader_refuses(tmp_path, text, said):
    folder = tmp_path / "data" / "plans"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text(text)
    with pytest.raises(ContentError) as refusal:
        load_plans(folder)
    assert str(refusal.value).startswith("data/plans/mine.yaml: ")
    assert said in str(refusal.value)


def test_no_plan_at_all(tmp_path):
    with pytest.raises(ContentError, match="there is no plan"):
        load_plans(tmp_path)


TABLE = (Hold(30), Hold(45), Hold(10, 3), None)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("p.csv", "day,target\n1,30\n2,0:45\n3,3x10\n4,rest\n", id="CSV with a header"),
        pytest.param("p.csv", "1;30\r\n2;0:45\r\n\r\n3;3x10\r\n4;Rest", id="semicolons, no header"),
        pytest.param("p.CSV", "\ufeff1,30\n2,45\n3,3 x 0:10\n4,rest", id="a mark of order"),
        pytest.param("p.yaml", "days:\n  1: 30\n  2: 0:45\n  3: 3x10\n  4: rest\n", id="YAML"),
        pytest.param("p.yml", "1: 30\n2: 45\n3: 3x10\n4: rest\n", id="YAML without `days`"),
    ],
)
def test_an_upload(name, text):
    assert parse_plan_upload(name, text).table == TABLE


def test_an_upload_is_named_after_its_file():
    plan = parse_plan_upload("folder/Our Winter-plan!.csv", "1,30")
    assert (plan.slug, plan.title) == ("our-winter-plan", "Our Winter plan!")
    assert parse_plan_upload("計画.csv", "1,30").slug == "plan"
    full = parse_plan_upload("x.yaml", "title: Ours\nwho: Us\nsuits: [knees]\n" + "days: {1: 5}")
    assert (full.title, full.who) == ("Ours", "Us")


@pytest.mark.parametrize("slug", PLANS)
def test_our_files_can_be_uploaded(slug):
    assert parse_plan_upload(f"{slug}.yaml", (FOLDER / f"{slug}.yaml").read_text()) == PLANS[slug]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        pytest.param("p.csv", "1,30\n3,40", "line 2: `days[3]` must be day 2", id="a gap"),
        pytest.param("p.csv", "1,30\n1,40", "line 2: `days[1]` is there twice", id="a day twice"),
        pytest.param("p.csv", "day,target\n\n1,11:00", "line 3: `days[1]` 660 s", id="too long"),
        pytest.param("p.csv", "1,30\nhello", "line 2: I need a day", id="no columns"),
        pytest.param("p.csv", "", "nothing in it", id="an empty file"),
        pytest.param("p.csv", "1," + "9" * 5000, "line 1: `days[1]`", id="digits without end"),
        pytest.param("p.csv", "1,2\n" * 20_000, "too large", id="a large file"),
        pytest.param("p.yaml", "title: x\nfoo: 1\n1: 2", "line 2: `foo` is not known", id="a key"),
        pytest.param("p.yaml", "days:\n 1: 20\n 2: no", "line 3: `days[2]`", id="no target"),
        pytest.param("p.yaml", "days:\n 1: 20\n 1: 30", "line 3: `days[1]` is there", id="twice"),
        pytest.param("p.yaml", "a: [b", "line 1: this is no YAML", id="no YAML"),
        pytest.param("p.yaml", "[" * 20_000, "line 1: I don't read", id="depth without end"),
        pytest.param("p.yaml", "a: &x 1\nb: *x", "line 2: I don't read", id="an alias"),
        pytest.param("p.yaml", "words", "nothing in it", id="words"),
        pytest.param("p.yaml", "days: {1: !!python/name:os.system }", "no YAML", id="a tag"),
    ],
)
def test_an_upload_that_is_refused_names_the_line(name, text, said):
    with pytest.raises(UserError) as refusal:
        parse_plan_upload(name, text)
    sentence = refusal.value.sentence.format(**refusal.value.values)
    assert said in sentence
    assert len(sentence) < 300


@given(
    st.sampled_from(["p.yaml", "p.csv"]),
    st.text(max_size=60) | st.text("days:1230x,;{}[]&*!?|>- \n\t\"'", max_size=60),
)
def test_whatever_is_uploaded_is_a_plan_or_a_refusal(name, text):
    try:
        plan = parse_plan_upload(name, text)
    except UserError as refusal:
        refusal.sentence.format(**refusal.values)
    else:
        assert plan.holds or plan.week
