"""Every topic, as the first one was reviewed: sourced, plain, short, and harming nobody."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.content.report import REVIEW_EVERY, look, messages_of
from bot.domain.topics import Kind, Level, Strength, Topic

TOPICS = [
    *(
        "achilles",
        "back-pain",
        "blisters",
        "breathing",
        "calf",
        "chafing",
        "coming-back",
        "core",
        "fuelling",
        "gait-test",
    ),
    *(
        "hanging-leg-raise",
        "heat",
        "heel-pain",
        "hip-pain",
        "how-much",
        "knee-pain",
        "leg-pain",
        "neck",
        "one-change",
        "outer-knee",
    ),
    *(
        "painkillers",
        "physio",
        "pilates",
        "planks",
        "posture",
        "rest-days",
        "run-bra",
        "shins",
        "shoes",
        "side-stitch",
        "soreness",
    ),
    *("strength", "stretching"),
]
# Words that frighten, blame or promise.
HARMFUL = re.compile(
    r"\b(cures|fixes|prevents)\b|weak core|bad posture|alignment|slipped|wear and tear|crumbl|"
    r"peril|\bproven\b|no pain|everyone|everybody|\balways\b|\bnever\b|(?<!not )every runner|"
    r"\bshould\b|!|guarantee|miracle(?!\" stretch)|just do|simply|lazy|\bfail",
    re.IGNORECASE,
)
# Nobody's body is weighed, measured or judged here, and no meal is earned.
BODY_TALK = re.compile(
    r"\b(your|body) ?weight\b|\blose weight|overweight|\bBMI\b|calorie|\bfat\b|\bslim|"
    r"\bthin\b(?! bones| layer|:)|\bburn off|\bdiet\b|fasting|\bheavier\b",
    re.IGNORECASE,
)
# The names of trades, makers and apps; what a chiropractor does may be spoken of.
ADVERTS = re.compile(r"\.com|www\.|brooks|asics|nike|downdog|strava|nurofen|£|\$", re.IGNORECASE)
DIAGNOSIS = re.compile(r"\byou've got\b|\byou suffer|\bthis means you\b|diagnos", re.IGNORECASE)
BARE_111 = re.compile(r"(?<!NHS )\b111\b")
DOSE = re.compile(r"\b\d+ ?(mg|tablets)\b", re.IGNORECASE)
COPIES = (
    *("scribd", "mendeley", "staging", "studylib", "docksci", "researchgate", "painplus"),
    *("drpharmacy", "webgp", "ouci.dntb"),
)


@pytest.fixture(params=TOPICS)
def topic(request, content) -> Topic:
    return next(each for each in content.topics if each.slug == request.param)


def texts(topic: Topic) -> Iterator[str]:
    """Yield everything the topic says to people, without the titles of its sources."""
    for _key, answer in topic.answers():
        yield answer.title
        yield answer.red_flag_line
    for _key, claim in topic.claims():
        yield from (claim.name or "", claim.text)
    for flags in topic.red_flags:
        yield flags.act
        yield from (sign.text for sign in flags.signs)


def test_the_library_is_whole(content):
    assert [each.slug for each in content.topics] == TOPICS


def test_nothing_is_due_unsourced_too_hard_or_too_long(content):
    today = max(each.reviewed for each in content.topics)
    report = look(content.topics, today)
    assert not report.wrong, "\n".join(report.lines)


def test_a_report_says_what_is_due_and_what_is_hard(content, back_pain):
    late = back_pain.reviewed + REVIEW_EVERY + timedelta(days=1)
    report = look([back_pain], late)
    assert report.wrong
    assert f"  back-pain: last reviewed {back_pain.reviewed}" in report.lines
    hard = hardened(back_pain)
    report = look([hard], back_pain.reviewed)
    assert report.wrong
    assert any(line.startswith("  back-pain: answer: grade ") for line in report.lines)
    allowed = look([hard], back_pain.reviewed, {("back-pain", "answer"): "names of bones"})
    assert not allowed.wrong
    assert "Allowed to be harder: back-pain: answer: names of bones" in allowed.lines


def hardened(topic: Topic) -> Topic:
    import msgspec  # noqa: PLC0415

    hard = "Musculoskeletal contraindications necessitate interdisciplinary consideration. " * 9
    claim = msgspec.structs.replace(topic.short, text=hard)
    return msgspec.structs.replace(topic, short=claim, try_this=topic.try_this[:1])


def test_every_answer_fits_a_phone(topic):
    for _key, answer in topic.answers():
        shown = [answer.title, answer.red_flag_line, answer.short.text]
        shown += [claim.text for claim in answer.try_this]
        assert 450 < len("\n".join(shown)) <= 1100
        assert 2 <= len(re.findall(r"[.?](?:\s|$)", answer.short.text)) <= 6
        assert 3 <= len(answer.try_this) <= 4


def test_sections_stay_short(topic):
    for section in topic.sections:
        assert len(section.items) <= 7
        assert all(len(item.text) <= 260 for item in section.items)


def test_the_first_line_leads_to_the_signs(topic):
    for _key, answer in topic.answers():
        assert "**Is this urgent?**" in answer.red_flag_line
        assert len(answer.red_flag_line) <= 220


def test_the_worst_signs_come_first(topic):
    levels = [list(Level).index(flags.level) for flags in topic.red_flags]
    assert levels == sorted(levels)


def test_the_evidence_line_claims_no_more_than_the_claims_do(topic):
    order = list(Strength)
    for _key, answer in topic.answers():
        best = min(order.index(each.strength) for each in (answer.short, *answer.try_this))
        assert min(order.index(grade.strength) for grade in answer.evidence) >= best


def test_every_claim_has_a_source_or_says_it_has_none(topic):
    bare = [claim for _, claim in topic.claims() if not claim.sources]
    assert {claim.strength for claim in bare} <= {Strength.OPINION, Strength.NONE}


def test_nothing_is_called_strong_on_an_excerpt_alone(topic):
    read = {source.id: source.read for source in topic.sources}
    for key, claim in topic.claims():
        if claim.strength == Strength.STRONG:
            assert {read[each] for each in claim.sources} != {"excerpt"}, key


@pytest.mark.parametrize(
    "wrong",
    [HARMFUL, BODY_TALK, ADVERTS, DIAGNOSIS, BARE_111, DOSE],
    ids=lambda each: each.pattern[:9],
)
def test_nothing_that_harms_sells_or_diagnoses(topic, wrong):
    assert not [text for text in texts(topic) if wrong.search(text)]


def test_links_are_the_publishers_own(topic):
    for source in topic.sources:
        assert source.link.startswith("https://")
        assert not any(copy in source.link for copy in COPIES), source.link


def test_a_topic_about_what_hurts_says_when_to_see_someone(topic):
    if topic.group == "Aches":
        assert topic.section(Kind.SEE_SOMEONE)


def test_each_message_is_measured(back_pain):
    keys = [each.key for each in messages_of(back_pain)]
    assert keys[:4] == ["answer", "areas[0].answer", "areas[1].answer", "areas[2].answer"]
    assert keys[-1] == "red_flags"
