"""Plans, from a file's shape to the domain's: the same checks for ours and for a coach's."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.content.reading import read
from bot.content.wrong import ContentError, FieldError
from bot.domain.planks.holds import LONGEST_HOLD, MOST_SETS, Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import (
    DAYS_A_WEEK,
    DEFAULT_REST,
    LONGEST_REST,
    LONGEST_TABLE,
    SHORTEST_REST,
    Plan,
    PlanKind,
    Start,
)
from bot.domain.topics import Label, Slug, Source, Text

REST = "rest"
TARGET = re.compile(
    r"(?:(?P<sets>\d{1,3})\s*[x×]\s*)?(?:(?P<m>\d{1,3}):(?P<s>[0-5]\d)|(?P<only>\d{1,5}))"
)
MOST_STARTING_SETS = 10
LONGEST_SHOWN = 30


class WrittenPlan(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A plan as it stands in a file: `days` for a fixed one; the last three for an adaptive one."""

    slug: Slug
    title: Label
    kind: PlanKind
    who: Text
    note: Text | None = None
    ours: Text | None = None
    suits: Annotated[tuple[Level, ...], Meta(min_length=1)] = tuple(Level)
    rest_between: Annotated[int, Meta(ge=SHORTEST_REST, le=LONGEST_REST)] = DEFAULT_REST
    # Checked by hand, because the shape alone would not name the day that is wrong.
    days: dict[Any, Any] = {}
    week: tuple[int, ...] = ()
    start: str | None = None
    most_sets: int | None = None
    sources: tuple[Source, ...] = ()


def load_plans(folder: Path) -> tuple[Plan, ...]:
    """Read and check every plan in a folder.

    Raises:
        ContentError: a file can't be used, or there is none.
    """
    plans: list[Plan] = []
    for file in sorted(folder.glob("*.yaml")):
        try:
            plans.append(_plan(file))
        except FieldError as error:
            name = file.relative_to(folder.parent.parent).as_posix()
            raise ContentError(name, error.key, error.wrong) from None
    if not plans:
        raise ContentError(f"{folder.parent.name}/{folder.name}", "", "there is no plan")
    return tuple(plans)


def _plan(file: Path) -> Plan:
    written = read(file, WrittenPlan)
    if written.slug != file.stem:
        raise FieldError("slug", f"must be the file's name, {file.stem!r}")
    return to_plan(written)


def to_plan(written: WrittenPlan) -> Plan:
    """Check what is written and make a plan of it.

    Raises:
        FieldError: the first thing that can't stay.
    """
    fixed = written.kind is PlanKind.FIXED
    _check_kind(written, fixed=fixed)
    if len(set(written.suits)) < len(written.suits):
        raise FieldError("suits", "names a level twice")
    return Plan(
        slug=written.slug,
        title=written.title,
        kind=written.kind,
        who=written.who,
        note=written.note,
        ours=written.ours,
        suits=tuple(sorted(written.suits, key=lambda level: level.rung)),
        rest_between=written.rest_between,
        table=to_table(written.days) if fixed else (),
        week=() if fixed else _week(written.week),
        start=None if fixed else _start(written),
        sources=written.sources,
    )


def to_table(days: dict[Any, Any]) -> tuple[Hold | None, ...]:
    """Check a fixed plan's days: consecutive from 1, and each a target or rest.

    Raises:
        FieldError: the first day that can't stay.
    """
    if not days:
        raise FieldError("days", "is empty")
    if len(days) > LONGEST_TABLE:
        raise FieldError("days", f"more than {LONGEST_TABLE}")
    for due, day in enumerate(days, start=1):
        if type(day) is not int or day != due:
            raise FieldError(
                f"days[{str(day)[:LONGEST_SHOWN]}]", f"must be day {due}: days count up from 1"
            )
    table = tuple(to_target(f"days[{day}]", target) for day, target in days.items())
    if not any(table):
        raise FieldError("days", "there is no day with a hold")
    return table


def to_target(key: str, written: object) -> Hold | None:
    """Read what a day asks: seconds, minutes and seconds, sets, or rest (None).

    >>> to_target("start", "3x0:20"), to_target("start", "rest")
    (Hold(seconds=20, sets=3), None)

    Raises:
        FieldError: it is none of these, nothing at all, or too much.
    """
    text = str(written).strip().lower() if type(written) in {int, str} else ""
    if text == REST:
        return None
    match = TARGET.fullmatch(text)
    if match is None:
        raise FieldError(
            key, f"{str(written)[:LONGEST_SHOWN]!r} is no target: write 45, 0:45, 3x10 or rest"
        )
    seconds = int(match["only"] or 0) + 60 * int(match["m"] or 0) + int(match["s"] or 0)
    sets = int(match["sets"] or 1)
    if seconds < 1 or sets < 1:
        raise FieldError(key, "asks for nothing: write rest, or at least 1")
    if seconds > LONGEST_HOLD:
        raise FieldError(key, f"{seconds} s is longer than ten minutes")
    if sets > MOST_SETS:
        raise FieldError(key, f"{sets} sets, {MOST_SETS} are the most")
    return Hold(seconds, sets)


def _check_kind(written: WrittenPlan, *, fixed: bool) -> None:
    strange = ("week", "start", "most_sets") if fixed else ("days",)
    for key in strange:
        if getattr(written, key):
            raise FieldError(key, f"does not belong to a plan that is {written.kind.value}")


def _week(week: tuple[int, ...]) -> tuple[int, ...]:
    if not week:
        raise FieldError("week", "is empty")
    if sorted(set(week)) != list(week) or week[0] < 1 or week[-1] > DAYS_A_WEEK:
        raise FieldError("week", "must be days from 1 to 7, each once, in order")
    return week


def _start(written: WrittenPlan) -> Start:
    hold = to_target("start", written.start) if written.start else None
    if hold is None:
        raise FieldError("start", "missing, such as 2x10")
    most = written.most_sets or hold.sets
    if not hold.sets <= most <= MOST_STARTING_SETS:
        raise FieldError("most_sets", f"must be from {hold.sets} to {MOST_STARTING_SETS}")
    return Start(hold=hold, most_sets=most)
