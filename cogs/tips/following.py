"""Where a card leads once it has been read, and what a topic's button opens."""

from __future__ import annotations

from bot.ui.answer import AnyInteraction, answer
from bot.ui.following import places
from bot.words import _
from cogs.tips.browse import browse_card
from cogs.tips.tip import tip_for


async def open_topic(interaction: AnyInteraction, slug: str, area: str) -> None:
    """Show one topic, or its answer for one area."""
    topic = interaction.client.app.tips.named(slug)
    await answer(interaction, view=await tip_for(interaction, topic, topic.area(area)))


async def show(interaction: AnyInteraction, then: str) -> None:
    """Show the tip that was asked for, or everything there is."""
    wanted = places(then)
    if wanted:
        await open_topic(interaction, *wanted[0])
    else:
        because = _("Whenever you like, here is everything I have tips on:")
        await answer(
            interaction, view=browse_card(interaction.client.app.tips.topics, because=because)
        )
