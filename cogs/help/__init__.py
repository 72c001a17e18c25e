"""/help: what the bot can do for this person, read off the command tree itself."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.ui.answer import reply
from bot.words import N_, _
from cogs.help.cards import SectionSelect, details, overview
from cogs.help.entries import entries_of, find

MOST_CHOICES = 25


class HelpCog(commands.Cog, name=N_("Help")):
    """What the bot can do."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot

    @commands.hybrid_command()
    @app_commands.describe(command="A command you want to know more about")
    async def help(self, ctx: commands.Context[CoachBot], *, command: str | None = None) -> None:
        """What I can do for you here, or more about one command."""
        entries = await entries_of(self._bot, ctx.guild, ctx.author, ctx.permissions)
        if command is None:
            await reply(ctx, overview(entries, self._typing(), self._menus()))
        else:
            await reply(ctx, details(find(entries, command)))

    @help.autocomplete("command")
    async def suggest(
        self, interaction: discord.Interaction[CoachBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the commands this person may use."""
        entries = await entries_of(
            self._bot, interaction.guild, interaction.user, interaction.permissions
        )
        names = (entry.name for entry in entries if typed.strip("/! ").casefold() in entry.name)
        return [
            app_commands.Choice(name=f"/{name}", value=name)
            for name, _each in zip(names, range(MOST_CHOICES), strict=False)
        ]

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
        return [_(menu.name) for menu in menus]


async def setup(bot: CoachBot) -> None:
    """Add the cog and its menu."""
    bot.add_dynamic_items(SectionSelect)
    await bot.add_cog(HelpCog(bot))
