"""What whoever looks after the topics should know: what is due, hard to read, long or unsourced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.content.checks import (
    LONGEST_ANSWER,
    LONGEST_RED_FLAGS,
    LONGEST_SECTION,
    answer_length,
    red_flags_length,
    section_length,
)
from bot.content.readability import grade
from bot.domain.topics import Strength, Topic

REVIEW_EVERY = timedelta(days=365)
HARDEST = 7.0
# Texts that may be harder, by topic and key, each with the reason: none so far.
EXCEPTIONS: Mapping[tuple[str, str], str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message as people see it: what it says, and how long it is of how much it may be."""

    topic: str
    key: str
    text: str
    length: int
    most: int

    @property
    def grade(self) -> float:
        """How hard it is to read, in years of school."""
        return grade(self.text)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything worth saying, and whether something is to be put right."""

    lines: tuple[str, ...]
    wrong: bool


def look(
    topics: Iterable[Topic],
    today: date,
    exceptions: Mapping[tuple[str, str], str] = EXCEPTIONS,
) -> Report:
    """Look through topics that have been loaded, and so are sound."""
    topics = list(topics)
    messages = [each for topic in topics for each in messages_of(topic)]
    found = {
        f"Due for review after {REVIEW_EVERY.days} days": list(_due(topics, today)),
        "Claims without a source": list(_unsourced(topics)),
        f"Harder than grade {HARDEST:g}": list(_hard(messages, exceptions)),
        "Longer than a message": [
            f"{each.topic}: {each.key}: {each.length} characters, {each.most} are the most"
            for each in messages
            if each.length > each.most
        ],
    }
    lines = [_summary(topics, messages)]
    for heading, rows in found.items():
        lines.append(f"{heading}: {len(rows) or 'none'}")
        lines += [f"  {each}" for each in rows]
    for (slug, key), reason in exceptions.items():
        lines.append(f"Allowed to be harder: {slug}: {key}: {reason}")
    return Report(tuple(lines), wrong=any(found.values()))


def messages_of(topic: Topic) -> Iterator[Message]:
    """Yield everything of a topic that people see at once."""
    slug = topic.slug
    for before, answer in topic.answers():
        claims = (answer.short, *answer.try_this)
        text = " ".join([answer.red_flag_line, *(each.text for each in claims)])
        key = f"{before}answer"
        length = answer_length(answer)
        yield Message(topic=slug, key=key, text=text, length=length, most=LONGEST_ANSWER)
    for section in topic.sections:
        opening = [section.opening] if section.opening else []
        text = " ".join(each.text for each in [*opening, *section.items])
        length, most = section_length(section), LONGEST_SECTION
        yield Message(topic=slug, key=section.kind, text=text, length=length, most=most)
    said = (" ".join([each.act, *(sign.text for sign in each.signs)]) for each in topic.red_flags)
    yield Message(
        topic=slug,
        key="red_flags",
        text=" ".join(said),
        length=red_flags_length(topic),
        most=LONGEST_RED_FLAGS,
    )


def _due(topics: Iterable[Topic], today: date) -> Iterator[str]:
    for topic in topics:
        if today - topic.reviewed > REVIEW_EVERY:
            yield f"{topic.slug}: last reviewed {topic.reviewed}"


def _unsourced(topics: Iterable[Topic]) -> Iterator[str]:
    for topic in topics:
        for key, claim in topic.claims():
            if claim.strength.needs_source and not claim.sources:
                yield f"{topic.slug}: {key}: {claim.strength.value}"


def _hard(messages: Iterable[Message], exceptions: Mapping[tuple[str, str], str]) -> Iterator[str]:
    for each in messages:
        if each.grade > HARDEST and (each.topic, each.key) not in exceptions:
            yield f"{each.topic}: {each.key}: grade {each.grade:.1f}"


def _summary(topics: list[Topic], messages: list[Message]) -> str:
    claims = [claim for topic in topics for _key, claim in topic.claims()]
    own = sum(each.strength in {Strength.OPINION, Strength.NONE} for each in claims)
    hardest = max(messages, key=lambda each: each.grade)
    return (
        f"{len(topics)} topics, {len(claims)} claims, {own} of them experience or untested and "
        f"said to be; hardest text: {hardest.topic}, {hardest.key}, grade {hardest.grade:.1f}."
    )
