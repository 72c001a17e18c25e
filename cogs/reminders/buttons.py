"""What a reminder lets its reader do: start, done, rest, snooze, stop. They work for ever."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import discord

from bot.client import CoachBot
from bot.domain.nudges import Snooze
from bot.domain.planks.holds import Hold
from bot.domain.reading import words_for_hold
from bot.errors import UserError
from bot.services.planks.intake import DONE, Told
from bot.services.reminders.sending import Merged, Nudge
from bot.ui.answer import answer
from bot.ui.components import PersistentButton, PersistentSelect, chosen
from bot.ui.look import card, row, small
from bot.ui.starting import StartTimerButton
from bot.words import N_, _
from cogs.reminders.words import channel_text, nudge_text

Pressed = discord.Interaction[CoachBot]

SNOOZES = {
    Snooze.MINUTES: N_("20 minutes"),
    Snooze.HOUR: N_("An hour"),
    Snooze.TONIGHT: N_("Tonight"),
}
KEPT = N_("Nothing is open for you today, so there is nothing to log. /plank log keeps more.")


class NudgeStartButton(PersistentButton, template=r"nudge-start:v1:(?P<club>\d+)"):
    """Starts the timer for whatever is open for whoever presses it."""

    def __init__(self, club: str) -> None:
        label, style = _("Start timer"), discord.ButtonStyle.primary
        super().__init__(
            discord.ui.Button(label=label, style=style, custom_id=f"nudge-start:v1:{club}")
        )
        self._club = int(club)

    async def pressed(self, interaction: Pressed) -> None:
        """Hand over to whoever times people."""
        today = await interaction.client.app.planks.today.of(interaction.user.id, self._club)
        await StartTimerButton.opens(interaction, today.challenge.id)


class NudgeDoneButton(PersistentButton, template=r"nudge-done:v1:(?P<club>\d+)"):
    """Logs today's target as held, without asking anything."""

    def __init__(self, club: str) -> None:
        super().__init__(discord.ui.Button(label=_("Done"), custom_id=f"nudge-done:v1:{club}"))
        self._club = int(club)

    async def pressed(self, interaction: Pressed) -> None:
        """Log it, once: who presses twice hears that nothing is open."""
        planks, person, at = (
            interaction.client.app.planks,
            interaction.user.id,
            interaction.created_at,
        )
        today = await planks.today.of(person, self._club)
        if not today.open:
            raise UserError(KEPT)
        told, challenge = Told(held=DONE), str(today.challenge.id)
        read = await planks.intake.read(person, self._club, told, at=at, challenge=challenge)
        await planks.logbook.log(person, self._club, read.held, at=at)
        held = words_for_hold(Hold(read.held.sets[0], len(read.held.sets)))
        said = _("**Logged:** {held}. Day kept.").format(held=held)
        await answer(interaction, view=card(said, small(_("A slip? /plank holds puts it right."))))


class NudgeRestButton(PersistentButton, template=r"nudge-rest:v1:(?P<club>\d+)"):
    """Makes today a day of rest for whoever presses it."""

    def __init__(self, club: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Rest today"), custom_id=f"nudge-rest:v1:{club}")
        )
        self._club = int(club)

    async def pressed(self, interaction: Pressed) -> None:
        """Rest, in every challenge of that club."""
        await interaction.client.app.planks.breaks.rest(interaction.user.id, self._club)
        said = _("Resting today. It costs nothing, and the plan waits for you.")
        await answer(interaction, view=card(said))


class SnoozeSelect(PersistentSelect, template=r"nudge-snooze:v1:(?P<reminder>\d+):(?P<job>\d+)"):
    """Asks how much later. The job makes the message known again."""

    def __init__(self, reminder: str, job: str) -> None:
        super().__init__(_snooze_menu(_("Snooze"), f"nudge-snooze:v1:{reminder}:{job}"))
        self._reminder = int(reminder)

    async def pressed(self, interaction: Pressed) -> None:
        """Send it again then."""
        snoozes, choice = interaction.client.app.reminders.snoozes, Snooze(chosen(interaction))
        due = await snoozes.of_mine(interaction.user.id, self._reminder, choice)
        await answer(interaction, _again_at(due))


