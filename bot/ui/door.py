"""What happens at every door before a command or a button does its work."""

from __future__ import annotations

from typing import Any, Protocol, cast

import discord

from bot.doing import note
from bot.ui.answer import expect_answer
from bot.ui.throttle import Throttle
from bot.words import speak

# How a button, a menu or a form stands in the log.
PRESSED = "(pressed)"


class Host(Protocol):
    """What the doors need to know of the bot."""

    throttle: Throttle


def enter(interaction: discord.Interaction[Any]) -> None:
    """Let a person in by command, menu, button or select: their language, their share, a timer.

    Raises:
        UserError: they ask too much, and hear it for the first time.
        Unanswered: they have heard it.
    """
    speak(interaction.locale.value)
    command = interaction.command
    note(club=interaction.guild_id, command=command.qualified_name if command else PRESSED)
    cast("Host", interaction.client).throttle.admit(interaction.user.id)
    expect_answer(interaction)


def enter_by_message(message: discord.Message, host: Host) -> None:
    """Let a person in by a typed command; answers in a channel are in the club's language.

    Raises:
        UserError: they ask too much, and hear it for the first time.
        Unanswered: they have heard it.
    """
    if message.guild is not None:
        speak(message.guild.preferred_locale.value)
        note(club=message.guild.id)
    host.throttle.admit(message.author.id)
