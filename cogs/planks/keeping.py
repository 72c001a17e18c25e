"""/plank holds and edit, and the menu on messages: what was held, put right or picked up."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.planks.history import Form
from bot.domain.reading import find_hold, words_for_hold
from bot.services.planks.intake import Told
from bot.storage.kinds import How
from bot.ui.answer import answer
from cogs.planks.commands import FORM_CHOICES, Choice
from cogs.planks.group import Asked, Effort, Typed, club_for, plank, planks_of
from cogs.planks.holds import hold_card, holds_card, open_edit
from cogs.planks.log import LogForm
from cogs.planks.suggesting import suggest_hold, suggest_past


class Keeping(commands.Cog):
    """The part of the cog that looks at what was logged."""

    @plank.command()
    async def holds(self, interaction: Asked) -> None:
        """Your holds, the latest first; change or share one."""
        planks, person = planks_of(interaction), interaction.user.id
        club_id = await club_for(interaction)
        today = await planks.intake.today(person, club_id)
        holds = await planks.logbook.own(person, club_id)
        corrections = await planks.logbook.corrections(person, club_id)
        await answer(interaction, view=holds_card(holds, today, corrections))

    @plank.command()
    @app_commands.describe(
        hold="Which hold; the latest if you don't say",
        held="What it should be, such as 45, 1:15 or 3x20",
        form="How the line held",
        effort="How hard it was, 1 to 10",
        day="The day it belongs to",
    )
    @app_commands.choices(form=FORM_CHOICES)
    @app_commands.autocomplete(hold=suggest_hold, day=suggest_past)
    async def edit(
        self,
        interaction: Asked,
        *,
        hold: Typed | None = None,
        held: Typed | None = None,
        form: Choice | None = None,
        effort: Effort | None = None,
        day: Typed | None = None,
    ) -> None:
        """Put one of your holds right; without anything else I open a form."""
        planks, person = planks_of(interaction), interaction.user.id
        club_id = await club_for(interaction)
        found = await planks.logbook.pick(person, club_id, hold)
        if held is None and form is None and effort is None and day is None:
            await open_edit(interaction, found)
            return
        told = Told(
            held=held or "", day=day, form=Form(form.value) if form else None, effort=effort
        )
        changes = await planks.intake.changes(person, club_id, told)
        logged = await planks.logbook.change(found.id, person, changes)
        await answer(interaction, view=hold_card(logged))


async def log_this_plank(interaction: Asked, message: discord.Message) -> None:
    """Open the form with what a message speaks of, on the day it was written."""
    club_id = await club_for(interaction)
    person, planks = interaction.user.id, planks_of(interaction)
    written = await planks.intake.today(person, club_id, message.created_at)
    today = await planks.intake.today(person, club_id, interaction.created_at)
    found = find_hold(message.content)
    typed = {"held": words_for_hold(found)} if found else {}
    if written != today:
        typed["day"] = written.isoformat()
    await LogForm(str(club_id), How.MESSAGE.value).open(interaction, typed)
