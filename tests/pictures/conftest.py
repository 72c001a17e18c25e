from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image

from bot.domain.planks.history import Form
from bot.domain.planks.levels import LADDER, Level
from bot.pictures import Progress, ProgressDay

FIRST = date(2026, 11, 3)


@pytest.fixture(scope="session")
def opened():
    def opened(png):
        return Image.open(BytesIO(png))

    return opened


@pytest.fixture(scope="session")
def coloured():
    """How many pixels of a picture are near a colour such as `#0F766E`."""

    def coloured(png, colour, near=24):
        wanted = tuple(bytes.fromhex(colour[1:]))
        pixels = Image.open(BytesIO(png)).convert("RGB").getcolors(1 << 24)
        return sum(
            count
            for count, pixel in pixels
            if max(abs(a - b) for a, b in zip(pixel, wanted, strict=True)) <= near
        )

    return coloured


@pytest.fixture(scope="session")
def held():
    """One day with a hold of 30 s that was asked for."""

    def held(form=Form.CLEAN, **changes):
        day = {"day": FIRST, "level": Level.KNEES, "target": 30, "held": 30, "form": form}
        return ProgressDay(**day | changes)

    return held


@pytest.fixture(scope="session")
def years():
    """So many days, four of seven with a hold, over all levels and forms."""

    def years(days):
        forms = [Form.CLEAN, Form.CLEAN, Form.WOBBLY, Form.BROKE, None]
        rows = [
            ProgressDay(
                day=FIRST + timedelta(days=at),
                level=LADDER[at * len(LADDER) // days],
                target=20 + at % 90 if at % 7 in {0, 1, 3, 5} else None,
                held=18 + at % 93 if at % 7 in {0, 1, 3, 5} else None,
                form=forms[at % len(forms)] if at % 7 in {0, 1, 3, 5} else None,
            )
            for at in range(days)
        ]
        return Progress("November planks", tuple(rows))

    return years
