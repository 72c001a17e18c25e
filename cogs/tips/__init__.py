"""Tips: honest answers to what hurts, with what to try and when to see someone."""

from __future__ import annotations

from bot.client import CoachBot
from bot.ui.choosing import AllTopicsButton, TopicButton
from bot.ui.following import Following
from bot.ui.privately import SeeButton
from bot.ui.stopping import AskButton, StopButton
from cogs.tips.aloud import AloudCog
from cogs.tips.browse import TopicSelect
from cogs.tips.following import found_card, open_topic, show
from cogs.tips.followup import AskInAWeekButton, HelpedButton
from cogs.tips.privately import TipsCog
from cogs.tips.sections import SectionButton, SourcesButton
from cogs.tips.tip import AreaSelect, ReadButton, RemoveButton, UrgentButton


async def setup(bot: CoachBot) -> None:
    """Add the cogs and the buttons."""
    bot.add_dynamic_items(SectionButton, SourcesButton, UrgentButton, ReadButton)
    bot.add_dynamic_items(AreaSelect, TopicSelect, TopicButton, RemoveButton)
    bot.add_dynamic_items(StopButton, AskButton, SeeButton, AllTopicsButton)
    bot.add_dynamic_items(AskInAWeekButton, HelpedButton)
    Following.show, Following.card = show, found_card
    TopicButton.opens = open_topic
    await bot.add_cog(TipsCog(bot))
    await bot.add_cog(AloudCog(bot))
