"""Every test that the page on reliability names is there."""

import re
from pathlib import Path

TESTS = Path(__file__).parent
PAGE = TESTS.parent / "docs" / "reliability.md"


def test_every_test_it_names_exists():
    named = re.findall(r"`(test_\w+)`", PAGE.read_text())
    there = {
        name
        for file in TESTS.rglob("test_*.py")
        for name in re.findall(r"def (test_\w+)\(", file.read_text())
    }
    assert named
    assert sorted(set(named) - there) == []
