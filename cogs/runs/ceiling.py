"""Today's ceiling, and where the rule comes from."""

from __future__ import annotations

import discord

from bot.domain.runs.ceiling import Ceiling
from bot.domain.units import Units
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.words import _
from cogs.runs.group import Asked, runs_of
from cogs.runs.words import ceiling_line

STUDY = "https://doi.org/10.1136/bjsports-2024-109380"


class WhyButton(PersistentButton, template=r"run-why:v1"):
    """Tells where the ceiling comes from, and what it can't know."""

    def __init__(self) -> None:
        super().__init__(discord.ui.Button(label=_("Why"), custom_id="run-why:v1"))

    async def pressed(self, interaction: Asked) -> None:
        """Tell."""
        await answer(interaction, view=why_card())


async def show_ceiling(interaction: Asked) -> None:
    """Tell somebody their ceiling, privately."""
    book, person = runs_of(interaction).logbook, interaction.user.id
    found, runner = await book.ceiling(person, interaction.guild_id, interaction.created_at)
    await answer(interaction, view=ceiling_card(found, runner.units))


def ceiling_card(found: Ceiling | None, units: Units) -> discord.ui.LayoutView:
    """Lay out today's ceiling; in a programme the programme says how far."""
    if found is None:
        return card(
            _("You are in a programme, and it says how long each run is. A ceiling comes after it.")
        )
    return card(ceiling_line(found, units), row(WhyButton()))


def why_card() -> discord.ui.LayoutView:
    """Lay out the source and its limits (evidence 6.2)."""
    return card(
        _("### Where the ceiling comes from"),
        _(
            "It is 1.10 times your longest run of the last 30 days. In 5,205 runners followed for "
            "18 months, a run more than 10 % longer than that went with more overuse injuries: "
            "about 1.5 to 1.6 times the rate up to double the distance, 2.3 times beyond."
        ),
        _(
            "What it can't tell: they were watched, not assigned; most were men around 45 with a "
            "GPS watch, not beginners; injuries were their own report, back pain not counted "
            "apart. Your own risk may be small either way. Half a kilometre over, or less, I "
            "leave unsaid: that is our choice, and so is a shorter run after a jump."
        ),
        small(f"[Schuster Brandt Frandsen et al., Br J Sports Med 2025]({STUDY})"),
    )
