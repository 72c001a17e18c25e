"""Couch to 5K, as members meet it."""

from __future__ import annotations

from bot.client import CoachBot
from bot.ui.rundays import RunDaysButton
from bot.words import N_
from cogs.c25k.aloud import AloudCog
from cogs.c25k.audio import AudioButton
from cogs.c25k.buttons import BackButton, LeadingOn, NextButton, OfferButton
from cogs.c25k.club import ShowMeButton
from cogs.c25k.commands import Looking, Running
from cogs.c25k.done import DoneButton, FeltButton, ShareEndButton, UndoRunButton
from cogs.c25k.group import c25k
from cogs.c25k.jobs import RunDayJob, StopRunDaysButton
from cogs.c25k.measuring import DistanceButton
from cogs.c25k.next import show_next
from cogs.c25k.rundays import (
    RunDaysSelect,
    RunTimeButton,
    TurnRunDaysButton,
    open_run_days,
)


class C25KCog(Running, Looking, name=N_("Couch to 5K")):
    """From the couch to half an hour of running, in nine weeks or as many as it takes."""

    # Its commands stand in the parts; discord.py binds them to this cog.
    c25k = c25k

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot

    async def cog_load(self) -> None:
        """Say how the next run and the run days are shown, and take up the job."""
        LeadingOn.shows = show_next
        RunDaysButton.opens = open_run_days
        RunDayJob(self._bot).register()


async def setup(bot: CoachBot) -> None:
    """Add the cog and its buttons."""
    bot.add_dynamic_items(
        AudioButton,
        BackButton,
        DistanceButton,
        DoneButton,
        FeltButton,
        NextButton,
        OfferButton,
        RunDaysButton,
        RunDaysSelect,
        RunTimeButton,
        ShareEndButton,
        ShowMeButton,
        StopRunDaysButton,
        TurnRunDaysButton,
        UndoRunButton,
    )
    await bot.add_cog(C25KCog(bot))
    await bot.add_cog(AloudCog())
