"""The weekly board: posted when the week closes, silently; nobody's seconds are on it."""

from __future__ import annotations

import logging

import discord
from discord.ext import commands

from bot.client import CoachBot
from bot.delivery import UNKNOWN_CHANNEL, Refused
from bot.jobs import Finished, Kind
from bot.jobs.kinds import SKIPPED
from bot.services.boards import redrawing
from bot.services.boards.series import KIND
from bot.services.boards.weeks import Week
from bot.storage.database import Transaction
from bot.storage.jobs import Job
from bot.ui.language import language_of
from bot.words import speaking
from cogs.challenges.week import quiet_line, week_id, week_message

logger = logging.getLogger(__name__)

# The board of a club with more waits no longer for it; the daily look finds the others.
MOST_LOOKED_FOR = 100


class WeeklyCog(commands.Cog, name="Boards"):
    """Posts the board of a week when it closes, and draws it again when it has to be."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._boards = bot, bot.app.boards

    async def cog_load(self) -> None:
        """Take the jobs up, and begin series that were never begun."""
        self._bot.jobs.handle(Kind(name=KIND, run=self._post, after=self._finish))
        self._bot.jobs.handle(Kind(name=redrawing.KIND, run=self._redraw))
        if begun := await self._boards.book_missing():
            logger.info("%d challenges get a weekly board from now on", begun)

    async def _post(self, job: Job) -> Finished:
        week = await self._boards.decide(job)
        if week is not None and await self._some_left(week):
            week = await self._boards.get(week.board.id)
        if week is None or not (week.active or await self._boards.says_so(week)):
            return SKIPPED
        challenge, board = week.challenge, week.board
        if challenge.channel_id is None:
            raise Refused(UNKNOWN_CHANNEL)
        view, files = await self._laid_out(week)
        message_id = await self._bot.sender.to_channel(
            job,
            challenge.channel_id,
            self._bot.app.clock(),
            mark=week_id("my-week", board),
            number=board.id,
            view=view,
            files=files,
            silent=True,
        )
        return Finished(message_id=message_id)

    async def _some_left(self, week: Week) -> bool:
        """Look whether those whom a board would name are still in the club."""
        listed = await self._bot.app.departures.on_board(week.board.id, week.challenge.club_id)
        there = [await self._bot.presence.look_for(each) for each in listed[:MOST_LOOKED_FOR]]
        return not all(there)

    async def _finish(self, tx: Transaction, job: Job, finished: Finished) -> None:
        await self._boards.finish(tx, job, finished.outcome, finished.message_id)

    async def _redraw(self, job: Job) -> Finished:
        week = await self._boards.get(redrawing.board_of(job))
        if week is None or week.board.channel_id is None or week.board.message_id is None:
            return SKIPPED
        view, files = await self._laid_out(week)
        channel_id, message_id = week.board.channel_id, week.board.message_id
        await self._bot.sender.edit(channel_id, message_id, view=view, attachments=files)
        return Finished(message_id=message_id)

    async def _laid_out(self, week: Week) -> tuple[discord.ui.LayoutView, list[discord.File]]:
        with speaking(await language_of(self._bot, week.challenge.club_id)):
            if not week.active:
                return quiet_line(week), []
            return await week_message(self._bot.app, week)
