"""From a question in somebody's own words to the topics it may mean."""

from __future__ import annotations

from bot.domain.asking.index import Index, Match

__all__ = ["Index", "Match"]
