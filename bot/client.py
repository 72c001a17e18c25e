"""The Discord client: loads the cogs and hands what goes wrong to `ui.report`."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.ext import commands

from bot.app import App
from bot.config import Settings
from bot.delivery import Sender
from bot.doing import note
from bot.errors import UserError
from bot.happening import happens
from bot.identifying import Identifying
from bot.inhand import finish_in_hand
from bot.jobs.ticks import Ticks
from bot.limiter import Limiter
from bot.presence import Presence
from bot.services.processes import SAID_EVERY
from bot.ui.door import enter, enter_by_message
from bot.ui.language import Heard
from bot.ui.modal import EditButton, take
from bot.ui.report import report
from bot.ui.throttle import Throttle, Unanswered
from bot.ui.translator import Translator
from bot.words import forget_languages, speak

logger = logging.getLogger(__name__)

EXTENSIONS = (
    "cogs.tips",
    "cogs.ask",
    "cogs.help",
    "cogs.about",
    "cogs.setup",
    "cogs.me",
    "cogs.privacy",
    "cogs.challenges",
    "cogs.coachtips",
    "cogs.coaching",
    "cogs.checkins",
    "cogs.pain",
    "cogs.planks",
    "cogs.plankalong",
    "cogs.runs",
    "cogs.shoes",
    "cogs.reminders",
    "cogs.dayposts",
    "cogs.apologies",
    "cogs.c25k",
    "cogs.sessions",
    "cogs.stretches",
    "cogs.leaving",
)
LONGEST_WAIT_ON_DISCORD = 30.0
# Of the second between two tries to reach the gateway: a minute at most.
MOST_DOUBLINGS = 6
BACKUP_LOOKED_AT, TIDIED_EVERY = timedelta(hours=1), timedelta(minutes=1)

# Nobody who runs a coach needs to hear that it can't speak.
discord.VoiceClient.warn_nacl = False
discord.VoiceClient.warn_dave = False


class CoachTree(app_commands.CommandTree["CoachBot"]):
    """Slash commands and menus: lets people in, and reports errors."""

    async def interaction_check(self, interaction: discord.Interaction[CoachBot], /) -> bool:
        """Let a person in; suggestions while they type are not counted."""
        if interaction.type is discord.InteractionType.autocomplete:
            speak(interaction.locale.value)
            return True
        try:
            enter(interaction)
        except (UserError, Unanswered) as refusal:
            await report(interaction, refusal)
            return False
        return True

    async def on_error(
        self, interaction: discord.Interaction[CoachBot], error: app_commands.AppCommandError, /
    ) -> None:
        """Say what went wrong."""
        await report(interaction, error)


class CoachBot(commands.AutoShardedBot):
    """One connection to Discord. No feature lives here.

    Args:
        message_content: whether Discord lets us read what people type in channels; without it
            typed commands work by @mention and in DMs.
        listens: whether it will connect to the gateway; one that does not only does jobs.
    """

    def __init__(self, app: App, *, message_content: bool, listens: bool = True) -> None:
        self.limiter = Limiter(app.settings.discord_requests_per_second)
        self.trace = self.limiter.trace()
        super().__init__(
            _prefixes,
            intents=_intents(message_content=message_content),
            tree_cls=CoachTree,
            help_command=None,
            case_insensitive=True,
            strip_after_prefix=True,
            allowed_mentions=discord.AllowedMentions.none(),
            # Names come from interactions; 35 KB a club instead of hundreds.
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            max_ratelimit_timeout=LONGEST_WAIT_ON_DISCORD,
            http_trace=self.trace,
            **_shards(app.settings),
        )
        self.app = app
        self.jobs = app.jobs
        self.ticks = Ticks(app.database, app.clock, app.outages.alive)
        self._identifying = Identifying(app.database)
        if app.database.shared:
            self.ticks.add(SAID_EVERY, self.make_room)
        self.ticks.add(TIDIED_EVERY, app.database.tidy)
        if listens:
            self.ticks.add(BACKUP_LOOKED_AT, app.backups.if_due)
        self.sender = Sender(self, app.people)
        self.presence = Presence(self.http.get_member, app.departures)
        self.throttle = Throttle(lambda: app.clock().timestamp())
        self.heard = Heard()
        self.command_ids: dict[str, int] = {}
        self.listens = listens
        self._at_work = self._leaving = False
        self._taking_up = asyncio.Lock()
        self._background: set[asyncio.Task[None]] = set()

    async def setup_hook(self) -> None:
        """Load every cog or fail; tell Discord our commands without keeping the login waiting."""
        self.add_dynamic_items(EditButton)
        await self.tree.set_translator(Translator())
        for extension in EXTENSIONS:
            await self.load_extension(extension)
        if not gc.isenabled():  # switched off for the start: what it made is never looked at again
            gc.freeze()
            gc.enable()
        if self.listens:
            task = asyncio.create_task(self._sync(), name="plankton: sync commands")
            self._background.add(task)
            task.add_done_callback(self._background.discard)

    async def close(self) -> None:
        """See through the jobs in hand; then hear of nothing new, and answer who has asked."""
        self._leaving = True
        await self.ticks.stop()
        async with self._taking_up:
            await self.jobs.stop()
        await self._identifying.stop()
        if not self.is_closed():
            await asyncio.gather(*(shard.disconnect() for shard in self.shards.values()))
            await finish_in_hand()
        with suppress(UserError):  # the database is away: others notice by themselves
            await self.app.processes.gone()
        await super().close()

    async def launch_shard(
        self, gateway: yarl.URL, shard_id: int, *, initial: bool = False
    ) -> None:
        """Connect, by the operator's gateway address if one is set."""
        ours = self.app.settings.discord_gateway_url
        await super().launch_shard(yarl.URL(ours) if ours else gateway, shard_id, initial=initial)
        # It would wait for up to 17 minutes after an hour without the gateway, and so would people.
        shard: Any = self.shards[shard_id]._parent  # pyright: ignore[reportPrivateUsage]
        shard._backoff._max = MOST_DOUBLINGS

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait for one's turn: Discord takes one new session every five seconds."""
        if self.app.database.shared:
            await self._identifying.wait()
        else:
            await super().before_identify_hook(shard_id, initial=initial)

    def serves(self, club_id: int) -> bool:
        """Whether Discord tells this process of a club, if the club is there at all."""
        count = self.shard_count or 1
        return self.shard_ids is None or (club_id >> 22) % count in self.shard_ids

    async def invoke(self, ctx: commands.Context[Any], /) -> None:
        """Run a typed command, if it is one of ours and its writer is let in."""
        if ctx.command is not None:
            note(command=ctx.command.qualified_name)
            try:
                await enter_by_message(ctx.message, self)
            except (UserError, Unanswered) as refusal:
                await report(ctx, refusal)
                return
        await super().invoke(ctx)

    async def on_command_error(
        self, context: commands.Context[Any], exception: commands.CommandError, /
    ) -> None:
        """Say what went wrong; words that are no command of ours are left to whose they are."""
        if not isinstance(exception, commands.CommandNotFound):
            await report(context, exception)

    async def on_interaction(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Take a form that somebody has filled in; everything else has its own way in."""
        if interaction.type is discord.InteractionType.modal_submit:
            await take(interaction)

    async def on_ready(self) -> None:
        """Say that we are on, and take up what is due, now that the clubs are known."""
        logger.info("Ready as %s in %d clubs", self.user, len(self.guilds))
        await self.take_up()

    async def take_up(self) -> None:
        """Do what is due from now on; processes that do so already make room first."""
        async with self._taking_up:
            if self._at_work or self._leaving:
                return
            self._at_work = True
            self.ticks.start()
            with suppress(UserError):  # the log has said so, and the next tick looks again
                if await self.make_room() > 1:
                    await happens(self.ticks.stopping, SAID_EVERY.total_seconds())
            if not self.ticks.stopping.is_set():
                self.jobs.start()

    async def make_room(self) -> int:
        """Take no more than one's share of Discord's limit; returns among how many it is."""
        there = await self.app.processes.here()
        self.limiter.share(there)
        return there

    async def _sync(self) -> None:
        """Register the commands; Discord leaves unchanged ones as they are.

        Of several processes the one with the first shard does; the others ask for the ids.
        """
        try:
            ours = self.shard_ids is None or 0 in self.shard_ids
            registered = await (self.tree.sync() if ours else self.tree.fetch_commands())
        except discord.HTTPException as refusal:
            logger.warning("Discord did not take the slash commands: %s", refusal)
            return
        finally:
            forget_languages()  # of all of them, few are spoken here
        self.command_ids = {command.name: command.id for command in registered}
        logger.info("Discord knows %d commands", len(registered))


def _intents(*, message_content: bool) -> discord.Intents:
    return discord.Intents(
        guilds=True, guild_messages=True, dm_messages=True, message_content=message_content
    )


def _shards(settings: Settings) -> dict[str, Any]:
    """Return which shards to serve; none given means all that Discord asks for."""
    ids = settings.shard_ids
    return {"shard_ids": list(ids) if ids else None, "shard_count": settings.shard_count}


def _prefixes(bot: CoachBot, message: discord.Message) -> Sequence[str]:
    """Return what typed commands begin with; in a DM nothing at all will do."""
    prefixes = commands.when_mentioned_or(bot.app.settings.command_prefix)(bot, message)
    return prefixes if message.guild is not None else [*prefixes, ""]
