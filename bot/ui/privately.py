"""What somebody asked aloud about their health: a neutral line, and a button to the answer."""

from __future__ import annotations

from typing import Any

import discord
from discord.ext import commands

from bot.domain.topics import Level
from bot.domain.triage import Nothing, Outcome, Question, Stop
from bot.errors import UserError
from bot.ui.answer import AnyInteraction, quietly_to
from bot.ui.components import PersistentButton
from bot.ui.flags import flags_card, unreadable
from bot.ui.following import Following, follow, place
from bot.ui.look import card, row
from bot.ui.stopping import THEN, StopButton, outcome_card, show_flags, show_outcome
from bot.words import N_, _, language

# As many signs as the id has room for.
_MOST_SIGNS = 2
_TIPS = "tips"


class SeeButton(
    PersistentButton,
    template=rf"see:v1:(?P<asker>\d+):(?P<what>tips|ask\.[a-z]+|E1(?:\.[a-z]+)+|E2(?:\.[a-z]+)+|P1(?:\.[a-z]+)+):{THEN}",
):
    """Opens the private answer, for the person who asked. It knows signs and topics, no words."""

    def __init__(self, asker: str, what: str, then: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("See my answer"),
                style=discord.ButtonStyle.primary,
                custom_id=f"see:v1:{asker}:{what}:{then}",
            )
        )
        self._asker, self._what, self._then = int(asker), what, then

    async def pressed(self, interaction: AnyInteraction) -> None:
        """Show the card, the question or the topics."""
        if interaction.user.id != self._asker:
            raise UserError(N_("That answer is for the person who asked. Ask me yours with /ask."))
        outcome = _read(self._what)
        if not isinstance(outcome, Nothing):
            await show_outcome(interaction, outcome, self._then)
        elif language() != "en":
            await show_flags(interaction, self._then)
        else:
            await follow(interaction, self._then)


async def hushed(ctx: commands.Context[Any], text: str, then: str, *, asked: bool = False) -> bool:
    """Whether a typed text speaks of what may not wait, or may and can't be read; if so, answered.

    `asked` says that it is a question in somebody's own words, however short.
    """
    app = ctx.bot.app
    outcome: Outcome = await app.asking.triage(text)
    unread = unreadable(text) or (asked and language() != "en")
    if isinstance(outcome, Nothing) and not unread:
        return False
    if ctx.guild is not None:
        await answer_privately(ctx, outcome, then)
    elif isinstance(outcome, Nothing):
        read = StopButton(Level.NOW.value, then)
        await ctx.send(view=flags_card(app, then, read, None))
    else:
        await ctx.send(view=outcome_card(app.content, outcome, then))
    return True


async def asked_aloud(ctx: commands.Context[Any], text: str) -> None:
    """Answer a typed question: in a channel by a line and a button, in a DM at once."""
    found = await ctx.bot.app.asking.find(text)
    then = place((each.topic.slug, each.area.slug if each.area else "") for each in found)
    if await hushed(ctx, text, then, asked=True):
        return
    if ctx.guild is None:
        await ctx.send(view=Following.card(ctx.bot, found))
    else:
        await answer_privately(ctx, Nothing(), then)


async def answer_privately(ctx: commands.Context[Any], outcome: Outcome, then: str) -> None:
    """Reply with a line that says nothing, and the button to the answer."""
    view = card(
        _("I have an answer for you. Only you will see it."),
        row(SeeButton(str(ctx.author.id), _written(outcome), then)),
    )
    await ctx.send(view=view, reference=quietly_to(ctx.message), mention_author=False)


def _written(outcome: Outcome) -> str:
    if isinstance(outcome, Stop):
        return ".".join((outcome.level.value, *outcome.signs[:_MOST_SIGNS]))
    return f"ask.{outcome.sign}" if isinstance(outcome, Question) else _TIPS


def _read(written: str) -> Outcome:
    first, *signs = written.split(".")
    if first == _TIPS:
        return Nothing()
    return Question(signs[0]) if first == "ask" else Stop(Level(first), tuple(signs))
