"""Topics, from their files and what they share: the signs to watch for, and the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from bot.content.checks import check_once, check_topic
from bot.content.naming import take_names
from bot.content.reading import read
from bot.content.wrong import ContentError, FieldError
from bot.domain.topics import Level, RedFlags, Slug, Source, SourceId, Topic, TopicText

RED_FLAGS, SOURCES = "red-flags.yaml", "sources.yaml"


class WrittenTopic(TopicText, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A topic as it stands in its file: signs by the names of their groups."""

    red_flags: Annotated[tuple[Slug, ...], Meta(min_length=1)]


class _Flags(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    groups: tuple[RedFlags, ...]


class _Sources(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """What topics refer to."""

    flags: dict[str, RedFlags]
    sources: dict[str, Source]


def load_topics(folder: Path, today: date) -> tuple[Topic, ...]:
    """Read and check every topic, and what they share.

    Raises:
        ContentError: a file is missing or can't be used.
    """
    shared = _shared(folder)
    topics: list[Topic] = []
    taken: dict[str, str] = {}
    for file in topic_files(folder):
        try:
            topics.append(_topic(file, shared, today))
            take_names(topics[-1], taken)
        except FieldError as error:
            raise ContentError(_name(file, folder), error.key, error.wrong) from None
    if not topics:
        raise ContentError(f"{folder.name}/topics", "", "there is no topic")
    _check_used(folder, topics, shared)
    return tuple(topics)


def topic_files(folder: Path) -> list[Path]:
    """Return the topics' files, in the order in which they are read."""
    return sorted((folder / "topics").glob("*.yaml"))


def _shared(folder: Path) -> Shared:
    file = folder / SOURCES
    try:
        sources = read(file, _Sources).sources
        check_once("sources", "id", [each.id for each in sources])
        file = folder / RED_FLAGS
        flags = read(file, _Flags).groups
        check_once("groups", "id", [each.id for each in flags])
        shared = Shared(
            flags={each.id: each for each in flags}, sources={each.id: each for each in sources}
        )
        for at, each in enumerate(flags):
            for row, sign in enumerate(each.signs):
                _check_known(f"groups[{at}].signs[{row}].sources", sign.sources, shared)
    except FieldError as error:
        raise ContentError(_name(file, folder), error.key, error.wrong) from None
    return shared


def _topic(file: Path, shared: Shared, today: date) -> Topic:
    written = read(file, WrittenTopic)
    if written.slug != file.stem:
        raise FieldError("slug", f"must be the file's name, {file.stem!r}")
    for key, claim in written.claims():
        _check_known(f"{key}.sources", claim.sources, shared)
    topic = _resolved(written, shared)
    check_topic(topic, today)
    return topic


def _check_known(key: str, ids: Iterable[SourceId], shared: Shared) -> None:
    for at, each in enumerate(ids):
        if each not in shared.sources:
            raise FieldError(f"{key}[{at}]", f"there is no source {each!r}")


def _resolved(written: WrittenTopic, shared: Shared) -> Topic:
    """Put in what a topic refers to; sources in the order in which they are cited."""
    flags: list[RedFlags] = []
    for at, each in enumerate(written.red_flags):
        if each not in shared.flags:
            raise FieldError(f"red_flags[{at}]", f"there is no group {each!r}")
        flags.append(shared.flags[each])
    levels = list(Level)
    flags.sort(key=lambda each: levels.index(each.level))
    text = {name: getattr(written, name) for name in TopicText.__struct_fields__}
    cited = dict.fromkeys(_cited(written, flags))
    return Topic(
        **text,
        red_flags=tuple(flags),
        sources=tuple(shared.sources[each] for each in cited),
    )


def _cited(written: WrittenTopic, flags: Iterable[RedFlags]) -> Iterator[SourceId]:
    for _key, claim in written.claims():
        yield from claim.sources
    for each in flags:
        for sign in each.signs:
            yield from sign.sources


def _check_used(folder: Path, topics: Iterable[Topic], shared: Shared) -> None:
    """Refuse what nothing refers to: it is a slip, or nobody would look after it."""
    flags = {each.id for topic in topics for each in topic.red_flags}
    for at, name in enumerate(shared.flags):
        if name not in flags:
            file = _name(folder / RED_FLAGS, folder)
            raise ContentError(file, f"groups[{at}].id", f"no topic uses {name!r}")
    cited = {each.id for topic in topics for each in topic.sources}
    for at, name in enumerate(shared.sources):
        if name not in cited:
            file = _name(folder / SOURCES, folder)
            raise ContentError(file, f"sources[{at}].id", f"nothing cites {name!r}")


def _name(file: Path, folder: Path) -> str:
    return file.relative_to(folder.parent).as_posix()
