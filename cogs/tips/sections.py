"""What opens on a button below an answer: a section, or the sources. For the presser alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord

from bot.client import CoachBot
from bot.domain.topics import Kind, Section, Source, Topic
from bot.errors import UserError
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, small
from bot.words import N_, _
from cogs.tips.words import SECTIONS, with_proof

LONGEST_TEXT = 3600


class SectionButton(
    PersistentButton, template=r"section:v1:(?P<topic>[a-z0-9-]+):(?P<kind>[a-z-]+)"
):
    """Opens one section of a topic."""

    def __init__(self, topic: str, kind: str) -> None:
        label = _(SECTIONS[Kind(kind)]) if kind in SECTIONS else kind
        super().__init__(discord.ui.Button(label=label, custom_id=f"section:v1:{topic}:{kind}"))
        self._topic, self._kind = topic, kind

    async def pressed(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Show the section."""
        topic = interaction.client.app.tips.named(self._topic)
        section = next((each for each in topic.sections if each.kind == self._kind), None)
        if section is None:
            raise UserError(N_("That part of the tip has gone. /tips shows what I have now."))
        await answer(interaction, view=section_card(topic, section))


class SourcesButton(PersistentButton, template=r"sources:v1:(?P<topic>[a-z0-9-]+)"):
    """Opens the list of sources of a topic."""

    def __init__(self, topic: str) -> None:
        super().__init__(discord.ui.Button(label=_("Sources"), custom_id=f"sources:v1:{topic}"))
        self._topic = topic

    async def pressed(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Show the sources, in as many messages as they need."""
        topic = interaction.client.app.tips.named(self._topic)
        for view in sources_cards(topic):
            await answer(interaction, view=view)


def section_buttons(topic: Topic) -> list[discord.ui.Item[Any]]:
    """Return the buttons for what a topic has, in the order of the words above."""
    return [SectionButton(topic.slug, kind) for kind in Kind if topic.section(kind)]


def section_card(topic: Topic, section: Section) -> discord.ui.LayoutView:
    """Lay out one section: what to do, and how well each is known."""
    rows = [f"### {_(section.title)}"]
    if section.opening is not None:
        rows.append(with_proof(topic, section.opening))
    rows.append("\n".join(f"- {with_proof(topic, item)}" for item in section.items))
    if any(item.sources for item in section.items):
        rows.append(small(_("Numbers: see Sources below the tip.")))
    return card(*rows)


def sources_cards(topic: Topic) -> Iterator[discord.ui.LayoutView]:
    """Lay out the sources, numbered as the claims name them."""
    heading = _("### Where this comes from: {title}").format(title=_(topic.title))
    lines = [_source(number, each) for number, each in enumerate(topic.sources, start=1)]
    for block in _blocks(lines):
        yield card(heading, block)


def _source(number: int, source: Source) -> str:
    year = f", {source.year}" if source.year else ""
    return f"{number}. [{source.title}]({source.link}), {source.who}{year} *({source.read})*"


def _blocks(lines: list[str]) -> Iterator[str]:
    block = ""
    for line in lines:
        if block and len(block) + len(line) >= LONGEST_TEXT:
            yield block
            block = ""
        block = f"{block}\n{line}" if block else line
    yield block
