"""Asking in one's own words: what may not wait comes first, then the topics that are meant."""

from __future__ import annotations

from bot.domain.triage import Outcome, triage


class Asking:
    """Reads what people ask. Nothing of it is kept or logged."""

    def triage(self, text: str) -> Outcome:
        """Tell whether a text speaks of something that can't wait."""
        return triage(text)
