"""/help: what the bot can do for this person, read off the command tree itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.errors import UserError
from bot.ui.answer import reply
from bot.ui.checks import coaches, for_coaches
from bot.ui.look import card, small
from bot.words import N_, _

AnyCommand = app_commands.Command[Any, ..., Any]
MOST_CHOICES = 25
MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One command as a person may use it."""

    name: str
    mention: str
    section: str
    command: AnyCommand

    @property
    def line(self) -> str:
        """What stands in the list."""
        return f"{self.mention} {self.command.description}"


class HelpCog(commands.Cog, name="Help"):
    """What the bot can do."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot

    @commands.hybrid_command()
    @app_commands.describe(command="A command you want to know more about")
    async def help(self, ctx: commands.Context[CoachBot], *, command: str | None = None) -> None:
        """What I can do for you here, or more about one command."""
        entries = await self._entries(ctx.guild, ctx.author, ctx.permissions)
        if command is None:
            await reply(ctx, overview(entries, self._typing(), self._menus()))
        else:
            await reply(ctx, details(find(entries, command)))

    @help.autocomplete("command")
    async def suggest(
        self, interaction: discord.Interaction[CoachBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the commands this person may use."""
        entries = await self._entries(interaction.guild, interaction.user, interaction.permissions)
        names = (entry.name for entry in entries if typed.strip("/! ").casefold() in entry.name)
        return [
            app_commands.Choice(name=f"/{name}", value=name)
            for name, _each in zip(names, range(MOST_CHOICES), strict=False)
        ]

    async def _entries(
        self,
        club: discord.Guild | None,
        person: discord.Member | discord.User,
        permissions: discord.Permissions,
    ) -> list[Entry]:
        """Return the commands this person may use here, in the order of their cogs and names."""
        clubs = self._bot.app.clubs
        coach = club is not None and await coaches(clubs, club.id, person, permissions)
        return list(entries_for(self._bot, in_club=club is not None, coach=coach))

    def _typing(self) -> str:
        """Say how to type commands, as Discord lets us read them."""
        if self._bot.intents.message_content:
            return _("You can also type {prefix}backpain, here or in a DM to me.").format(
                prefix=self._bot.app.settings.command_prefix
            )
        return _("You can also mention me: {me} backpain. In a DM the word alone will do.").format(
            me=self._bot.user.mention if self._bot.user else "@bot"
        )

    def _menus(self) -> list[str]:
        menus = self._bot.tree.get_commands(type=discord.AppCommandType.message)
        return [menu.name for menu in menus]


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


def overview(entries: list[Entry], typing: str, menus: list[str]) -> discord.ui.LayoutView:
    """Lay out the list."""
    blocks = [
        f"**{section}**\n{_listed(list(under))}"
        for section, under in groupby(entries, key=lambda entry: entry.section)
    ]
    if menus:
        blocks.append(
            _("**On a message** (hold it or right-click, then Apps)\n{menus}").format(
                menus=", ".join(menus)
            )
        )
    return card(_("### What I can do for you"), *blocks, small(typing))


def _listed(entries: list[Entry]) -> str:
    """List commands, a line each; many of them by their names alone, or no message holds them."""
    if len(entries) > MOST_LINES:
        return " · ".join(entry.mention for entry in entries)
    return "\n".join(entry.line for entry in entries)


def details(entry: Entry) -> discord.ui.LayoutView:
    """Lay out one command with what it takes."""
    rows = [f"### {entry.mention}\n{entry.command.description}"]
    if entry.command.parameters:
        rows.append("\n".join(_parameter(each) for each in entry.command.parameters))
    return card(*rows)


def _parameter(parameter: app_commands.Parameter) -> str:
    need = _("needed") if parameter.required else _("if you like")
    return f"**{parameter.display_name}** ({need}): {parameter.description}"


async def setup(bot: CoachBot) -> None:
    """Add the cog."""
    await bot.add_cog(HelpCog(bot))
