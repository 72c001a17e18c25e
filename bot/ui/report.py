"""The one place where something that went wrong becomes words."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import UserError
from bot.ui.answer import answer, quietly_to
from bot.ui.plain import plain
from bot.ui.throttle import Unanswered
from bot.words import N_, _

logger = logging.getLogger(__name__)

Told = Callable[[Any], UserError]
CANT_WRITE_HERE = "🔇"
# A button or a form, as it is counted.
NO_COMMAND = "(button or form)"
UNKNOWN_INTERACTION = 10062

BUG = N_(
    "That went wrong, and it's my fault, not yours. I may not have kept that; please check. "
    "If it happens again, tell whoever runs me: {reference}."
)
NOT_ALLOWED = N_("That one is for coaches. Someone who may manage this server can do it.")
GUILD_ONLY = N_("That works in a club's channel, not here.")
SLOW_DOWN = N_("Not so fast: try again in {seconds} s.")

# discord.py's own errors, in our words. The nearest base class counts.
SENTENCES: dict[type[BaseException], Told] = {
    app_commands.CommandNotFound: lambda _error: UserError(
        N_("That command has changed since your list was loaded. Wait a minute and pick it again.")
    ),
    app_commands.CommandSignatureMismatch: lambda _error: UserError(
        N_("That command has changed since your list was loaded. Wait a minute and pick it again.")
    ),
    app_commands.TransformerError: lambda error: UserError(
        N_("I can't read {value} there. Pick one of the suggestions."), value=error.value
    ),
    app_commands.CommandOnCooldown: lambda error: UserError(
        SLOW_DOWN, seconds=round(error.retry_after) or 1
    ),
    app_commands.NoPrivateMessage: lambda _error: UserError(GUILD_ONLY),
    app_commands.CheckFailure: lambda _error: UserError(NOT_ALLOWED),
    commands.CommandOnCooldown: lambda error: UserError(
        SLOW_DOWN, seconds=round(error.retry_after) or 1
    ),
    commands.NoPrivateMessage: lambda _error: UserError(GUILD_ONLY),
    commands.CheckFailure: lambda _error: UserError(NOT_ALLOWED),
    commands.MissingRequiredArgument: lambda error: UserError(
        N_("I need one more word for that: {name}. /help shows how it goes."),
        name=error.param.name,
    ),
    commands.UserInputError: lambda _error: UserError(
        N_("I can't read that. /help shows how it goes.")
    ),
    discord.Forbidden: lambda _error: UserError(
        N_("I'm not allowed to do that here. A coach can give me the permission I lack.")
    ),
    discord.DiscordServerError: lambda _error: UserError(
        N_("Discord isn't answering me properly. Please try again in a minute.")
    ),
    discord.RateLimited: lambda _error: UserError(
        N_("Discord asks me to slow down. Please try again in a minute.")
    ),
}


async def report(
    to: discord.Interaction[Any] | commands.Context[Any], error: BaseException
) -> None:
    """Tell the person what went wrong and what to do next; log what is a bug of ours."""
    error = unwrapped(error)
    if isinstance(error, Unanswered) or _too_late(error):
        return
    text = in_words(error)
    _count(to, error)
    if isinstance(to, commands.Context) and to.interaction is not None:
        to = to.interaction
    try:
        await (_say(to, text) if isinstance(to, commands.Context) else answer(to, text))
    except discord.HTTPException as unsaid:
        logger.warning("Could not say what went wrong: %s", unsaid)


def _count(to: discord.Interaction[Any] | commands.Context[Any], error: BaseException) -> None:
    """Let whoever counts hear of it: the command, and whether it was a bug of ours."""
    bug = not isinstance(error, UserError) and _told(error) is None
    client = to.bot if isinstance(to, commands.Context) else to.client
    name = to.command.qualified_name if to.command is not None else NO_COMMAND
    client.dispatch("told_why_not", name, "bug" if bug else "refused")


def _too_late(error: BaseException) -> bool:
    """Tell whether Discord gave up waiting before we answered: after an outage, or a long pause."""
    late = isinstance(error, discord.NotFound) and error.code == UNKNOWN_INTERACTION
    if late:
        logger.warning("An answer came too late; Discord had told the person to try again")
    return late


def unwrapped(error: BaseException) -> BaseException:
    """Return the error itself: a hybrid slash command wraps it twice, other doors once.

    >>> unwrapped(commands.CommandInvokeError(ValueError("inner")))
    ValueError('inner')
    """
    while isinstance(
        error,
        commands.CommandInvokeError | commands.HybridCommandError | app_commands.CommandInvokeError,
    ):
        error = error.original
    return error


def in_words(error: BaseException) -> str:
    """Return the sentence for an error, translated, then filled in with escaped values."""
    told = error if isinstance(error, UserError) else _told(error)
    if told is None:
        reference = secrets.token_hex(3).upper()
        logger.error("Unexpected error, reference %s", reference, exc_info=error)
        told = UserError(BUG, reference=reference)
    return _(told.sentence).format(**{key: plain(value) for key, value in told.values.items()})


def _told(error: BaseException) -> UserError | None:
    for kind in type(error).__mro__:
        if issubclass(kind, BaseException) and kind in SENTENCES:
            return SENTENCES[kind](error)
    return None


async def _say(ctx: commands.Context[Any], text: str) -> None:
    """Answer a typed command; where the bot may not write, a reaction says as much."""
    try:
        await ctx.send(text, reference=quietly_to(ctx.message), mention_author=False)
    except discord.Forbidden:
        await ctx.message.add_reaction(CANT_WRITE_HERE)
