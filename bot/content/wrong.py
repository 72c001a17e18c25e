"""How content says what is wrong with it."""

from __future__ import annotations

from bot.errors import StartError


class ContentError(StartError):
    """A file in `data/` can't be used: one line with the file, the key and what is wrong."""

    def __init__(self, file: str, key: str, wrong: str) -> None:
        super().__init__(": ".join(part for part in (file, key, wrong) if part))


class FieldError(Exception):
    """What is wrong under a key, said before it is known in which file."""

    def __init__(self, key: str, wrong: str) -> None:
        super().__init__(key, wrong)
        self.key, self.wrong = key, wrong
