import pytest

from bot.pictures import look


def luminance(colour):
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("ground", [look.CARD, look.SHADE])
@pytest.mark.parametrize("colour", [look.INK, look.QUIET, look.TEAL, look.RED, look.AMBER])
def test_what_must_be_read_stands_out(colour, ground):
    least = 4.5 if colour in {look.INK, look.QUIET} else 3
    assert contrast(colour, ground) >= least
