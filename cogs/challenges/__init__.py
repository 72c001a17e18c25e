"""/challenge: what coaches do with the club's plank challenges, and what everybody may see."""

from __future__ import annotations

from bot.client import CoachBot
from bot.ui.joining import JoinButton
from bot.words import N_
from cogs.challenges.changing import Changing, RearrangeButton
from cogs.challenges.ending import EndButton, Ending, FinalButton
from cogs.challenges.explaining import ExplainingCog
from cogs.challenges.finishing import FinishButton, ShareFinishButton
from cogs.challenges.group import challenge
from cogs.challenges.leaderboard import LeaderboardCog
from cogs.challenges.making import AgainButton, CreateButton, Making, NotNowButton
from cogs.challenges.members import Members, RemoveMemberButton
from cogs.challenges.plans import Plans
from cogs.challenges.seeing import AnnounceButton, Seeing
from cogs.challenges.week import HideMeButton, MyWeekButton
from cogs.challenges.weekly import WeeklyCog


class ChallengesCog(Seeing, Making, Changing, Ending, Members, Plans, name=N_("Challenges")):
    """The club's plank challenges."""

    # Its commands stand in the parts; discord.py binds them to this cog.
    challenge = challenge


async def setup(bot: CoachBot) -> None:
    """Add the cog and its buttons."""
    bot.add_dynamic_items(
        AgainButton,
        AnnounceButton,
        CreateButton,
        EndButton,
        FinalButton,
        FinishButton,
        HideMeButton,
        JoinButton,
        MyWeekButton,
        NotNowButton,
        RearrangeButton,
        RemoveMemberButton,
        ShareFinishButton,
    )
    await bot.add_cog(ChallengesCog())
    await bot.add_cog(WeeklyCog(bot))
    await bot.add_cog(LeaderboardCog())
    await bot.add_cog(ExplainingCog(bot))
