"""/run: what members do, a command each."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.runs.distances import words_for_distance, words_for_time
from bot.domain.runs.runs import RunHow
from bot.services.runs.intake import Told
from bot.ui.answer import answer
from cogs.runs.ceiling import ceiling_card
from cogs.runs.group import FELT_CHOICES, Asked, Choice, Typed, felt_of, run, runs_of
from cogs.runs.listing import month_card
from cogs.runs.log import LogRunForm, log_told
from cogs.runs.one import open_edit, run_card
from cogs.runs.suggesting import suggest_day, suggest_month, suggest_run


class Running(commands.Cog):
    """The part of the cog that logs runs and shows them."""

    @run.command()
    @app_commands.describe(
        distance="How far: 5.2 km, 3 mi, 5k; leave it out for a form",
        time="How long it took: 34:10, 1:05:20, 35 min",
        felt="How it felt",
        day="Which day it was: today, yesterday, monday",
    )
    @app_commands.choices(felt=FELT_CHOICES)
    @app_commands.autocomplete(day=suggest_day)
    async def log(
        self,
        interaction: Asked,
        *,
        distance: Typed | None = None,
        time: Typed | None = None,
        felt: Choice | None = None,
        day: Typed | None = None,
    ) -> None:
        """Log a run you did."""
        if distance is None:
            typed = {"time": time or "", "day": day or "", "felt": felt.value if felt else ""}
            await LogRunForm(RunHow.LOG.value).open(interaction, typed)
            return
        await log_told(interaction, Told(distance=distance, time=time, felt=felt_of(felt), day=day))

    @run.command(name="list")
    @app_commands.describe(month="Which month, such as 2026-11")
    @app_commands.autocomplete(month=suggest_month)
    async def list_(self, interaction: Asked, month: Typed | None = None) -> None:
        """Your runs by month, with what they add up to; change or share one."""
        months = runs_of(interaction).months
        shown = await months.of(interaction.user.id, interaction.guild_id, month)
        await answer(interaction, view=month_card(shown))

    @run.command()
    @app_commands.describe(
        run="Which run; the latest if you don't say",
        distance="What it should be: 5.2 km, 3 mi",
        time="How long it took: 34:10, 35 min",
        felt="How it felt",
        day="The day it belongs to",
    )
    @app_commands.choices(felt=FELT_CHOICES)
    @app_commands.autocomplete(run=suggest_run, day=suggest_day)
    async def edit(
        self,
        interaction: Asked,
        *,
        run: Typed | None = None,
        distance: Typed | None = None,
        time: Typed | None = None,
        felt: Choice | None = None,
        day: Typed | None = None,
    ) -> None:
        """Put one of your runs right; without anything else I open a form."""
        runs, person, club = runs_of(interaction), interaction.user.id, interaction.guild_id
        found = await runs.logbook.pick(person, run)
        if distance is None and time is None and felt is None and day is None:
            await open_edit(interaction, await runs.logbook.get(found.id, person, club))
            return
        told = Told(distance=distance or "", time=time, felt=felt_of(felt), day=day)
        changes = await runs.intake.changes(found, club, told)
        logged = await runs.logbook.change(found.id, person, changes, club)
        await answer(interaction, view=run_card(logged))

    @run.command()
    async def ceiling(self, interaction: Asked) -> None:
        """How far one run may go today, by your longest of the last 30 days."""
        book, person = runs_of(interaction).logbook, interaction.user.id
        found, runner = await book.ceiling(person, interaction.guild_id, interaction.created_at)
        await answer(interaction, view=ceiling_card(found, runner.units))


async def log_this_run(interaction: Asked, message: discord.Message) -> None:
    """Open the form with what a message speaks of, on the day it was written."""
    spoken = await runs_of(interaction).intake.spoken(
        interaction.user.id,
        interaction.guild_id,
        message.content,
        written_at=message.created_at,
        at=interaction.created_at,
    )
    typed: dict[str, str] = {}
    if (line := spoken.line) is not None:
        typed["distance"] = words_for_distance(line.metres, spoken.runner.units)
        typed["time"] = words_for_time(line.seconds) if line.seconds is not None else ""
        typed["felt"] = line.felt.value if line.felt else ""
    if spoken.written_on != spoken.runner.today:
        typed["day"] = spoken.written_on.isoformat()
    await LogRunForm(RunHow.MESSAGE.value).open(interaction, typed)
