"""What Discord itself shows of our commands, in other languages."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.words import LANGUAGES, _, speaking

NAMES = (
    app_commands.TranslationContextLocation.command_name,
    app_commands.TranslationContextLocation.group_name,
    app_commands.TranslationContextLocation.parameter_name,
)


class Translator(app_commands.Translator):
    """Translates descriptions, choices, and the entries of the menu on a message.

    Names of commands stay as they are: hints name them (/plank today), `!plank` types them, and a
    club that speaks two languages can tell each other what to press.
    """

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """Return what is shown in one of Discord's languages, if we have it."""
        if _is_typed(context) or locale.value.partition("-")[0] not in LANGUAGES:
            return None
        with speaking(locale.value):
            said = _(string.message)
        return said if said != string.message else None


def _is_typed(context: app_commands.TranslationContextTypes) -> bool:
    menu = isinstance(context.data, app_commands.ContextMenu)
    return context.location in NAMES and not menu
