"""What a plan offers on a day: one tap each, never more than it asks, and never by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord

from bot.domain.planks.history import Choice
from bot.domain.planks.offers import Offer, Proposal
from bot.domain.reading import parse_hold, words_for_hold
from bot.services.planks.breaks import Accepted
from bot.services.planks.today import Today
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row
from bot.ui.modal import Fields, Form, text_field
from bot.words import N_, _, ngettext
from cogs.planks.group import Asked, planks_of
from cogs.planks.words import next_line

CHOICES = "|".join(Choice)
LABELS = {
    Choice.REPEAT: N_("Repeat: {target}"),
    Choice.STEP_BACK: N_("Step back: {target}"),
    Choice.A_FIFTH_LESS: N_("A fifth less: {target}"),
    Choice.TWO_FIFTHS_LESS: N_("Two fifths less: {target}"),
}


class OfferButton(PersistentButton, template=rf"offer:v1:(?P<challenge>\d+):(?P<choice>{CHOICES})"):
    """Takes one offer."""

    def __init__(self, challenge: str, choice: str, target: str = "") -> None:
        super().__init__(
            discord.ui.Button(
                label=_(LABELS[Choice(choice)]).format(target=target),
                custom_id=f"offer:v1:{challenge}:{choice}",
            )
        )
        self._challenge, self._choice = int(challenge), Choice(choice)

    async def pressed(self, interaction: Asked) -> None:
        """Take it, if it is still on offer."""
        breaks = planks_of(interaction).breaks
        accepted = await breaks.accept(interaction.user.id, self._challenge, self._choice)
        await answer(interaction, view=accepted_card(accepted))


class TakeBackButton(PersistentButton, template=r"take-back:v1:(?P<change>\d+)"):
    """Undoes a change of one's own plan."""

    def __init__(self, change: str) -> None:
        super().__init__(discord.ui.Button(label=_("Undo"), custom_id=f"take-back:v1:{change}"))
        self._change = int(change)

    async def pressed(self, interaction: Asked) -> None:
        """Undo it."""
        await planks_of(interaction).levels.take_back(interaction.user.id, self._change)
        await answer(interaction, _("Undone: your plan is as it was. /plank today shows it."))


class BaselineButton(PersistentButton, template=r"baseline:v1:(?P<challenge>\d+)"):
    """Opens the form for a new baseline."""

    def __init__(self, challenge: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("New baseline"), custom_id=f"baseline:v1:{challenge}")
        )
        self._challenge = challenge

    async def pressed(self, interaction: Asked) -> None:
        """Open it, for those who are in the challenge."""
        await planks_of(interaction).whose.club_of(interaction.user.id, int(self._challenge))
        await BaselineForm(self._challenge).open(interaction)


class BaselineForm(Form):
    """Asks what can be held now. It knows the challenge."""

    kind = "baseline"

    @property
    def title(self) -> str:
        """What stands above it."""
        return _("A new baseline")

    def fields(self, typed: Mapping[str, str]) -> Fields:
        """Lay out the one question."""
        return (
            text_field(
                "held",
                _("How long can you hold it now?"),
                typed,
                example=_("25 or 0:40"),
                about=_("Once, until the line breaks or it gets hard. You begin at half of it."),
                required=True,
            ),
        )

    async def sent(self, interaction: Asked, typed: Mapping[str, str]) -> None:
        """Begin again from there."""
        (challenge,) = self.known
        seconds = parse_hold(typed["held"]).seconds
        breaks = planks_of(interaction).breaks
        accepted = await breaks.measure(interaction.user.id, int(challenge), seconds)
        await answer(interaction, view=accepted_card(accepted))


def offer_rows(today: Today) -> list[discord.ui.Item[Any] | str]:
    """Return what is offered on a day, with a line that says why."""
    id_ = str(today.challenge.id)
    lines: list[str] = []
    buttons: list[discord.ui.Item[Any]] = []
    for each in today.offered:
        if (line := _line(each)) is not None:
            lines.append(line)
        if each.choice is not None and each.hold is not None:
            buttons.append(OfferButton(id_, each.choice, words_for_hold(each.hold)))
        elif each.offer is Offer.NEW_BASELINE:
            buttons.append(BaselineButton(id_))
    return [*lines, *([row(*buttons)] if buttons else [])]


def accepted_card(accepted: Accepted) -> discord.ui.LayoutView:
    """Show what is asked now."""
    lines = [_("Done, that's your plan now.")]
    if accepted.coming is not None:
        lines.append(next_line(accepted.coming, accepted.today))
    return card("\n".join(lines), row(TakeBackButton(str(accepted.change_id))))


def _line(proposal: Proposal) -> str | None:
    match proposal.offer:
        case Offer.AFTER_A_BREAK:
            return ngettext(
                "Your last hold was {count} day ago. Welcome back; easier is fine:",
                "Your last hold was {count} days ago. Welcome back; easier is fine:",
                proposal.away,
            ).format(count=proposal.away)
        case Offer.NEW_BASELINE:
            return _(
                "Welcome back. After {count} days it's best to see anew where you are:"
            ).format(count=proposal.away)
        case Offer.REST:
            return _("Five planned days in a row kept. A rest is earned: *Rest today* is free.")
        case Offer.REPEAT | Offer.STEP_BACK:
            return None
