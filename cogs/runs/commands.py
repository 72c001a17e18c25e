"""/run: what members do, a command each."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.runs.distances import words_for_distance, words_for_time
from bot.domain.runs.runs import RunHow
from bot.services.runs.intake import Told
from bot.ui.answer import answer
from cogs.runs.ceiling import show_ceiling
from cogs.runs.group import FELT_CHOICES, Asked, Choice, Typed, felt_of, run, runs_of
from cogs.runs.listing import month_card
from cogs.runs.log import log_form, log_told
from cogs.runs.one import open_edit, run_card
from cogs.runs.stats import show_stats
from cogs.runs.suggesting import suggest_day, suggest_month, suggest_run, suggest_shoes

Weeks = app_commands.Range[int, 4, 52]


class Running(commands.Cog):
    """The part of the cog that logs runs and shows them."""

    @run.command()
    @app_commands.describe(
        distance="How far: 5.2 km, 3 mi, 5k; leave it out for a form",
        time="How long it took: 34:10, 1:05:20, 35 min",
        felt="How it felt",
        shoes="Which pair; the one you wear by default if you don't say",
        day="Which day it was: today, yesterday, monday",
    )
    @app_commands.choices(felt=FELT_CHOICES)
    @app_commands.autocomplete(shoes=suggest_shoes, day=suggest_day)
    async def log(
        self,
        interaction: Asked,
        *,
        distance: Typed | None = None,
        time: Typed | None = None,
        felt: Choice | None = None,
        shoes: Typed | None = None,
        day: Typed | None = None,
    ) -> None:
        """Log a run you did."""
        worn = await runs_of(interaction).shoes.id_of(interaction.user.id, shoes)
        if distance is None:
            typed = {"time": time or "", "day": day or "", "felt": felt.value if felt else ""}
            await log_form(RunHow.LOG, worn).open(interaction, typed)
            return
        told = Told(distance=distance, time=time, felt=felt_of(felt), day=day, shoes_id=worn)
        await log_told(interaction, told)

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
        shoes="The pair it was run in",
        day="The day it belongs to",
    )
    @app_commands.choices(felt=FELT_CHOICES)
    @app_commands.autocomplete(run=suggest_run, shoes=suggest_shoes, day=suggest_day)
    async def edit(
        self,
        interaction: Asked,
        *,
        run: Typed | None = None,
        distance: Typed | None = None,
        time: Typed | None = None,
        felt: Choice | None = None,
        shoes: Typed | None = None,
        day: Typed | None = None,
    ) -> None:
        """Put one of your runs right; without anything else I open a form."""
        runs, person, club = runs_of(interaction), interaction.user.id, interaction.guild_id
        found = await runs.logbook.pick(person, run)
        if all(each is None for each in (distance, time, felt, shoes, day)):
            await open_edit(interaction, await runs.logbook.get(found.id, person, club))
            return
        worn = await runs.shoes.id_of(person, shoes)
        told = Told(distance=distance or "", time=time, felt=felt_of(felt), day=day, shoes_id=worn)
        changes = await runs.intake.changes(found, club, told)
        logged = await runs.logbook.change(found.id, person, changes, club)
        await answer(interaction, view=run_card(logged))

    @run.command()
    async def ceiling(self, interaction: Asked) -> None:
        """How far one run may go today, by your longest of the last 30 days."""
        await show_ceiling(interaction)

    @run.command()
    @app_commands.describe(weeks="How many weeks back; 12 if you don't say")
    async def stats(self, interaction: Asked, weeks: Weeks = 12) -> None:
        """Your weeks in a chart and in words; private until you share them."""
        months = runs_of(interaction).months
        found = await months.weeks(interaction.user.id, interaction.guild_id, weeks)
        await show_stats(interaction, found)


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
    await log_form(RunHow.MESSAGE).open(interaction, typed)
