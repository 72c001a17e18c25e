"""/me: what a person sets for themselves, the same in every club."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.app import App
from bot.client import CoachBot
from bot.domain.units import Units
from bot.domain.zones import label, read_zone, search
from bot.ui.answer import answer
from bot.words import N_, _

UNITS = [app_commands.Choice(name=each.label, value=each.value) for each in Units]


class MeCog(commands.Cog, name=N_("You")):
    """What you set for yourself."""

    me = app_commands.Group(name="me", description="What you set for yourself.")

    def __init__(self, app: App) -> None:
        self._app = app

    @me.command()
    @app_commands.describe(zone="A city near you, such as Auckland or London")
    async def zone(self, interaction: discord.Interaction[CoachBot], zone: str) -> None:
        """Set your time zone: your days and reminders follow it, wherever the club is."""
        person = await self._app.people.set_zone(interaction.user.id, read_zone(zone))
        here = label(person.zone or zone, self._app.clock())
        await answer(
            interaction,
            _(
                "Your time is **{here}**. Your days and reminders follow it from now on; days you "
                "have logged stay as they are."
            ).format(here=here),
        )

    @zone.autocomplete("zone")
    async def suggest_zone(
        self, interaction: discord.Interaction[CoachBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the zones that a half-typed city or country may mean, with their time now."""
        country = await self._app.clubs.country(interaction.guild_id)
        found = search(typed, self._app.clock(), country)
        return [app_commands.Choice(name=text, value=zone) for zone, text in found]

    @me.command()
    @app_commands.describe(units="Kilometres or miles")
    @app_commands.choices(units=UNITS)
    async def units(
        self, interaction: discord.Interaction[CoachBot], units: app_commands.Choice[str]
    ) -> None:
        """Set what I tell you distances in."""
        chosen = Units(units.value)
        await self._app.people.set_units(interaction.user.id, chosen)
        said = _("I'll tell you distances in {units}.").format(units=_(chosen.label))
        await answer(interaction, said)

    @me.command()
    @app_commands.describe(on="False puts you back")
    async def hide(self, interaction: discord.Interaction[CoachBot], *, on: bool = True) -> None:
        """Stay off every board and public count, in every club."""
        await self._app.people.hide(interaction.user.id, hidden=on)
        await answer(interaction, _hidden() if on else _shown())


def _hidden() -> str:
    return _(
        "You're off every board and public count, in every club. Your own numbers go on as before, "
        "for you alone. To come back: `/me hide on:False`."
    )


def _shown() -> str:
    return _("You're back on the boards of the challenges you take part in.")


async def setup(bot: CoachBot) -> None:
    """Add the cog."""
    await bot.add_cog(MeCog(bot.app))
