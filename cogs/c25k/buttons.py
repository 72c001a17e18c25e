"""Buttons that lead to the next run, from wherever it is spoken of."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, ClassVar

import discord

from bot.domain.programmes.course import Offer
from bot.services.programmes.following import Following
from bot.ui.components import NEVER, PersistentButton
from bot.ui.look import row
from bot.words import _
from cogs.c25k.group import Asked, c25k_of
from cogs.c25k.words import OFFERS

CODES = "|".join(Offer)


class LeadingOn(PersistentButton, template=NEVER):
    """A button that ends in the card of the next run. `shows` is set as the cog loads."""

    shows: ClassVar[Callable[..., Awaitable[None]]]

    async def show(self, interaction: Asked, found: Following, *first: str) -> None:
        """Show the next run."""
        await type(self).shows(interaction, found, *first)


class NextButton(LeadingOn, template=r"c25k-next:v1"):
    """Shows whoever presses it their next run."""

    def __init__(self) -> None:
        super().__init__(discord.ui.Button(label=_("Next run"), custom_id="c25k-next:v1"))

    async def pressed(self, interaction: Asked) -> None:
        """Show it."""
        person, club_id = interaction.user.id, interaction.guild_id
        await self.show(interaction, await c25k_of(interaction).courses.get(person, club_id))


class OfferButton(LeadingOn, template=rf"c25k-offer:v1:(?P<offer>{CODES})"):
    """Takes up what was proposed."""

    def __init__(self, offer: str) -> None:
        super().__init__(
            discord.ui.Button(label=_(OFFERS[Offer(offer)]), custom_id=f"c25k-offer:v1:{offer}")
        )
        self._offer = Offer(offer)

    async def pressed(self, interaction: Asked) -> None:
        """Go there."""
        found = await c25k_of(interaction).courses.accept(interaction.user.id, self._offer)
        await self.show(interaction, found)


class BackButton(LeadingOn, template=r"c25k-back:v1"):
    """Ends a pause."""

    def __init__(self) -> None:
        super().__init__(discord.ui.Button(label=_("I'm back"), custom_id="c25k-back:v1"))

    async def pressed(self, interaction: Asked) -> None:
        """Be back."""
        found = await c25k_of(interaction).courses.resume(interaction.user.id)
        await self.show(interaction, found, _("Welcome back."))


def offer_row(offers: Sequence[Offer]) -> discord.ui.ActionRow[Any] | None:
    """Return what is proposed as a row of buttons; None for nothing."""
    return row(*(OfferButton(each.value) for each in offers)) if offers else None
