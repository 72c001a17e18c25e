"""/c25k, a command each."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.domain.runs.runs import Felt
from bot.services.programmes.courses import Again, Told
from bot.ui.answer import answer
from bot.ui.look import card, row
from bot.words import N_
from cogs.c25k.audio import send_audio
from cogs.c25k.buttons import BackButton
from cogs.c25k.calendar import DAYS, send_calendar, weekdays
from cogs.c25k.club import club_of, room_card
from cogs.c25k.done import done_card
from cogs.c25k.group import Asked, Run, Typed, Week, c25k, c25k_of
from cogs.c25k.next import show_next
from cogs.c25k.progress import progress_card
from cogs.c25k.suggesting import suggest_coming, suggest_past
from cogs.c25k.words import FELT, paused_line

FEELS = [app_commands.Choice(name=text, value=felt.value) for felt, text in FELT.items()]
AGAIN = [
    app_commands.Choice(name=N_("the last run"), value=Again.RUN.value),
    app_commands.Choice(name=N_("its week"), value=Again.WEEK.value),
]
Choice = app_commands.Choice[str]


class Running(commands.Cog):
    """The part of the cog that runs."""

    @c25k.command()
    @app_commands.describe(week="If you've run before: the week", run="The run of that week")
    async def start(
        self, interaction: Asked, week: Week | None = None, run: Run | None = None
    ) -> None:
        """Begin Couch to 5K, at week 1 or wherever you are."""
        courses, club_id = c25k_of(interaction).courses, interaction.guild_id
        await show_next(interaction, await courses.start(interaction.user.id, club_id, week, run))

    @c25k.command()
    async def next(self, interaction: Asked) -> None:
        """Your next run, drawn and in words."""
        courses = c25k_of(interaction).courses
        await show_next(interaction, await courses.get(interaction.user.id, interaction.guild_id))

    @c25k.command()
    @app_commands.describe(
        distance="How far, walking included: 3.2 km, 2 mi",
        time="How long it took: 31:30",
        felt="How it felt",
        day="The day, if it wasn't today",
    )
    @app_commands.choices(felt=FEELS)
    @app_commands.autocomplete(day=suggest_past)
    async def done(
        self,
        interaction: Asked,
        *,
        distance: Typed | None = None,
        time: Typed | None = None,
        felt: Choice | None = None,
        day: Typed | None = None,
    ) -> None:
        """Log your run; with its distance it is in /run list too."""
        done = await c25k_of(interaction).courses.done(
            interaction.user.id,
            interaction.guild_id,
            felt=Felt(felt.value) if felt else None,
            told=Told(distance=distance, time=time, day=day),
        )
        await answer(interaction, view=done_card(done))

    @c25k.command()
    @app_commands.describe(what="The last run, or the whole week from its first run")
    @app_commands.choices(what=AGAIN)
    async def repeat(self, interaction: Asked, what: Choice | None = None) -> None:
        """Do the week once more, or the last run."""
        again = Again(what.value) if what else Again.WEEK
        courses, club_id = c25k_of(interaction).courses, interaction.guild_id
        await show_next(interaction, await courses.repeat(interaction.user.id, club_id, again))

    @c25k.command()
    @app_commands.describe(week="Which week", run="Which run of it; the first if you don't say")
    async def goto(self, interaction: Asked, week: Week, run: Run | None = None) -> None:
        """Make another run the next one, back or ahead."""
        courses, club_id = c25k_of(interaction).courses, interaction.guild_id
        await show_next(interaction, await courses.go_to(interaction.user.id, club_id, week, run))

    @c25k.command()
    @app_commands.describe(until="The day you're back; until you say so if you leave it out")
    @app_commands.autocomplete(until=suggest_coming)
    async def pause(self, interaction: Asked, until: Typed | None = None) -> None:
        """Be away. It costs nothing, and nobody asks why."""
        courses, club_id = c25k_of(interaction).courses, interaction.guild_id
        found = await courses.pause(interaction.user.id, club_id, until)
        await answer(interaction, view=card(paused_line(found), row(BackButton())))


class Looking(commands.Cog):
    """The part of the cog that shows and hands out."""

    @c25k.command()
    async def progress(self, interaction: Asked) -> None:
        """How far you have come; private."""
        courses = c25k_of(interaction).courses
        found = await courses.get(interaction.user.id, interaction.guild_id)
        await answer(interaction, view=progress_card(found))

    @c25k.command()
    @app_commands.describe(days="On which days you run", at="When, such as 18:00 or 7am")
    @app_commands.choices(days=DAYS)
    async def calendar(
        self, interaction: Asked, days: Choice | None = None, at: Typed | None = None
    ) -> None:
        """The runs that are left, as a file for your calendar."""
        diary = await c25k_of(interaction).diaries.of(
            interaction.user.id, interaction.guild_id, weekdays(days), at
        )
        await send_calendar(interaction, diary)

    @c25k.command()
    @app_commands.describe(week="Which week; where you are if you don't say", run="Which run of it")
    async def audio(
        self, interaction: Asked, week: Week | None = None, run: Run | None = None
    ) -> None:
        """A run as a sound file, for the run itself, with its times as text."""
        place = await c25k_of(interaction).courses.place(interaction.user.id, week, run)
        await send_audio(interaction, place)

    @c25k.command()
    async def club(self, interaction: Asked) -> None:
        """Who here is in which week, of those who show it."""
        programmes = c25k_of(interaction)
        room = await programmes.room.look(club_of(interaction), interaction.user.id)
        await answer(interaction, view=room_card(room, programmes.programme.title))
