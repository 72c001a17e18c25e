"""`!plank 1:15`: typed in a channel, answered there in a line; what comes next is private."""

from __future__ import annotations

from discord.ext import commands

from bot.client import CoachBot
from bot.services.planks.intake import read_line
from bot.ui.answer import reply
from bot.ui.look import card, row
from bot.words import _
from cogs.planks.group import club_named
from cogs.planks.log import log_card
from cogs.planks.today import TodayButton


class AloudCog(commands.Cog, name="Planks aloud"):
    """Logs a plank by a typed command."""

    @commands.command(name="plank")
    async def plank_aloud(self, ctx: commands.Context[CoachBot], *, words: str = "") -> None:
        """Log a plank you held, such as `plank 1:15` or `plank 3x20 yesterday`."""
        if not any(each.isdigit() for each in words) and words.strip().casefold() != "done":
            said = _("`/plank` has it all. What is asked of you today stays between us:")
            await reply(ctx, card(said, row(TodayButton())))
            return
        app, person = ctx.bot.app, ctx.author.id
        club_id = await club_named(ctx)
        told = read_line(words)
        at, aloud = ctx.message.created_at, ctx.guild is not None
        await reply(ctx, await log_card(app, person, club_id, told, at=at, aloud=aloud))
