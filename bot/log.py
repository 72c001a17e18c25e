"""Logging for people (text) or machines (JSON), on standard error."""

from __future__ import annotations

import logging

from bot.config import LogFormat

TEXT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
FIELDS = "{asctime}{levelname}{name}{message}"


def set_up_logging(level: str, log_format: LogFormat) -> None:
    """Log everything from `level` on; discord.py never below INFO, where it prints payloads.

    APScheduler says at INFO that it did what it was told, every half minute.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(_formatter(log_format))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    logging.getLogger("discord").setLevel(max(logging.INFO, logging.getLevelNamesMapping()[level]))


def _formatter(log_format: LogFormat) -> logging.Formatter:
    if log_format == "text":
        return logging.Formatter(TEXT)
    from pythonjsonlogger.json import JsonFormatter  # noqa: PLC0415  only for those who use it

    return JsonFormatter(FIELDS, style="{", rename_fields={"asctime": "time", "levelname": "level"})
