"""From the bytes of a file to the runs in it. What it is, its content says, never its name."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from typing import IO

from bot.domain.runs.tracks import Measured, Recording, measure
from bot.errors import UserError
from bot.services.runs.files.fit import is_fit, read_fit
from bot.services.runs.files.xml import read_xml
from bot.words import N_

LARGEST, UNPACKED = 10 * 1024 * 1024, 40 * 1024 * 1024
MOST_RUNS = 10
SHORTEST = 50

TOO_LARGE = N_("That file is over 10 MB. A run is far smaller: export that one run alone.")
BOMB = N_("Unpacked, that file is over 40 MB. Send the one GPX, TCX or FIT file of the run.")
MANY = N_("That archive holds {count} files. Send one of them: GPX, TCX or FIT.")
BROKEN_PACK = N_("I can't unpack that file; it may have been cut off. Export it once more.")
NO_RECORDING = N_(
    "That is no recording I know. Send a GPX, TCX or FIT file from your watch or app."
)
EMPTY = N_("There is no run in that file. If it was on a treadmill, /run log takes its distance.")
RIDE = N_("That file says {sport}, and I keep runs only. /run log takes what was one after all.")
TOO_MANY_RUNS = N_("That file holds {count} runs. Send up to 10 at a time.")

XML_STARTS = (b"<", b"\xef\xbb\xbf<")
GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
ON_FOOT = ("run", "walk", "hik", "generic", "other", "treadmill", "training", "fitness", "foot")


def opened(data: bytes) -> list[Measured]:
    """Return the runs in a file, in its order. It takes a while: not for the event loop.

    Raises:
        UserError: it is too large, no recording, broken, or holds no run.
    """
    if len(data) > LARGEST:
        raise UserError(TOO_LARGE)
    recordings = _read(_unpacked(data))
    runs = [each for each in recordings if _on_foot(each)]
    if recordings and not runs:
        raise UserError(RIDE, sport=str(recordings[0].sport)[:30])
    measured = [each for each in map(measure, runs) if each.metres >= SHORTEST]
    if not measured:
        raise UserError(EMPTY)
    if len(measured) > MOST_RUNS:
        raise UserError(TOO_MANY_RUNS, count=len(measured))
    return measured


def _read(data: bytes) -> list[Recording]:
    if is_fit(data):
        return read_fit(data)
    if data.lstrip().startswith(XML_STARTS):
        return read_xml(data.lstrip())
    raise UserError(NO_RECORDING)


def _on_foot(recording: Recording) -> bool:
    sport = (recording.sport or "other").casefold()
    return any(word in sport for word in ON_FOOT)


def _unpacked(data: bytes) -> bytes:
    """Unpack once, and never more than there is room for."""
    try:
        if data.startswith(GZIP):
            with gzip.open(io.BytesIO(data)) as file:
                return _limited(file)
        if data.startswith(ZIP):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                names = [each for each in archive.infolist() if not each.is_dir()]
                if len(names) != 1:
                    raise UserError(MANY, count=len(names))
                with archive.open(names[0]) as file:
                    return _limited(file)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, RuntimeError, NotImplementedError):
        # What zipfile can't read, and what is locked with a password, it says in these.
        raise UserError(BROKEN_PACK) from None
    return data


def _limited(file: IO[bytes] | gzip.GzipFile) -> bytes:
    data = file.read(UNPACKED + 1)
    if len(data) > UNPACKED:
        raise UserError(BOMB)
    return data
