"""FIT, the format of Garmin's and many other watches: the few messages that a run is made of.

Written after the protocol's public description. A library for all of FIT takes two seconds for
what takes a third of one here; the tests read the same files with one.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.domain.runs.tracks import Point, Recording
from bot.errors import UserError
from bot.services.runs.files.xml import CUT_OFF, MOST_POINTS, TOO_MANY_POINTS
from bot.words import N_

NO_ACTIVITY = N_("That FIT file is no activity but a course, workout or settings. Send the run's.")

MAGIC, MAGIC_AT, SHORTEST = b".FIT", 8, 14
FILE_ID, SESSION, RECORD = 0, 18, 20
ACTIVITY = 4
TIMESTAMP, LAT, LON, DISTANCE = 253, 0, 1, 5
STARTED, SPORT, TIMER, TOTAL = 2, 5, 8, 9
# Seconds from 1970 to FIT's own beginning, 31 December 1989.
EPOCH = 631_065_600
DEGREES = 180 / 2**31
# FIT's number for a sport; others are told as they are.
SPORTS = {0: "generic", 1: "running", 2: "cycling", 4: "fitness", 5: "swimming", 10: "training",
          11: "walking", 12: "skiing", 15: "rowing", 17: "hiking"}  # fmt: skip
# By base type: struct's letter, and the value that means "unknown".
TYPES = {
    0x00: ("B", 0xFF),
    0x01: ("b", 0x7F),
    0x02: ("B", 0xFF),
    0x83: ("h", 0x7FFF),
    0x84: ("H", 0xFFFF),
    0x85: ("i", 0x7FFFFFFF),
    0x86: ("I", 0xFFFFFFFF),
    0x8B: ("H", 0),
    0x8C: ("I", 0),
}
WANTED = {
    FILE_ID: {0},
    SESSION: {TIMESTAMP, STARTED, SPORT, TIMER, TOTAL},
    RECORD: {TIMESTAMP, LAT, LON, DISTANCE},
}
COMPRESSED, DEFINITION, DEVELOPER = 0x80, 0x40, 0x20
Values = dict[int, int]


@dataclass(slots=True)
class _Defined:
    """What a local kind of message looks like: which fields are wanted, where, and how unknown."""

    number: int
    reader: struct.Struct
    wanted: tuple[tuple[int, int, int], ...]


@dataclass(slots=True)
class _Told:
    """What a file told, in its order."""

    kind: int | None = None
    records: list[Values] = field(default_factory=list[Values])
    sessions: list[Values] = field(default_factory=list[Values])


def is_fit(data: bytes) -> bool:
    """Whether these are the bytes of a FIT file."""
    return data[MAGIC_AT : MAGIC_AT + len(MAGIC)] == MAGIC


def read_fit(data: bytes) -> list[Recording]:
    """Return what was recorded, a recording for each of its sessions.

    Raises:
        UserError: it is no activity, or broken.
    """
    told = _Told()
    try:
        for number, values in _messages(data):
            if number == FILE_ID:
                told.kind = values.get(0, told.kind)
            elif number == SESSION:
                told.sessions.append(values)
            else:
                told.records.append(values)
                if len(told.records) > MOST_POINTS:
                    raise UserError(TOO_MANY_POINTS)
    except (struct.error, IndexError, KeyError):
        raise UserError(CUT_OFF) from None
    if told.kind != ACTIVITY:
        raise UserError(NO_ACTIVITY)
    return list(_recordings(told))


def _recordings(told: _Told) -> Iterator[Recording]:
    """Share the records out among the sessions, each of which is told after its records."""
    points = [_point(each) for each in told.records]
    if not told.sessions:
        yield Recording(stretches=[points])
        return
    at = 0
    for session in told.sessions:
        ends = session.get(TIMESTAMP)
        end = at
        last = session is told.sessions[-1]
        while end < len(points) and (last or not _after(points[end], ends)):
            end += 1
        yield Recording(
            stretches=[points[at:end]],
            sport=SPORTS.get(session.get(SPORT, 0), f"sport {session.get(SPORT)}"),
            metres=session[TOTAL] / 100 if TOTAL in session else None,
            seconds=session[TIMER] / 1000 if TIMER in session else None,
            started=session[STARTED] + EPOCH if STARTED in session else None,
        )
        at = end


def _after(point: Point, ends: int | None) -> bool:
    return ends is not None and point.at is not None and point.at > ends + EPOCH


def _point(values: Values) -> Point:
    at, lat, lon = values.get(TIMESTAMP), values.get(LAT), values.get(LON)
    metres = values.get(DISTANCE)
    return Point(
        at + EPOCH if at is not None else None,
        lat * DEGREES if lat is not None else None,
        lon * DEGREES if lon is not None else None,
        metres / 100 if metres is not None else None,
    )


def _messages(data: bytes) -> Iterator[tuple[int, Values]]:
    """Yield the number and the wanted fields of each message that matters."""
    at = 0
    while is_fit(data[at : at + SHORTEST]):  # files may be chained
        begin = at + data[at]
        end = begin + int.from_bytes(data[at + 4 : at + 8], "little")
        if end + 2 > len(data) or data[at] < SHORTEST - 2:
            raise UserError(CUT_OFF)
        if _checksum(memoryview(data)[at:end]) != int.from_bytes(data[end : end + 2], "little"):
            raise UserError(CUT_OFF)
        yield from _body(data, begin, end)
        at = end + 2


def _body(data: bytes, at: int, end: int) -> Iterator[tuple[int, Values]]:
    defined: dict[int, _Defined] = {}
    last = 0
    while at < end:
        head = data[at]
        at += 1
        if not head & COMPRESSED and head & DEFINITION:
            defined[head & 0x0F], at = _definition(data, at, developer=bool(head & DEVELOPER))
            continue
        kind = defined[(head >> 5) & 0x03 if head & COMPRESSED else head & 0x0F]
        if kind.wanted or kind.number in WANTED:
            told = kind.reader.unpack_from(data, at)
            values = {name: told[i] for name, i, unknown in kind.wanted if told[i] != unknown}
            if head & COMPRESSED:
                values[TIMESTAMP] = last + ((head & 0x1F) - last) % 0x20
            last = values.get(TIMESTAMP, last)
            yield kind.number, values
        at += kind.reader.size


def _definition(data: bytes, at: int, *, developer: bool) -> tuple[_Defined, int]:
    order = ">" if data[at + 1] else "<"
    number = int.from_bytes(data[at + 2 : at + 4], "big" if data[at + 1] else "little")
    count = data[at + 4]
    at += 5
    letters, wanted = order, list[tuple[int, int, int]]()
    place = 0
    for _field in range(count):
        name, size, base = data[at : at + 3]
        letter, unknown = TYPES.get(base, ("", 0))
        if letter and struct.calcsize(f"<{letter}") == size:
            letters += letter
            if name in WANTED.get(number, ()):
                wanted.append((name, place, unknown))
            place += 1
        else:
            letters += f"{size}x"
        at += 3
    if developer:
        letters += "".join(f"{data[at + 2 + 3 * each]}x" for each in range(data[at]))
        at += 1 + 3 * data[at]
    return _Defined(number, struct.Struct(letters), tuple(wanted)), at


def _table() -> list[int]:
    """FIT's checksum is CRC-16/ARC."""
    table: list[int] = []
    for value in range(256):
        left = value
        for _bit in range(8):
            left = (left >> 1) ^ (0xA001 if left & 1 else 0)
        table.append(left)
    return table


TABLE = _table()


def _checksum(data: memoryview) -> int:
    left = 0
    for byte in data:
        left = (left >> 8) ^ TABLE[(left ^ byte) & 0xFF]
    return left
