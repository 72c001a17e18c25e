"""Opus packets out of an Ogg file, and into one (RFC 3533 and 7845). One channel, 48 kHz."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator

RATE = 48_000
HEAD, TAGS = b"OpusHead", b"OpusTags"
# Samples that a decoder leaves out at the start: what the recordings' encoder (libopus) needs.
PRE_SKIP = 312
PAGE, BEGINS, ENDS = struct.Struct("<4sBBqIIIB"), 2, 4
NOT_ENDING_HERE = -1
LACED, MOST_SEGMENTS = 255, 255
A_SECOND = RATE
# A frame's samples by its configuration: SILK, hybrid, CELT.
FRAMES = (480, 960, 1920, 2880) * 3 + (480, 960) * 2 + (120, 240, 480, 960) * 4
REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


def packets_of(data: bytes) -> list[bytes]:
    """Return the sound's packets in an Ogg Opus file.

    Raises:
        ValueError: it is no such file, or has more than one channel.
    """
    head, _tags, *packets = list(_packets(data))
    if not head.startswith(HEAD) or head[9] != 1:
        raise ValueError("not an Ogg Opus file of one channel")
    return packets


def samples_in(packet: bytes) -> int:
    """Return how many samples a packet stands for (RFC 6716, 3.1).

    >>> samples_in(bytes([0xF8, 0xFF, 0xFE])) == RATE // 50
    True
    """
    configuration, code = packet[0] >> 3, packet[0] & 3
    frames = {0: 1, 1: 2, 2: 2}.get(code) or packet[1] & 0x3F
    return FRAMES[configuration] * frames


def ogg_opus(packets: Iterable[bytes], title: str) -> bytes:
    """Put packets into a file, in pages of at most a second."""
    head = struct.pack("<8sBBHIhB", HEAD, 1, 1, PRE_SKIP, RATE, 0, 0)
    writer = _Writer()
    writer.page([head], 0, BEGINS)
    writer.page([_tags(title)], 0)
    position, waiting, held = 0, list[bytes](), 0
    for packet in packets:
        samples = samples_in(packet)
        if waiting and held + samples > A_SECOND:
            position += held
            writer.page(waiting, position)
            waiting, held = [], 0
        waiting.append(packet)
        held += samples
    writer.page(waiting, position + held, ENDS)
    return bytes(writer.data)


class _Writer:
    """Pages, numbered, each with its checksum."""

    def __init__(self) -> None:
        self.data = bytearray()
        self._number = 0

    def page(self, packets: list[bytes], position: int, flags: int = 0) -> None:
        lacing = b"".join(_laced(len(packet)) for packet in packets)
        if len(lacing) > MOST_SEGMENTS:
            raise ValueError("more than a page holds")
        page = bytearray(
            PAGE.pack(b"OggS", 0, flags, position, 1, self._number, 0, len(lacing))
            + lacing
            + b"".join(packets)
        )
        struct.pack_into("<I", page, 22, checksum(page))
        self.data += page
        self._number += 1


def checksum(page: bytes | bytearray) -> int:
    """Return Ogg's CRC-32: zlib's polynomial with the bits the other way round.

    >>> f"{checksum(b'OggS'):08x}"
    '5fb0a94f'
    """
    turned = zlib.crc32(page.translate(REVERSED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{turned:032b}"[::-1], 2)


def _laced(length: int) -> bytes:
    return bytes([LACED]) * (length // LACED) + bytes([length % LACED])


def _tags(title: str) -> bytes:
    comment = f"TITLE={title}".encode()
    vendor = b"Plankton"
    return (
        TAGS
        + struct.pack("<I", len(vendor))
        + vendor
        + struct.pack("<II", 1, len(comment))
        + comment
    )


def _packets(data: bytes) -> Iterator[bytes]:
    at, packet = 0, b""
    while at < len(data):
        mark, *_rest, segments = PAGE.unpack_from(data, at)
        if mark != b"OggS":
            raise ValueError("not an Ogg file")
        lacing = data[at + PAGE.size : at + PAGE.size + segments]
        at += PAGE.size + segments
        for length in lacing:
            packet += data[at : at + length]
            at += length
            if length < LACED:
                yield packet
                packet = b""
