"""The jobs that remind: one a member by DM, one a channel and minute."""

from __future__ import annotations

import discord

from bot.client import CoachBot
from bot.delivery import Refused
from bot.jobs import Finished, Kind
from bot.jobs.kinds import SKIPPED, STALE
from bot.services.reminders.sending import Merged
from bot.services.reminders.series import CHANNEL, MOVE
from bot.storage.database import Transaction
from bot.storage.jobs import Job
from bot.storage.kinds import Outcome
from bot.storage.reminders import NUDGE, SNOOZED
from bot.ui.language import language_for, language_of
from bot.words import speak
from cogs.reminders.buttons import channel_card, channel_mark, nudge_card, nudge_mark


class Jobs:
    """Sends what the service decides is to be said."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._nudges, self._after = bot, bot.app.nudges, bot.app.aftermath
        # What was made of a channel's job, until its series are booked on.
        self._merged: dict[int, Merged] = {}

    def register(self) -> None:
        """Take up the kinds."""
        for name in (NUDGE, SNOOZED):
            self._bot.jobs.handle(Kind(name=name, run=self.to_person, after=self.after_person))
        self._bot.jobs.handle(Kind(name=CHANNEL, run=self.to_channel, after=self.after_channel))
        self._bot.jobs.handle(Kind(name=MOVE, run=self.follow))

    async def to_person(self, job: Job) -> Finished:
        """Write to one person, if there is something to say."""
        nudge = await self._nudges.to_person(job)
        if nudge is None:
            return SKIPPED
        reminder = nudge.reminder
        speak(await language_for(self._bot, reminder.person_id, reminder.club_id))
        try:
            message_id = await self._bot.sender.to_person(
                job,
                reminder.person_id,
                self._bot.app.clock(),
                mark=nudge_mark(reminder.id, job.id),
                view=nudge_card(nudge, job.id),
            )
        except Refused as refusal:
            if refusal.dms_closed:
                await self._bot.app.reminders.closed(reminder.person_id)
            raise
        return Finished(message_id=message_id)

    async def after_person(self, tx: Transaction, job: Job, finished: Finished) -> None:
        """Book the next."""
        await self._after.of_person(tx, job, finished.outcome)

    async def to_channel(self, job: Job) -> Finished:
        """Mention all who are due in a channel."""
        merged = await self._nudges.to_channel(job)
        self._merged[job.id] = merged
        if not merged.people or merged.club_id is None:
            return STALE if merged.stale else SKIPPED
        speak(await language_of(self._bot, merged.club_id))
        message_id = await self._bot.sender.to_channel(
            job,
            merged.channel_id,
            self._bot.app.clock(),
            mark=channel_mark(merged.club_id, job.id),
            view=channel_card(merged, merged.club_id, job.id),
            allowed_mentions=discord.AllowedMentions(
                users=[discord.Object(each) for each in merged.people]
            ),
        )
        return Finished(outcome=Outcome.SENT, message_id=message_id)

    async def after_channel(self, tx: Transaction, job: Job, finished: Finished) -> None:
        """Book everybody's next."""
        merged = self._merged.pop(job.id, None)
        await self._after.of_channel(tx, job, merged, finished.outcome)

    async def follow(self, job: Job) -> Finished:
        """Let reminders follow their club to another zone."""
        if job.club_id is not None:
            await self._bot.app.reminders.follow_club(job.club_id)
        return Finished()
