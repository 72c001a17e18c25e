"""/coach radar, digest and export."""

from __future__ import annotations

import io
from typing import Any

import discord
from discord import app_commands

from bot.client import CoachBot
from bot.errors import UserError
from bot.services.coaching import Coaching
from bot.ui.answer import answer
from bot.ui.checks import coach_only
from bot.ui.permissions import lacking
from bot.words import N_, _
from cogs.coaching.radar import show_radar

Asked = discord.Interaction[CoachBot]

OPEN_TO_ALL = N_(
    "Everybody can read {channel}. Pick a channel that only coaches see: the digest names who is "
    "new and who is away."
)
NOBODY = N_("Nobody takes part in a challenge at the moment, so there is no table to make.")


class CoachingCommands(app_commands.Group):
    """Holds the commands until they stand under /coach."""

    section = N_("Coaching")

    def __init__(self) -> None:
        super().__init__(name="coaching", description="For coaches.")

    @app_commands.command()
    @coach_only
    async def radar(self, interaction: Asked) -> None:
        """For coaches: who may need a word, and why. Only you see it."""
        await show_radar(interaction)

    @app_commands.command()
    @coach_only
    @app_commands.describe(
        channel="Where your coaches read of the week; it must not be open to everybody",
        on="False stops it",
    )
    async def digest(
        self, interaction: Asked, channel: discord.TextChannel | None = None, on: bool = True
    ) -> None:
        """For coaches: the week in a few lines, on Mondays at 7:00, in a channel of your own."""
        club = _club(interaction)
        if not on:
            await _coaching(interaction).digests.send_to(club.id, None)
            await answer(interaction, _("Stopped. No digest comes any more."))
            return
        where = channel or interaction.channel
        if not isinstance(where, discord.TextChannel):
            raise UserError(N_("Name a text channel for the digest."))
        if where.permissions_for(club.default_role).view_channel:
            raise UserError(OPEN_TO_ALL, channel=f"#{where.name}")
        if problem := lacking(where):
            await answer(interaction, problem)
            return
        due = await _coaching(interaction).digests.send_to(club.id, where.id)
        said = _("The week comes to {channel}, the first {when}. Nobody's health is in it.")
        when = discord.utils.format_dt(due, "R") if due else ""
        await answer(interaction, said.format(channel=where.mention, when=when))

    @app_commands.command()
    @coach_only
    async def export(self, interaction: Asked) -> None:
        """For coaches: who takes part and how it goes, as a table. Nobody's health is in it."""
        table = await _coaching(interaction).exports.table(
            _club(interaction).id, interaction.user.id
        )
        if table is None:
            raise UserError(NOBODY)
        file = discord.File(io.BytesIO(table.encode()), "club.csv")
        said = _(
            "Your club's last weeks. Runs are filled in for those who share theirs with you by "
            "/privacy sharing, and they see that you looked. Discord keeps the file behind a "
            "link, so delete the message once you have it."
        )
        await answer(interaction, said, file=file)


def _coaching(interaction: Asked) -> Coaching:
    return interaction.client.app.coaching


def _club(interaction: discord.Interaction[Any]) -> discord.Guild:
    if interaction.guild is None:
        raise app_commands.NoPrivateMessage
    return interaction.guild
