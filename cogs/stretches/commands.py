"""/stretch start, show and sheet, and `!stretch`."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.app import App
from bot.client import CoachBot
from bot.domain.naming import closest
from bot.domain.poses import Pose
from bot.domain.routines import minutes
from bot.ui.answer import answer, quietly_to
from bot.ui.components import PersistentSelect, chosen
from bot.ui.look import card, row, small
from bot.words import N_, _
from cogs.stretches.guided import open_routine
from cogs.stretches.showing import about_minutes, pose_card, sheet_card

Asked = discord.Interaction[CoachBot]
Name = app_commands.Range[str, 1, 60]
Choices = list[app_commands.Choice[str]]


class RoutineSelect(PersistentSelect, template=r"routine:v1"):
    """Asks which routine, and begins it."""

    def __init__(self, app: App | None = None) -> None:
        super().__init__(
            discord.ui.Select(
                placeholder=_("Which one?"),
                options=routine_options(app) if app else [],
                custom_id="routine:v1",
            )
        )

    async def pressed(self, interaction: Asked) -> None:
        """Begin it."""
        await open_routine(interaction, chosen(interaction))


class StretchCog(commands.Cog, name=N_("Stretches")):
    """Stretches and exercises you can see."""

    stretch = app_commands.Group(name="stretch", description="Stretches, step by step, drawn.")

    def __init__(self, app: App) -> None:
        self._app, self._stretching = app, app.stretching

    @stretch.command()
    @app_commands.describe(routine="Which routine; leave it out to choose from all")
    async def start(self, interaction: Asked, routine: Name | None = None) -> None:
        """Go through a routine step by step, each pose drawn."""
        if routine is None:
            await answer(interaction, view=choosing_card(self._app))
        else:
            await open_routine(interaction, self._stretching.routine(routine).slug)

    @stretch.command()
    @app_commands.describe(pose="Which stretch, exercise or plank")
    async def show(self, interaction: Asked, pose: Name) -> None:
        """See one pose: how it looks, how it's done, when to leave it."""
        view, file = await pose_card(self._app, self._stretching.pose(pose))
        await answer(interaction, view=view, file=file)

    @stretch.command()
    @app_commands.describe(routine="Which routine; the one after a run if you leave it out")
    async def sheet(self, interaction: Asked, routine: Name | None = None) -> None:
        """See a whole routine on one picture."""
        view, file = await sheet_card(self._app, self._stretching.routine(routine))
        await answer(interaction, view=view, file=file)

    @start.autocomplete("routine")
    @sheet.autocomplete("routine")
    async def suggest_routine(self, _interaction: Asked, typed: str) -> Choices:
        """Offer the routines; slips of the key are forgiven."""
        return [
            app_commands.Choice(name=_(each.title), value=each.slug)
            for each in closest(self._stretching.routines, typed)
        ]

    @show.autocomplete("pose")
    async def suggest_pose(self, _interaction: Asked, typed: str) -> Choices:
        """Offer the poses; slips of the key are forgiven."""
        return [
            app_commands.Choice(name=_(each.title), value=each.slug)
            for each in closest(self._stretching.poses, typed)
        ]

    @commands.command(name="stretch")
    async def stretch_aloud(self, ctx: commands.Context[CoachBot], *, words: str = "") -> None:
        """See a routine on one picture, or one pose: `stretch desk`, `stretch cat cow`."""
        named = self._stretching.named(words) if words.strip() else self._stretching.routine(None)
        if isinstance(named, Pose):
            view, file = await pose_card(self._app, named)
        else:
            view, file = await sheet_card(self._app, named)
        await ctx.send(
            view=view, file=file, reference=quietly_to(ctx.message), mention_author=False
        )


def choosing_card(app: App) -> discord.ui.LayoutView:
    """Lay out the routines to choose from."""
    return card(
        _("### Which routine?"),
        row(RoutineSelect(app)),
        small(_("Only you see it. Stop whenever you like.")),
    )


def routine_options(app: App) -> list[discord.SelectOption]:
    """Return every routine, with how long it takes and what it is for."""
    stretching = app.stretching
    return [
        discord.SelectOption(
            label=f"{_(each.title)} · {about_minutes(minutes(stretching.turns(each)))}",
            value=each.slug,
            description=_(each.when)[:100],
        )
        for each in stretching.routines
    ]
