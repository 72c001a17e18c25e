"""What a recording adds up to, held against other people's reading of the same file."""

import gzip
import io
import math
import xml.etree.ElementTree as ET
import zipfile

import fitdecode
import gpxpy
import pytest
from recording_files import BEGUN, fit, gpx, stretch, tcx

from bot.errors import UserError
from bot.services.runs.files import opened

HALF_AN_HOUR = 1800


def one(data):
    (run,) = opened(data)
    return run


def packed(data, *more):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("run.gpx", data)
        for name in more:
            archive.writestr(name, "x")
    return out.getvalue()


PAUSED = [stretch(900), stretch(900, after=1200, from_metres=2250)]
LAPS = [stretch(900), stretch(900, after=900, from_metres=2250)]


@pytest.mark.parametrize(
    ("data", "metres", "seconds"),
    [
        pytest.param(gpx([stretch(1800)]), 4500, 1800, id="gpx"),
        pytest.param(gpx(PAUSED), 4500, 1800, id="gpx with a pause of five minutes"),
        pytest.param(gpx([stretch(900)], [LAPS[1]]), 4500, 1800, id="gpx, a track for each lap"),
        pytest.param(gpx([stretch(900), stretch(900)]), 2250, 900, id="gpx, a segment twice"),
        pytest.param(gpx([stretch(1800)], times=False), 4500, None, id="gpx without times"),
        pytest.param(tcx(stretch(1800)), 4500, 1800, id="tcx"),
        pytest.param(tcx(*LAPS), 4500, 1800, id="tcx, its count goes on over laps"),
        pytest.param(tcx(*PAUSED), 4500, 1800, id="tcx with a pause"),
        pytest.param(tcx(stretch(1800), positions=False), 4500, 1800, id="tcx on a treadmill"),
        pytest.param(fit([stretch(1800)]), 4500, 1800, id="fit"),
        pytest.param(fit(PAUSED), 4500, 1800, id="fit with a pause"),
        pytest.param(fit([stretch(1800)], positions=False), 4500, 1800, id="fit on a treadmill"),
        pytest.param(gzip.compress(gpx([stretch(1800)])), 4500, 1800, id="gpx.gz"),
        pytest.param(packed(gpx([stretch(1800)])), 4500, 1800, id="zip"),
        pytest.param(b"\xef\xbb\xbf" + gpx([stretch(60)]), 150, 60, id="a mark at its beginning"),
    ],
)
def test_what_it_adds_up_to(data, metres, seconds):
    run = one(data)
    assert run.metres == pytest.approx(metres, abs=2)
    assert run.seconds == (seconds if seconds is None else pytest.approx(seconds, abs=2))


@pytest.mark.parametrize("data", [gpx(LAPS), tcx(*LAPS), fit(LAPS)], ids=["gpx", "tcx", "fit"])
def test_each_kilometre_and_mile_has_its_time(data):
    run = one(data)
    assert run.started_at == BEGUN
    assert run.splits["km"] == [pytest.approx(400, abs=1)] * 4
    assert run.splits["mi"] == [pytest.approx(1609.344 / 2.5, abs=1)] * 2


def test_gpx_as_gpxpy_reads_it():
    data = gpx(PAUSED)
    (track,) = gpxpy.parse(data.decode()).tracks
    assert one(data).metres == pytest.approx(track.length_2d(), rel=0.003)
    moving = track.get_moving_data(speed_extreemes_percentiles=0)
    assert one(data).seconds == pytest.approx(moving.moving_time, abs=10)


def test_tcx_as_its_laps_say():
    data = tcx(*LAPS)
    tree = ET.parse(io.BytesIO(data))  # noqa: S314  our own file
    name = "{http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2}"
    laps = tree.findall(f".//{name}Lap")
    assert one(data).metres == sum(float(each.find(f"{name}DistanceMeters").text) for each in laps)


def test_fit_as_fitdecode_reads_it():
    data = fit(PAUSED)
    told = {}
    with fitdecode.FitReader(io.BytesIO(data), check_crc=fitdecode.CrcCheck.RAISE) as reader:
        for frame in reader:
            if isinstance(frame, fitdecode.FitDataMessage) and frame.name == "session":
                told = {each.name: each.value for each in frame.fields}
    run = one(data)
    assert run.metres == told["total_distance"]
    assert run.seconds == told["total_timer_time"]
    assert run.started_at == told["start_time"]


