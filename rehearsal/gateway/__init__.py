"""The gateway: how the bot hears of what happens."""

from __future__ import annotations

from rehearsal.gateway.gateway import Gateway

__all__ = ["Gateway"]
