"""/about: who runs this bot, what it is, and where to report something."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

import discord
from discord.ext import commands

from bot.client import CoachBot
from bot.config import Settings
from bot.ui.answer import reply
from bot.ui.look import card, small
from bot.words import N_, _


class AboutCog(commands.Cog, name=N_("About")):
    """Who runs this bot."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @commands.hybrid_command()
    async def about(self, ctx: commands.Context[CoachBot]) -> None:
        """Who runs this bot, its licence, your privacy, and how to report a tip."""
        await reply(ctx, about_card(self._settings))


def about_card(settings: Settings) -> discord.ui.LayoutView:
    """Lay out what an operator and the licence ask us to say."""
    operator = settings.operator_name or _("The person who added it here; they have not put a name")
    contact = settings.operator_contact or _("Tell a coach of this club, who can pass it on.")
    privacy = _("/privacy shows what I keep about you, and erases it.")
    if settings.privacy_url:
        privacy = f"{privacy} {settings.privacy_url}"
    rows: list[discord.ui.Item[Any] | str] = [
        _("### Plankton, the running club's coach"),
        _("**Runs this bot:** {operator}").format(operator=operator),
        _("**Report a tip that is wrong or unkind:** {contact}").format(contact=contact),
        _("**Privacy:** {privacy}").format(privacy=privacy),
        small(
            _(
                "Version {version}, open source under the MIT licence. Tips come from published "
                "studies and guidelines, named under Sources; no clinician has reviewed them. "
                "They are not a diagnosis."
            ).format(version=version("plankton"))
        ),
    ]
    return card(*rows)


async def setup(bot: CoachBot) -> None:
    """Add the cog."""
    await bot.add_cog(AboutCog(bot.app.settings))
