"""Whatever somebody sends, they get runs or a sentence."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st
from recording_files import fit, gpx, stretch, tcx

from bot.errors import UserError
from bot.services.runs.files import opened

WHOLE = [
    gpx([stretch(90), stretch(60, after=200, from_metres=400)]),
    tcx(stretch(90), stretch(60, after=90, from_metres=225)),
    fit([stretch(90)], [stretch(60, after=9000)]),
]


def runs_or_a_sentence(data):
    runs = []
    with suppress(UserError):
        runs = opened(data)
    for run in runs:
        assert run.metres >= 50
        assert run.seconds is None or run.seconds > 0
        assert run.splits is None or sum(run.splits["km"]) <= (run.seconds or 0) + len(
            run.splits["km"]
        )


@given(st.binary(max_size=300))
def test_any_bytes(data):
    runs_or_a_sentence(data)


@given(st.sampled_from(WHOLE), st.data())
@settings(max_examples=200)
def test_a_file_with_anything_done_to_it(whole, data):
    at = data.draw(st.integers(0, len(whole)))
    gone = data.draw(st.integers(0, 60))
    instead = data.draw(st.binary(max_size=20))
    runs_or_a_sentence(whole[:at] + instead + whole[at + gone :])


@given(
    st.sampled_from([b"<gpx>", b"\x0e\x10\x5c\x08\x40\x00\x00\x00.FIT"]), st.binary(max_size=200)
)
def test_a_good_beginning_and_then_anything(begins, data):
    runs_or_a_sentence(begins + data)
