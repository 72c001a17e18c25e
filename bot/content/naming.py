"""Names of topics: whatever people type finds one topic, and takes no command's word."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.wrong import FieldError
from bot.domain.finding import squeeze
from bot.domain.topics import Answer, Topic

# Words that are commands, or are kept for some.
COMMANDS = frozenset(
    {
        *("about", "ask", "c25k", "challenge", "checkin", "coach", "help", "me", "plank"),
        *("plankalong", "privacy", "reminders", "rest", "run", "setup", "stretch", "tip", "tips"),
    }
)


def take_names(topic: Topic, taken: dict[str, str]) -> None:
    """Add a topic's names to those that are taken, each with its topic's slug.

    Raises:
        FieldError: one is another topic's already, or a command's.
    """
    for key, name in keyed_names("", topic):
        squeezed = squeeze(name)
        if squeezed in COMMANDS:
            raise FieldError(key, f"{name!r} is a command")
        other = taken.setdefault(squeezed, topic.slug)
        if other != topic.slug:
            raise FieldError(key, f"{name!r} is a name of {other} already")


def check_areas(topic: Topic) -> None:
    """Check that no two areas of a topic share a name.

    Raises:
        FieldError: two do.
    """
    taken: dict[str, str] = {}
    for at, area in enumerate(topic.areas):
        for key, name in keyed_names(f"areas[{at}].", area):
            other = taken.setdefault(squeeze(name), area.slug)
            if other != area.slug:
                raise FieldError(key, f"{name!r} is a name of {other} already")


def keyed_names(before: str, answer: Answer) -> Iterator[tuple[str, str]]:
    """Yield an answer's names with the keys under which they stand."""
    yield f"{before}slug", answer.slug
    for at, name in enumerate(answer.aliases):
        yield f"{before}aliases[{at}]", name
