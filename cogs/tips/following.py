"""Where a card leads once it has been read, and what a question may mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord

from bot.domain.asking import Match
from bot.errors import UserError
from bot.ui.answer import AnyInteraction, answer
from bot.ui.choosing import AllTopicsButton, TopicButton
from bot.ui.following import places
from bot.ui.look import card, row, small
from bot.ui.plain import plain
from bot.words import _
from cogs.tips.browse import browse_card
from cogs.tips.tip import tip_for


async def open_topic(interaction: AnyInteraction, slug: str, area: str) -> None:
    """Show one topic, or its answer for one area."""
    topic = interaction.client.app.tips.named(slug)
    await answer(interaction, view=await tip_for(interaction, topic, topic.area(area)))


async def show(interaction: AnyInteraction, then: str) -> None:
    """Show the tip that was asked for, the few that may be meant, or everything there is."""
    wanted = places(then)
    if len(wanted) == 1:
        await open_topic(interaction, *wanted[0])
        return
    if not wanted:
        because = _("Whenever you like, here is everything I have tips on:")
        topics = interaction.client.app.tips.topics
        await answer(interaction, view=browse_card(topics, because=because))
        return
    found: list[Match] = []
    for slug, area in wanted:
        try:
            topic = interaction.client.app.tips.named(slug)
        except UserError:
            continue  # a tip that has moved since
        found.append(Match(topic, topic.area(area), (), 0.0))
    await answer(interaction, view=found_card(interaction.client, found))


def found_card(bot: Any, found: Sequence[Match]) -> discord.ui.LayoutView:
    """Lay out what a question may mean and by which of its words; else everything there is."""
    if not found:
        because = _("I can't tell which of my tips that is about. Pick the nearest:")
        return browse_card(bot.app.tips.topics, because=because)
    buttons = [
        TopicButton(each.topic.slug, each.area.slug if each.area else None, label=_title(each))
        for each in found
    ]
    return card(
        _("### My nearest tips"),
        "\n".join(_line(each) for each in found),
        row(*buttons),
        row(AllTopicsButton()),
        small(_("I go by your words, so I may guess wrong. This is not a diagnosis.")),
    )


def _line(match: Match) -> str:
    if not match.because:
        return f"- **{_title(match)}**"
    words = ", ".join(_("“{words}”").format(words=plain(each)) for each in match.because)
    return _("- **{title}**: you wrote {words}").format(title=_title(match), words=words)


def _title(match: Match) -> str:
    return _((match.area or match.topic).title)
