"""Finding the topic and the area that somebody means."""

import sys
from importlib.resources import files
from itertools import count
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import load
from bot.domain.finding import Finder, find_area, squeeze
from bot.domain.topics import Kind, Topic

TOPICS = load(Path(str(files("data")))).topics
BACK = next(each for each in TOPICS if each.slug == "back-pain")
SHINS = msgspec.structs.replace(
    BACK, slug="shins", title="Sore shins", aliases=("shin splints", "shin pain"), areas=()
)
FINDER = Finder([BACK, SHINS])
LIBRARY = Finder(TOPICS)

# What people type to other bots that listen for the same `!`, and in ordinary talk.
NOT_OURS = """
play skip stop pause resume queue np nowplaying loop shuffle volume lyrics join leave rank level
levels leaderboard top xp profile daily work beg crime rob slut deposit withdraw balance bal bank
shop buy sell inventory inv backpack use give gamble slots blackjack roulette coinflip fish hunt
mine dig trade market help ping info about stats uptime invite prefix settings config ban kick
mute unmute warn warnings clear purge slowmode lock unlock role roles avatar serverinfo userinfo
whois poll giveaway reminder remind remindme afk tag tags rep quote meme cat dog gif image
translate weather time timer todo birthday suggest report ticket close backup rollback playback
feedback soundboard bassboost background backstab backflip backspin backwards comeback snackback
backpage backlog pain paint panic spain campaign train brain bread sore score store more short
ache cache back bake bac paypal hello morning run runner running plank stretch
"""


@pytest.mark.parametrize(
    "text",
    [
        "back-pain",
        "backpain",
        "BACKPAIN",
        "back pain",
        "Back_Pain",
        "sore back",
        "Sore-Back!!",
        " sore   back ",
        "back pain?",
        "🏃 back pain 😩",
        "báck pàin",
        "ｂａｃｋｐａｉｎ",
        "backache",
        "my back hurts...",
        "upper back pain",
        "lower-back pain",
    ],
)
def test_a_name_is_known_however_it_is_spelt(text):
    assert FINDER.exact(text) is BACK


@pytest.mark.parametrize("text", ["", "   ", "🏃", "back", "pain", "backpains", "sore backs", "?"])
def test_what_is_no_name_is_not_known(text):
    assert FINDER.exact(text) is None


@pytest.mark.parametrize(
    ("text", "rest", "area"),
    [
        ("back pain", "", None),
        ("sore back upper", "upper", "upper"),
        ("backpain upper", "upper", "upper"),
        ("back pain: Lower, since Tuesday", "Lower, since Tuesday", "lower"),
        ("my back hurts between the shoulder blades", "between the shoulder blades", "upper"),
        ("upper back pain", "upper", "upper"),
        ("Lower-back pain after 5k", "lower after 5k", "lower"),
        ("mid back", "mid back", "central"),
        ("lumbago today", "today", None),
        ("back pain 😩 @everyone", "everyone", None),
        ("back pain كتف", "كتف", None),
    ],
)
def test_a_name_may_be_followed_by_more(text, rest, area):
    topic, said = FINDER.starting(text)
    assert topic is BACK
    assert said == rest
    assert getattr(find_area(BACK, said), "slug", None) == area


@pytest.mark.parametrize("text", ["", "hello back pain", "backpainful story", "back", "🏃"])
def test_a_text_that_starts_otherwise_is_left_alone(text):
    assert FINDER.starting(text) is None


def test_the_longest_name_wins():
    topics = [
        BACK,
        msgspec.structs.replace(BACK, slug="sore", aliases=("sore back side",), areas=()),
    ]
    topic, rest = Finder(topics).starting("sore back side today")
    assert (topic.slug, rest) == ("sore", "today")


@pytest.mark.parametrize(
    ("words", "area"),
    [
        ("upper", "upper"),
        ("UPPER!", "upper"),
        ("low", "lower"),
        ("lumbar", "lower"),
        ("the small of the back", "lower"),
        ("mid", "central"),
        ("it's around my bra line", "central"),
        ("central to upper", "central"),
        ("shoulder-blades", "upper"),
        ("under the shoulder blades", "upper"),
        ("below the shoulder blades", "central"),
        ("uper", "upper"),
        ("uppper", "upper"),
        ("lowr", "lower"),
        ("after supper", None),
        ("wait", None),
        ("lowwer", "lower"),
        ("centrel", "central"),
        ("knee", None),
        ("", None),
        ("please help", None),
        ("كتف", None),
        ("🙃", None),
    ],
)
def test_an_area_is_found_among_words(words, area):
    assert getattr(find_area(BACK, words), "slug", None) == area


