"""/plank: what members do, a command each."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.planks.history import Form
from bot.domain.planks.levels import Level
from bot.errors import UserError
from bot.services.planks.intake import Told
from bot.services.planks.levels import LevelChanged
from bot.ui.answer import answer
from bot.ui.look import card, row
from bot.ui.plain import plain
from bot.words import N_, _
from cogs.planks.group import WHICH, Asked, Effort, Typed, Which, club_for, plank, planks_of
from cogs.planks.join import leaving_card, open_join
from cogs.planks.log import log_card
from cogs.planks.offers import TakeBackButton
from cogs.planks.plan import show_plan
from cogs.planks.progress import show_progress
from cogs.planks.resting import paused_card
from cogs.planks.suggesting import (
    suggest_coming,
    suggest_joinable,
    suggest_own,
    suggest_past,
)
from cogs.planks.today import show_today
from cogs.planks.words import FORMS, next_line

FORM_CHOICES = [app_commands.Choice(name=text, value=form.value) for form, text in FORMS.items()]
LEVEL_CHOICES = [app_commands.Choice(name=each.label, value=each.value) for each in Level]
EASY, HARD = "easy", "hard"
FEELS = [
    app_commands.Choice(name=N_("too easy"), value=EASY),
    app_commands.Choice(name=N_("too hard"), value=HARD),
]
Choice = app_commands.Choice[str]
Sets = app_commands.Range[int, 1, 50]

SAY_HOW = N_("Say how it is with `feels`, or pick the level you want with `level`.")


class Doing(commands.Cog):
    """The part of the cog that joins, holds and rests."""

    @plank.command()
    @app_commands.describe(challenge="Which challenge, if the club has several")
    @app_commands.autocomplete(challenge=suggest_joinable)
    async def join(self, interaction: Asked, challenge: Which | None = None) -> None:
        """Join the club's plank challenge, from where you stand."""
        await open_join(interaction, challenge)

    @plank.command()
    @app_commands.describe(challenge=WHICH)
    @app_commands.autocomplete(challenge=suggest_own)
    async def today(self, interaction: Asked, challenge: Which | None = None) -> None:
        """Today's target, how to get into it, and the timer."""
        planks, club_id = planks_of(interaction), await club_for(interaction)
        seen = await planks.today.of(interaction.user.id, club_id, challenge)
        await show_today(interaction, seen)

    @plank.command()
    @app_commands.describe(
        held="How long: 45, 1:15, 3x20; or done, for today's target",
        form="How the line held",
        effort="How hard it was, 1 to 10",
        sets="How often, if each was the same",
        day="Which day, up to 7 back: today, yesterday, monday",
        level="If it was another one than asked for",
    )
    @app_commands.choices(form=FORM_CHOICES, level=LEVEL_CHOICES)
    @app_commands.autocomplete(day=suggest_past)
    async def log(
        self,
        interaction: Asked,
        *,
        held: Typed,
        form: Choice | None = None,
        effort: Effort | None = None,
        sets: Sets | None = None,
        day: Typed | None = None,
        level: Choice | None = None,
    ) -> None:
        """Log a plank you held. It counts for every challenge you are in here."""
        told = Told(
            held=held,
            sets=sets,
            day=day,
            form=Form(form.value) if form else None,
            effort=effort,
            level=Level(level.value) if level else None,
        )
        app, person, club_id = (
            interaction.client.app,
            interaction.user.id,
            await club_for(interaction),
        )
        view = await log_card(app, person, club_id, told, at=interaction.created_at)
        await answer(interaction, view=view)

    @plank.command()
    @app_commands.describe(
        feels="One level up, or one down", level="The level you want instead", challenge=WHICH
    )
    @app_commands.choices(feels=FEELS, level=LEVEL_CHOICES)
    @app_commands.autocomplete(challenge=suggest_own)
    async def level(
        self,
        interaction: Asked,
        *,
        feels: Choice | None = None,
        level: Choice | None = None,
        challenge: Which | None = None,
    ) -> None:
        """Too easy, too hard? Change your level by hand."""
        if feels is None and level is None:
            raise UserError(SAY_HOW)
        changed = await planks_of(interaction).levels.move(
            interaction.user.id,
            await club_for(interaction),
            challenge,
            rungs=_rungs(feels),
            level=Level(level.value) if level else None,
        )
        await answer(interaction, view=_changed_card(changed))

    @plank.command()
    @app_commands.describe(challenge=WHICH)
    @app_commands.autocomplete(challenge=suggest_own)
    async def leave(self, interaction: Asked, challenge: Which | None = None) -> None:
        """Leave a challenge; you choose what becomes of your holds."""
        joining, club_id = planks_of(interaction).joining, await club_for(interaction)
        theirs, holds = await joining.leaving(interaction.user.id, club_id, challenge)
        view = leaving_card(theirs.challenge.name, theirs.challenge.id, holds)
        await answer(interaction, view=view)

    @plank.command()
    @app_commands.rename(first="from", last="to")
    @app_commands.describe(
        first="The first day off; today if you don't say",
        last="The last day off; until you are back if you don't say",
    )
    @app_commands.autocomplete(first=suggest_coming, last=suggest_coming)
    async def pause(
        self, interaction: Asked, first: Typed | None = None, last: Typed | None = None
    ) -> None:
        """Take days off. They cost nothing, and nobody asks why."""
        breaks, club_id = planks_of(interaction).breaks, await club_for(interaction)
        paused = await breaks.pause(interaction.user.id, club_id, first, last)
        await answer(interaction, view=paused_card(paused))

    @plank.command()
    async def resume(self, interaction: Asked) -> None:
        """Be back from a pause, from today on."""
        planks, club_id = planks_of(interaction), await club_for(interaction)
        await planks.breaks.resume(interaction.user.id, club_id)
        seen = await planks.today.of(interaction.user.id, club_id)
        await show_today(interaction, seen, _("Welcome back."))


class Seeing(commands.Cog):
    """The part of the cog that shows how it goes."""

    @plank.command()
    @app_commands.describe(challenge=WHICH)
    @app_commands.autocomplete(challenge=suggest_own)
    async def progress(self, interaction: Asked, challenge: Which | None = None) -> None:
        """Your own chart and numbers; private until you share them."""
        planks, club_id = planks_of(interaction), await club_for(interaction)
        progress = await planks.courses.progress(interaction.user.id, club_id, challenge)
        await show_progress(interaction, progress)

    @plank.command()
    @app_commands.describe(challenge=WHICH)
    @app_commands.autocomplete(challenge=suggest_own)
    async def plan(self, interaction: Asked, challenge: Which | None = None) -> None:
        """Your next six weeks, as they will be if every hold goes well."""
        planks, club_id = planks_of(interaction), await club_for(interaction)
        coming = await planks.courses.coming(interaction.user.id, club_id, challenge)
        await show_plan(interaction, coming)


def _rungs(feels: Any) -> int:
    return 0 if feels is None else 1 if feels.value == EASY else -1


def _changed_card(changed: LevelChanged) -> discord.ui.LayoutView:
    lines = [
        _("**{name}:** from {before} to **{after}**.").format(
            name=plain(changed.challenge.name),
            before=_(changed.before.label),
            after=_(changed.after.label),
        ),
        _(changed.after.how),
    ]
    if changed.coming is not None:
        lines.append(next_line(changed.coming, changed.today))
    return card("\n".join(lines), row(TakeBackButton(str(changed.change_id))))
