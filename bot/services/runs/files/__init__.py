"""Recordings by watches and phones, read in memory and forgotten: GPX, TCX and FIT."""

from __future__ import annotations

from bot.services.runs.files.opening import LARGEST, TOO_LARGE, opened

__all__ = ["LARGEST", "TOO_LARGE", "opened"]
