"""The first check-in: what would be kept, who could see it, and three ways to go on."""

from __future__ import annotations

from typing import Any

import discord

from bot.client import CoachBot
from bot.domain.checkins.checkin import Moment
from bot.domain.checkins.modes import Mode
from bot.services.checkins.consents import Stand
from bot.services.checkins.policy import Policy
from bot.ui.answer import replace
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.ui.plain import plain
from bot.words import _
from cogs.checkins.opening import show_map

Pressed = discord.Interaction[CoachBot]
MOMENT = r"(?P<moment>run|plank|any)"


class AgreeButton(PersistentButton, template=rf"agree:v1:{MOMENT}"):
    """Agrees, in so many words."""

    def __init__(self, moment: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("I agree"),
                style=discord.ButtonStyle.primary,
                custom_id=f"agree:v1:{moment}",
            )
        )
        self._moment = Moment(moment)

    async def pressed(self, interaction: Pressed) -> None:
        """Keep the consent, and ask."""
        consents = interaction.client.app.checkins.consents
        person = interaction.user
        stand = await consents.agree(person.id, interaction.guild_id, person.display_name)
        await show_map(interaction, self._moment, keep=stand.keeps)


class LightOnlyButton(PersistentButton, template=rf"light-only:v1:{MOMENT}"):
    """Asks for the light, with nothing kept."""

    def __init__(self, moment: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Show me the light, keep nothing"), custom_id=f"light-only:v1:{moment}"
            )
        )
        self._moment = Moment(moment)

    async def pressed(self, interaction: Pressed) -> None:
        """Ask."""
        await show_map(interaction, self._moment, keep=False)


class NoThanksButton(PersistentButton, template=r"no-checkin:v1"):
    """Wants none of it."""

    def __init__(self) -> None:
        super().__init__(discord.ui.Button(label=_("No thanks"), custom_id="no-checkin:v1"))

    async def pressed(self, interaction: Pressed) -> None:
        """Leave it at that."""
        said = _("That's fine. Nothing is kept, and nothing else here depends on it.")
        await replace(interaction, card(said))


CONSENT_BUTTONS = (AgreeButton, LightOnlyButton, NoThanksButton)


def consent_card(stand: Stand, policy: Policy, moment: Moment) -> discord.ui.LayoutView:
    """Ask for consent where it can be had, else offer the light alone."""
    light = LightOnlyButton(moment)
    if stand.mode is not Mode.ON:
        said = _("I show you a light for what you tell me, and keep nothing of it.")
        return card(said, row(light, NoThanksButton()))
    return card(_("### Before I keep anything"), *_terms(policy), _buttons(moment, light))


def _buttons(moment: Moment, light: LightOnlyButton) -> discord.ui.ActionRow[Any]:
    return row(AgreeButton(moment), light, NoThanksButton())


def _terms(policy: Policy) -> list[str]:
    return [
        _(
            "**What:** your pain scores (0 to 10), the body areas, what came with it and the "
            "date, sealed. **What for:** to show you your own trend and go easier on your plan."
        ),
        _(
            "**Who sees it:** you. Other members and coaches don't, unless you say so. "
            "{operator}, who runs this bot, technically could, and what you type travels through "
            "Discord."
        ).format(operator=plain(policy.operator or "")),
        _(
            "**How long:** {days} days. Stop or erase any time with `/privacy`. You must be 18 or "
            "over."
        ).format(days=policy.retention_days),
        small(
            _("Questions: {contact} · {page}").format(
                contact=plain(policy.contact or ""), page=policy.page or ""
            )
        ),
    ]
