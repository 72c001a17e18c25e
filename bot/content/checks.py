"""What a file's shape can't say: claims have sources, texts fit, dates are past."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.content.naming import check_areas
from bot.content.wrong import FieldError
from bot.domain.emergency import Emergency
from bot.domain.topics import Answer, Section, Topic

# Discord takes 4,000 characters in one message; headings and the numbers to call take their part.
LONGEST_RED_FLAGS = 3000
# These are shorter still, for they should fit a phone.
LONGEST_SECTION = 1800
LONGEST_ANSWER = 1200
# What stands around a text in a section: its bullet, how well it is known, its sources' numbers.
AROUND = 40
# A coach east of here may write a date that is tomorrow's for us.
ONE_DAY = timedelta(days=1)


def check_topic(topic: Topic, today: date) -> None:
    """Check one topic by itself.

    Raises:
        FieldError: the first thing that can't stay.
    """
    check_once("red_flags", "id", [flags.id for flags in topic.red_flags])
    check_once("sections", "kind", [section.kind.value for section in topic.sections])
    _check_claims(topic)
    check_areas(topic)
    _check_lengths(topic)
    _check_past("reviewed", topic.reviewed, today)


def check_emergency(emergency: Emergency, today: date) -> None:
    """Check the numbers to call.

    Raises:
        FieldError: the first thing that can't stay.
    """
    check_once("countries", "code", [country.code for country in emergency.countries])
    for at, country in enumerate(emergency.countries):
        _check_past(f"countries[{at}].seen", country.seen, today)


def check_once(key: str, field: str, values: Sequence[str]) -> None:
    """Check that no value is there twice.

    Raises:
        FieldError: one is.
    """
    for at, value in enumerate(values):
        if value in values[:at]:
            raise FieldError(f"{key}[{at}].{field}", f"{value!r} is there already")


def _check_claims(topic: Topic) -> None:
    for key, claim in topic.claims():
        if claim.strength.needs_source and not claim.sources:
            raise FieldError(
                f"{key}.sources", f"missing, for its strength is {claim.strength.value}"
            )


def _check_lengths(topic: Topic) -> None:
    for key, answer in topic.answers():
        _check_fits(f"{key}try_this", LONGEST_ANSWER, answer_length(answer))
    for at, section in enumerate(topic.sections):
        _check_fits(f"sections[{at}].items", LONGEST_SECTION, section_length(section))
    _check_fits("red_flags", LONGEST_RED_FLAGS, red_flags_length(topic))


def answer_length(answer: Answer) -> int:
    """Return how many characters an answer shows."""
    texts = [answer.title, answer.red_flag_line, answer.short.text]
    texts += [(item.name or "") + item.text for item in answer.try_this]
    texts += [grade.part + grade.strength for grade in answer.evidence]
    return sum(len(text) for text in texts)


def section_length(section: Section) -> int:
    """Return how many characters a section shows."""
    opening = (section.opening,) if section.opening else ()
    return sum(
        len(claim.name or "") + len(claim.text) + AROUND for claim in opening + section.items
    )


def red_flags_length(topic: Topic) -> int:
    """Return how many characters the signs to watch for show."""
    texts = (each.act + "".join(sign.text for sign in each.signs) for each in topic.red_flags)
    return sum(len(text) for text in texts)


def _check_fits(key: str, most: int, length: int) -> None:
    if length > most:
        raise FieldError(key, f"{length} characters in one message, {most} are the most")


def _check_past(key: str, day: date, today: date) -> None:
    if day > today + ONE_DAY:
        raise FieldError(key, f"{day} is in the future")
