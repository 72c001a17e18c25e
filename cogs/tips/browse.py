"""Finding one's way: the list of all topics, and "did you mean"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

import discord

from bot.client import CoachBot
from bot.domain.topics import Topic
from bot.services.tips import entries_of
from bot.ui.answer import answer
from bot.ui.choosing import TopicButton
from bot.ui.components import PersistentSelect, chosen
from bot.ui.look import card, row
from bot.words import _
from cogs.tips.tip import RemoveButton, tip_for

WORD = re.compile("[a-z]+")


def slugged(group: str) -> str:
    """Return a group's name as an id holds it."""
    return "-".join(WORD.findall(group.casefold()))


class TopicSelect(PersistentSelect, template=r"topics:v1:(?P<group>[a-z-]+)"):
    """Offers the topics of one group and shows the one picked, to the one who picked it."""

    def __init__(self, group: str, topics: Sequence[Topic] = ()) -> None:
        options = [
            discord.SelectOption(label=_(entry.title), value=entry.value)
            for topic in topics
            for entry in entries_of(topic)
        ]
        super().__init__(
            discord.ui.Select(
                placeholder=_(group),
                options=options,
                custom_id=f"topics:v1:{slugged(group)}",
            )
        )

    async def pressed(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Show the topic."""
        found = interaction.client.app.tips.listed(chosen(interaction))
        await answer(interaction, view=await tip_for(interaction, *found))


def browse_card(topics: Sequence[Topic], *, because: str | None = None) -> discord.ui.LayoutView:
    """Lay out every topic in a menu for each group; `because` says why the list comes up."""
    ordered = sorted(topics, key=lambda each: (each.group, _(each.title)))
    rows = [
        row(TopicSelect(group, list(under)))
        for group, under in groupby(ordered, key=lambda each: each.group)
    ]
    return card(because or _("### What is it about?"), *rows)


def did_you_mean(topic: Topic, prefix: str, asker: int) -> discord.ui.LayoutView:
    """Lay out a guess at a mistyped word."""
    name = topic.slug.replace("-", "")
    return card(
        _("Did you mean **{command}**?").format(command=f"{prefix}{name}"),
        row(TopicButton(topic.slug, label=_(topic.title)), RemoveButton(str(asker))),
    )
