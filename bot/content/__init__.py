"""What a coach may edit, read from `data/` and checked; what can't be used stops the start."""

from __future__ import annotations

from bot.content.loading import Content, load
from bot.content.wrong import ContentError

__all__ = ["Content", "ContentError", "load"]
