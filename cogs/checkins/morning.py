"""The morning's question: one tap from 0 to 10, free to ignore, and a way to hear no more of it."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import discord

from bot.client import CoachBot
from bot.delivery import Refused
from bot.domain.checkins.checkin import LEAST, MOST
from bot.errors import UserError
from bot.jobs import Finished, Kind
from bot.jobs.kinds import SKIPPED
from bot.services.checkins.mornings import Question
from bot.storage.database import Transaction
from bot.storage.jobs import Job
from bot.storage.reminders import MORNING
from bot.ui.answer import answer, replace
from bot.ui.components import PersistentButton
from bot.ui.language import language_for
from bot.ui.look import card, row, small
from bot.words import _, speak
from cogs.checkins.answering import said_card
from cogs.checkins.words import pain_words

logger = logging.getLogger(__name__)

Pressed = discord.Interaction[CoachBot]
ASKED_AFTER = 1.0
A_ROW = 4


class ScoreButton(PersistentButton, template=r"morning:v1:(?P<checkin>\d+):(?P<score>10|\d)"):
    """One score. Whose question it is, is looked up."""

    def __init__(self, checkin: str, score: str) -> None:
        super().__init__(discord.ui.Button(label=score, custom_id=f"morning:v1:{checkin}:{score}"))
        self._checkin, self._score = int(checkin), int(score)

    async def pressed(self, interaction: Pressed) -> None:
        """Keep it, and show the light."""
        mornings = interaction.client.app.checkins.mornings
        said = await mornings.answer(interaction.user.id, self._checkin, self._score)
        await replace(interaction, await said_card(interaction, said))


class SkipButton(PersistentButton, template=r"morning-skip:v1:(?P<checkin>\d+)"):
    """Does not answer, this time."""

    def __init__(self, checkin: str) -> None:
        super().__init__(discord.ui.Button(label=_("Skip"), custom_id=f"morning-skip:v1:{checkin}"))

    async def pressed(self, interaction: Pressed) -> None:
        """Leave it at that."""
        await replace(interaction, card(_("Skipped. That's fine.")))


class StopAskingButton(PersistentButton, template=r"morning-stop:v1:(?P<checkin>\d+)"):
    """Wants to be asked no more."""

    def __init__(self, checkin: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Stop asking"), custom_id=f"morning-stop:v1:{checkin}")
        )

    async def pressed(self, interaction: Pressed) -> None:
        """Ask no more about what was told so far, and no more by DM."""
        await interaction.client.app.checkins.mornings.stop(interaction.user.id)
        said = _("I won't write in the morning any more. /checkin works as before.")
        await replace(interaction, card(said))


MORNING_BUTTONS = (ScoreButton, SkipButton, StopAskingButton)


class Asking:
    """Asks: for jobs by DM, and those who are here, a moment after their own answer."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._mornings = bot, bot.app.checkins.mornings
        self._here: dict[int, Pressed] = {}
        self._soon: asyncio.Task[None] | None = None
        self._at_work = asyncio.Lock()

    def register(self) -> None:
        """Take up the kind."""
        self._bot.jobs.handle(Kind(name=MORNING, run=self.by_dm, after=self.after))
        self._bot.jobs.settle_with(self.settle)

    async def by_dm(self, job: Job) -> Finished:
        """Ask one person, if there is something to ask."""
        question = await self._mornings.to_person(job)
        if question is None or job.person_id is None:
            return SKIPPED
        if job.club_id is not None:
            speak(await language_for(self._bot, job.person_id, job.club_id))
        try:
            message_id = await self._bot.sender.to_person(
                job,
                job.person_id,
                self._bot.app.clock(),
                mark=f"morning-skip:v1:{question.checkin.id}",
                view=question_card(question),
            )
        except Refused as refusal:
            if refusal.dms_closed:
                await self._mornings.closed(job.person_id)
            raise
        return Finished(message_id=message_id)

    async def after(self, tx: Transaction, job: Job, finished: Finished) -> None:
        """Count it."""
        await self._mornings.after(tx, job, finished.outcome)

    def note(self, interaction: Pressed) -> None:
        """Ask somebody who is here, soon."""
        self._here[interaction.user.id] = interaction
        if self._soon is None:
            self._soon = asyncio.create_task(self._later(), name="plankton: mornings")

    async def settle(self) -> None:
        """Ask everybody who is here now; one look for all of them."""
        async with self._at_work:
            here, self._here = self._here, {}
            if not here:
                return
            try:
                questions = await self._mornings.open_for(here)
            except UserError as away:
                logger.warning("Could not look what to ask of %d people: %s", len(here), away)
                return
        for person_id, question in questions.items():
            try:
                await answer(here[person_id], view=question_card(question))
            except discord.HTTPException as refusal:
                logger.warning("Could not ask somebody who was here: %s", refusal)

    async def close(self) -> None:
        """Ask those who are here, and be done: a query cut short leaks its connection."""
        async with self._at_work:
            if self._soon is not None:
                self._soon.cancel()
        await self.settle()

    async def _later(self) -> None:
        await asyncio.sleep(ASKED_AFTER)
        self._soon = None
        await self.settle()


def question_card(question: Question) -> discord.ui.LayoutView:
    """Lay out the question: eleven scores and two ways out."""
    checkin, id_ = question.checkin.checkin, str(question.checkin.id)
    ago = (question.today - checkin.day).days
    asked = (
        _("Morning. Yesterday: {pain}. And now?")
        if ago == 1
        else _("{days} days ago: {pain}. And now?")
    ).format(days=ago, pain=pain_words(checkin))
    scores = [ScoreButton(id_, str(each)) for each in range(LEAST, MOST + 1)]
    rows: list[discord.ui.ActionRow[Any]] = [
        row(*scores[at : at + A_ROW]) for at in range(0, len(scores), A_ROW)
    ]
    end = _("0 is no pain. Free to ignore.")
    if question.closing:
        end = _("That's the last for now: I'm quiet until you check in again.")
    return card(asked, *rows, row(SkipButton(id_), StopAskingButton(id_)), small(end))
