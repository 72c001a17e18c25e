"""/run import: the runs of a GPX, TCX or FIT file, for whoever sent it alone."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.runs.distances import words_for_distance
from bot.errors import UserError
from bot.services.runs.logbook import Doubt
from bot.services.runs.recordings import Imported, check_size
from bot.services.runs.runner import Runner
from bot.ui.answer import answer
from bot.ui.look import card, section, small
from bot.ui.report import in_words
from bot.words import _
from cogs.runs.group import FELT_CHOICES, Asked, Choice, Typed, felt_of, run, runs_of
from cogs.runs.log import offered_card
from cogs.runs.one import KeepRunButton, MoreButton
from cogs.runs.suggesting import suggest_shoes
from cogs.runs.words import day_words, line_words


class Importing(commands.Cog):
    """The part of the cog that takes files."""

    @run.command(name="import")
    @app_commands.describe(
        file="A GPX, TCX or FIT file from your watch or app, at most 10 MB",
        felt="How it felt",
        shoes="Which pair; the one you wear by default if you don't say",
    )
    @app_commands.choices(felt=FELT_CHOICES)
    @app_commands.autocomplete(shoes=suggest_shoes)
    async def import_(
        self,
        interaction: Asked,
        file: discord.Attachment,
        felt: Choice | None = None,
        shoes: Typed | None = None,
    ) -> None:
        """Log a run from a file. Where you ran is never kept, and the file is not shown."""
        check_size(file.size)
        runs, person, club = runs_of(interaction), interaction.user.id, interaction.guild_id
        worn = await runs.shoes.id_of(person, shoes)
        runner, imported = await runs.recordings.take(
            person,
            club,
            await file.read(),
            at=interaction.created_at,
            felt=felt_of(felt),
            shoes_id=worn,
        )
        await answer(interaction, view=await imported_card(interaction.client, runner, imported))


async def imported_card(
    bot: Any, runner: Runner, imported: list[Imported]
) -> discord.ui.LayoutView:
    """Lay out one run in full, or each of several in a line with a button to the rest.

    Raises:
        UserError: the only one could not be logged.
    """
    if len(imported) > 1:
        title = _("### {count} runs in that file").format(count=len(imported))
        return card(title, *(_row(runner, each) for each in imported))
    outcome = imported[0].outcome
    if isinstance(outcome, UserError):
        raise outcome
    return await offered_card(bot, outcome)


def _row(runner: Runner, each: Imported) -> discord.ui.Item[Any] | str:
    if isinstance(each.outcome, UserError):
        far = words_for_distance(each.metres, runner.units)
        reason = in_words(each.outcome)
        return _("{distance}, left out: {reason}").format(distance=far, reason=reason)
    kept = each.outcome.run
    said = f"{day_words(kept.day, runner.today)}: {line_words(kept, runner.units)}"
    if isinstance(each.outcome, Doubt):
        asked = _("You may have that one already, so it doesn't count until you say so.")
        return section(said, small(asked), accessory=KeepRunButton(str(kept.id)))
    return section(said, accessory=MoreButton(str(kept.id)))