class SnoozeMineSelect(PersistentSelect, template=r"nudge-snooze-mine:v1:(?P<club>\d+)"):
    """Asks the same under a message to several, of whoever picks."""

    def __init__(self, club: str) -> None:
        super().__init__(_snooze_menu(_("Snooze mine"), f"nudge-snooze-mine:v1:{club}"))
        self._club = int(club)

    async def pressed(self, interaction: Pressed) -> None:
        """Mention them again then."""
        snoozes, choice = interaction.client.app.reminders.snoozes, Snooze(chosen(interaction))
        due = await snoozes.in_club(interaction.user.id, self._club, choice)
        await answer(interaction, _again_at(due))


class StopNudgesButton(PersistentButton, template=r"nudge-stop:v1:(?P<reminder>\d+):(?P<job>\d+)"):
    """Turns a reminder off, for the one whose it is."""

    def __init__(self, reminder: str, job: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Stop these"), custom_id=f"nudge-stop:v1:{reminder}:{job}")
        )
        self._reminder = int(reminder)

    async def pressed(self, interaction: Pressed) -> None:
        """Turn it off."""
        await interaction.client.app.reminders.stop(interaction.user.id, self._reminder)
        await answer(interaction, _("Stopped. /reminders turns them on again, as they were."))


class StopMineButton(PersistentButton, template=r"nudge-mine:v1:(?P<club>\d+):(?P<job>\d+)"):
    """Turns off the reminder of whoever presses it, under a message to several."""

    def __init__(self, club: str, job: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Stop mine"), custom_id=f"nudge-mine:v1:{club}:{job}")
        )
        self._club = int(club)

    async def pressed(self, interaction: Pressed) -> None:
        """Turn it off."""
        reminders, person = interaction.client.app.reminders, interaction.user.id
        reminder = await reminders.get(person, self._club)
        if reminder.enabled:
            await reminders.set(person, self._club, enabled=False)
        await answer(interaction, _("Stopped. /reminders turns them on again, as they were."))


BUTTONS = (
    NudgeStartButton,
    NudgeDoneButton,
    NudgeRestButton,
    SnoozeSelect,
    SnoozeMineSelect,
    StopNudgesButton,
    StopMineButton,
)


def nudge_card(nudge: Nudge, job_id: int) -> discord.ui.LayoutView:
    """Lay out one person's reminder."""
    reminder, job = str(nudge.reminder.id), str(job_id)
    club = str(nudge.open[0].challenge.club_id)
    stop = StopNudgesButton(reminder, job)
    buttons = row(NudgeStartButton(club), NudgeDoneButton(club), NudgeRestButton(club), stop)
    items: list[discord.ui.Item[Any] | str] = [nudge_text(nudge), buttons]
    if not nudge.closing:
        items.append(row(SnoozeSelect(reminder, job)))
    return card(*items)


def nudge_mark(reminder_id: int, job_id: int) -> str:
    """Return what only this job's message has in it."""
    return f"nudge-stop:v1:{reminder_id}:{job_id}"


def channel_card(merged: Merged, club_id: int, job_id: int) -> discord.ui.LayoutView:
    """Lay out a channel's reminder."""
    late = discord.utils.format_dt(merged.meant_for, "t") if merged.meant_for else None
    club = str(club_id)
    return card(
        channel_text(merged.people, late),
        row(
            NudgeStartButton(club),
            NudgeDoneButton(club),
            NudgeRestButton(club),
            StopMineButton(club, str(job_id)),
        ),
        row(SnoozeMineSelect(club)),
    )


def channel_mark(club_id: int, job_id: int) -> str:
    """Return what only this job's message has in it."""
    return f"nudge-mine:v1:{club_id}:{job_id}"


def _snooze_menu(label: str, custom_id: str) -> discord.ui.Select[Any]:
    options = [
        discord.SelectOption(label=_(label), value=each.value) for each, label in SNOOZES.items()
    ]
    return discord.ui.Select(placeholder=label, options=options, custom_id=custom_id)


def _again_at(due: datetime) -> str:
    return _("I'll ask again at {when}.").format(when=discord.utils.format_dt(due, "t"))
