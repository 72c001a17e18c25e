"""Phrases that people may type, by the sign each should lead to: what likeness is learnt from."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path

from bot.content.wrong import ContentError
from bot.domain.topics import Level
from bot.domain.triage.likeness import Example

_LEVELS = frozenset(Level)
_OTHERS = frozenset({"N", "O"})


def load_examples(folder: Path, signs: Container[str]) -> tuple[Example, ...]:
    """Read every line `level, signs, phrase` of the folder, tabs between.

    N (a near miss) and O (an ordinary question) in place of the level stand for no sign; of several
    signs that would be right the first counts.

    Raises:
        ContentError: a line can't be used, or there is none.
    """
    examples = tuple(
        example for file in sorted(folder.glob("*.tsv")) for example in _examples(file, signs)
    )
    if not examples:
        raise ContentError(folder.name, "", "has no examples")
    return examples


def _examples(file: Path, signs: Container[str]) -> Iterator[Example]:
    for at, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
        wrong = ""
        level, _tab, rest = line.partition("\t")
        meant, _tab, text = rest.partition("\t")
        first = meant.split(",")[0]
        if not text.strip():
            wrong = "must be level, signs and phrase with tabs between"
        elif level not in _OTHERS and not _LEVELS.issuperset(level.split(",")):
            wrong = f"unknown level {level}"
        elif level not in _OTHERS and first not in signs:
            wrong = f"unknown sign {first}"
        if wrong:
            raise ContentError(f"{file.parent.name}/{file.name}", f"line {at}", wrong)
        yield Example(None if level in _OTHERS else first, text)
