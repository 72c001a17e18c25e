"""Red flags in words, measured on phrases that were written down before the rules were."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.signs import load_signs
from bot.domain.topics import Level
from bot.domain.triage import Nothing, Question, Stop, triage
from bot.domain.triage.lexicon import lexicon
from bot.domain.triage.matching import read, rules
from bot.domain.triage.rules import RULES
from bot.domain.triage.text import LONGEST_TEXT, words_of

ROOT = Path(__file__).parents[3]
LABELLED = ROOT / "data/triage"
TUNED_ON = ("terse", "british", "teen", "chatty")
KINDS = {"N": "near miss", "O": "ordinary"}


def labelled(manner):
    for line in (LABELLED / f"{manner}.tsv").read_text("utf-8").splitlines():
        label, signs, text = line.split("\t")
        yield KINDS.get(label, "emergency"), signs.split(","), text


def judged(kind, signs, outcome):
    if isinstance(outcome, Stop):
        return "card"
    if isinstance(outcome, Question):
        return "question" if kind != "emergency" or outcome.sign in signs else "wrong question"
    return "nothing"


@pytest.fixture(scope="module")
def table():
    """Shares of each outcome for each kind, over the phrases the rules were tuned on."""
    counts = {kind: Counter() for kind in ("emergency", "near miss", "ordinary")}
    for manner in TUNED_ON:
        for kind, signs, text in labelled(manner):
            counts[kind][judged(kind, signs, triage(text))] += 1
    return {
        kind: {each: count / counted.total() for each, count in counted.items()}
        for kind, counted in counts.items()
    }


def test_emergencies_meet_the_card_or_the_one_right_question(table):
    met = table["emergency"]
    assert met["card"] + met.get("question", 0) >= 0.95
    assert met.get("question", 0) <= met["card"] / 2


def test_near_misses_and_ordinary_questions_are_left_in_peace(table):
    assert table["near miss"].get("card", 0) <= 0.05
    assert table["near miss"].get("question", 0) <= 0.10
    assert table["ordinary"].get("card", 0) <= 0.02


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("back pain since I fell off my bike", Stop(Level.NOW, ("fall",))),
        ("I can't feel my bum and I can't wee", Stop(Level.NOW, ("saddle",))),
        ("No feeling between my legs", Stop(Level.NOW, ("saddle",))),
        ("no numbness, no weakness, no fever, just a stiff back", Nothing()),
        ("no numbness, tingling or weakness in either leg, back aches", Nothing()),
        ("no chest pain but my throat is closing up", Stop(Level.NOW, ("allergy",))),
        ("my dad had a heart attack", Nothing()),
        ("my friend has collapsed and isn't waking up", Stop(Level.NOW, ("faint",))),
        ("had a DVT ten years ago", Nothing()),
        ("I had breast cancer ten years ago and now my back aches", Stop(Level.SOON, ("cancer",))),
        ("what are the signs of a heart attack?", Nothing()),
        ("this hill is killing me", Nothing()),
        ("this hill is killing me and my chest feels tight", Stop(Level.NOW, ("chest",))),
        ("I'm 14 and my knee hurts", Stop(Level.SOON, ("young",))),
        ("I'm 14 weeks in and my knee hurts", Nothing()),
        ("", Nothing()),
        ("😱😱😱", Nothing()),
    ],
)
def test_how_it_is_told(text, outcome):
    assert triage(text) == outcome


@pytest.mark.parametrize(
    "text", ["I want to die", "i dont want to be here anymore", "thinking about ending it all"]
)
def test_somebody_in_distress_is_never_passed_over(text):
    assert triage(text) == Stop(Level.NOW, ("distress",))


def test_every_sign_of_the_rules_has_its_words():
    signs = load_signs(ROOT / "data/signs.yaml")
    named = {read(line).sign for line in RULES.strip().splitlines() if line.strip()}
    assert named == set(signs)


def test_every_meaning_of_the_rules_is_in_the_lexicon():
    known = lexicon().names | {"underage"}
    for each in {rule for under in rules().values() for rule in under}:
        assert set(each.names()) <= known, each


def test_a_line_that_is_no_rule_is_refused():
    with pytest.raises(ValueError, match="saddle numb"):
        read("saddle numb")


@given(st.text(max_size=300))
def test_any_text_at_all_has_an_outcome(text):
    assert isinstance(triage(text), Nothing | Question | Stop)


@given(st.sampled_from(["cant feel between my legs", "crushing chest pain", "i want to die"]))
def test_neither_case_nor_noise_around_it_matters(text):
    for noisy in (
        text.upper(),
        f"  {text} !!! 😱",
        text.replace(" ", "   "),
        f"hi all. {text}. ty",
    ):
        assert triage(noisy) == triage(text)


def test_a_long_text_is_read_to_the_length_discord_allows():
    text = "we ran a lovely loop today. " * 70
    assert triage(text[: LONGEST_TEXT - 40] + " crushing chest pain") != Nothing()


@pytest.mark.parametrize(
    "part", ["numb saddle ", "no ", "my dad ", "what is ", "a" * 1999, "can not ", "weak leg. "]
)
def test_no_text_takes_more_work_than_another(part):
    """Counted in places looked at, since time on a busy machine proves nothing."""
    text = (part * LONGEST_TEXT)[:LONGEST_TEXT]
    found = lexicon().find(words_of(text))
    assert sum(map(len, found.values())) <= 40 * len(re.findall(r"\w+", text)) + 40
