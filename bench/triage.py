"""Red flags in words, and questions in words: what is found on phrases kept apart from tuning.

Baselines in the same run: for red flags, a list of plain keywords; for questions, the name nearest
to the text.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from pathlib import Path
from statistics import median

from bot.content import load
from bot.domain.asking import Index
from bot.domain.finding import Finder
from bot.domain.topics import Level
from bot.domain.triage import Nothing, Outcome, Question, Stop, triage
from bot.domain.triage.likeness import Likeness

ROOT = Path(__file__).parents[1]
EXAMPLES, LABELLED = ROOT / "data/triage", ROOT / "tests/labelled"
KINDS = {"N": "near miss", "O": "ordinary"}
OUTCOMES = ("card", "right question", "other question", "nothing")
# Rules and examples come from all in `data/triage`. Each set below was written before anything was
# measured on it, and nothing was changed by what it showed; docs/triage.md says when.
UNSEEN = "fifth"
KEYWORDS = (
    "chest pain",
    "numb",
    "collapsed",
    "can't breathe",
    "fever",
    "blood",
    "suicid",
    "swollen",
)
TIMES = 20

Triage = Callable[[str], Outcome]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One labelled phrase: `signs` are those whose question would be right."""

    kind: str
    signs: tuple[str, ...]
    text: str


def phrases(*paths: Path) -> Iterator[Phrase]:
    """Yield the phrases of some files."""
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            label, signs, text = line.split("\t")
            yield Phrase(KINDS.get(label, "emergency"), tuple(signs.split(",")), text)


def by_keywords(text: str) -> Outcome:
    """Stop at any of a few plain words."""
    found = any(word in text.casefold() for word in KEYWORDS)
    return Stop(Level.NOW, ("any",)) if found else Nothing()


def outcome_of(phrase: Phrase, by: Triage) -> str:
    """Name the outcome for one phrase."""
    outcome = by(phrase.text)
    if isinstance(outcome, Stop):
        return "card"
    if isinstance(outcome, Question):
        return "right question" if outcome.sign in phrase.signs else "other question"
    return "nothing"


def table(name: str, paths: Sequence[Path], by: Triage) -> None:
    """Print what came of each kind of phrase."""
    counts: dict[str, Counter[str]] = {}
    for phrase in phrases(*paths):
        counts.setdefault(phrase.kind, Counter())[outcome_of(phrase, by)] += 1
    print(f"{name:28}" + "".join(f"{each:>16}" for each in OUTCOMES))
    for kind, counted in counts.items():
        shares = (f"{counted[each]} ({counted[each] / counted.total():.0%})" for each in OUTCOMES)
        print(f"  {kind:26}" + "".join(f"{each:>16}" for each in shares))


def speed(by: Triage) -> None:
    """Print how long a text as long as Discord allows takes, the median of some."""
    by("")
    for name, part in (("a story", "my back aches a bit after the long run, "), ("signs", "numb ")):
        text = (part * 2000)[:2000]
        print(f"triage of 2,000 characters, {name}: {median(_times(text, by)):.2f} ms")


def _times(text: str, by: Triage) -> Iterator[float]:
    for _each in range(TIMES):
        begun = time.perf_counter()
        by(text)
        yield (time.perf_counter() - begun) * 1000


def questions(name: str) -> None:
    """Print how often the topic meant comes first, or among three."""
    content = load(Path(str(files("data"))))
    index, finder = Index(content.topics, content.keywords), Finder(content.topics)
    rows = [
        line.split("\t")
        for line in (LABELLED / f"questions/{name}.tsv").read_text("utf-8").splitlines()
    ]
    asked = [(labels.split(","), text) for labels, text in rows if labels != "-"]
    ours = [[each.topic.slug for each in index.find(text)] for _labels, text in asked]
    nearest = [[each.slug for each in finder.close(text, 3)] for _labels, text in asked]
    others = [text for labels, text in rows if labels == "-"]
    silent = sum(not index.find(text) for text in others)
    for who, found in (("by phrases", ours), ("by nearest name", nearest)):
        pairs = list(zip(asked, found, strict=True))
        first = sum(bool(each) and each[0] in labels for (labels, _text), each in pairs)
        three = sum(bool(set(labels) & set(each)) for (labels, _text), each in pairs)
        print(
            f"questions, {name:8} {who:16} top 1 {first / len(asked):.1%}, "
            f"top 3 {three / len(asked):.1%} of {len(asked)}"
        )
    print(f"questions, {name:8} about other things: {silent} of {len(others)} meet the list")


async def main() -> None:
    """Print all tables."""
    likeness = Likeness(load(Path(str(files("data")))).examples)
    ours = partial(triage, likeness=likeness)
    unseen = sorted((LABELLED / "triage" / UNSEEN).glob("*.tsv"))
    table("red flags, tuned on", sorted(EXAMPLES.glob("*.tsv")), ours)
    table("red flags, unseen", unseen, ours)
    table("unseen, by rules alone", unseen, triage)
    table("unseen, by plain keywords", unseen, by_keywords)
    for each in unseen:
        table(f"unseen, {each.stem}", [each], ours)
    speed(ours)
    for name in ("tuned", "unseen", "fresh", "second"):
        questions(name)
