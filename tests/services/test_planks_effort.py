"""An effort is a number from 1 to 10, however it was sent."""

import pytest

from bot.errors import UserError
from bot.services.planks.intake import read_effort


@pytest.mark.parametrize(("typed", "read"), [("", None), ("1", 1), ("7", 7), ("10", 10)])
def test_what_is_read(typed, read):
    assert read_effort(typed) == read


@pytest.mark.parametrize("typed", ["0", "11", "0099", "-3", "7.5", "seven", "٣", "9" * 5000])
def test_what_is_not(typed):
    with pytest.raises(UserError):
        read_effort(typed)
