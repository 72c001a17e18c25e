"""What happens at every door before a command or a button does its work."""

from __future__ import annotations

from typing import Any, Protocol, cast

import discord

from bot.doing import note
from bot.ui.answer import expect_answer
from bot.ui.language import DEFAULT_LANGUAGE, Heard, language_of
from bot.ui.throttle import Throttle
from bot.words import speak

# How a button, a menu or a form stands in the log.
PRESSED = "(pressed)"


class Host(Protocol):
    """What the doors need to know of the bot."""

    throttle: Throttle
    heard: Heard


def enter(interaction: discord.Interaction[Any]) -> None:
    """Let a person in by command, menu, button or select: their language, their share, a timer.

    Raises:
        UserError: they ask too much, and hear it for the first time.
        Unanswered: they have heard it.
    """
    speak(interaction.locale.value)
    command = interaction.command
    note(club=interaction.guild_id, command=command.qualified_name if command else PRESSED)
    host = cast("Host", interaction.client)
    host.heard.note(interaction.user.id, interaction.locale.value)
    host.throttle.admit(interaction.user.id)
    expect_answer(interaction)


async def enter_by_message(message: discord.Message, host: Host) -> None:
    """Let a person in by a typed command.

    Answers in a channel are in the club's language, in a DM in the one last heard of the person.

    Raises:
        UserError: they ask too much, and hear it for the first time.
        Unanswered: they have heard it.
    """
    speak(host.heard.of(message.author.id) or DEFAULT_LANGUAGE)
    host.throttle.admit(message.author.id)
    if message.guild is not None:
        note(club=message.guild.id)
        speak(await language_of(host, message.guild.id))