def test_two_runs_in_one_file_are_two():
    later = [stretch(600, after=4 * 3600)]
    for data in (gpx([stretch(600)], later), fit([stretch(600)], later)):
        assert [run.metres for run in opened(data)] == [pytest.approx(1500, abs=2)] * 2


def test_a_leap_of_the_receiver_is_not_run():
    jumped = stretch(600)
    at, lat, lon, metres = jumped[300]
    jumped[300] = (at, lat + 0.05, lon, metres)
    assert one(gpx([jumped])).metres == pytest.approx(1500, abs=10)


def test_standing_about_is_no_time_in_motion():
    stood = [(at, *stretch(600)[-1][1:]) for at, _lat, _lon, _m in stretch(300, after=601)]
    went_on = stretch(600, after=902, from_metres=1500)
    run = one(gpx([stretch(600) + stood + went_on]))
    assert run.metres == pytest.approx(3000, abs=3)
    assert run.seconds == pytest.approx(1200, abs=12)


BOMB = b"<gpx>" + b" " * 41 * 1024 * 1024
ENTITIES = b'<!DOCTYPE gpx [<!ENTITY a "aaaa">]><gpx><trk><name>&a;</name></trk></gpx>'


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"", "no recording I know", id="nothing"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"0" * 99, "no recording I know", id="a picture"),
        pytest.param(b"hello", "no recording I know", id="words"),
        pytest.param(b"<html></html>", "neither GPX nor TCX", id="a web page"),
        pytest.param(gpx([stretch(600)])[:-300], "breaks off", id="gpx cut off"),
        pytest.param(tcx(stretch(600))[:900], "breaks off", id="tcx cut off"),
        pytest.param(fit([stretch(600)])[:-40], "breaks off", id="fit cut off"),
        pytest.param(
            fit([stretch(600)])[:500] + b"\0" + fit([stretch(600)])[501:],
            "breaks off",
            id="fit with a wrong byte",
        ),
        pytest.param(fit([stretch(600)], kind=6), "no activity", id="a course"),
        pytest.param(fit([stretch(600)], sport=2), "says cycling", id="a ride"),
        pytest.param(tcx(stretch(600), sport="Biking"), "says Biking", id="a ride in tcx"),
        pytest.param(gpx(), "no run in that file", id="an empty gpx"),
        pytest.param(gpx([[]]), "no run in that file", id="an empty segment"),
        pytest.param(ENTITIES, "entities of its own", id="entities"),
        pytest.param(gzip.compress(BOMB), "over 40 MB", id="a gzip bomb"),
        pytest.param(packed(BOMB), "over 40 MB", id="a zip bomb"),
        pytest.param(packed(b"", "two.gpx"), "holds 2 files", id="two files in a zip"),
        pytest.param(packed(gpx([stretch(60)]))[:-60], "can't unpack", id="zip cut off"),
        pytest.param(gzip.compress(b"<gpx/>")[:-4], "can't unpack", id="gzip cut off"),
        pytest.param(b" " * (10 * 1024 * 1024 + 1), "over 10 MB", id="huge"),
        pytest.param(
            gpx(*([stretch(60, after=3600 * each)] for each in range(11))),
            "holds {count} runs",
            id="eleven runs",
        ),
    ],
)
def test_what_can_t_be_used_is_refused_in_a_sentence(data, says):
    with pytest.raises(UserError) as refused:
        opened(data)
    sentence = refused.value.sentence.replace("{sport}", str(refused.value.values.get("sport")))
    assert says.replace("2 files", "{count} files") in sentence


def test_more_points_than_anybody_runs_are_refused():
    line = b'<trkpt lat="1" lon="1"/>'
    with pytest.raises(UserError, match="200,000 points"):
        opened(b"<gpx><trk><trkseg>" + line * 200_001 + b"</trkseg></trk></gpx>")


def test_no_number_that_is_none_comes_through():
    at = f"{BEGUN:%Y-%m-%dT%H:%M:%SZ}"
    odd = "".join(f'<trkpt lat="{lat}" lon="0"><time>{at}</time></trkpt>' for lat in ("nan", "inf"))
    with pytest.raises(UserError, match="no run"):
        opened(f"<gpx><trk><trkseg>{odd}</trkseg></trk></gpx>".encode())
    assert math.isfinite(one(gpx([stretch(60)])).metres)
