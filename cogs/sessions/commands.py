"""/session create, list and cancel."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.domain.meetups import MeetupKind
from bot.services.meetups import Wanted
from bot.ui.answer import answer
from bot.ui.checks import coach_only
from bot.ui.look import card
from bot.words import N_, _
from cogs.sessions.announcing import announce, list_events, unlist_events
from cogs.sessions.jobs import AheadJob
from cogs.sessions.session import Asked, meetups_of, refresh
from cogs.sessions.suggesting import suggest_day, suggest_session
from cogs.sessions.words import list_card, title_of

KINDS = [app_commands.Choice(name=each.label, value=each.value) for each in MeetupKind]
Typed = app_commands.Range[str, 1, 60]
Name = app_commands.Range[str, 1, 100]
Minutes = app_commands.Range[int, 10, 600]
Choices = list[app_commands.Choice[str]]


class SessionsCog(commands.Cog, name=N_("Sessions")):
    """What the club does together."""

    session = app_commands.Group(
        name="session", description="Group runs and classes of the club.", guild_only=True
    )

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot

    async def cog_load(self) -> None:
        """Take up the job that tells people beforehand."""
        AheadJob(self._bot).register()

    @commands.Cog.listener()
    async def on_app_command_completion(self, interaction: Asked, command: Any) -> None:
        """Take whoever hides off the posts at once, and put them back."""
        if command.qualified_name == "me hide":
            for each in await self._bot.app.meetups.going.of_person(interaction.user.id):
                await refresh(self._bot, each)

    @session.command()
    @coach_only
    @app_commands.describe(
        what="What it is",
        at="At what time, in the club's own zone: 9:00, 7pm",
        day="Which day: saturday, tomorrow, 2026-12-05",
        weekly="If it comes back each week, on which days: sat, or tue thu",
        title="A name of its own",
        place="Where you meet, or a link",
        minutes="How long it takes; 60 if you don't say",
        channel="Where to announce it; the club's channel if you don't say",
    )
    @app_commands.choices(what=KINDS)
    @app_commands.autocomplete(day=suggest_day)
    async def create(
        self,
        interaction: Asked,
        *,
        what: app_commands.Choice[str],
        at: Typed,
        day: Typed | None = None,
        weekly: Typed | None = None,
        title: Name | None = None,
        place: Name | None = None,
        minutes: Minutes = 60,
        channel: discord.TextChannel | None = None,
    ) -> None:
        """For coaches: plan a run or a class, announce it, and put it among the server's events."""
        wanted = Wanted(
            kind=MeetupKind(what.value),
            at=at,
            day=day,
            weekly=weekly,
            title=title,
            place=place,
            minutes=minutes,
        )
        club = _club(interaction)
        coming = await meetups_of(interaction).planning.plan(club.id, interaction.user.id, wanted)
        said = [
            await announce(self._bot, club, coming, channel),
            await list_events(self._bot, club, coming),
        ]
        title_line = _("### Planned: {title}").format(title=title_of(coming.meetup))
        await answer(interaction, view=card(title_line, "\n".join(each for each in said if each)))

    @session.command(name="list")
    async def list_(self, interaction: Asked) -> None:
        """What is planned, when, and who comes."""
        coming = await meetups_of(interaction).planning.coming(_club(interaction).id)
        if not coming:
            await answer(
                interaction,
                _("Nothing is planned yet. Coaches add a session with /session create."),
            )
            return
        await answer(interaction, view=list_card(coming))

    @session.command()
    @coach_only
    @app_commands.describe(session="Which one")
    @app_commands.autocomplete(session=suggest_session)
    async def cancel(self, interaction: Asked, session: Typed) -> None:
        """For coaches: call a session off. Those who wished to be told of it hear of that."""
        planning, club = meetups_of(interaction).planning, _club(interaction)
        picked = await planning.pick(club.id, session)
        gone = await planning.cancel(picked.meetup.id, club.id)
        await refresh(self._bot, gone)
        said = _(
            "**{title}** is called off. Whoever wished to be told beforehand hears of it then."
        )
        lines = [said.format(title=title_of(gone.meetup)), await unlist_events(club, gone)]
        await answer(interaction, "\n".join(each for each in lines if each))


def _club(interaction: discord.Interaction[Any]) -> discord.Guild:
    if interaction.guild is None:
        raise app_commands.NoPrivateMessage
    return interaction.guild
