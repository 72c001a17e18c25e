"""What a recording adds up to: how far, how long in motion, and each kilometre's time.

A recording comes as stretches between which the watch was off or lost its way. Where somebody was
is used to measure how far they went, and is gone when this has returned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from bot.domain.runs.distances import METRES

EARTH_RADIUS = 6_371_000.0
# Slower than this over some seconds is standing about; a watch's own noise is less.
STANDING = 0.5
BLOCK_SECONDS = 10.0
# Nobody runs so many metres a second: the receiver jumped.
A_LEAP = 12.0


class Point(NamedTuple):
    """One moment: seconds since 1970, degrees, and metres in all as the watch counted them."""

    at: float | None
    lat: float | None
    lon: float | None
    metres: float | None


@dataclass(slots=True)
class Recording:
    """One activity of a file. `metres` and `seconds` are its own totals, if it tells them."""

    stretches: list[list[Point]] = field(default_factory=list[list[Point]])
    sport: str | None = None
    metres: float | None = None
    seconds: float | None = None
    started: float | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """What is kept of a recording. Without times there are no seconds, no splits, no start."""

    metres: int
    seconds: int | None
    started_at: datetime | None
    splits: dict[str, list[int]] | None


class _Step(NamedTuple):
    metres: float
    seconds: float | None


def measure(recording: Recording) -> Measured:
    """Add up a recording.

    Distance as the watch counted it, moment by moment; where it did not, by its positions; without
    either, its own total.
    """
    stretches = list(_fresh(recording.stretches))
    steps = [list(_steps(stretch)) for stretch in stretches]
    metres = sum(step.metres for stretch in steps for step in stretch)
    if metres < 1:
        metres, steps = recording.metres or 0.0, []
    timed = [pair for each in steps for pair in _moving(each)]
    moving = sum(seconds for _metres, seconds in timed)
    if recording.seconds is not None and (not moving or moving > recording.seconds):
        moving = recording.seconds
    first = next((point.at for each in stretches for point in each if point.at is not None), None)
    started = recording.started if recording.started is not None else first
    return Measured(
        metres=round(metres),
        seconds=round(moving) or None,
        started_at=datetime.fromtimestamp(started, UTC) if started is not None else None,
        splits=_splits(timed) if timed else None,
    )


def between(first: Point, second: Point) -> float:
    """Return the metres between two positions, along the surface; 0 where one is unknown."""
    if first.lat is None or second.lat is None or first.lon is None or second.lon is None:
        return 0.0
    one, other = radians(first.lat), radians(second.lat)
    half = sin((other - one) / 2) ** 2
    half += cos(one) * cos(other) * sin(radians(second.lon - first.lon) / 2) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(min(half, 1.0)))


def _fresh(stretches: Iterable[Sequence[Point]]) -> Iterator[list[Point]]:
    """Leave out what was recorded before: some watches write a stretch twice."""
    last: float | None = None
    seen: set[tuple[Point, Point, int]] = set()
    for stretch in stretches:
        if not stretch:
            continue
        mark = (stretch[0], stretch[-1], len(stretch))
        if mark in seen:
            continue
        seen.add(mark)
        fresh: list[Point] = []
        for point in stretch:
            # A lap begins at the very moment at which the one before it ended.
            joins = not fresh and point.at == last
            if point.at is None or last is None or point.at > last or joins:
                fresh.append(point)
                last = point.at if point.at is not None else last
        if fresh:
            yield fresh


def _steps(stretch: Sequence[Point]) -> Iterator[_Step]:
    counted = any(point.metres for point in stretch)
    points = [point for point in stretch if point.metres is not None] if counted else stretch
    if counted and points and (points[0].metres or 0) > 0:
        yield from _before(stretch, points[0])
    for first, second in pairwise(points):
        seconds = None
        if first.at is not None and second.at is not None:
            seconds = second.at - first.at
        if counted:
            yield _Step(_gained(first.metres or 0, second.metres or 0), seconds)
            continue
        metres = between(first, second)
        yield _Step(0.0 if seconds and metres / seconds > A_LEAP else metres, seconds)


def _before(stretch: Sequence[Point], first: Point) -> Iterator[_Step]:
    """A count that is first told later in a stretch began with the stretch."""
    begun = stretch[0]
    if begun is not first and begun.at is not None and first.at is not None:
        yield _Step(first.metres or 0.0, first.at - begun.at)


def _gained(before: float, after: float) -> float:
    """Return how much a count grew; one that fell began anew, as some do with each lap."""
    return after - before if after >= before else after


def _moving(steps: Iterable[_Step]) -> Iterator[tuple[float, float]]:
    """Yield metres and seconds in motion, some seconds at a time, without standing about."""
    metres = seconds = 0.0
    for step in steps:
        if step.seconds is None or step.seconds <= 0:
            metres += step.metres
            continue
        if step.seconds > 2 * BLOCK_SECONDS:  # the watch slept: a stop, or a tunnel
            yield from _block(metres, seconds)
            yield from _block(step.metres, step.seconds)
            metres = seconds = 0.0
            continue
        metres, seconds = metres + step.metres, seconds + step.seconds
        if seconds >= BLOCK_SECONDS:
            yield from _block(metres, seconds)
            metres = seconds = 0.0
    yield from _block(metres, seconds)


def _block(metres: float, seconds: float) -> Iterator[tuple[float, float]]:
    if metres or seconds:
        yield metres, seconds if seconds and metres / seconds >= STANDING else 0.0


def _splits(timed: Sequence[tuple[float, float]]) -> dict[str, list[int]]:
    return {unit.value: _split(timed, each) for unit, each in METRES.items()}


def _split(timed: Sequence[tuple[float, float]], each: float) -> list[int]:
    """Return the seconds of each whole unit, told apart within a block as if run evenly."""
    found: list[int] = []
    gone = spent = since = 0.0
    for metres, seconds in timed:
        while metres and gone + metres >= each * (len(found) + 1):
            part = (each * (len(found) + 1) - gone) / metres
            crossed = spent + part * seconds
            found.append(round(crossed - since))
            since = crossed
        gone, spent = gone + metres, spent + seconds
    return found
