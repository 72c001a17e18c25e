"""The job that tells of a run day, and its buttons."""

from __future__ import annotations

import discord

from bot.client import CoachBot
from bot.delivery import Refused
from bot.jobs import Finished, Kind
from bot.jobs.kinds import SKIPPED
from bot.pictures import amounts
from bot.services.programmes.reminding import RunDay
from bot.storage.database import Transaction
from bot.storage.jobs import Job
from bot.storage.reminders import RUN_DAY
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.easing import session_line
from bot.ui.language import DEFAULT_LANGUAGE
from bot.ui.look import card, row
from bot.words import _, capital, speak
from cogs.c25k.buttons import NextButton
from cogs.c25k.done import DoneButton
from cogs.c25k.group import Asked, c25k_of
from cogs.c25k.words import place_words, session_words

STOP = "c25k-stop:v1"


class StopRunDaysButton(PersistentButton, template=rf"{STOP}:(?P<job>\d+)"):
    """Turns the reminders off. The job makes the message known again."""

    def __init__(self, job: str) -> None:
        super().__init__(discord.ui.Button(label=_("Stop these"), custom_id=f"{STOP}:{job}"))

    async def pressed(self, interaction: Asked) -> None:
        """Turn them off."""
        await c25k_of(interaction).reminders.set(interaction.user.id, enabled=False)
        await answer(interaction, _("Stopped. /reminders turns them on again, as they were."))


class RunDayJob:
    """Sends what the service decides is to be said."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._reminders = bot, bot.app.c25k.reminders

    def register(self) -> None:
        """Take up the kind."""
        self._bot.jobs.handle(Kind(name=RUN_DAY, run=self.run, after=self.after))

    async def run(self, job: Job) -> Finished:
        """Write to one person, if there is something to say."""
        said = await self._reminders.to_person(job)
        if said is None:
            return SKIPPED
        person = said.reminder.person_id
        speak(self._bot.heard.of(person) or said.language or DEFAULT_LANGUAGE)
        try:
            message_id = await self._bot.sender.to_person(
                job,
                person,
                self._bot.app.clock(),
                mark=f"{STOP}:{job.id}",
                view=run_day_card(said, job.id),
            )
        except Refused as refusal:
            if refusal.dms_closed:
                await self._reminders.closed(person)
            raise
        return Finished(message_id=message_id)

    async def after(self, tx: Transaction, job: Job, finished: Finished) -> None:
        """Book the next."""
        await self._reminders.after(tx, job, finished.outcome)


def run_day_card(said: RunDay, job_id: int) -> discord.ui.LayoutView:
    """Lay out what a run day asks."""
    session, stop = said.session, StopRunDaysButton(str(job_id))
    if said.closing:
        text = _(
            "I've told you of three run days and heard nothing, so this is the last for now. When "
            "you are back, by any button or command, I'll go on. Your place is kept."
        )
        return card(text, row(NextButton(), stop))
    lines = [
        _("**Run day:** {place}, {length} in all.").format(
            place=place_words(session.place), length=amounts.clock(session.seconds)
        ),
        capital(session_words(session)) + ".",
    ]
    if (lit := session_line(said.course.ease)) is not None:
        lines.append(lit)
    if said.meant_for is not None:
        lines.append(_("(meant for {at}, I was away)").format(at=f"{said.meant_for:%H:%M}"))
    done = DoneButton(str(session.place.week), str(session.place.run))
    return card("\n".join(lines), row(done, NextButton(), stop))
