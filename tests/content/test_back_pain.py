"""The first topic: everything runners said of sore backs, judged as the evidence judges it."""

import re

import pytest

from bot.domain.topics import Answer, Claim, Kind, Level, Strength, Topic

# What runners told one another about sore backs, row by row: words that must be found, and how
# well the claim around them is known. None: the words stand in an opening or are advice only.
ITEMS = {
    1: ("no study that names a number of miles", "none"),
    2: ("ten weeks of beginner running", "opinion"),
    3: ("no proof that it can tell who will get hurt", "none"),
    4: ("stop if pain is sharp or goes down a leg", "moderate"),
    5: ("a five-minute walk is the official finish", "moderate"),
    6: ("there is no one ideal posture", "weak"),
    7: ("as if each hand held a crisp", "opinion"),
    8: ("let them swing as they like, in line with your run", "weak"),
    9: ("looser, not smaller", "weak"),
    10: ("look 10 to 20 metres ahead", "opinion"),
    11: ("don't hold your shoulder blades together", "opinion"),
    12: ("breathe out and let the shoulders drop", "opinion"),
    13: ("telling your back or bum to let go", "opinion"),
    14: ("child's pose", "opinion"),
    15: ('the "miracle" stretch', "weak"),
    16: ("happy baby", "opinion"),
    17: ("cat–cow", "opinion"),
    18: ("hug your knees and rock a little", "opinion"),
    19: ("yoga helped long-lasting low back pain a little", "weak"),
    20: ("no kind of exercise is clearly best", "weak"),
    21: ("for backs it is good, not essential", "moderate"),
    22: ("two or three days a week, not daily", "opinion"),
    23: ("no trial showing that planks cure or prevent", "opinion"),
    24: ("form before time", "opinion"),
    25: ("one good night proves little", "opinion"),
    26: ("not a starter. try dead bug first", "opinion"),
    27: ("less strap pressure may ease the shoulders", "weak"),
    28: ("what yours finds in you beats our general tips", "moderate"),
    29: ("about six in ten bulges shrank", "moderate"),
    30: ("talk about a short leg: nine in ten people have one", "moderate"),
    31: ("not every runner gets it", "moderate"),
    32: ("ibuprofen helps some a little", "moderate"),
    33: ("was your last run over a tenth longer than any in the 30 days before?", "moderate"),
    34: ("just a mild ache that stops nothing? watch it for two weeks", "opinion"),
    35: ("a class, daily planks and a stretch app all at once", "opinion"),
}


def holders(topic: Topic, words: str) -> list[Claim]:
    return [
        claim for _, claim in topic.claims() if words in f"{claim.name}. {claim.text}".casefold()
    ]


def answers(topic: Topic) -> tuple[Answer, ...]:
    return topic, *topic.areas


@pytest.mark.parametrize(("words", "strength"), ITEMS.values(), ids=[str(row) for row in ITEMS])
def test_every_item_of_the_thread_has_its_place_and_verdict(back_pain, words, strength):
    found = holders(back_pain, words)
    assert found, words
    assert {claim.strength for claim in found} == {strength}


def test_all_35_items_are_there():
    assert sorted(ITEMS) == list(range(1, 36))


def test_distance_comes_first_everywhere(back_pain):
    for answer in answers(back_pain):
        first = answer.try_this[0]
        assert first.name == "Distance first"
        assert first.sources == ("load",)
        assert answer.evidence[0].part == "distance"


def test_the_three_areas_and_the_five_sections_are_there(back_pain):
    assert [area.slug for area in back_pain.areas] == ["lower", "central", "upper"]
    assert {section.kind for section in back_pain.sections} == set(Kind) - {Kind.HOW, Kind.KNOWN}


@pytest.mark.parametrize("slug", ["central", "upper"])
def test_thin_research_is_owned_up_to_and_chest_and_breath_come_first(back_pain, slug):
    area = back_pain.area(slug)
    assert area.red_flag_line.startswith("Chest tight, short of breath")
    assert "Research on runners is thin" in area.short.text
    assert area.short.strength == Strength.WEAK
    assert all(claim.strength in {"opinion", "none"} for claim in area.try_this[1:])


@pytest.mark.parametrize("word", ["legs", "peeing", "chest", "breath", "fever", "fall"])
def test_the_first_line_names_the_worst_signs_and_the_button(back_pain, word):
    assert word in back_pain.red_flag_line
    assert "**Is this urgent?**" in back_pain.red_flag_line


@pytest.mark.parametrize(
    ("level", "signs"),
    [
        (Level.NOW, ["between your legs", "pee or poo", "sex", "both legs", "accident|crash"]),
        (Level.NOW, ["heavy chest", "sweating", "breathe in", "ripping", "coughing up blood"]),
        (Level.TODAY, ["fever", "immune", "slaps", "band of numbness", "osteoporosis", "effort"]),
        (Level.TODAY, ["blood when you pee"]),
        (Level.SOON, ["cancer", "losing weight", "night", "lump", "sore spot on a bone"]),
    ],
)
def test_each_red_flag_stands_under_its_level(back_pain, level, signs):
    there = " ".join(
        sign.text for flags in back_pain.red_flags if flags.level == level for sign in flags.signs
    )
    for sign in signs:
        assert re.search(sign, there), sign


def test_every_answer_fits_a_phone(back_pain):
    for answer in answers(back_pain):
        shown = [answer.title, answer.red_flag_line, answer.short.text]
        shown += [claim.text for claim in answer.try_this]
        shown += [f"{grade.part} {grade.strength}" for grade in answer.evidence]
        assert 700 < len("\n".join(shown)) <= 1100
        assert 3 <= len(re.findall(r"[.?](?:\s|$)", answer.short.text)) <= 6


def test_sections_stay_short(back_pain):
    for section in back_pain.sections:
        assert len(section.items) <= 7
        for item in section.items:
            assert len(item.text) <= 260
