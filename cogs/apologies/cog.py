"""Says sorry, silently, once, and only where something was missed."""

from __future__ import annotations

from discord.ext import commands

from bot.client import CoachBot
from bot.jobs import Finished, Kind
from bot.jobs.kinds import SKIPPED
from bot.services import givenup, outages
from bot.services.outages import Outage
from bot.storage.database import Transaction
from bot.storage.jobs import Job
from bot.ui.language import language_of
from bot.ui.look import card
from bot.words import speaking
from cogs.apologies.words import given_up_words, mark_of, outage_words


class ApologiesCog(commands.Cog, name="Apologies"):
    """What went wrong on our side."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._outages, self._given_up = bot, bot.app.outages, bot.app.given_up
        # What each club noticed, until it is booked to be told.
        self._found: dict[int, dict[int, Outage] | None] = {}

    async def cog_load(self) -> None:
        """Take the jobs up."""
        jobs = self._bot.jobs
        jobs.handle(Kind(name=outages.LOOK, run=self._look, after=self._go_on))
        jobs.handle(Kind(name=outages.TELL, run=self._tell_outage))
        jobs.handle(Kind(name=givenup.TELL, run=self._tell_given_up))
        jobs.on_given_up = self._given_up.note

    async def _look(self, job: Job) -> Finished:
        self._found[job.id] = await self._outages.look(job)
        return Finished()

    async def _go_on(self, tx: Transaction, job: Job, _finished: Finished) -> None:
        await self._outages.go_on(tx, job, self._found.pop(job.id, None))

    async def _tell_outage(self, job: Job) -> Finished:
        outage = self._outages.told_by(job)
        if outage is None or job.club_id is None:
            return SKIPPED
        with speaking(await language_of(self._bot, job.club_id)):
            said = outage_words(outage)
        return await self._say(job, job.club_id, said, mark_of(outage))

    async def _tell_given_up(self, job: Job) -> Finished:
        found = self._given_up.told_by(job)
        if found is None or job.club_id is None:
            return SKIPPED
        with speaking(await language_of(self._bot, job.club_id)):
            said = given_up_words(*found)
        return await self._say(job, job.club_id, said, said)

    async def _say(self, job: Job, club_id: int, said: str, mark: str) -> Finished:
        channel_id = await self._bot.app.clubs.channel(club_id)
        if channel_id is None:
            return SKIPPED
        message_id = await self._bot.sender.to_channel(
            job, channel_id, self._bot.app.clock(), mark=mark, view=card(said), silent=True
        )
        return Finished(message_id=message_id)
