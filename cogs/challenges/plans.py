"""/challenge plan: see any plan as a table and a chart, and add the club's own."""

from __future__ import annotations

import io
from collections.abc import Iterator

import discord
from discord import app_commands
from discord.ext import commands

from bot.content.plan_uploads import check_size, parse_plan_file
from bot.domain.planks.holds import Hold
from bot.domain.planks.plans import Plan
from bot.domain.reading import words_for_hold
from bot.pictures import PlanDays, alt_text, plan_chart
from bot.services.challenges.plans import DEFAULT_PLAN
from bot.ui.answer import answer
from bot.ui.checks import coach_only
from bot.ui.look import card, small
from bot.ui.plain import plain
from bot.words import _, ngettext
from cogs.challenges.group import Asked, challenges_of, club_of, plan
from cogs.challenges.making import Typed
from cogs.challenges.suggesting import suggest_own_plan, suggest_plan
from cogs.challenges.words import level_words, title_of

PICTURE = "plan.png"
WEEK = 7
MOST_WEEKS = 8
MOST_SOURCES = 3
MOST_TEXT = 3900


class Plans(commands.Cog):
    """The part of the cog about plans."""

    @plan.command()
    @app_commands.describe(plan="Which plan")
    @app_commands.autocomplete(plan=suggest_plan)
    async def preview(self, interaction: Asked, plan: Typed = DEFAULT_PLAN) -> None:
        """See a plan before it is used: every day as a table, and a chart."""
        plans = challenges_of(interaction).plans
        found = await plans.named(club_of(interaction).id, plan)
        await show_plan(interaction, found, f"### {title_of(found)}")

    @plan.command()
    @coach_only
    @app_commands.describe(file="A YAML file as in data/plans, or a CSV of day,target")
    async def upload(self, interaction: Asked, file: discord.Attachment) -> None:
        """For coaches: add a plan of the club's own. What is wrong in it is said with its line."""
        check_size(file.filename, file.size)
        read = parse_plan_file(file.filename, await file.read())
        plans, club = challenges_of(interaction).plans, club_of(interaction)
        replaces = await plans.keep(club.id, read, interaction.user.id)
        if replaces:
            title = _("### {title}: replaced. Challenges that use the old one keep it")
        else:
            title = _("### {title}: ready for /challenge create")
        await show_plan(interaction, read, title.format(title=title_of(read)))

    @plan.command(name="remove")
    @coach_only
    @app_commands.describe(plan="Which of the club's own")
    @app_commands.autocomplete(plan=suggest_own_plan)
    async def remove_plan(self, interaction: Asked, plan: Typed) -> None:
        """For coaches: forget a plan of the club's own. Challenges that use it keep it."""
        gone = await challenges_of(interaction).plans.remove(club_of(interaction).id, plan)
        said = _("**{title}** is forgotten. Challenges that use it keep their copy.")
        await answer(interaction, said.format(title=title_of(gone)))


async def show_plan(interaction: Asked, plan: Plan, title: str) -> None:
    """Show a plan to whoever asked: who it is for, what it asks by day, and a chart."""
    days = challenges_of(interaction).plans.outline(plan)
    shown = PlanDays(_(plan.title), days)
    picture = await interaction.client.app.pictures.render(plan_chart, shown)
    words = alt_text(shown)
    file = discord.File(io.BytesIO(picture), PICTURE, description=words)
    gallery = discord.ui.MediaGallery[discord.ui.LayoutView]()
    gallery.add_item(media=f"attachment://{PICTURE}", description=words)
    texts = [title, "\n".join(_about(plan)), "\n".join(_table(days))]
    beneath = _fitting(_beneath(plan), MOST_TEXT - sum(len(each) for each in texts))
    view = card(*texts, gallery, *beneath)
    await answer(interaction, view=view, file=file)


def _fitting(texts: Iterator[str], room: int) -> Iterator[str]:
    """Return small lines as long as there is room: Discord takes 4,000 characters in all."""
    for text in texts:
        room -= len(small(text))
        if room < 0:
            return
        yield small(text)


def _about(plan: Plan) -> Iterator[str]:
    yield plain(_(plan.who), longest=300)
    levels = ", ".join(level_words(level) for level in plan.suits)
    yield _("**Levels:** {levels}").format(levels=levels)
    if not plan.table:
        yield _(
            "It follows the member. This is how six weeks look if every hold is clean and easy; "
            "it never asks for more after one that broke."
        )
    if plan.note:
        yield plain(_(plan.note), longest=600)


def _table(days: tuple[Hold | None, ...]) -> Iterator[str]:
    """Write a line a week; the first weeks only, if there are many."""
    for first in range(0, min(len(days), MOST_WEEKS * WEEK), WEEK):
        week = days[first : first + WEEK]
        span = f"{first + 1}–{first + len(week)}" if len(week) > 1 else str(first + 1)
        asked = " · ".join(words_for_hold(each) if each else _("rest") for each in week)
        yield f"**{span}** {asked}"
    left = len(days) - MOST_WEEKS * WEEK
    if left > 0:
        said = ngettext("and {count} day more", "and {count} days more", left)
        yield said.format(count=left)


def _beneath(plan: Plan) -> Iterator[str]:
    if plan.ours:
        yield plain(_(plan.ours), longest=400)
    for source in plan.sources[:MOST_SOURCES]:
        yield f"[{plain(source.title, longest=80)}]({source.link}), {plain(source.who)}"
