"""Nothing that a person types comes back as a mention or as Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ui.plain import LONGEST, plain

LIVE = re.compile(r"@(?!\u200b)|(?<!\\)(?:\\\\)*[*_~`|\[<>#:]|[\n\r\u202e]")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("upper", "upper", id="words stay words"),
        pytest.param("@everyone", "@\u200beveryone", id="everyone is not called"),
        pytest.param("**loud**", r"\*\*loud\*\*", id="no bold"),
        pytest.param("a\n# b", r"a \# b", id="no new line, so no heading"),
        pytest.param("x\u202eevil", "xevil", id="no text direction tricks"),
        pytest.param("ظهري", "\u2068ظهري\u2069", id="right-to-left text keeps to itself"),
        pytest.param("🦴🏃‍♀️", "🦴🏃‍♀️", id="emoji stay whole"),
        pytest.param("a\x00b\x07", "ab", id="no control characters"),
    ],
)
def test_plain(typed, shown):
    assert plain(typed) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "<@123456789012345678>",
        "<@&123456789012345678>",
        "<#123456789012345678>",
        "<t:1700000000:R>",
        "</backpain:123456789012345678>",
        "[here](https://example.org)",
        "||spoiler||",
        "> quote",
        "`code`",
        "~~no~~ __under__ *it*",
        r"\*already escaped*",
    ],
)
def test_nothing_comes_alive(typed):
    assert not LIVE.search(plain(typed))


@given(st.text(max_size=300))
def test_nothing_comes_alive_whatever_is_typed(typed):
    assert not LIVE.search(plain(typed))


@given(st.text(min_size=LONGEST, max_size=2000))
def test_long_text_is_cut_before_it_is_escaped(typed):
    assert len(re.sub(r"\\(.)|\u200b", r"\1", plain(typed))) <= LONGEST + 2
