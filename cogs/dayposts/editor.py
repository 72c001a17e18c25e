"""Keeps the day's posts true to what is stored, a few seconds behind at most."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable

from bot.client import CoachBot
from bot.delivery import NotNow, Refused
from bot.errors import UserError
from bot.services.dayposts.posts import DayPost, Shown
from bot.ui.language import language_of
from bot.words import speaking
from cogs.dayposts.words import day_card

logger = logging.getLogger(__name__)

# However many log: Discord takes five edits in five seconds in a channel, and others want some.
EDIT_EVERY = 5.0
# Counting thousands of members takes its time; it may take so much of all of it.
COUNTING_SHARE = 0.1
MOST_FAILURES = 5


class Editor:
    """One task a club, for as long as there is news.

    Nothing is lost with a task: the next hold in the club begins another.
    """

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._news: set[int] = set()
        self._shown: dict[int, DayPost] = {}
        self._gone: set[int] = set()
        self._at_work = asyncio.Lock()

    def shows(self, post: DayPost) -> None:
        """Know how a post reads that is being sent."""
        self._shown[post.challenge.id] = post

    def wake(self, clubs: Iterable[int]) -> None:
        """Have the posts of clubs brought up to date, soon."""
        for club_id in clubs:
            self._news.add(club_id)
            if club_id not in self._tasks:
                task = asyncio.create_task(self._keep(club_id), name=f"plankton: day of {club_id}")
                self._tasks[club_id] = task
                task.add_done_callback(lambda done, club_id=club_id: self._done(club_id, done))

    async def settle(self) -> None:
        """Bring up to date at once what waits for its turn."""
        async with self._at_work:
            for club_id in list(self._news):
                self._news.discard(club_id)
                await self._bring_up_to_date(club_id)

    async def close(self) -> None:
        """Stop, between two looks at what is stored."""
        async with self._at_work:
            tasks = list(self._tasks.values())
            for task in tasks:
                task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def _keep(self, club_id: int) -> None:
        failed = 0
        while club_id in self._news and failed < MOST_FAILURES:
            self._news.discard(club_id)
            loop = asyncio.get_running_loop()
            begun = loop.time()
            try:
                async with self._at_work:
                    await self._bring_up_to_date(club_id)
            except (NotNow, UserError) as trouble:
                logger.warning("The day's post in club %d waits: %s", club_id, trouble)
                failed += 1
                self._news.add(club_id)
            took = loop.time() - begun
            await asyncio.sleep(max(EDIT_EVERY * (1 + failed), took / COUNTING_SHARE))
        self._news.discard(club_id)

    async def _bring_up_to_date(self, club_id: int) -> None:
        for shown in await self._bot.app.day_posts.shown(club_id):
            id_ = shown.post.challenge.id
            if shown.message_id not in self._gone and self._shown.get(id_) != shown.post:
                await self._edit(shown)
                self.shows(shown.post)

    async def _edit(self, shown: Shown) -> None:
        with speaking(await language_of(self._bot, shown.post.challenge.club_id)):
            view = day_card(shown.post)
        try:
            await self._bot.sender.edit(shown.channel_id, shown.message_id, view=view)
        except Refused as refusal:
            logger.info("Day's post %d can't be kept true: %s", shown.message_id, refusal)
            self._gone.add(shown.message_id)

    def _done(self, club_id: int, task: asyncio.Task[None]) -> None:
        del self._tasks[club_id]
        if club_id in self._news and not task.cancelled():
            self.wake([club_id])
        if not task.cancelled() and (error := task.exception()) is not None:
            logger.error("The day's post in club %d is left as it is", club_id, exc_info=error)
