"""What a start must not load: every module costs time and memory in each bot that runs."""

import subprocess
import sys
from pathlib import Path

HEAVY = (
    "PIL",
    "alembic",
    "apscheduler",
    "asyncpg",
    "rapidfuzz",
    "rehearsal",
    "sqlalchemy.dialects.postgresql",
    "sqlalchemy.orm",
)
LOOK = f"""
import importlib, sys
from bot.client import EXTENSIONS
import bot.run
for extension in EXTENSIONS:
    importlib.import_module(extension)
print(*(name for name in {HEAVY!r} if name in sys.modules))
"""


def test_what_is_rarely_used_is_loaded_when_it_is():
    looked = subprocess.run(  # noqa: S603  our own words
        [sys.executable, "-c", LOOK],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    assert looked.stdout.split() == []
