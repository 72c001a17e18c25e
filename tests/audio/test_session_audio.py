"""A session's sounds: in the file that every player takes, each at its second."""

import base64
import doctest
import itertools
import struct
from importlib.resources import files
from pathlib import Path

import pytest

from bot.audio import ogg, session_audio
from bot.audio.ogg import RATE, checksum, ogg_opus, packets_of, samples_in
from bot.content.programmes import load_programmes
from bot.domain.programmes.cues import Sound, cues
from bot.domain.programmes.programme import Block, Gait, Place, Session, Step

(C25K,) = load_programmes(Path(str(files("data"))) / "programmes")
SHORT = Session(
    place=Place(1, 1),
    blocks=(Block(2, (Step(Gait.RUN, 4), Step(Gait.WALK, 6))),),
    before=5,
    after=5,
)
# Where it is louder than nearly nothing for the first time in half a second, in seconds.
HEARD = """async (coded) => {
    const bytes = Uint8Array.from(atob(coded), (each) => each.charCodeAt(0));
    const context = new OfflineAudioContext(1, 1, 48000);
    const sound = (await context.decodeAudioData(bytes.buffer)).getChannelData(0);
    const begins = [];
    let loud = -Infinity;
    for (let at = 0; at < sound.length; at += 1) {
        if (Math.abs(sound[at]) > 0.02) {
            if (at - loud > 24000) begins.push(at / 48000);
            loud = at;
        }
    }
    return {begins, seconds: sound.length / 48000};
}"""


def pages(data):
    at = 0
    while at < len(data):
        mark, _v, flags, position, _stream, number, crc, segments = struct.unpack_from(
            "<4sBBqIIIB", data, at
        )
        size = 27 + segments + sum(data[at + 27 : at + 27 + segments])
        yield mark, flags, position, number, crc, bytearray(data[at : at + size])
        at += size


def test_doctests():
    assert doctest.testmod(ogg).failed == 0


async def test_a_browser_hears_each_sound_at_its_second(browser):
    page = await browser.new_page()
    coded = base64.b64encode(session_audio(SHORT, "Short")).decode()
    heard = await page.evaluate(HEARD, coded)
    await page.close()
    expected = [each.at for each in cues(SHORT)]
    assert heard["begins"] == pytest.approx(expected, abs=0.05)
    assert SHORT.seconds < heard["seconds"] < SHORT.seconds + 2


@pytest.mark.parametrize("place", [(1, 1), (4, 1), (9, 3)])
def test_pages_are_numbered_checked_and_end(place):
    data = session_audio(C25K.session(Place(*place)), "Couch to 5K")
    assert len(data) < 1_000_000
    found = list(pages(data))
    assert [number for _m, _f, _p, number, _c, _b in found] == list(range(len(found)))
    assert [flags for _m, flags, *_rest in found] == [2, *[0] * (len(found) - 2), 4]
    positions = [position for _m, _f, position, *_rest in found]
    assert positions == sorted(positions)
    assert max(b - a for a, b in itertools.pairwise(positions)) <= RATE
    for mark, _f, _p, _n, crc, body in found:
        assert mark == b"OggS"
        body[22:26] = bytes(4)
        assert checksum(body) == crc


def test_what_goes_in_comes_out():
    packets = [bytes([0xF8]) + bytes(length) for length in (1, 254, 255, 256, 700)]
    data = ogg_opus(packets, "Ü")
    assert packets_of(data) == packets
    assert "TITLE=Ü".encode() in data


def test_the_sounds_differ_and_are_short():
    found = {
        each: packets_of((files("bot.audio") / "sounds" / f"{each.value}.ogg").read_bytes())
        for each in Sound
    }
    assert len({tuple(each) for each in found.values()}) == len(Sound)
    for packets in found.values():
        assert 0.5 < sum(map(samples_in, packets)) / RATE < 1.5


@pytest.mark.parametrize("data", [b"RIFF" + bytes(40), b"OggS" + bytes(23)])
def test_what_is_no_sound_is_refused(data):
    with pytest.raises(ValueError, match=r"not |unpack"):
        packets_of(data)
