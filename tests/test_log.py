"""What a line of the log holds, and that a line which tells too much would be found."""

import json
import logging

import pytest
from log_reading import Reader

from bot import log
from bot.doing import note


@pytest.fixture
def written(capsys):
    """Logs one line as the bot would, and returns it."""
    root = logging.getLogger()
    before = root.handlers[:], root.level

    def written(log_format, *message):
        log.set_up_logging("INFO", log_format)
        logging.getLogger("bot.test").info(*message)
        return capsys.readouterr().err

    yield written
    root.handlers[:], root.level = before


async def test_text_says_what_it_is_about_in_the_end(written):
    note(club=11, command="plank today", job=5)
    assert written("text", "Done").endswith("bot.test: Done [club=11 command=plank today job=5]\n")


async def test_json_has_a_field_for_each(written):
    note(club=11, command="plank today", job=5)
    line = json.loads(written("json", "Done in %d ms", 7))
    assert line.pop("time")
    assert line == {
        "level": "INFO",
        "name": "bot.test",
        "message": "Done in 7 ms",
        "club": 11,
        "command": "plank today",
        "job": 5,
    }


async def test_about_nothing_it_says_nothing(written):
    assert written("text", "Ready").endswith("bot.test: Ready\n")
    assert set(json.loads(written("json", "Ready"))) == {"time", "level", "name", "message"}


@pytest.mark.parametrize(
    ("line", "leaks"),
    [
        ("Timer 7 is not logged", False),
        ("Anatomy of a job", False),
        ("Ana was not found", True),
        ("Runner 17 was not found", True),
        ("Could not read 'my back is sore 2 days'", True),
        ("Answered amber", True),
        ("Kept 7/10", True),
    ],
)
def test_a_line_that_tells_too_much_is_found(line, leaks):
    reader = Reader()
    reader.hear("Ana", "Runner 4", "my back is sore 3 days", "45")
    reader.emit(logging.LogRecord("bot.test", logging.INFO, __file__, 1, line, (), None))
    assert bool(reader.leaks()) == leaks


def test_what_the_tests_read_is_really_heard(every_line):
    logging.getLogger("bot.test").info("This is heard")
    assert "bot.test: This is heard" in every_line.lines
