"""What can go wrong in a way that somebody can put right. This module imports nothing."""

from __future__ import annotations


class UserError(Exception):
    """Something the person can put right: a translatable sentence and what goes into it.

    The sentence says what would work. `bot.ui.report` translates it first and fills in the
    values, escaped, afterwards; so a value may be exactly what somebody typed.
    """

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence)
        self.sentence, self.values = sentence, values


class StartError(Exception):
    """The bot can't start: one plain line for whoever runs it, with the way out."""


class TooLate(Exception):  # noqa: N818  it is an answer
    """What was due would still be wanted, but its time has passed."""
