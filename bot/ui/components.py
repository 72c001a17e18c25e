"""Buttons and selects that work after a restart and a year later."""

from __future__ import annotations

import re
from typing import Any, Self, TypeVar

import discord

from bot.ui.door import enter
from bot.ui.report import report

ItemT = TypeVar("ItemT", bound=discord.ui.Item[Any])
NEVER = r"(?!)"


class Persistent(discord.ui.DynamicItem[ItemT], template=NEVER):
    """An item whose custom id (`kind:v1:...`) holds all it knows.

    A subclass gives a template that no other shares, whose named groups are its constructor's
    arguments, all text, and does its work in `pressed`. discord.py would swallow what a callback
    raises; here it is reported.
    """

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], _item: Any, match: re.Match[str], /
    ) -> Self:
        """Read the item back; nothing here may fail or wait."""
        known: dict[str, Any] = match.groupdict()
        return cls(**known)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Let the person in, do the work, and report what goes wrong."""
        try:
            enter(interaction)
            await self.pressed(interaction)
        except Exception as error:  # noqa: BLE001  every error becomes words
            await report(interaction, error)

    async def pressed(self, interaction: discord.Interaction[Any]) -> None:
        """Do what the item is for."""
        raise NotImplementedError


class PersistentButton(Persistent[discord.ui.Button[Any]], template=NEVER):
    """A button; see `Persistent`."""


class PersistentSelect(Persistent[discord.ui.Select[Any]], template=NEVER):
    """A menu of words to choose from; see `Persistent`."""


def chosen(interaction: discord.Interaction[Any]) -> str:
    """Return the one value that was picked in a select."""
    data: Any = interaction.data
    return str(data["values"][0])
