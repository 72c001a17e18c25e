"""Whatever the runners of the forum thread wrote of is found by words such as they used.

The rows are those of evidence 3, by their numbers; each leads to its answer by several words.
"""

import pytest

from bot.services.tips import Tips

THREAD = {
    1: ("shoes", ["shoes", "old shoes", "how old are my shoes", "trainers", "worn out shoes"]),
    2: ("shoes", ["new shoes", "ten week old shoes", "shoe mileage", "running shoes"]),
    3: ("gait-test", ["gait", "gait analysis", "gait measured", "overpronation"]),
    4: ("stretching", ["stretches are never bad", "stretching", "are stretches bad"]),
    5: ("stretching", ["always stretch", "stretch after", "stretches", "cool down"]),
    6: ("posture", ["posture", "slouching", "running posture"]),
    7: ("posture", ["carrying things", "clenched hands", "carrying my phone", "clenched fists"]),
    8: ("posture", ["arms", "arm swing", "arms in line with running"]),
    9: ("posture", ["hand movement", "smaller arm swing"]),
    10: ("posture", ["look ahead", "head up", "rounding"]),
    11: ("posture", ["shoulder blades together"]),
    12: ("posture", ["relax shoulders", "relax my shoulders while running"]),
    13: ("posture", ["speak to your back", "talk to your back"]),
    14: ("stretching", ["childs pose", "child's pose", "Child’s pose"]),
    15: ("stretching", ["miracle stretch", "seated stretch"]),
    16: ("stretching", ["happy baby"]),
    17: ("stretching", ["cat cow", "cat-cow", "slow cat cow"]),
    18: ("stretching", ["rocking", "reverse child's pose", "knees hugged"]),
    19: ("pilates", ["sun salutations", "sun salutation", "yoga"]),
    20: ("pilates", ["pilates", "pilates class", "book pilates"]),
    21: ("core", ["core", "core strength", "core strengthening", "core exercises"]),
    22: ("core", ["core routine", "back routine", "back exercises", "mcgill"]),
    23: ("planks", ["planks", "plank challenge", "30 day plank challenge"]),
    24: ("planks", ["form before time", "plank form"]),
    25: ("one-change", ["no pain so far", "is it working", "better already"]),
    26: ("hanging-leg-raise", ["hanging leg raise", "hanging leg raises", "leg raises"]),
    27: ("run-bra", ["bra", "run bra", "sports bra", "straps digging in"]),
    28: ("physio", ["physio", "glutes", "over-using glutes", "see a physio"]),
    29: ("leg-pain", ["disc", "irritated disc", "slipped disc"]),
    30: ("physio", ["chiro", "chiropractor", "one leg shorter", "leg length", "adjustments"]),
    31: ("back-pain", ["back pain", "is back pain normal", "every runner has back pain"]),
    32: ("painkillers", ["pain pills", "painkillers", "ibuprofen"]),
    33: ("how-much", ["long runs", "pain after long runs", "hurts after longer runs"]),
    34: ("soreness", ["mild ache", "not stopping me", "niggle"]),
    35: (
        "one-change",
        ["pilates and planks and stretching", "too many things", "everything at once"],
    ),
}
WORDS = [(row, slug, word) for row, (slug, words) in THREAD.items() for word in words]


@pytest.fixture(scope="module")
def tips(content):
    return Tips(content.topics)


def test_all_35_rows_are_there():
    assert sorted(THREAD) == list(range(1, 36))


@pytest.mark.parametrize(("row", "slug", "word"), WORDS)
def test_a_row_is_found_by_its_writers_words(tips, row, slug, word):
    topic, _area = tips.asked(word)
    assert topic.slug == slug


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("physio", "physio"),
        ("bra", "run-bra"),
        ("shoes", "shoes"),
        ("pilates", "pilates"),
        ("chiro", "physio"),
        ("hanging leg raise", "hanging-leg-raise"),
        ("posture", "posture"),
        ("core", "core"),
        ("gait", "gait-test"),
        ("upperback", "back-pain"),
    ],
)
def test_typed_after_the_prefix_they_are_names_and_no_guess(tips, typed, slug):
    topic, _rest = tips.begun(typed)
    assert topic.slug == slug


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ("my knee is sore after long runs", "knee-pain"),
        ("both shins ache since the new shoes", "shins"),
        ("I was tired and my back hurts today", "back-pain"),
        ("could it be my shoes?", "shoes"),
        ("what do you think of pilates", "pilates"),
    ],
)
def test_what_aches_comes_before_what_else_is_named(tips, said, slug):
    assert tips.mentioned(said)[0].slug == slug


@pytest.mark.parametrize("said", ["what a lovely morning", "see you at the park on Sunday", ""])
def test_talk_of_other_things_finds_nothing(tips, said):
    assert tips.mentioned(said) is None
