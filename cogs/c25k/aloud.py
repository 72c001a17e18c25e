"""By typed command: where somebody is in the programme is theirs to tell."""

from __future__ import annotations

from typing import Any

from discord.ext import commands

from bot.ui.answer import quietly_to
from bot.ui.look import card, row
from bot.words import _
from cogs.c25k.buttons import NextButton


class AloudCog(commands.Cog, name="Couch to 5K aloud"):
    """Asked aloud, the answer is a button: what follows is private."""

    @commands.command(name="c25k", help="Couch to 5K: the button shows your next run privately.")
    async def c25k(self, ctx: commands.Context[Any]) -> None:
        """Answer with a button."""
        view = card(_("Press for your next run. Only you see it."), row(NextButton()))
        await ctx.send(view=view, reference=quietly_to(ctx.message), mention_author=False)
