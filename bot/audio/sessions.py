"""A session's sounds, each at its second."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from bot.audio.ogg import RATE, ogg_opus, packets_of, samples_in
from bot.domain.programmes.cues import Sound, cues
from bot.domain.programmes.programme import Session

# One frame of 20 ms of silence, and six of them in a packet (RFC 6716, 3.2.5).
SILENT_FRAME = bytes([0xFF, 0xFE])
SHORT, LONG = bytes([0xF8]) + SILENT_FRAME, bytes([0xFB, 6]) + 6 * SILENT_FRAME


def session_audio(session: Session, title: str) -> bytes:
    """Return a session as an Ogg Opus file, some 10 KB a minute; not for the event loop."""
    return ogg_opus(_packets(session), title)


def _packets(session: Session) -> Iterator[bytes]:
    at = 0
    for cue in cues(session):
        for packet in (*_silence(cue.at * RATE - at), *_sound(cue.sound)):
            at += samples_in(packet)
            yield packet


def _silence(samples: int) -> Iterator[bytes]:
    for packet in (LONG, SHORT):
        length = samples_in(packet)
        while samples >= length:
            samples -= length
            yield packet


@cache
def _sound(sound: Sound) -> list[bytes]:
    return packets_of((files("bot.audio") / "sounds" / f"{sound.value}.ogg").read_bytes())
