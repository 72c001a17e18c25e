"""Reading what is logged for what must never stand there: names, what people typed, health."""

import logging
import re
from typing import ClassVar

from rehearsal.people import Club, Person

# Whose lines are the bot's own; the rehearsal and the tests log what they like.
OURS = ("bot", "cogs", "discord", "sqlalchemy", "apscheduler", "asyncio", "alembic", "aiohttp")
HEALTH = re.compile(r"\b(amber|painful|\d+/10|score[sd]? \d+|check-?in \d+)\b", re.IGNORECASE)
DIGITS = re.compile(r"\d+")
LEAST_LETTERS = 3


class Reader(logging.Handler):
    """Keeps every line once, numbers aside; and who people are, and what they type."""

    # What processes printed.
    printed: ClassVar[list[str]] = []

    def __init__(self):
        super().__init__(logging.INFO)
        self.setFormatter(logging.Formatter("%(name)s: %(message)s"))
        self.lines, self.secrets = {}, set()

    def __enter__(self):
        self._plain = {(kind, name): getattr(kind, name) for kind, name in HEARD}
        for (kind, name), plain in self._plain.items():
            setattr(kind, name, self._listening(plain))
        root = logging.getLogger()
        self._level = root.level
        root.setLevel(logging.INFO)
        root.addHandler(self)
        return self

    def __exit__(self, *_error):
        root = logging.getLogger()
        root.removeHandler(self)
        root.setLevel(self._level)
        for (kind, name), plain in self._plain.items():
            setattr(kind, name, plain)

    def emit(self, record):
        if record.name.startswith(OURS):
            line = self.format(record)
            self.lines.setdefault(without_digits(line), line)

    def hear(self, *texts):
        """Note what must not be logged, where it is long enough to be told from anything else."""
        for text in texts:
            if isinstance(text, str) and len(re.findall(r"[^\W\d_]", text)) >= LEAST_LETTERS:
                self.secrets.add(text)

    def leaks(self):
        """Return the lines that tell what they must not."""
        printed = {without_digits(line): line for line in self.printed}
        lines = {**self.lines, **printed}
        every = "\n".join(lines)
        told = [each for each in self.secrets if without_digits(each) in every]
        named = re.compile(
            "|".join(rf"(?<!\w){re.escape(without_digits(each))}(?!\w)" for each in told)
        )
        return [
            line
            for plain, line in lines.items()
            if (told and named.search(plain)) or HEALTH.search(line)
        ]

    def _listening(self, plain):
        def heard(first, *arguments, **options):
            self.hear(*names(arguments), *sentences((*arguments, *options.values())))
            return plain(first, *arguments, **options)

        return heard


HEARD = ((Club, "member"), (Person, "say"), (Person, "begin_slash"), (Person, "begin_submit"))


def names(arguments):
    return [each for each in arguments if isinstance(each, str) and each[:1].isupper()]


def sentences(values):
    """What was typed in more than one word: one word alone may be anybody's."""
    for each in values:
        if isinstance(each, dict):
            yield from sentences(each.values())
        elif isinstance(each, str) and " " in each.strip():
            yield each


def without_digits(text):
    return DIGITS.sub("#", text)
