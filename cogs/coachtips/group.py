"""The commands: add, edit, remove, list. For coaches alone; what they write is shown as theirs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import discord
from discord import app_commands

from bot.client import CoachBot
from bot.errors import UserError
from bot.services.coachtips import LONGEST, CoachTips
from bot.services.tips import Tips
from bot.storage.tips import CoachTip
from bot.ui.answer import answer
from bot.ui.checks import coach_only
from bot.ui.look import card, small
from bot.ui.plain import plain
from bot.words import N_, _, ngettext

Asked = discord.Interaction[CoachBot]
Text = app_commands.Range[str, 1, LONGEST]
Which = app_commands.Range[str, 1, 100]

MOST_CHOICES = 25
LONGEST_CHOICE = 100
MOST_TEXT = 3500
PICK = N_("Pick a tip from the list, or see /coach tip list.")


async def suggest_topic(interaction: Asked, typed: str) -> list[app_commands.Choice[str]]:
    """Offer the topics that a half-typed text may mean."""
    found = _topics(interaction).suggestions(typed, limit=MOST_CHOICES)
    return [
        app_commands.Choice(name=_(each.title), value=each.value)
        for each in found
        if each.area is None
    ]


async def suggest_tip(interaction: Asked, typed: str) -> list[app_commands.Choice[str]]:
    """Offer the club's own tips that have the typed words in them."""
    tips = await _own(interaction).of_club(_club(interaction))
    found = [(f"{each.topic}: {each.text}"[:LONGEST_CHOICE], str(each.id)) for each in tips]
    fitting = [(name, value) for name, value in found if typed.casefold() in name.casefold()]
    return [app_commands.Choice(name=name, value=value) for name, value in fitting[:MOST_CHOICES]]


class CoachTipGroup(app_commands.Group):
    """For coaches: the club's own tips."""

    section = N_("Coach's tips")

    def __init__(self) -> None:
        super().__init__(name="tip", description=N_("For coaches: your own tips on a topic."))

    @app_commands.command()
    @coach_only
    @app_commands.describe(topic="Which topic, such as shins", text="One or two sentences")
    @app_commands.autocomplete(topic=suggest_topic)
    async def add(self, interaction: Asked, topic: Which, text: Text) -> None:
        """For coaches: add your own tip to a topic. It's shown as yours, not as mine."""
        found, _area = _topics(interaction).asked(topic)
        club_id, by = _club(interaction), interaction.user.id
        tip = await _own(interaction).add(club_id, found.slug, text, by)
        said = _("Added to **{topic}**, where it stands under *From your coach*:")
        await answer(interaction, view=card(said.format(topic=_(found.title)), tip_line(tip)))

    @app_commands.command()
    @coach_only
    @app_commands.describe(tip="Which of your club's tips", text="What it is to say from now on")
    @app_commands.autocomplete(tip=suggest_tip)
    async def edit(self, interaction: Asked, tip: Which, text: Text) -> None:
        """For coaches: change one of your club's tips."""
        club_id, by = _club(interaction), interaction.user.id
        before = await _own(interaction).edit(club_id, _id(tip), text, by)
        said = _("Changed. It said before:")
        await answer(interaction, view=card(said, tip_line(before)))

    @app_commands.command()
    @coach_only
    @app_commands.describe(tip="Which of your club's tips")
    @app_commands.autocomplete(tip=suggest_tip)
    async def remove(self, interaction: Asked, tip: Which) -> None:
        """For coaches: take one of your club's tips away."""
        gone = await _own(interaction).remove(_club(interaction), _id(tip))
        said = _("Removed. In case you want it back, it said:")
        await answer(interaction, view=card(said, tip_line(gone)))

    @app_commands.command(name="list")
    @coach_only
    async def list_(self, interaction: Asked) -> None:
        """For coaches: see all of your club's own tips."""
        tips = await _own(interaction).of_club(_club(interaction))
        if not tips:
            said = _("Your club has no tips of its own yet. /coach tip add writes the first.")
            await answer(interaction, said)
            return
        await answer(interaction, view=list_card(tips))


def tip_line(tip: CoachTip) -> str:
    """Return what a coach wrote, as inert text."""
    return f"- {plain(tip.text, longest=LONGEST)}"


def list_card(tips: list[CoachTip]) -> discord.ui.LayoutView:
    """Lay out a club's tips by topic, as many as fit a message."""
    lines = list(_lines(tips))
    shown: list[str] = []
    for line in lines:
        if sum(map(len, shown)) + len(line) > MOST_TEXT:
            break
        shown.append(line)
    rows = [_("### Your club's own tips"), "\n".join(shown)]
    left = sum(line.startswith("- ") for line in lines[len(shown) :])
    if left:
        rows.append(small(ngettext("and one more", "and {count} more", left).format(count=left)))
    return card(*rows)


def _lines(tips: list[CoachTip]) -> Iterator[str]:
    for topic, under in groupby(tips, key=lambda each: each.topic):
        yield f"**{topic}**"
        yield from map(tip_line, under)


def _topics(interaction: Asked) -> Tips:
    return interaction.client.app.tips


def _own(interaction: Asked) -> CoachTips:
    return interaction.client.app.coach_tips


def _club(interaction: Asked) -> int:
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    return interaction.guild_id


def _id(tip: str) -> int:
    """Read which tip is meant.

    Raises:
        UserError: it was typed, not picked.
    """
    if not tip.isdecimal():
        raise UserError(PICK)
    return int(tip)
