"""What a file's shape can't say: sources exist, names are unique, texts fit, dates are past."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from bot.content.wrong import FieldError
from bot.domain.emergency import Emergency
from bot.domain.finding import squeeze
from bot.domain.topics import Answer, Topic

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
    _check_once("sources", "id", [source.id for source in topic.sources])
    _check_once("sections", "kind", [section.kind.value for section in topic.sections])
    _check_claims(topic)
    _check_cited(topic)
    _check_areas(topic)
    _check_lengths(topic)
    _check_past("reviewed", topic.reviewed, today)


def check_emergency(emergency: Emergency, today: date) -> None:
    """Check the numbers to call.

    Raises:
        FieldError: the first thing that can't stay.
    """
    _check_once("countries", "code", [country.code for country in emergency.countries])
    for at, country in enumerate(emergency.countries):
        _check_past(f"countries[{at}].seen", country.seen, today)


def check_names(topic: Topic, before: Iterable[Topic]) -> None:
    """Check that no topic read before has one of this topic's names.

    Raises:
        FieldError: one has.
    """
    taken = {squeeze(name): other.slug for other in before for name in other.names}
    for key, name in _keyed_names("", topic):
        if other := taken.get(squeeze(name)):
            raise FieldError(key, f"{name!r} is a name of {other} already")


def _keyed_names(before: str, answer: Answer) -> Iterator[tuple[str, str]]:
    yield f"{before}slug", answer.slug
    for at, name in enumerate(answer.aliases):
        yield f"{before}aliases[{at}]", name


def _check_once(key: str, field: str, values: Sequence[str]) -> None:
    for at, value in enumerate(values):
        if value in values[:at]:
            raise FieldError(f"{key}[{at}].{field}", f"{value!r} is there already")


def _check_claims(topic: Topic) -> None:
    for key, claim in topic.claims():
        if claim.strength.needs_source and not claim.sources:
            raise FieldError(
                f"{key}.sources", f"missing, for its strength is {claim.strength.value}"
            )


def _check_cited(topic: Topic) -> None:
    known = {source.id for source in topic.sources}
    cited: set[str] = set()
    for key, ids in _citations(topic):
        for at, each in enumerate(ids):
            if each not in known:
                raise FieldError(f"{key}.sources[{at}]", f"there is no source {each!r}")
        cited.update(ids)
    for at, source in enumerate(topic.sources):
        if source.id not in cited:
            raise FieldError(f"sources[{at}].id", f"nothing cites {source.id!r}")


def _citations(topic: Topic) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, claim in topic.claims():
        yield key, claim.sources
    for at, flags in enumerate(topic.red_flags):
        yield f"red_flags[{at}]", flags.sources
        for row, sign in enumerate(flags.signs):
            yield f"red_flags[{at}].signs[{row}]", sign.sources


def _check_areas(topic: Topic) -> None:
    taken: dict[str, str] = {}
    for at, area in enumerate(topic.areas):
        for key, name in _keyed_names(f"areas[{at}].", area):
            other = taken.setdefault(squeeze(name), area.slug)
            if other != area.slug:
                raise FieldError(key, f"{name!r} is a name of {other} already")


def _check_lengths(topic: Topic) -> None:
    for key, answer in _answers(topic):
        _check_fits(f"{key}try_this", LONGEST_ANSWER, _answer_length(answer))
    for at, section in enumerate(topic.sections):
        opening = (section.opening,) if section.opening else ()
        length = sum(
            len(claim.name or "") + len(claim.text) + AROUND for claim in opening + section.items
        )
        _check_fits(f"sections[{at}].items", LONGEST_SECTION, length)
    red_flags = (each.act + "".join(sign.text for sign in each.signs) for each in topic.red_flags)
    _check_fits("red_flags", LONGEST_RED_FLAGS, sum(len(text) for text in red_flags))


def _answers(topic: Topic) -> Iterator[tuple[str, Answer]]:
    yield "", topic
    for at, area in enumerate(topic.areas):
        yield f"areas[{at}].", area


def _answer_length(answer: Answer) -> int:
    texts = [answer.title, answer.red_flag_line, answer.short.text]
    texts += [item.text for item in answer.try_this]
    texts += [grade.part + grade.strength for grade in answer.evidence]
    return sum(len(text) for text in texts)


def _check_fits(key: str, most: int, length: int) -> None:
    if length > most:
        raise FieldError(key, f"{length} characters in one message, {most} are the most")


def _check_past(key: str, day: date, today: date) -> None:
    if day > today + ONE_DAY:
        raise FieldError(key, f"{day} is in the future")
