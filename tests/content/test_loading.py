"""What a coach can get wrong in a file, and the one line that says so."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.content import ContentError, load
from bot.errors import StartError

DATA = Path(__file__).parents[2] / "data"

Row = dict[str, Any]

SOURCE = {
    "id": "trial",
    "title": "A trial",
    "who": "A journal",
    "year": 2024,
    "link": "https://example.org/trial",
    "read": "abstract",
}
CLAIM = {"text": "Do this.", "strength": "weak", "sources": ["trial"]}
ANSWER = {
    "title": "Sore shins",
    "aliases": ["shinpain"],
    "red_flag_line": "One sore spot on the bone?",
    "short": CLAIM,
    "try_this": [CLAIM],
    "evidence": [{"part": "load", "strength": "weak"}],
}
TOPIC = ANSWER | {
    "slug": "shins",
    "group": "Aches",
    "reviewed": date(2026, 1, 31),
    "red_flags": ["spot"],
    "sections": [{"kind": "kit", "title": "Kit", "items": [CLAIM]}],
    "areas": [ANSWER | {"slug": "inner", "title": "Inner shin", "aliases": ["inside"]}],
}
SPOT = {
    "id": "spot",
    "level": "P1",
    "act": "Rest.",
    "signs": [{"text": "A spot.", "sources": ["trial"]}],
}
FLAGS = {"groups": [SPOT]}
SOURCES = {"sources": [SOURCE]}
COUNTRY = {
    "name": "Freedonia",
    "code": "FD",
    "emergency": ["000"],
    "source": "The ministry",
    "link": "https://example.org/call",
    "seen": date(2026, 1, 31),
}
EMERGENCY = {"fallback": "your local number", "warning": "They differ.", "countries": [COUNTRY]}
PLAN = {"slug": "easy", "title": "Easy", "kind": "fixed", "who": "All", "days": {1: 10}}


def write(
    folder: Path,
    *topics: Row,
    emergency: Row = EMERGENCY,
    flags: Row = FLAGS,
    sources: Row = SOURCES,
) -> Path:
    (folder / "topics").mkdir(exist_ok=True)
    (folder / "plans").mkdir(exist_ok=True)
    for topic in topics:
        put(folder / "topics" / f"{topic['slug']}.yaml", topic)
    put(folder / "emergency.yaml", emergency)
    put(folder / "red-flags.yaml", flags)
    put(folder / "sources.yaml", sources)
    for name in ("signs.yaml", "keywords.yaml"):
        shutil.copy(DATA / name, folder)
    put(folder / "plans" / "easy.yaml", PLAN)
    for kind in ("poses", "programmes", "routines", "triage"):
        shutil.copytree(DATA / kind, folder / kind, dirs_exist_ok=True)
    return folder


def put(file: Path, row: Row) -> None:
    file.write_text(yaml.safe_dump(row, sort_keys=False), "utf-8")


def refusal(folder: Path) -> str:
    with pytest.raises(ContentError) as refused:
        load(folder, today=date(2026, 6, 1))
    return str(refused.value).removeprefix(f"{folder.name}/")


def unshared(value: Any) -> Any:
    """Return a copy in which no two keys hold the same object."""
    if isinstance(value, dict):
        return {key: unshared(inner) for key, inner in value.items()}
    return [unshared(inner) for inner in value] if isinstance(value, list) else value


def change(row: Any, keys: str, value: Any) -> Any:
    """Return a copy of a row in which a dotted key holds something else; `...` takes it away."""
    row = unshared(row)
    *way, last = [int(key) if key.isdigit() else key for key in keys.split(".")]
    inner: Any = row
    for key in way:
        inner = inner[key]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return row


def test_a_whole_file_loads(tmp_path):
    content = load(write(tmp_path, TOPIC), today=date(2026, 6, 1))
    assert content.topics[0].areas[0].title == "Inner shin"
    assert content.emergency.countries[0].emergency == ("000",)


@pytest.mark.parametrize(
    ("keys", "value", "said"),
    [
        ("colour", "red", "colour: unknown key"),
        ("areas.0.colour", "red", "areas[0].colour: unknown key"),
        ("short", ..., "short: missing"),
        ("sections.0.items.0.text", ..., "sections[0].items[0].text: missing"),
        ("sections.0.items", [], "sections[0].items: is empty"),
        ("aliases", [], "aliases: is empty"),
        ("title", "", "title: is empty"),
        ("title", "x" * 81, "title: longer than 80 characters"),
        ("title", 3, "title: must be str, is int"),
        ("short.text", "x" * 1001, "short.text: longer than 1000 characters"),
        ("try_this", [CLAIM] * 6, "try_this: more than 5"),
        ("sections", [TOPIC["sections"][0]] * 6, "sections: more than 5"),
        ("red_flags", [], "red_flags: is empty"),
        ("red_flags", ["spot", "rumour"], "red_flags[1]: there is no group 'rumour'"),
        ("red_flags", ["spot", "spot"], "red_flags[1].id: 'spot' is there already"),
        ("aliases", ["sore shin", "plank"], "aliases[1]: 'plank' is a command"),
        ("aliases", ["Stretch!"], "aliases[0]: 'Stretch!' is a command"),
        ("sections.0.kind", "shoes", "sections[0].kind: unknown value 'shoes'"),
        ("short.strength", "sure", "short.strength: unknown value 'sure'"),
        ("reviewed", "soon", "reviewed: must be a date such as 2026-03-31"),
        ("reviewed", date(2026, 6, 3), "reviewed: 2026-06-03 is in the future"),
        ("short.sources", [], "short.sources: missing, for its strength is weak"),
        ("short.sources", ["rumour"], "short.sources[0]: there is no source 'rumour'"),
        (
            "areas.0.try_this.0.sources",
            ["trial", "rumour"],
            "areas[0].try_this[0].sources[1]: there is no source 'rumour'",
        ),
        (
            "sections",
            [TOPIC["sections"][0]] * 2,
            "sections[1].kind: 'kit' is there already",
        ),
        (
            "sections.0.items",
            [CLAIM | {"text": "x" * 900}] * 2,
            "sections[0].items: 1880 characters in one message, 1800 are the most",
        ),
        (
            "areas.0.try_this",
            [CLAIM | {"text": "x" * 600}] * 2,
            "areas[0].try_this: 1252 characters in one message, 1200 are the most",
        ),
        (
            "areas",
            [TOPIC["areas"][0], TOPIC["areas"][0] | {"slug": "outer", "aliases": ["IN-SIDE"]}],
            "areas[1].aliases[0]: 'IN-SIDE' is a name of inner already",
        ),
    ],
)
def test_a_file_that_cannot_stay_is_refused_with_its_key(tmp_path, keys, value, said):
    write(tmp_path, change(TOPIC, keys, value))
    assert refusal(tmp_path) == f"topics/shins.yaml: {said}"


@pytest.mark.parametrize(
    ("keys", "value", "said"),
    [
        ("0.level", "E9", "groups[0].level: unknown value 'E9'"),
        ("0.signs.0.sources", [], "groups[0].signs[0].sources: is empty"),
        (
            "0.signs.0.sources",
            ["rumour"],
            "groups[0].signs[0].sources[0]: there is no source 'rumour'",
        ),
        ("0.colour", "red", "groups[0].colour: unknown key"),
    ],
)
def test_signs_are_checked_too(tmp_path, keys, value, said):
    write(tmp_path, TOPIC, flags={"groups": change([SPOT], keys, value)})
    assert refusal(tmp_path) == f"red-flags.yaml: {said}"


def test_groups_of_signs_that_are_doubled_idle_or_too_long_are_refused(tmp_path):
    write(tmp_path, TOPIC, flags={"groups": [SPOT, SPOT]})
    assert refusal(tmp_path) == "red-flags.yaml: groups[1].id: 'spot' is there already"
    write(tmp_path, TOPIC, flags={"groups": [SPOT, SPOT | {"id": "idle"}]})
    assert refusal(tmp_path) == "red-flags.yaml: groups[1].id: no topic uses 'idle'"
    long = change([SPOT], "0.signs", [{"text": "x" * 1000, "sources": ["trial"]}] * 3)
    write(tmp_path, TOPIC, flags={"groups": long})
    said = "red_flags: 3005 characters in one message, 3000 are the most"
    assert refusal(tmp_path) == f"topics/shins.yaml: {said}"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([SOURCE | {"read": "some"}], "sources[0].read: unknown value 'some'"),
        ([SOURCE | {"link": "http://x.org"}], "sources[0].link: must begin with https://"),
        (change([SOURCE], "0.title", ...), "sources[0].title: missing"),
        ([SOURCE | {"year": "2024"}], "sources[0].year: must be int, is str"),
        ([SOURCE, SOURCE], "sources[1].id: 'trial' is there already"),
        ([SOURCE, SOURCE | {"id": "idle"}], "sources[1].id: nothing cites 'idle'"),
    ],
)
def test_sources_are_checked_too(tmp_path, rows, said):
    write(tmp_path, TOPIC, sources={"sources": rows})
    assert refusal(tmp_path) == f"sources.yaml: {said}"


def test_a_topic_shows_its_sources_in_the_order_in_which_it_cites_them(tmp_path):
    sources = {"sources": [SOURCE, SOURCE | {"id": "other"}]}
    cites = change(TOPIC, "short", CLAIM | {"sources": ["other"]})
    topic = load(write(tmp_path, cites, sources=sources), today=date(2026, 6, 1)).topics[0]
    assert [each.id for each in topic.sources] == ["other", "trial"]


def test_signs_stand_in_the_order_of_their_urgency(tmp_path):
    flags = {"groups": [SPOT, SPOT | {"id": "now", "level": "E1"}]}
    topic = load(
        write(tmp_path, TOPIC | {"red_flags": ["spot", "now"]}, flags=flags),
        today=date(2026, 6, 1),
    ).topics[0]
    assert [each.id for each in topic.red_flags] == ["now", "spot"]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("shins", "aliases[0]", id="the other's slug"),
        pytest.param("Shin-Pain!", "aliases[0]", id="the other's alias, spelt otherwise"),
    ],
)
def test_two_topics_cannot_share_a_name(tmp_path, name, key):
    write(tmp_path, TOPIC, TOPIC | {"slug": "tibia", "aliases": [name]})
    assert refusal(tmp_path) == f"topics/tibia.yaml: {key}: {name!r} is a name of shins already"


def test_the_slug_is_the_name_of_the_file(tmp_path):
    write(tmp_path, TOPIC)
    put(tmp_path / "topics" / "shins.yaml", TOPIC | {"slug": "tibia"})
    assert refusal(tmp_path) == "topics/shins.yaml: slug: must be the file's name, 'shins'"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: a\ntitle: b\n", "title: written twice, line 2"),
        ("title: [\n", "line 2: "),
        ("title: !!python/name:os.system\n", "line 1: could not determine a constructor"),
        ("- a\n", "must be object, is array"),
        ("", "must be object, is null"),
        ("a: \x01\n", "is no YAML"),
    ],
)
def test_what_is_no_yaml_is_refused(tmp_path, text, said):
    write(tmp_path, TOPIC)
    (tmp_path / "topics" / "shins.yaml").write_text(text, "utf-8")
    assert refusal(tmp_path).startswith(f"topics/shins.yaml: {said}")


def test_bytes_that_are_no_text_are_refused(tmp_path):
    write(tmp_path, TOPIC)
    (tmp_path / "topics" / "shins.yaml").write_bytes(b"title: \xff")
    assert refusal(tmp_path) == "topics/shins.yaml: is not UTF-8"


@pytest.mark.parametrize(
    ("keys", "value", "said"),
    [
        ("countries.0.emergency", [0], "countries[0].emergency[0]: must be str, is int"),
        ("countries.0.emergency", [], "countries[0].emergency: is empty"),
        ("countries.0.code", "Freedonia", "countries[0].code: must match ^[A-Z]{2}$"),
        ("countries.0.link", "ftp://x", "countries[0].link: must begin with https://"),
        ("countries.0.seen", date(2027, 1, 1), "countries[0].seen: 2027-01-01 is in the future"),
        ("countries", [COUNTRY, COUNTRY], "countries[1].code: 'FD' is there already"),
        ("fallback", ..., "fallback: missing"),
    ],
)
def test_numbers_to_call_are_checked_too(tmp_path, keys, value, said):
    write(tmp_path, TOPIC, emergency=change(EMERGENCY, keys, value))
    assert refusal(tmp_path) == f"emergency.yaml: {said}"


def test_missing_files_are_named(tmp_path):
    assert refusal(tmp_path) == "sources.yaml: No such file or directory"
    write(tmp_path)
    assert refusal(tmp_path) == "topics: there is no topic"
    write(tmp_path, TOPIC)
    (tmp_path / "emergency.yaml").unlink()
    assert refusal(tmp_path) == "emergency.yaml: No such file or directory"


def test_a_refusal_is_one_line_that_stops_the_start(tmp_path):
    write(tmp_path, change(TOPIC, "title", ...))
    with pytest.raises(StartError) as refused:
        load(tmp_path)
    assert "\n" not in str(refused.value)
    assert str(refused.value) == f"{tmp_path.name}/topics/shins.yaml: title: missing"


def test_tomorrow_east_of_here_is_not_the_future(tmp_path):
    load(write(tmp_path, TOPIC | {"reviewed": date(2026, 6, 2)}), today=date(2026, 6, 1))
    load(write(tmp_path, TOPIC | {"reviewed": datetime.now(UTC).date()}))
