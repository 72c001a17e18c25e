"""Couch to 5K, as members meet it."""

from __future__ import annotations

from bot.client import CoachBot
from cogs.c25k.audio import AudioButton
from cogs.c25k.buttons import BackButton, LeadingOn, NextButton, OfferButton
from cogs.c25k.club import ShowMeButton
from cogs.c25k.commands import Looking, Running
from cogs.c25k.done import DoneButton, FeltButton, ShareEndButton, UndoRunButton
from cogs.c25k.group import c25k
from cogs.c25k.next import show_next


class C25KCog(Running, Looking, name="Couch to 5K"):
    """From the couch to half an hour of running, in nine weeks or as many as it takes."""

    # Its commands stand in the parts; discord.py binds them to this cog.
    c25k = c25k

    async def cog_load(self) -> None:
        """Say how the next run is shown."""
        LeadingOn.shows = show_next


async def setup(bot: CoachBot) -> None:
    """Add the cog and its buttons."""
    bot.add_dynamic_items(
        AudioButton,
        BackButton,
        DoneButton,
        FeltButton,
        NextButton,
        OfferButton,
        ShareEndButton,
        ShowMeButton,
        UndoRunButton,
    )
    await bot.add_cog(C25KCog())
