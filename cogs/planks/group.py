"""The commands' roof, and which club is meant where it can't be seen."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.services.planks import Planks
from bot.ui.answer import answer
from bot.ui.components import PersistentSelect, chosen
from bot.ui.look import card, row, small
from bot.ui.throttle import Unanswered
from bot.words import _

Asked = discord.Interaction[CoachBot]
Which = app_commands.Range[str, 1, 100]
Typed = app_commands.Range[str, 1, 60]
Effort = app_commands.Range[int, 1, 10]

WHICH = "Which challenge, if you are in several"
MOST_CLUBS, LONGEST_NAME = 25, 100

plank = app_commands.Group(name="plank", description="Your planks: today's, and all the others.")


def planks_of(interaction: discord.Interaction[Any]) -> Planks:
    """Return what members do."""
    return interaction.client.app.planks


async def club_for(interaction: Asked) -> int:
    """Return the club that somebody means: where they are, or in a DM theirs.

    Raises:
        UserError: they are in no challenge anywhere.
        Unanswered: they are in several clubs, and have been asked which they mean.
    """
    if interaction.guild_id is not None:
        return interaction.guild_id
    clubs = await planks_of(interaction).whose.clubs(interaction.user.id)
    if len(clubs) > 1:
        await answer(interaction, view=club_card(interaction.client, clubs))
        raise Unanswered
    return clubs[0]


async def club_named(ctx: commands.Context[CoachBot]) -> int:
    """Return the club that somebody means who typed a command; see `club_for`."""
    if ctx.guild is not None:
        return ctx.guild.id
    clubs = await ctx.bot.app.planks.whose.clubs(ctx.author.id)
    if len(clubs) > 1:
        await ctx.send(view=club_card(ctx.bot, clubs))
        raise Unanswered
    return clubs[0]


class ClubSelect(PersistentSelect, template=r"club:v1"):
    """Asks once which club is meant in a DM."""

    def __init__(self, options: list[discord.SelectOption] | None = None) -> None:
        super().__init__(
            discord.ui.Select(
                placeholder=_("Which club?"), options=options or [], custom_id="club:v1"
            )
        )

    async def pressed(self, interaction: Asked) -> None:
        """Remember it."""
        club_id = int(chosen(interaction))
        await planks_of(interaction).whose.choose(interaction.user.id, club_id)
        said = _("From now on I mean **{club}** here. Ask me again, please.")
        await answer(interaction, said.format(club=_name(interaction.client, club_id)))


def club_card(bot: CoachBot, clubs: list[int]) -> discord.ui.LayoutView:
    """Ask which club is meant."""
    options = [
        discord.SelectOption(label=_name(bot, each), value=str(each)) for each in clubs[:MOST_CLUBS]
    ]
    return card(
        _("You plank in several clubs. Which one do you mean, here in private?"),
        row(ClubSelect(options)),
        small(_("I remember it. In a club's channel I always mean that club.")),
    )


def _name(bot: CoachBot, club_id: int) -> str:
    guild = bot.get_guild(club_id)
    return guild.name[:LONGEST_NAME] if guild else _("a club I left")
