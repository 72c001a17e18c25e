"""The job that tells somebody, who wished it, that a session is near."""

from __future__ import annotations

from bot.client import CoachBot
from bot.jobs import Finished, Kind
from bot.jobs.kinds import SKIPPED
from bot.storage.database import Transaction
from bot.storage.jobs import Job
from bot.storage.reminders import MEETUP_AHEAD
from bot.ui.language import language_of
from bot.words import speak
from cogs.sessions.session import near_card


class AheadJob:
    """Sends what the service decides is to be said."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._telling = bot, bot.app.meetups.telling

    def register(self) -> None:
        """Take up the kind."""
        self._bot.jobs.handle(Kind(name=MEETUP_AHEAD, run=self.run, after=self.after))

    async def run(self, job: Job) -> Finished:
        """Tell one person."""
        near = await self._telling.to_person(job)
        if near is None:
            return SKIPPED
        speak(await language_of(self._bot, near.meetup.club_id))
        message_id = await self._bot.sender.to_person(
            job,
            near.person_id,
            self._bot.app.clock(),
            mark=f"<t:{int(near.start.timestamp())}:F>",
            view=near_card(near),
        )
        return Finished(message_id=message_id)

    async def after(self, tx: Transaction, job: Job, finished: Finished) -> None:
        """Book the next."""
        await self._telling.after(tx, job, finished.outcome)
