"""Programmes, from a file's shape to the domain's."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, cast

from msgspec import Struct

from bot.content.reading import read
from bot.content.wrong import ContentError, FieldError
from bot.domain.programmes.programme import Block, Gait, Place, Programme, Session, Step
from bot.domain.topics import Label, Slug, Source, Text

LENGTH = re.compile(r"(?P<m>\d{1,3}):(?P<s>[0-5]\d)")
STEP = re.compile(r"(?P<gait>[a-z]+) +(?P<length>\S+)")
BLOCK = re.compile(
    r"(?:(?P<times>\d{1,2}) *[x×] *\((?P<many>[^()]+)\)|(?P<one>[^,()]+)) *(?:,|$) *"
)
# The programme that has commands of its own.
NEEDED = "c25k"
MOST_WEEKS, MOST_RUNS, LONGEST_SESSION = 52, 7, 2 * 60 * 60
LONGEST_SHOWN = 40


class WrittenProgramme(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A programme as it stands in a file."""

    slug: Slug
    title: Label
    who: Text
    note: Text | None = None
    walk_before: str = "0:00"
    walk_after: str = "0:00"
    # Checked by hand, because the shape alone would not name the run that is wrong.
    weeks: dict[Any, Any]
    sources: tuple[Source, ...] = ()


def load_programmes(folder: Path) -> tuple[Programme, ...]:
    """Read and check every programme in a folder.

    Raises:
        ContentError: a file can't be used, or the one that has commands is missing.
    """
    programmes: list[Programme] = []
    for file in sorted(folder.glob("*.yaml")):
        try:
            programmes.append(_programme(file))
        except FieldError as error:
            name = file.relative_to(folder.parent.parent).as_posix()
            raise ContentError(name, error.key, error.wrong) from None
    if not any(each.slug == NEEDED for each in programmes):
        name = f"{folder.parent.name}/{folder.name}/{NEEDED}.yaml"
        raise ContentError(name, "", f"is missing, and /{NEEDED} needs it")
    return tuple(programmes)


def to_blocks(key: str, written: object) -> tuple[Block, ...]:
    """Read what a session asks.

    >>> to_blocks("weeks[1][1]", "2x(run 1:30, walk 0:45), run 3:00")[0].times
    2

    Raises:
        FieldError: it can't be read.
    """
    text = written.strip() if isinstance(written, str) else ""
    blocks: list[Block] = []
    at = 0
    while at < len(text):
        match = BLOCK.match(text, at)
        if match is None:
            raise _unreadable(key, text[at:])
        steps = tuple(_step(key, each) for each in (match["many"] or match["one"]).split(","))
        times = int(match["times"] or 1)
        if times < 1:
            raise FieldError(key, "asks for something 0 times")
        blocks.append(Block(times, steps))
        at = match.end()
    if not any(step.gait is Gait.RUN for block in blocks for step in block.steps):
        raise FieldError(key, "there is nothing to run: write run 5:00, walk 3:00, run 5:00")
    return tuple(blocks)


def _programme(file: Path) -> Programme:
    written = read(file, WrittenProgramme)
    if written.slug != file.stem:
        raise FieldError("slug", f"must be the file's name, {file.stem!r}")
    before = _length("walk_before", written.walk_before)
    after = _length("walk_after", written.walk_after)
    return Programme(
        slug=written.slug,
        title=written.title,
        who=written.who,
        note=written.note,
        weeks=tuple(_weeks(written.weeks, before, after)),
        sources=written.sources,
    )


def _weeks(weeks: dict[Any, Any], before: int, after: int) -> list[tuple[Session, ...]]:
    if not 1 <= len(weeks) <= MOST_WEEKS:
        raise FieldError("weeks", f"must be from 1 to {MOST_WEEKS}")
    found: list[tuple[Session, ...]] = []
    for due, (week, runs) in enumerate(weeks.items(), start=1):
        key = f"weeks[{str(week)[:LONGEST_SHOWN]}]"
        if type(week) is not int or week != due:
            raise FieldError(key, f"must be week {due}: weeks count up from 1")
        every = cast("list[Any]", runs) if isinstance(runs, list) else []
        if not 1 <= len(every) <= MOST_RUNS:
            raise FieldError(key, f"must be a list of 1 to {MOST_RUNS} runs")
        found.append(
            tuple(
                _session(f"{key}[{run}]", Place(week, run), each, before, after)
                for run, each in enumerate(every, start=1)
            )
        )
    return found


def _session(key: str, place: Place, written: object, before: int, after: int) -> Session:
    blocks = to_blocks(key, written)
    session = Session(place=place, blocks=blocks, before=before, after=after)
    if session.seconds > LONGEST_SESSION:
        raise FieldError(key, "is longer than two hours")
    return session


def _step(key: str, written: str) -> Step:
    match = STEP.fullmatch(written.strip())
    if match is None or match["gait"] not in set(Gait):
        raise _unreadable(key, written)
    seconds = _length(key, match["length"])
    if seconds < 1:
        raise FieldError(key, f"{written.strip()!r} takes no time")
    return Step(Gait(match["gait"]), seconds)


def _length(key: str, written: str) -> int:
    match = LENGTH.fullmatch(written.strip())
    if match is None:
        raise FieldError(key, f"{written[:LONGEST_SHOWN]!r} is no length: write minutes, 1:30")
    return 60 * int(match["m"]) + int(match["s"])


def _unreadable(key: str, written: str) -> FieldError:
    shown = written.strip()[:LONGEST_SHOWN]
    return FieldError(key, f"{shown!r} can't be read: write run 1:30, walk 2:00 or 8x(...)")
