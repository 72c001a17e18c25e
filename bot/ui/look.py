"""The look that every message shares."""

from __future__ import annotations

from typing import Any

import discord

TEAL = discord.Colour(0x0F766E)
AMBER = discord.Colour(0xB45309)
RED = discord.Colour(0xB91C1C)


def card(
    *items: discord.ui.Item[Any] | str, accent: discord.Colour = TEAL
) -> discord.ui.LayoutView:
    """Lay out one message: a container of items; plain strings become text.

    A fresh view without a timeout, as discord.py needs for buttons that outlive it.
    """
    view = discord.ui.LayoutView(timeout=None)
    container: discord.ui.Container[Any] = discord.ui.Container(accent_colour=accent)
    for item in items:
        container.add_item(discord.ui.TextDisplay(item) if isinstance(item, str) else item)
    view.add_item(container)
    return view


def row(*items: discord.ui.Item[Any]) -> discord.ui.ActionRow[Any]:
    """Put up to five buttons, or one select, in a row."""
    line: discord.ui.ActionRow[Any] = discord.ui.ActionRow()
    for item in items:
        line.add_item(item)
    return line


def section(*texts: str, accessory: discord.ui.Item[Any]) -> discord.ui.Section[Any]:
    """Put up to three texts beside a button or a picture."""
    side: Any = accessory
    return discord.ui.Section(*texts, accessory=side)


def small(text: str) -> str:
    """Return a line in Discord's small grey type."""
    return f"-# {text}"
