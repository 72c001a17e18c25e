"""`!run 5.2 km 34:10`: answered where it was typed in a line; what comes of it is private."""

from __future__ import annotations

from discord.ext import commands

from bot.client import CoachBot
from bot.ui.answer import reply
from cogs.runs.log import aloud_card, offered_card


class RunAloudCog(commands.Cog, name="Runs aloud"):
    """Logs a run by a typed command."""

    @commands.command(name="run")
    async def run_aloud(self, ctx: commands.Context[CoachBot], *, words: str = "") -> None:
        """Log a run, such as `run 5.2 km 34:10`, `run 3 mi easy` or `run 5k yesterday`."""
        runs, person, at = ctx.bot.app.runs, ctx.author.id, ctx.message.created_at
        club = ctx.guild.id if ctx.guild else None
        ran = await runs.intake.read_line(person, club, words, at=at)
        offered = await runs.logbook.offer(person, club, ran, at=at)
        shown = aloud_card(offered) if ctx.guild else await offered_card(ctx.bot, offered)
        await reply(ctx, shown)
