"""Rest today, and days off: what the rules call neutral."""

from __future__ import annotations

import discord

from bot.services.planks.breaks import Paused
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.words import _
from cogs.planks.group import Asked, planks_of
from cogs.planks.words import day_words


class RestButton(PersistentButton, template=r"rest:v1:(?P<challenge>\d+)"):
    """Makes today a day of rest for whoever presses it."""

    def __init__(self, challenge: str) -> None:
        super().__init__(discord.ui.Button(label=_("Rest today"), custom_id=f"rest:v1:{challenge}"))
        self._challenge = int(challenge)

    async def pressed(self, interaction: Asked) -> None:
        """Rest."""
        await rest(interaction, self._challenge)


class BackButton(PersistentButton, template=r"unrest:v1:(?P<challenge>\d+)"):
    """Takes today's rest back."""

    def __init__(self, challenge: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("I'll hold after all"), custom_id=f"unrest:v1:{challenge}")
        )
        self._challenge = int(challenge)

    async def pressed(self, interaction: Asked) -> None:
        """Take it back."""
        planks, person = planks_of(interaction), interaction.user.id
        club_id = await planks.whose.club_of(person, self._challenge)
        await planks.breaks.work(person, club_id)
        await answer(interaction, _("Right, today is open again. /plank today has the target."))


async def rest(interaction: Asked, challenge_id: int) -> None:
    """Let today be a day of rest, in every challenge of that club."""
    planks, person = planks_of(interaction), interaction.user.id
    club_id = await planks.whose.club_of(person, challenge_id)
    await planks.breaks.rest(person, club_id)
    view = card(
        _("Resting today. It costs nothing, and the plan waits for you."),
        row(BackButton(str(challenge_id))),
        small(_("Up to two of these in seven days. For longer: /plank pause.")),
    )
    await answer(interaction, view=view)


def paused_card(paused: Paused) -> discord.ui.LayoutView:
    """Show a pause."""
    first = day_words(paused.first, paused.today)
    if paused.last is None:
        said = _("Paused from {first} until you are back: /plank resume.").format(first=first)
    else:
        last = day_words(paused.last, paused.today)
        said = _("Paused from {first}, last day {last}.").format(first=first, last=last)
    return card(
        said,
        small(_("These days count neither way, and reminders stop. I ask for no reason.")),
    )
