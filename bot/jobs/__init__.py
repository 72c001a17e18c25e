"""Jobs: what is done at an instant, each exactly once."""

from __future__ import annotations

from bot.jobs.kinds import Finished, Kind
from bot.jobs.runner import JobRunner

__all__ = ["Finished", "JobRunner", "Kind"]
