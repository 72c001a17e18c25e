"""/shoes: keep pairs by name, wear one by default, put one away."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.domain.finding import squeeze
from bot.domain.runs.distances import rough_words
from bot.domain.units import Units
from bot.errors import UserError
from bot.services.runs.shoes import NO_SHOES, Shoes
from bot.storage.shoes import Pair
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.ui.plain import plain
from bot.ui.showing import show
from bot.words import N_, _
from cogs.shoes.words import about_mileage, listed, pair_line

Asked = discord.Interaction[CoachBot]
Named = app_commands.Range[str, 1, 40]
Typed = app_commands.Range[str, 1, 20]
MOST, LONGEST = 25, 100

shoes_group = app_commands.Group(name="shoes", description="Your shoes, and how far they have run.")


def shoes_of(interaction: discord.Interaction[Any]) -> Shoes:
    """Return what there is about shoes."""
    return interaction.client.app.runs.shoes


async def suggest_shoes(interaction: Asked, typed: str) -> list[app_commands.Choice[str]]:
    """Offer one's own pairs."""
    shelf = await shoes_of(interaction).shelf(interaction.user.id, interaction.guild_id)
    wanted = squeeze(typed)
    return [
        app_commands.Choice(
            name=f"{each.name}: {rough_words(each.metres, shelf.units)}"[:LONGEST],
            value=str(each.id),
        )
        for each in shelf.pairs
        if wanted in squeeze(each.name)
    ][:MOST]


class WearButton(PersistentButton, template=r"shoes-wear:v1:(?P<shoes>\d+)"):
    """Wears a pair from now on."""

    def __init__(self, shoes: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Wear by default"), custom_id=f"shoes-wear:v1:{shoes}")
        )
        self._shoes = shoes

    async def pressed(self, interaction: Asked) -> None:
        """Remember it."""
        pair = await shoes_of(interaction).prefer(interaction.user.id, self._shoes)
        await show(interaction, _worn_card(pair))


class BackShoesButton(PersistentButton, template=r"shoes-back:v1:(?P<shoes>\d+)"):
    """Brings back a pair that was retired."""

    def __init__(self, shoes: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Bring it back"), custom_id=f"shoes-back:v1:{shoes}")
        )
        self._shoes = shoes

    async def pressed(self, interaction: Asked) -> None:
        """Bring it back."""
        pair = await shoes_of(interaction).back(interaction.user.id, self._shoes)
        said = _("**{name}** is back on the shelf.").format(name=plain(pair.name))
        await show(interaction, card(said, row(WearButton(str(pair.id)))))


class ShoesCog(commands.Cog, name=N_("Shoes")):
    """Your shoes, and how far they have run."""

    shoes = shoes_group

    @shoes_group.command()
    @app_commands.describe(
        name="What you call them",
        already="How far they have run before, such as 120 km",
        note="At which distance you want a note, such as 600 km; none if you don't say",
    )
    async def add(
        self,
        interaction: Asked,
        name: Named,
        already: Typed | None = None,
        note: Typed | None = None,
    ) -> None:
        """Keep a pair; what you run in it adds up."""
        pair, units = await shoes_of(interaction).add(
            interaction.user.id, interaction.guild_id, name, already=already, note_at=note
        )
        await answer(interaction, view=_pair_card(pair, units))

    @shoes_group.command(name="list")
    async def list_(self, interaction: Asked) -> None:
        """Your shoes and how far each pair has run."""
        shelf = await shoes_of(interaction).shelf(interaction.user.id, interaction.guild_id)
        if not shelf.pairs:
            raise UserError(NO_SHOES)
        lines = "\n".join(listed(shelf.pairs, shelf.units))
        await answer(interaction, view=card(_("### Your shoes"), lines, small(about_mileage())))

    @shoes_group.command()
    @app_commands.describe(shoes="Which pair")
    @app_commands.autocomplete(shoes=suggest_shoes)
    async def default(self, interaction: Asked, shoes: Named) -> None:
        """Wear a pair on every run for which you don't name another."""
        pair = await shoes_of(interaction).prefer(interaction.user.id, shoes)
        await answer(interaction, view=_worn_card(pair))

    @shoes_group.command()
    @app_commands.describe(shoes="Which pair")
    @app_commands.autocomplete(shoes=suggest_shoes)
    async def retire(self, interaction: Asked, shoes: Named) -> None:
        """Put a pair away; what was run in it stays."""
        pair = await shoes_of(interaction).retire(interaction.user.id, shoes)
        said = _("**{name}** is retired. Its runs keep it.").format(name=plain(pair.name))
        await answer(interaction, view=card(said, row(BackShoesButton(str(pair.id)))))

    @shoes_group.command()
    @app_commands.describe(
        shoes="Which pair",
        name="What it is called now",
        already="How far it had run before you told me of it",
        note="At which distance you want a note; off for none",
    )
    @app_commands.autocomplete(shoes=suggest_shoes)
    async def edit(
        self,
        interaction: Asked,
        shoes: Named,
        *,
        name: Named | None = None,
        already: Typed | None = None,
        note: Typed | None = None,
    ) -> None:
        """Put a pair right: its name, what it had run before, or where you want a note."""
        pair, units = await shoes_of(interaction).edit(
            interaction.user.id,
            interaction.guild_id,
            shoes,
            name=name,
            already=already,
            note_at=note,
        )
        await answer(interaction, view=_pair_card(pair, units))


def _pair_card(pair: Pair, units: Units) -> discord.ui.LayoutView:
    buttons = [] if pair.favourite else [row(WearButton(str(pair.id)))]
    about = [small(about_mileage())] if pair.note_at is not None else []
    return card(pair_line(pair, units), *buttons, *about)


def _worn_card(pair: Pair) -> discord.ui.LayoutView:
    said = _("**{name}** it is, on every run for which you don't name another pair.")
    return card(said.format(name=plain(pair.name)))