def test_a_topic_without_areas_has_none():
    assert find_area(SHINS, "upper") is None


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("b", BACK),
        ("ba", BACK),
        ("backpa", BACK),
        ("bakc", BACK),
        ("back pian", BACK),
        ("upper ba", BACK),
        ("sor", BACK),
        ("shin", SHINS),
        ("shn spl", SHINS),
    ],
)
def test_half_a_name_is_enough_while_typing(typed, first):
    assert FINDER.close(typed)[0] is first


def test_nothing_typed_offers_everything_and_nonsense_nothing():
    assert FINDER.close("") == [BACK, SHINS]
    assert FINDER.close("🏃", limit=1) == [BACK]
    assert FINDER.close("zzzzqqqq") == []


@pytest.mark.parametrize(
    "word",
    [
        "bakpain",
        "backpian",
        "backpan",
        "bckpain",
        "backpaine",
        "bacpain",
        "backpaib",
        "backacke",
        "backach",
        "sorebck",
        "sorback",
        "bakc-pain",
        "uppper back pain",
        "lowerbakpain",
        "BACKPIAN!",
    ],
)
def test_a_slip_of_the_keys_is_guessed(word):
    assert FINDER.guess(word) is BACK


@pytest.mark.parametrize("word", [*NOT_OURS.split(), "pain au chocolat", "back to basics"])
def test_other_bots_words_are_left_alone(word):
    for finder in (FINDER, LIBRARY):
        assert finder.guess(word) is None
        assert finder.starting(word) is None


def test_the_table_of_other_words_is_long_enough():
    assert len(set(NOT_OURS.split())) >= 60


LONG = [
    "a" * 2000,
    "back pain " * 200,
    "بالظهر " * 280,
    "🏃" * 2000,
    "é" * 2000,
    "a-" * 1000,
    "\u202e" * 2000,
    "ﷺ" * 2000,
    "upper " * 333,
]


@pytest.mark.parametrize("text", LONG, ids=range(len(LONG)))
def test_two_thousand_characters_are_little_work(text):
    for look in (
        FINDER.exact,
        FINDER.starting,
        FINDER.close,
        FINDER.guess,
        lambda text: list(FINDER.mentions(text)),
        lambda text: find_area(BACK, text),
    ):
        assert calls_made(look, text) < 20_000


def calls_made(look, text):
    """Count calls rather than seconds, which depend on what else the machine does."""
    calls = count()

    def called(_frame, event, _what):
        if event in {"call", "c_call"}:
            next(calls)

    sys.setprofile(called)
    try:
        look(text)
    finally:
        sys.setprofile(None)
    return next(calls)


@given(st.text(max_size=2000))
def test_whatever_is_typed_is_survived(text):
    FINDER.exact(text)
    FINDER.starting(text)
    FINDER.guess(text)
    find_area(BACK, text)
    assert len(FINDER.close(text)) <= 5


@given(st.text(max_size=100))
def test_squeezing_twice_changes_nothing(text):
    assert squeeze(squeeze(text)) == squeeze(text)


@given(st.sampled_from(BACK.names), st.text(" -_.,!?:😀", min_size=1, max_size=5), st.booleans())
def test_noise_between_words_and_case_never_hide_a_name(name, noise, loud):
    text = noise + noise.join(name.replace("-", " ").split()) + noise
    assert FINDER.exact(text.upper() if loud else text) is BACK


@given(st.sampled_from(BACK.names), st.sampled_from([*(a.slug for a in BACK.areas), "after 5k"]))
def test_a_name_and_a_rest_come_apart_again(name, rest):
    topic, said = FINDER.starting(f"{name} {rest}")
    assert topic is BACK
    assert said.endswith(rest)


@given(st.text(max_size=50))
def test_what_is_exactly_a_name_also_starts_with_it(text):
    if found := FINDER.exact(text):
        assert FINDER.starting(text)[0] is found


@given(st.sampled_from([name for name in BACK.names if len(squeeze(name)) >= 7]), st.data())
def test_one_slip_is_always_forgiven(name, data):
    word = squeeze(name)
    at = data.draw(st.integers(1, len(word) - 2))
    slips = {
        "left out": word[:at] + word[at + 1 :],
        "doubled": word[:at] + word[at] + word[at:],
        "swapped": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    }
    assert FINDER.guess(slips[data.draw(st.sampled_from(sorted(slips)))]) is BACK


def test_a_topic_knows_its_parts():
    assert BACK.section(Kind.KIT).title == "Kit"
    assert SHINS.area("upper") is None
    assert BACK.area("upper").slug == "upper"
    assert {key for key, _ in BACK.claims()} >= {"short", "areas[2].try_this[0]"}


def test_a_topic_cannot_be_changed():
    with pytest.raises(AttributeError):
        BACK.slug = "other"
    assert isinstance(BACK, Topic)
