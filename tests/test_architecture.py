"""Rules about the code that no import contract can say."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted(
    path for part in ("bot", "cogs", "rehearsal", "bench") for path in (ROOT / part).rglob("*.py")
)
LONGEST_FILE, LONGEST_FUNCTION = 300, 40


def calls(tree, name):
    """Every call of `something.name(...)` or `name(...)` in a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if getattr(called, "attr", getattr(called, "id", None)) == name:
                yield node


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_are_small(path):
    source = path.read_text()
    assert source.count("\n") <= LONGEST_FILE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, node.name


def test_the_environment_is_read_in_one_place():
    readers = [path for path in SOURCES if re.search(r"os\.environ|getenv", path.read_text())]
    allowed = {ROOT / "bot/config.py"}
    assert {path for path in readers if path.is_relative_to(ROOT / "bot")} <= allowed
    assert not [path for path in readers if path.is_relative_to(ROOT / "cogs")]


def test_nothing_private_is_sent_in_a_way_that_can_turn_public():
    """`ctx.send(ephemeral=True)` posts to the channel when the host's clock is well ahead."""
    for path in SOURCES:
        if path.is_relative_to(ROOT / "cogs"):
            for call in calls(ast.parse(path.read_text()), "send"):
                assert "ephemeral" not in {word.arg for word in call.keywords}, path


def test_no_wall_clock_outside_the_clock():
    for path in SOURCES:
        if path.is_relative_to(ROOT / "bot") or path.is_relative_to(ROOT / "cogs"):
            assert not re.search(r"\b(?:datetime|date)\.(?:now|today|utcnow)\(", path.read_text())


def test_sentences_for_people_are_marked_for_translation():
    for path in SOURCES:
        for call in calls(ast.parse(path.read_text()), "UserError"):
            sentence = call.args[0]
            marked = isinstance(sentence, ast.Call) and getattr(sentence.func, "id", "") == "N_"
            constant = isinstance(sentence, ast.Name) and sentence.id.isupper()
            assert marked or constant, f"{path}:{call.lineno}"
