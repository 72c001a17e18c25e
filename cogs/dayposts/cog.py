"""Posts a challenge's day when it is due, and has it kept true."""

from __future__ import annotations

import logging

from discord.ext import commands

from bot.client import CoachBot
from bot.delivery import UNKNOWN_CHANNEL, Refused
from bot.jobs import Finished, Kind
from bot.jobs.kinds import SKIPPED
from bot.storage.database import Transaction
from bot.storage.dayposts import KIND
from bot.storage.jobs import Job
from bot.ui.daily import log_id
from bot.ui.language import language_of
from bot.words import speaking
from cogs.dayposts.editor import Editor
from cogs.dayposts.words import day_card

logger = logging.getLogger(__name__)


class DayPostsCog(commands.Cog, name="Day posts"):
    """The club's day, in one message."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._posts = bot, bot.app.day_posts
        self._editor = Editor(bot)

    async def cog_load(self) -> None:
        """Take the jobs up, and begin series that were never begun."""
        self._bot.jobs.handle(Kind(name=KIND, run=self._post, after=self._finish))
        self._bot.app.database.on_touched = self._editor.wake
        self._bot.jobs.settle_with(self._editor.settle)
        if begun := await self._posts.book_missing():
            logger.info("%d challenges get a post a day from now on", begun)

    async def cog_unload(self) -> None:
        """Stop; what is stored stays."""
        await self._editor.close()

    async def _post(self, job: Job) -> Finished:
        post = await self._posts.due(job)
        if post is None:
            return SKIPPED
        challenge = post.challenge
        if challenge.channel_id is None:
            raise Refused(UNKNOWN_CHANNEL)
        with speaking(await language_of(self._bot, challenge.club_id)):
            view = day_card(post)
        message_id = await self._bot.sender.to_channel(
            job,
            challenge.channel_id,
            self._bot.app.clock(),
            mark=log_id(challenge.id, post.day),
            view=view,
            silent=True,
        )
        self._editor.shows(post)
        return Finished(message_id=message_id)

    async def _finish(self, tx: Transaction, job: Job, finished: Finished) -> None:
        await self._posts.finish(tx, job, finished.outcome, finished.message_id)
