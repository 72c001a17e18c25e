"""Looking back at one's own check-ins, runs, planks and stretches; for nobody but oneself."""

from __future__ import annotations

from bot.services.insights.looking import LookingBack

__all__ = ["LookingBack"]
