"""Did it help? *Ask me in a week* below a tip, the question by DM, and its answer."""

from __future__ import annotations

import discord

from bot.client import CoachBot
from bot.delivery import open_dm
from bot.errors import UserError
from bot.jobs import Finished, Kind
from bot.jobs.kinds import SKIPPED
from bot.services.followups import FollowUps
from bot.storage.database import Transaction
from bot.storage.jobs import Job
from bot.storage.reminders import FOLLOW_UP
from bot.storage.tips import FollowUp
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.language import language_for
from bot.ui.look import card, row, small
from bot.words import N_, _, speak

Pressed = discord.Interaction[CoachBot]

ONLY_IN_CLUBS = N_("I count answers club by club. Press this below a tip in your club, please.")
ANSWERS = {"yes": N_("It helped"), "no": N_("Not really")}


class AskInAWeekButton(PersistentButton, template=r"ask-week:v1:(?P<topic>[a-z0-9-]+)"):
    """Books the question for whoever presses."""

    def __init__(self, topic: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Ask me in a week"), custom_id=f"ask-week:v1:{topic}")
        )
        self._topic = topic

    async def pressed(self, interaction: Pressed) -> None:
        """Open the DM now, while they are here to hear that it is closed; then book."""
        club_id, person = interaction.guild_id, interaction.user
        if club_id is None:
            raise UserError(ONLY_IN_CLUBS)
        app = interaction.client.app
        topic = app.tips.named(self._topic)
        await app.follow_ups.check(person.id, club_id, topic.slug)
        said = _("In a week I'll ask you here, once, whether **{title}** helped.")
        await open_dm(person, said.format(title=_(topic.title)))
        due = await app.follow_ups.wish(person.id, club_id, topic.slug)
        said = _("I'll ask you by DM on {day}, once. What you tap is counted without your name.")
        await answer(interaction, said.format(day=discord.utils.format_dt(due, "D")))


class HelpedButton(PersistentButton, template=r"helped:v1:(?P<wish>\d+):(?P<said>yes|no)"):
    """Answers the question."""

    def __init__(self, wish: str, said: str) -> None:
        super().__init__(
            discord.ui.Button(label=_(ANSWERS[said]), custom_id=f"helped:v1:{wish}:{said}")
        )
        self._wish, self._said = int(wish), said

    async def pressed(self, interaction: Pressed) -> None:
        """Count it."""
        follow_ups, person = interaction.client.app.follow_ups, interaction.user.id
        await follow_ups.answer(person, self._wish, helped=self._said == "yes")
        if self._said == "yes":
            said = _("Good to hear, thank you. I've counted it, and forgotten that it was you.")
        else:
            said = _(
                "Thank you, that counts just as much. Still sore after four weeks? Then it's time "
                "for a physio or GP."
            )
        await answer(interaction, said)


class Asking:
    """The job that asks."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot
        self._follow_ups: FollowUps = bot.app.follow_ups

    def register(self) -> None:
        """Take up the kind."""
        self._bot.jobs.handle(Kind(name=FOLLOW_UP, run=self.ask, after=self.after))

    async def ask(self, job: Job) -> Finished:
        """Ask, if it is still to be asked."""
        wish = await self._follow_ups.to_ask(job)
        if wish is None:
            return SKIPPED
        speak(await language_for(self._bot, wish.person_id, wish.club_id))
        try:
            title = _(self._bot.app.tips.named(wish.topic).title)
        except UserError:  # the topic has gone since
            return SKIPPED
        message_id = await self._bot.sender.to_person(
            job,
            wish.person_id,
            self._bot.app.clock(),
            mark=f"helped:v1:{wish.id}:",
            view=question_card(wish, title),
        )
        return Finished(message_id=message_id)

    async def after(self, tx: Transaction, job: Job, finished: Finished) -> None:
        """Tidy up."""
        await self._follow_ups.after(tx, job, finished.outcome)


def question_card(wish: FollowUp, title: str) -> discord.ui.LayoutView:
    """Lay out the question."""
    said = _("A week ago you looked at **{title}**. Did anything there help?")
    return card(
        said.format(title=title),
        row(HelpedButton(str(wish.id), "yes"), HelpedButton(str(wish.id), "no")),
        small(_("Counted without your name. No answer is fine too; I won't ask again.")),
    )
