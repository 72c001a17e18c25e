"""The answer itself: one tidy message, the warning first, more behind buttons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord

from bot.client import CoachBot
from bot.domain.topics import Answer, Area, Topic
from bot.errors import UserError
from bot.pictures import amounts
from bot.services.coachtips import LONGEST, ClubSays
from bot.ui.answer import answer, remove_message
from bot.ui.checks import is_staff
from bot.ui.components import PersistentButton, PersistentSelect, chosen
from bot.ui.language import unreviewed
from bot.ui.look import card, row, section, small
from bot.ui.plain import plain
from bot.words import N_, _, capital
from cogs.tips.followup import AskInAWeekButton
from cogs.tips.sections import SourcesButton, section_buttons
from cogs.tips.urgent import urgent_card
from cogs.tips.words import STRENGTHS, named

SLUG = "[a-z0-9-]"


class UrgentButton(PersistentButton, template=rf"urgent:v1:(?P<topic>{SLUG}+):(?P<area>{SLUG}*)"):
    """Opens the signs that call for help."""

    def __init__(self, topic: str, area: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Is this urgent?"),
                style=discord.ButtonStyle.danger,
                custom_id=f"urgent:v1:{topic}:{area}",
            )
        )
        self._topic, self._area = topic, area

    async def pressed(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Show the signs; the tips come again once they have been read."""
        app = interaction.client.app
        read = ReadButton(self._topic, self._area)
        topic = app.tips.named(self._topic)
        code = await app.clubs.country(interaction.guild_id)
        here = app.content.emergency.country(code) if code else None
        await answer(interaction, view=urgent_card(topic, app.content.emergency, read, here))


class ReadButton(PersistentButton, template=rf"read:v1:(?P<topic>{SLUG}+):(?P<area>{SLUG}*)"):
    """Leads from the signs back to the tips."""

    def __init__(self, topic: str, area: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("I've read this"), custom_id=f"read:v1:{topic}:{area}")
        )
        self._topic, self._area = topic, area

    async def pressed(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Show the tips."""
        topic = interaction.client.app.tips.named(self._topic)
        await answer(interaction, view=await tip_for(interaction, topic, topic.area(self._area)))


class AreaSelect(PersistentSelect, template=rf"area:v1:(?P<topic>{SLUG}+)"):
    """Asks where it aches and shows the answer for that place, to the one who picked it."""

    def __init__(self, topic: str, areas: tuple[Area, ...] = ()) -> None:
        options = [discord.SelectOption(label=_(each.title), value=each.slug) for each in areas]
        super().__init__(
            discord.ui.Select(
                placeholder=_("Where does it ache?"),
                options=options,
                custom_id=f"area:v1:{topic}",
            )
        )
        self._topic = topic

    async def pressed(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Show the answer for the place."""
        topic = interaction.client.app.tips.named(self._topic)
        area = topic.area(chosen(interaction))
        await answer(interaction, view=await tip_for(interaction, topic, area))


class RemoveButton(PersistentButton, template=r"remove:v1:(?P<asker>\d+)"):
    """Takes a public answer away, for whoever asked for it and for staff."""

    def __init__(self, asker: str) -> None:
        super().__init__(discord.ui.Button(label=_("Remove"), custom_id=f"remove:v1:{asker}"))
        self._asker = asker

    async def pressed(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Remove the answer."""
        if interaction.user.id != int(self._asker) and not is_staff(interaction):
            raise UserError(N_("Only the person who asked, or a coach, can remove this."))
        await remove_message(interaction)


async def tip_for(
    interaction: discord.Interaction[CoachBot], topic: Topic, area: Area | None = None
) -> discord.ui.LayoutView:
    """Lay out an answer for one person, with what their club says of it."""
    club_id = interaction.guild_id
    here = await interaction.client.app.coach_tips.says(club_id, topic.slug) if club_id else None
    return tip_card(topic, area, here=here)


def tip_card(
    topic: Topic,
    area: Area | None = None,
    *,
    asker: int | None = None,
    here: ClubSays | None = None,
) -> discord.ui.LayoutView:
    """Lay out an answer.

    Args:
        topic: what it is about.
        area: and where, if that was said.
        asker: who may remove it, where others see it too.
        here: what the club says of it; None where there is no club.
    """
    said = area or topic
    slug = area.slug if area else ""
    last: list[discord.ui.Item[Any]] = [SourcesButton(topic.slug)]
    if here is not None:
        last.append(AskInAWeekButton(topic.slug))
    if asker is not None:
        last.append(RemoveButton(str(asker)))
    items: list[discord.ui.Item[Any] | str] = [
        section(_(said.red_flag_line), accessory=UrgentButton(topic.slug, slug)),
        discord.ui.Separator(),
        f"### {_(said.title)}\n{_(said.short.text)}",
        _try_this(said),
        *_from_the_club(here or ClubSays()),
        small(_how_sure(topic, said)),
        *unreviewed(said.short.text),
        row(*section_buttons(topic)),
        row(*last),
    ]
    if area is None and topic.areas:
        items.append(row(AreaSelect(topic.slug, topic.areas)))
    return card(*items)


def _try_this(said: Answer) -> str:
    return "\n".join(f"{number}. {named(each)}" for number, each in enumerate(said.try_this, 1))


def _from_the_club(here: ClubSays) -> Iterator[str]:
    """Tell what coaches added, as theirs, and whether it all helped; below what is known."""
    if here.tips:
        tips = "\n".join(f"- {plain(each.text, longest=LONGEST)}" for each in here.tips)
        note = small(_("Written by a coach of this club; I haven't checked it."))
        heading = _("**From your coach**")
        yield f"{heading}\n{tips}\n{note}"
    if here.telling:
        yield small(
            _("Helped {helped} of {answered} here who were asked a week later.").format(
                helped=here.helped, answered=here.answered
            )
        )


def _how_sure(topic: Topic, said: Answer) -> str:
    """Name the parts of the answer by how well they are known, the best known first."""
    known: list[str] = []
    for strength, word in STRENGTHS.items():
        if parts := [_(each.part) for each in said.evidence if each.strength is strength]:
            known.append(f"{capital(_(word))}: {', '.join(parts)}.")
    when = _("Reviewed {month}.").format(month=amounts.month(topic.reviewed))
    return " ".join([*known, when])
