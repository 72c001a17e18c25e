"""By typed command: the answer is there for everyone, as a reply that pings nobody."""

from __future__ import annotations

from typing import Any

import discord
from discord.ext import commands

from bot.client import CoachBot
from bot.domain.finding import squeeze
from bot.domain.topics import Area, Topic
from bot.ui.answer import quietly_to
from bot.ui.door import enter_by_message
from bot.ui.following import NOWHERE, Following, place
from bot.ui.privately import asked_aloud, hushed
from bot.ui.report import report
from bot.words import _
from cogs.tips.browse import browse_card, did_you_mean
from cogs.tips.tip import tip_card

# More words than this after a topic's name are a story, answered privately.
FEW_WORDS = 3
TypedCommand = commands.Command[Any, ..., Any]


class AloudCog(commands.Cog, name="Tips aloud"):
    """Every topic is a typed command, by its slug and its other names."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot
        self._tips = bot.app.tips

    async def cog_load(self) -> None:
        """Add a command for every topic."""
        for topic in self._tips.topics:
            self._bot.add_command(self._command(topic))

    async def cog_unload(self) -> None:
        """Take them away again."""
        for topic in self._tips.topics:
            self._bot.remove_command(topic.slug)

    @commands.Cog.listener()
    async def on_command_error(
        self, ctx: commands.Context[CoachBot], error: commands.CommandError
    ) -> None:
        """Forgive names in several words and slips of the key; leave other words to other bots."""
        if not isinstance(error, commands.CommandNotFound):
            return
        try:
            await self._forgive(ctx, ctx.message.content.removeprefix(ctx.prefix or "").strip())
        except Exception as wrong:  # noqa: BLE001  a listener has no other door to the report
            await report(ctx, wrong)

    def _command(self, topic: Topic) -> TypedCommand:
        async def topic_command(ctx: commands.Context[CoachBot], *, words: str = "") -> None:
            # The longest name wins: "hip strength" is no sore hip, and "upperback" has its area.
            meant = self._tips.begun(f"{ctx.invoked_with} {words}") or (topic, words)
            if await self._hushed(ctx, meant[0]):
                return
            await self._answer(ctx, meant[0], self._tips.area(*meant))

        return commands.Command(
            topic_command,
            name=topic.slug,
            aliases=[name for name in one_word_names(topic) if name != topic.slug],
            help=topic.title,
        )

    async def _forgive(self, ctx: commands.Context[CoachBot], text: str) -> None:
        begun = self._tips.begun(text)
        if _mentions(ctx) and not (begun and len(begun[1].split()) <= FEW_WORDS):
            await enter_by_message(ctx.message, self._bot)
            await asked_aloud(ctx, text)
        elif ctx.guild is None and not ctx.prefix:
            await enter_by_message(ctx.message, self._bot)
            await self._answer_plain_words(ctx, text)
        elif begun:
            topic, rest = begun
            await enter_by_message(ctx.message, self._bot)
            if await self._hushed(ctx, topic):
                return
            await self._answer(ctx, topic, self._tips.area(topic, rest))
        elif guess := self._guess(text):
            await enter_by_message(ctx.message, self._bot)
            if await self._hushed(ctx, guess):
                return
            view = did_you_mean(guess, self._bot.app.settings.command_prefix, ctx.author.id)
            await ctx.send(view=view, reference=quietly_to(ctx.message), mention_author=False)

    def _guess(self, text: str) -> Topic | None:
        """Guess at all that was typed, then at its first two words, then at the first."""
        words = text.split()
        tries = (" ".join(words[:count]) for count in (len(words), 2, 1) if words)
        return next((topic for each in tries if (topic := self._tips.guessed(each))), None)

    async def _answer_plain_words(self, ctx: commands.Context[CoachBot], text: str) -> None:
        """Answer what somebody simply writes in a DM."""
        found = self._tips.mentioned(text)
        if await self._hushed(ctx, found[0] if found else None):
            return
        if found is not None:
            await self._answer(ctx, *found)
        elif near := await self._bot.app.asking.find(text):
            await ctx.send(view=Following.card(self._bot, near))
        else:
            because = _("I don't know what that is about. Pick the nearest, or try /help:")
            await ctx.send(view=browse_card(self._tips.topics, because=because))

    async def _hushed(self, ctx: commands.Context[CoachBot], topic: Topic | None) -> bool:
        """Whether what was typed may not wait for a tip, in which case that has been answered."""
        text = ctx.message.content.removeprefix(ctx.prefix or "")
        return await hushed(ctx, text, place([(topic.slug, "")]) if topic else NOWHERE)

    async def _answer(
        self, ctx: commands.Context[CoachBot], topic: Topic, area: Area | None
    ) -> None:
        """Answer the message that the command replies to, or the command itself."""
        says = self._bot.app.coach_tips.says
        here = await says(ctx.guild.id, topic.slug) if ctx.guild else None
        await ctx.send(
            view=tip_card(topic, area, asker=ctx.author.id, here=here),
            reference=_answered(ctx.message),
            mention_author=False,
        )


def _mentions(ctx: commands.Context[CoachBot]) -> bool:
    """Whether the bot was spoken to by name, so that no other bot can be meant."""
    return ctx.guild is not None and (ctx.prefix or "").startswith("<@")


def one_word_names(topic: Topic) -> set[str]:
    """Return every name of a topic that can be typed as one word after the prefix."""
    names = {name.casefold() for name in topic.names if not any(map(str.isspace, name))}
    return names | {squeeze(name) for name in topic.names}


def _answered(message: discord.Message) -> discord.MessageReference:
    replied_to = message.reference
    if replied_to is None or replied_to.message_id is None:
        return quietly_to(message)
    return discord.MessageReference(
        message_id=replied_to.message_id,
        channel_id=replied_to.channel_id,
        guild_id=replied_to.guild_id,
        fail_if_not_exists=False,
    )
