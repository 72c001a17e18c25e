"""GPX and TCX, read as they stream by, without entities, definitions or anything from elsewhere."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from bot.domain.runs.tracks import Point, Recording
from bot.errors import UserError
from bot.words import N_

if TYPE_CHECKING:
    from xml.sax.xmlreader import AttributesImpl

NO_XML = N_("That file is neither GPX nor TCX. Export the run as GPX, TCX or FIT.")
CUT_OFF = N_("That file breaks off or is damaged. Export it once more and send that one.")
UNSAFE = N_("That file defines entities of its own, which no watch does, so I leave it unread.")
TOO_MANY_POINTS = N_("That file has more than 200,000 points. Export that one run alone.")

MOST_POINTS = 200_000
# Tracks that lie further apart are two runs.
APART_SECONDS = 30 * 60


def read_xml(data: bytes) -> list[Recording]:
    """Return what was recorded, in the file's order.

    Raises:
        UserError: it is neither GPX nor TCX, unsafe, or broken.
    """
    import defusedxml.sax  # noqa: PLC0415  on first use: no start waits for it
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415  likewise

    handler = _Reader()
    try:
        defusedxml.sax.parseString(data, handler, forbid_dtd=True)
    except DefusedXmlException:
        raise UserError(UNSAFE) from None
    except (SAXException, ValueError, LookupError):  # the last for an encoding nobody knows
        raise UserError(CUT_OFF) from None
    return handler.recordings()


class _Reader(ContentHandler):
    """Keeps the few things that count of either format."""

    def __init__(self) -> None:
        super().__init__()
        self._root = ""
        self._path: list[str] = []
        self._text: list[str] = []
        self._read: list[Recording] = []
        self._lat = self._lon = self._at = self._metres = None
        self._points = 0

    def recordings(self) -> list[Recording]:
        """Return what there was; the tracks of a GPX that follow each other are one run."""
        return _joined(self._read) if self._root == "gpx" else self._read

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802  as SAX has it
        """Begin what begins here."""
        name = name.rpartition(":")[2]
        if not self._root:
            self._root = name
            if name not in {"gpx", "TrainingCenterDatabase"}:
                raise UserError(NO_XML)
        self._path.append(name)
        self._text.clear()
        if name in {"trkpt", "Trackpoint"}:
            self._lat = self._lon = self._at = self._metres = None
            if name == "trkpt":
                self._lat, self._lon = _number(attrs.get("lat")), _number(attrs.get("lon"))
        elif name in {"trk", "Activity"}:
            self._read.append(Recording(sport=attrs.get("Sport")))
        elif name in {"trkseg", "Track"} and self._read:
            self._read[-1].stretches.append([])

    def characters(self, content: str) -> None:
        """Gather text."""
        self._text.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802  as SAX has it
        """Keep what ends here."""
        name = name.rpartition(":")[2]
        text = "".join(self._text).strip()
        self._path.pop()
        parent = self._path[-1] if self._path else ""
        if name in {"trkpt", "Trackpoint"}:
            self._point()
        elif parent in {"trkpt", "Trackpoint", "Position"}:
            self._of_point(name, text)
        elif parent == "Lap":
            self._of_lap(name, text)
        elif self._read and parent == "trk" and name == "type":
            self._read[-1].sport = text
        elif self._read and parent == "Activity" and name == "Id":
            self._read[-1].started = _instant(text)
        self._text.clear()

    def _of_point(self, name: str, text: str) -> None:
        match name.casefold():
            case "time":
                self._at = _instant(text)
            case "latitudedegrees":
                self._lat = _number(text)
            case "longitudedegrees":
                self._lon = _number(text)
            case "distancemeters":
                self._metres = _number(text)
            case _:
                pass

    def _of_lap(self, name: str, text: str) -> None:
        recording, value = self._read[-1], _number(text)
        if name == "DistanceMeters" and value is not None:
            recording.metres = (recording.metres or 0) + value
        elif name == "TotalTimeSeconds" and value is not None:
            recording.seconds = (recording.seconds or 0) + value

    def _point(self) -> None:
        self._points += 1
        if self._points > MOST_POINTS:
            raise UserError(TOO_MANY_POINTS)
        if self._read and self._read[-1].stretches:
            point = Point(self._at, self._lat, self._lon, self._metres)
            self._read[-1].stretches[-1].append(point)


def _joined(tracks: list[Recording]) -> list[Recording]:
    joined: list[Recording] = []
    for track in tracks:
        begins, ended = _first(track), _last(joined[-1]) if joined else None
        near = begins is None or (ended is not None and begins - ended < APART_SECONDS)
        if joined and near and track.sport == joined[-1].sport:
            joined[-1].stretches += track.stretches
        else:
            joined.append(track)
    return joined


def _first(track: Recording) -> float | None:
    times = (point.at for each in track.stretches for point in each)
    return next((at for at in times if at is not None), None)


def _last(track: Recording) -> float | None:
    times = (point.at for each in reversed(track.stretches) for point in reversed(each))
    return next((at for at in times if at is not None), None)


def _number(text: str | None) -> float | None:
    try:
        value = float(text) if text else None
    except ValueError:
        return None
    return value if value is not None and abs(value) < 1e7 else None  # noqa: PLR2004  and no NaN


def _instant(text: str) -> float | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (at if at.tzinfo is not None else at.replace(tzinfo=UTC)).timestamp()
