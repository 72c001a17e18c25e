"""/leaderboard: any board there has been, as it was."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.domain.finding import squeeze
from bot.services.boards.weeks import Week
from bot.storage.boards import KeptBoard
from bot.ui.answer import answer, reply
from bot.words import N_, _
from cogs.challenges.group import Asked, club_of
from cogs.challenges.making import Typed, Which
from cogs.challenges.suggesting import MOST, Choices, suggest_any
from cogs.challenges.week import quiet_line, week_message
from cogs.challenges.words import day_words


class LeaderboardCog(commands.Cog, name=N_("Leaderboard")):
    """The club's boards, this week's and all before."""

    @app_commands.command()
    @app_commands.guild_only()
    @app_commands.describe(challenge="Which challenge, those that are done too", week="Which week")
    @app_commands.autocomplete(challenge=suggest_any)
    async def leaderboard(
        self, interaction: Asked, challenge: Which | None = None, week: Typed | None = None
    ) -> None:
        """See a weekly board as it was: the latest, or any before it."""
        archive = interaction.client.app.boards.archive
        found = await archive.find(club_of(interaction).id, challenge, week)
        view, file = await _laid_out(interaction.client, found)
        await answer(interaction, view=view, file=file)

    @leaderboard.autocomplete("week")
    async def suggest_week(self, interaction: Asked, typed: str) -> Choices:
        """Offer the boards of the challenge that was picked, by number and dates."""
        challenge: str | None = interaction.namespace.challenge
        archive = interaction.client.app.boards.archive
        boards = await archive.weeks(club_of(interaction).id, challenge)
        named = [(_named(each), each.last.isoformat()) for each in boards]
        return [
            app_commands.Choice(name=name, value=value)
            for name, value in named
            if squeeze(typed) in squeeze(name)
        ][:MOST]

    @commands.command(name="leaderboard", aliases=["board"])
    @commands.guild_only()
    async def leaderboard_aloud(self, ctx: commands.Context[CoachBot], *, words: str = "") -> None:
        """Show a board to all: `leaderboard`, `leaderboard 2`, `leaderboard march planks final`."""
        if ctx.guild is None:
            return
        found = await ctx.bot.app.boards.archive.read(ctx.guild.id, words)
        view, file = await _laid_out(ctx.bot, found)
        await reply(ctx, view, file=file)


async def _laid_out(bot: CoachBot, week: Week) -> tuple[discord.ui.LayoutView, discord.File | None]:
    if not week.active:
        return quiet_line(week), None
    view, files = await week_message(bot.app, week, standing=False)
    return view, next(iter(files), None)


def _named(board: KeptBoard) -> str:
    spanned = f"{day_words(board.first)} - {day_words(board.last)}"
    if board.final:
        return _("Final board: {dates}").format(dates=spanned)
    return _("Week {number}: {dates}").format(number=board.number, dates=spanned)
