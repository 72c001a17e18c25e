"""Recordings as watches and apps write them, made up: nobody ran these.

A stretch is a list of points in motion, one a second, due north at an even speed.
"""

import struct
from datetime import UTC, datetime, timedelta

BEGUN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
# Metres of one degree of latitude on the sphere that distances are measured on.
DEGREE = 6_371_000.0 * 3.141592653589793 / 180
SPEED = 2.5
EPOCH = datetime(1989, 12, 31, tzinfo=UTC)


def stretch(seconds, *, after=0, from_metres=0.0, speed=SPEED, begun=BEGUN):
    """Points as (instant, latitude, longitude, metres so far)."""
    return [
        (
            begun + timedelta(seconds=after + second),
            51.5 + (from_metres + speed * second) / DEGREE,
            -0.12,
            from_metres + speed * second,
        )
        for second in range(seconds + 1)
    ]


def gpx(*tracks, times=True):
    """A GPX file; each track is a list of stretches."""
    parts = ['<?xml version="1.0" encoding="UTF-8"?>']
    parts.append('<gpx version="1.1" creator="made" xmlns="http://www.topografix.com/GPX/1/1">')
    for track in tracks:
        parts.append("<trk><name>Lunch</name><type>running</type>")
        for each in track:
            parts.append("<trkseg>")
            for at, lat, lon, _metres in each:
                time = f"<time>{at:%Y-%m-%dT%H:%M:%SZ}</time>" if times else ""
                parts.append(f'<trkpt lat="{lat:.7f}" lon="{lon:.7f}"><ele>10</ele>{time}</trkpt>')
            parts.append("</trkseg>")
        parts.append("</trk>")
    return "\n".join([*parts, "</gpx>"]).encode()


def tcx(*laps, sport="Running", positions=True):
    """A TCX file of one activity; its count of metres goes on from lap to lap, as Garmin's does."""
    parts = ['<?xml version="1.0" encoding="UTF-8"?><TrainingCenterDatabase '
             'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>'
             f'<Activity Sport="{sport}"><Id>{laps[0][0][0]:%Y-%m-%dT%H:%M:%SZ}</Id>']  # fmt: skip
    for lap in laps:
        went, took = lap[-1][3] - lap[0][3], (lap[-1][0] - lap[0][0]).total_seconds()
        parts.append(f'<Lap StartTime="{lap[0][0]:%Y-%m-%dT%H:%M:%SZ}">')
        parts.append(f"<TotalTimeSeconds>{took}</TotalTimeSeconds>")
        parts.append(f"<DistanceMeters>{went}</DistanceMeters><Track>")
        for at, lat, lon, metres in lap:
            parts.append(f"<Trackpoint><Time>{at:%Y-%m-%dT%H:%M:%S.000Z}</Time>")
            if positions:
                parts.append(
                    f"<Position><LatitudeDegrees>{lat}</LatitudeDegrees>"
                    f"<LongitudeDegrees>{lon}</LongitudeDegrees></Position>"
                )
            parts.append(f"<DistanceMeters>{metres}</DistanceMeters></Trackpoint>")
        parts.append("</Track></Lap>")
    return "".join([*parts, "</Activity></Activities></TrainingCenterDatabase>"]).encode()


def fit(*sessions, sport=1, positions=True, kind=4):
    """A FIT file; each session is a list of stretches, and is told after its points."""
    body = _defined(0, 0, [(0, 1, 0x00)]) + bytes([0, kind])
    fields = [(253, 4, 0x86), (5, 4, 0x86)]
    fields += [(0, 4, 0x85), (1, 4, 0x85)] if positions else []
    body += _defined(1, 20, fields)
    body += _defined(
        2, 18, [(253, 4, 0x86), (2, 4, 0x86), (5, 1, 0x00), (8, 4, 0x86), (9, 4, 0x86)]
    )
    for session in sessions:
        points = [point for each in session for point in each]
        for at, lat, lon, metres in points:
            body += struct.pack("<BII", 1, _fit_time(at), round(metres * 100))
            if positions:
                body += struct.pack("<ii", _semicircles(lat), _semicircles(lon))
        moving = sum((each[-1][0] - each[0][0]).total_seconds() for each in session)
        body += struct.pack(
            "<BIIBII",
            2,
            _fit_time(points[-1][0]),
            _fit_time(points[0][0]),
            sport,
            round(moving * 1000),
            round((points[-1][3] - points[0][3]) * 100),
        )
    head = struct.pack("<BBHI4s", 14, 0x10, 2140, len(body), b".FIT")
    whole = head + struct.pack("<H", _crc(head)) + body
    return whole + struct.pack("<H", _crc(whole))


def _defined(local, number, fields):
    said = b"".join(bytes(each) for each in fields)
    return struct.pack("<BBBHB", 0x40 | local, 0, 0, number, len(fields)) + said


def _fit_time(at):
    return int((at - EPOCH).total_seconds())


def _semicircles(degrees):
    return round(degrees * 2**31 / 180)


def _crc(data):
    """CRC-16/ARC, bit by bit: the slow way, unlike the one under test."""
    left = 0
    for byte in data:
        left ^= byte
        for _bit in range(8):
            left = (left >> 1) ^ 0xA001 if left & 1 else left >> 1
    return left
