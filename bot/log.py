"""Logging for people (text) or machines (JSON), on standard error."""

from __future__ import annotations

import logging

from bot.config import LogFormat
from bot.doing import at_hand

TEXT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s%(doing)s"
FIELDS = "{asctime}{levelname}{name}{message}"


def set_up_logging(level: str, log_format: LogFormat) -> None:
    """Log everything from `level` on; discord.py never below INFO, where it prints payloads.

    APScheduler says at INFO that it did what it was told, every half minute.
    """
    handler = logging.StreamHandler()
    handler.addFilter(_tell_what_it_is_about)
    handler.setFormatter(formatter(log_format))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    logging.getLogger("discord").setLevel(max(logging.INFO, logging.getLevelNamesMapping()[level]))


def _tell_what_it_is_about(record: logging.LogRecord) -> bool:
    doing = at_hand()
    words = " ".join(f"{name}={value}" for name, value in doing.items())
    record.doing = f" [{words}]" if words else ""
    record.at_hand = doing
    return True


def formatter(log_format: LogFormat) -> logging.Formatter:
    """Return what writes a record that has been told what it is about."""
    if log_format == "text":
        return logging.Formatter(TEXT)
    from pythonjsonlogger.json import JsonFormatter  # noqa: PLC0415  only for those who use it

    class Json(JsonFormatter):
        def add_fields(
            self,
            log_data: dict[str, object],
            record: logging.LogRecord,
            message_dict: dict[str, object],
        ) -> None:
            super().add_fields(log_data, record, message_dict)
            log_data.update(log_data.pop("at_hand", {}))  # type: ignore[call-overload]
            log_data.pop("doing", None)

    return Json(FIELDS, style="{", rename_fields={"asctime": "time", "levelname": "level"})
