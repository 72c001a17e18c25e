"""The weeks to come, as they will be if every hold goes well."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import groupby

import discord

from bot.domain.planks.prescription import Prescription
from bot.domain.reading import words_for_hold
from bot.pictures import PlanDays, alt_text, amounts, plan_chart
from bot.services.planks.courses import Coming
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, small
from bot.ui.plain import plain
from bot.words import _
from cogs.planks.group import Asked, planks_of

CHART = "plan.png"
WEEK = 7


class PlanButton(PersistentButton, template=r"my-plan:v1:(?P<challenge>\d+)"):
    """Shows whoever presses it their weeks to come."""

    def __init__(self, challenge: str) -> None:
        super().__init__(discord.ui.Button(label=_("My plan"), custom_id=f"my-plan:v1:{challenge}"))
        self._challenge = challenge

    async def pressed(self, interaction: Asked) -> None:
        """Show them."""
        planks, person = planks_of(interaction), interaction.user.id
        club_id = await planks.whose.club_of(person, int(self._challenge))
        await show_plan(interaction, await planks.courses.coming(person, club_id, self._challenge))


async def show_plan(interaction: Asked, coming: Coming) -> None:
    """Answer with the weeks to come, drawn and in words."""
    days = PlanDays(coming.challenge.name, tuple(each.hold for each in coming.days))
    picture = await interaction.client.app.pictures.render(plan_chart, days)
    file = discord.File(io.BytesIO(picture), CHART, description=alt_text(days))
    gallery = discord.ui.MediaGallery[discord.ui.LayoutView]()
    gallery.add_item(media=f"attachment://{CHART}", description=alt_text(days))
    view = card(
        _("### {name}: your weeks to come").format(name=plain(coming.challenge.name)),
        gallery,
        "\n".join(_weeks(coming)),
        small(
            _("As it will be if every hold is clean and easy. The plan follows you, not you it.")
        ),
    )
    await answer(interaction, view=view, file=file)


def _weeks(coming: Coming) -> Iterator[str]:
    for begin in range(0, len(coming.days), WEEK):
        days = coming.days[begin : begin + WEEK]
        week = ", ".join(_stretches(days)) or _("rest")
        yield _("**From {day}:** {week}").format(day=amounts.day(days[0].day), week=week)


def _stretches(days: Sequence[Prescription]) -> Iterator[str]:
    """Tell a week's targets in their order, those that repeat counted."""
    planned = [each for each in days if each.hold is not None]
    for (hold, level), alike in groupby(planned, key=lambda each: (each.hold, each.level)):
        count = len(list(alike))
        times = f"{count} × " if count > 1 else ""
        if hold is not None:
            yield f"{times}({words_for_hold(hold)}, {_(level.label)})"
