"""/setup: what a club sets once, for everybody in it."""

from __future__ import annotations

from collections.abc import Iterator

import discord
from discord import app_commands
from discord.ext import commands

from bot.app import App
from bot.client import CoachBot
from bot.domain.countries import country_name, read_country, search_countries
from bot.domain.units import Units
from bot.domain.zones import label, read_zone, search
from bot.errors import UserError
from bot.storage.clubs import Club, ClubChanges
from bot.ui.answer import answer
from bot.ui.checks import coach_only
from bot.ui.look import AMBER, TEAL, card, small
from bot.ui.permissions import lacking
from bot.ui.plain import plain
from bot.words import LANGUAGES, N_, _

UNITS = [app_commands.Choice(name=each.label, value=each.value) for each in Units]
TONGUES = [app_commands.Choice(name=name, value=code) for code, name in LANGUAGES.items()]


class SetupCog(commands.Cog, name=N_("Setup")):
    """For coaches: what the club agrees on."""

    setup = app_commands.Group(
        name="setup", description="For coaches: what the club agrees on.", guild_only=True
    )

    def __init__(self, app: App) -> None:
        self._app = app

    @setup.command()
    @coach_only
    @app_commands.describe(
        coach_role="Who may run challenges, besides those who may manage the server",
        channel="Where I post",
        zone="The club's time, by a city near you",
        country="Decides the emergency numbers I show",
        units="What distances are told in",
        language="What I speak in the channel",
    )
    @app_commands.choices(units=UNITS, language=TONGUES)
    async def club(
        self,
        interaction: discord.Interaction[CoachBot],
        *,
        coach_role: discord.Role | None = None,
        channel: discord.TextChannel | None = None,
        zone: str | None = None,
        country: str | None = None,
        units: app_commands.Choice[str] | None = None,
        language: app_commands.Choice[str] | None = None,
    ) -> None:
        """Keep the club's channel, time zone, country and more; without any, show them."""
        changes = ClubChanges()
        if coach_role is not None:
            changes["coach_role_id"] = _not_everybody(coach_role)
        if channel is not None:
            changes["channel_id"] = channel.id
        if zone is not None:
            changes["zone"] = read_zone(zone)
        if country is not None:
            changes["country"] = read_country(country)
        if units is not None:
            changes["units"] = Units(units.value)
        if language is not None:
            changes["language"] = language.value
        await self._keep_and_show(interaction, changes)

    @club.autocomplete("zone")
    async def suggest_zone(
        self, interaction: discord.Interaction[CoachBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the zones that a half-typed city or country may mean, with their time now."""
        country = await self._app.clubs.country(interaction.guild_id)
        found = search(typed, self._app.clock(), country)
        return [app_commands.Choice(name=text, value=zone) for zone, text in found]

    @club.autocomplete("country")
    async def suggest_country(
        self, _interaction: discord.Interaction[CoachBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the countries that a half-typed name may mean."""
        found = search_countries(typed)
        return [app_commands.Choice(name=name, value=code) for code, name in found]

    async def _keep_and_show(
        self, interaction: discord.Interaction[CoachBot], changes: ClubChanges
    ) -> None:
        guild = interaction.guild
        if guild is None:
            raise app_commands.NoPrivateMessage
        clubs = self._app.clubs
        club = await (clubs.set(guild.id, **changes) if changes else clubs.get(guild.id))
        await answer(interaction, view=self._card(guild, club))

    def _card(self, guild: discord.Guild, club: Club) -> discord.ui.LayoutView:
        warning = _missing(guild, club)
        return card(
            f"### {plain(guild.name)}",
            "\n".join(self._lines(club)),
            *([warning] if warning else []),
            small(_("Change any of these with /setup club.")),
            accent=AMBER if warning else TEAL,
        )

    def _lines(self, club: Club) -> Iterator[str]:
        unset = _("not set")
        role, channel = club.coach_role_id, club.channel_id
        managers = _("those who may manage the server")
        yield _("**Coaches:** {who}").format(who=f"{managers}, <@&{role}>" if role else managers)
        yield _("**Channel:** {channel}").format(channel=f"<#{channel}>" if channel else unset)
        zone = label(club.zone, self._app.clock()) if club.zone else unset
        yield _("**Time zone:** {zone}").format(zone=zone)
        country = country_name(club.country) if club.country else unset
        yield _("**Country:** {country}").format(country=country)
        yield _("**Distances in:** {units}").format(
            units=_(club.units.label) if club.units else unset
        )
        language = LANGUAGES.get(club.language, unset) if club.language else unset
        yield _("**Language:** {language}").format(language=language)


def _not_everybody(role: discord.Role) -> int:
    if role.is_default():
        raise UserError(N_("Everybody has that role. Pick one that only your coaches have."))
    return role.id


def _missing(guild: discord.Guild, club: Club) -> str | None:
    """Say what I may not do in the club's channel, and where that is changed."""
    if club.channel_id is None:
        return None
    channel = guild.get_channel(club.channel_id)
    if channel is None:
        return _("⚠️ That channel is gone. Pick another with /setup club channel.")
    return lacking(channel)


async def setup(bot: CoachBot) -> None:
    """Add the cog."""
    await bot.add_cog(SetupCog(bot.app))
