"""The commands as a person may use them, read off the command tree itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import discord
from discord import app_commands

from bot.client import CoachBot
from bot.errors import UserError
from bot.ui.checks import coaches, for_coaches
from bot.words import N_, _

AnyCommand = app_commands.Command[Any, ..., Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One command as a person may use it."""

    name: str
    mention: str
    section: str
    command: AnyCommand

    @property
    def line(self) -> str:
        """What stands in the list of a section."""
        return f"{self.mention} {_(self.command.description)}"


async def entries_of(
    bot: CoachBot,
    club: discord.Guild | None,
    person: discord.Member | discord.User,
    permissions: discord.Permissions,
) -> list[Entry]:
    """Return the commands this person may use here, in the order of their cogs and names."""
    coach = club is not None and await coaches(bot.app.clubs, club.id, person, permissions)
    return list(entries_for(bot, in_club=club is not None, coach=coach))


def entries_for(bot: CoachBot, *, in_club: bool, coach: bool) -> Iterator[Entry]:
    """Yield the commands that a member or a coach may use, in the order of cogs and names."""
    for command in bot.tree.walk_commands():
        if isinstance(command, app_commands.Command) and may_use(
            command, in_club=in_club, coach=coach
        ):
            section = getattr(command.binding, "section", None)
            section = section or (command.binding.qualified_name if command.binding else "")
            yield Entry(command.qualified_name, mention(command, bot.command_ids), section, command)


def may_use(command: AnyCommand, *, in_club: bool, coach: bool) -> bool:
    """Whether a command is there for a member, or a coach, in a club or in a DM."""
    root = command.root_parent or command
    return (in_club or not root.guild_only) and (coach or not for_coaches(command))


def mention(command: AnyCommand, ids: Mapping[str, int]) -> str:
    """Return a mention that a tap turns into the command; plain text until Discord knows it."""
    root = command.root_parent or command
    known = ids.get(root.name)
    if known is None:
        return f"**/{command.qualified_name}**"
    return f"</{command.qualified_name}:{known}>"


def find(entries: list[Entry], asked: str) -> Entry:
    """Return the entry that somebody asked for, with or without its prefix.

    Raises:
        UserError: there is none for this person.
    """
    wanted = " ".join(asked.strip("/! ").casefold().split())
    for entry in entries:
        if entry.name == wanted:
            return entry
    raise UserError(N_("I have no command {name}. /help lists what I can do."), name=asked)
