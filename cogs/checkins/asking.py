"""What came with it: red flags in plain words, none ticked, where it hurts."""

from __future__ import annotations

from dataclasses import replace as replaced
from typing import Any

import discord

from bot.client import CoachBot
from bot.domain.checkins.areas import as_mask, of_mask
from bot.domain.checkins.checkin import Changed, Moment
from bot.domain.checkins.signs import Sign, asked_of
from bot.services.checkins.intake import Told
from bot.ui.answer import answer, replace
from bot.ui.components import PersistentButton, PersistentSelect
from bot.ui.look import card, row, small
from bot.words import _
from cogs.checkins.answering import said_card

Pressed = discord.Interaction[CoachBot]
# All that was said so far: when, whether to keep it, the score, where, and what it changed.
SO_FAR = (
    r"(?P<moment>run|plank|any):(?P<keep>[01]):(?P<score>10|\d):(?P<areas>\d{1,4}):"
    r"(?P<changed>no|little|yes)"
)


class SignsSelect(PersistentSelect, template=rf"signs:v1:{SO_FAR}"):
    """Takes what came with it."""

    def __init__(self, moment: str, keep: str, score: str, areas: str, changed: str) -> None:
        signs = asked_of(of_mask(int(areas)))
        super().__init__(
            discord.ui.Select(
                placeholder=_("Pick all that are true"),
                min_values=1,
                max_values=len(signs),
                options=[
                    discord.SelectOption(label=_(sign.text), value=sign.value) for sign in signs
                ],
                custom_id=f"signs:v1:{moment}:{keep}:{score}:{areas}:{changed}",
            )
        )
        self._told = told_so_far(moment, keep, score, areas, changed)

    async def pressed(self, interaction: Pressed) -> None:
        """Judge it all."""
        data: Any = interaction.data
        signs = frozenset(Sign(value) for value in data["values"])
        await finish(interaction, self._told, signs)


class NoSignsButton(PersistentButton, template=rf"no-signs:v1:{SO_FAR}"):
    """Says that none of it is true."""

    def __init__(self, moment: str, keep: str, score: str, areas: str, changed: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("None of these"),
                style=discord.ButtonStyle.primary,
                custom_id=f"no-signs:v1:{moment}:{keep}:{score}:{areas}:{changed}",
            )
        )
        self._told = told_so_far(moment, keep, score, areas, changed)

    async def pressed(self, interaction: Pressed) -> None:
        """Judge it all."""
        await finish(interaction, self._told)


def told_so_far(moment: str, keep: str, score: str, areas: str, changed: str) -> Told:
    """Read back what was said."""
    return Told(
        moment=Moment(moment),
        score=int(score),
        areas=of_mask(int(areas)),
        changed=Changed(changed),
        keep=keep == "1",
    )


def so_far(told: Told) -> tuple[str, str, str, str, str]:
    """Return what was said, as a button's id holds it."""
    keep, areas = str(int(told.keep)), str(as_mask(told.areas))
    return told.moment.value, keep, str(told.score), areas, told.changed.value


async def ask_on(interaction: Pressed, told: Told) -> None:
    """Ask what came with it; where there is no pain there is nothing to ask."""
    if not told.areas:
        await finish(interaction, told, fresh=True)
        return
    view = card(
        _("### Any of these?"),
        row(SignsSelect(*so_far(told))),
        row(NoSignsButton(*so_far(told))),
        small(_("Most people have none. If one is true, it's worth knowing now.")),
    )
    await answer(interaction, view=view)


async def finish(
    interaction: Pressed, told: Told, signs: frozenset[Sign] = frozenset(), *, fresh: bool = False
) -> None:
    """Judge what was said, and answer: in place of the question, or anew."""
    app = interaction.client.app
    person, club = interaction.user.id, interaction.guild_id
    said = await app.checkins.intake.tell(person, club, replaced(told, signs=signs))
    view = await said_card(interaction, said)
    await (answer(interaction, view=view) if fresh else replace(interaction, view))
