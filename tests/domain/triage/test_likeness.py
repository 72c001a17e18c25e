"""What no rule knows but many examples are like is asked about; the rest is left in peace."""

from pathlib import Path

import pytest

from bot.content.examples import load_examples
from bot.content.signs import load_signs
from bot.domain.triage import Nothing, Question, Stop, triage
from bot.domain.triage.likeness import Example, Likeness
from bot.domain.triage.reading import read

DATA = Path(__file__).parents[3] / "data"
WOOZY = [f"came over all wibbly {when} and the ground tilted" for when in ("today", "at lunch", "")]
FINE = [f"a lovely {what} round the park with friends" for what in ("jog", "walk", "parkrun")]


@pytest.fixture(scope="module")
def likeness():
    return Likeness(
        [*(Example("faint", text) for text in WOOZY), *(Example(None, text) for text in FINE)]
    )


def test_words_that_no_rule_knows_are_asked_about(likeness):
    text = "just now I came over wibbly and everything tilted"
    assert triage(text) == Nothing()
    assert triage(text, likeness) == Question("faint")


def test_words_like_other_things_are_left_in_peace(likeness):
    assert triage("had a lovely walk round the park with friends", likeness) == Nothing()


def test_the_sentence_most_like_one_counts(likeness):
    story = "Had a lovely jog round the park with friends. Came over wibbly and the ground tilted."
    assert triage(story, likeness) == Question("faint")


def test_it_never_takes_back_a_card(likeness):
    text = "a lovely jog round the park with friends and crushing chest pain"
    assert triage(text, likeness) == triage(text)
    assert isinstance(triage(text), Stop)


def test_three_words_are_too_few_to_ask(likeness):
    assert triage("wibbly ground tilted", likeness) == Nothing()


def test_words_never_seen_say_nothing(likeness):
    assert likeness.of(read("xylophones quietly abound")) is None


def test_the_examples_that_come_with_the_bot_ask_seldom_where_nothing_is_wrong():
    examples = load_examples(DATA / "triage", load_signs(DATA / "signs.yaml"))
    learnt = Likeness(examples)
    ordinary = [each.text for each in examples if each.sign is None][::5]
    asked = sum(isinstance(triage(text, learnt), Question) for text in ordinary)
    assert asked <= len(ordinary) * 0.05
