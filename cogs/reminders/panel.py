"""/reminders: one panel, in which everything about one's reminders is set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord

from bot.client import CoachBot
from bot.delivery import Refused, sorted_out
from bot.domain.nudges import Tone, Way, as_bits, as_days
from bot.domain.weekdays import weekday
from bot.storage.reminders import Reminder
from bot.ui.answer import answer, replace
from bot.ui.components import PersistentButton, PersistentSelect
from bot.ui.look import AMBER, card, row, small
from bot.ui.modal import Fields, Form, text_field
from bot.ui.rundays import RunDaysButton
from bot.words import _
from cogs.reminders.words import TONES, WAYS, settings_lines

Pressed = discord.Interaction[CoachBot]


class TurnButton(PersistentButton, template=r"remind-turn:v1:(?P<club>\d+):(?P<to>on|off)"):
    """Turns one's reminders on or off."""

    def __init__(self, club: str, to: str) -> None:
        label = _("Turn on") if to == "on" else _("Turn off")
        style = discord.ButtonStyle.primary if to == "on" else discord.ButtonStyle.secondary
        super().__init__(
            discord.ui.Button(label=label, style=style, custom_id=f"remind-turn:v1:{club}:{to}")
        )
        self._club, self._on = int(club), to == "on"

    async def pressed(self, interaction: Pressed) -> None:
        """Turn them; the first DM is sent now, which tells whether there can be any."""
        reminders, person = interaction.client.app.reminders, interaction.user.id
        before = await reminders.get(person, self._club)
        reminder = await reminders.set(person, self._club, enabled=self._on)
        if self._on and before.way is Way.DM and not await open_dm(interaction, reminder):
            await reminders.set(person, self._club, enabled=False)
            await replace(interaction, closed_card(self._club))
            return
        await show(interaction, self._club)


class TimesButton(PersistentButton, template=r"remind-times:v1:(?P<club>\d+)"):
    """Opens the form for the times."""

    def __init__(self, club: str) -> None:
        super().__init__(discord.ui.Button(label=_("Times"), custom_id=f"remind-times:v1:{club}"))
        self._club = int(club)

    async def pressed(self, interaction: Pressed) -> None:
        """Open it, with what is set."""
        reminder = await interaction.client.app.reminders.get(interaction.user.id, self._club)
        quiet, until = reminder.quiet, reminder.paused_until
        typed = {
            "at": f"{reminder.at:%H:%M}",
            "quiet": f"{quiet.first:%H:%M}-{quiet.until:%H:%M}" if quiet else "",
            "until": until.isoformat() if until else "",
        }
        await TimesForm(str(self._club)).open(interaction, typed)


class TimesForm(Form):
    """Asks for the time, the quiet hours and a pause. It knows the club."""

    kind = "remind-times"

    @property
    def title(self) -> str:
        """What stands above it."""
        return _("When may I remind you?")

    def fields(self, typed: Mapping[str, str]) -> Fields:
        """Lay out the times."""
        return (
            text_field("at", _("At"), typed, example=_("18:00 or 6pm"), required=True),
            text_field(
                "quiet",
                _("Quiet hours"),
                typed,
                example="22:00-08:00",
                about=_("I hold what falls in them. Empty for none."),
            ),
            text_field(
                "until",
                _("Pause until"),
                typed,
                example="2026-12-27",
                about=_("The first day on which I write again. Empty for no pause."),
            ),
        )

    async def sent(self, interaction: Pressed, typed: Mapping[str, str]) -> None:
        """Set them."""
        club = int(self.known[0])
        reminder = await interaction.client.app.reminders.set_times(
            interaction.user.id, club, at=typed["at"], quiet=typed["quiet"], until=typed["until"]
        )
        await answer(interaction, view=await _panel_for(interaction, reminder))


class DaysSelect(PersistentSelect, template=r"remind-days:v1:(?P<club>\d+)"):
    """Asks on which weekdays, of the planned ones."""

    def __init__(self, club: str, days: frozenset[int] = frozenset()) -> None:
        options = [
            discord.SelectOption(label=weekday(day), value=str(day), default=day in days)
            for day in range(1, 8)
        ]
        super().__init__(
            discord.ui.Select(
                placeholder=_("Which weekdays?"),
                options=options,
                max_values=len(options),
                custom_id=f"remind-days:v1:{club}",
            )
        )
        self._club = int(club)

    async def pressed(self, interaction: Pressed) -> None:
        """Set them."""
        data: Any = interaction.data
        days = as_bits(int(each) for each in data["values"])
        await interaction.client.app.reminders.set(interaction.user.id, self._club, days=days)
        await show(interaction, self._club)


class WaySelect(PersistentSelect, template=r"remind-way:v1:(?P<club>\d+)"):
    """Asks where: by DM, or in the channel."""

    def __init__(self, club: str, way: str = "") -> None:
        options = [
            discord.SelectOption(
                label=_(label), value=each.value, description=_(about), default=each.value == way
            )
            for each, (label, about) in WAYS.items()
        ]
        super().__init__(discord.ui.Select(options=options, custom_id=f"remind-way:v1:{club}"))
        self._club = int(club)

    async def pressed(self, interaction: Pressed) -> None:
        """Set it; for DMs, see first whether they arrive."""
        data: Any = interaction.data
        way = Way(data["values"][0])
        reminders, person = interaction.client.app.reminders, interaction.user.id
        reminder = await reminders.get(person, self._club)
        if way is Way.DM and not await open_dm(interaction, reminder):
            await replace(interaction, closed_card(self._club))
            return
        await reminders.set(person, self._club, way=way)
        if way is Way.DM:
            await reminders.opened(person)
        await show(interaction, self._club)


class ToneSelect(PersistentSelect, template=r"remind-tone:v1:(?P<club>\d+)"):
    """Asks how to speak."""

    def __init__(self, club: str, tone: str = "") -> None:
        options = [
            discord.SelectOption(
                label=_(label), value=each.value, description=_(about), default=each.value == tone
            )
            for each, (label, about) in TONES.items()
        ]
        super().__init__(discord.ui.Select(options=options, custom_id=f"remind-tone:v1:{club}"))
        self._club = int(club)

    async def pressed(self, interaction: Pressed) -> None:
        """Set it."""
        data: Any = interaction.data
        tone = Tone(data["values"][0])
        await interaction.client.app.reminders.set(interaction.user.id, self._club, tone=tone)
        await show(interaction, self._club)


class UseChannelButton(PersistentButton, template=r"remind-channel:v1:(?P<club>\d+)"):
    """Turns reminders on in the channel, where DMs are closed."""

    def __init__(self, club: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Use the channel"), custom_id=f"remind-channel:v1:{club}")
        )
        self._club = int(club)

    async def pressed(self, interaction: Pressed) -> None:
        """Turn them on there."""
        reminders, person = interaction.client.app.reminders, interaction.user.id
        await reminders.set(person, self._club, way=Way.CHANNEL, enabled=True)
        await show(interaction, self._club)


PANEL = (
    TurnButton,
    TimesButton,
    DaysSelect,
    WaySelect,
    ToneSelect,
    UseChannelButton,
)


async def open_dm(interaction: Pressed, reminder: Reminder) -> bool:
    """Send the first DM, unless one arrived before; whether DMs arrive."""
    if reminder.opened_at is not None and reminder.closed_at is None:
        return True
    said = _("This is where I'll remind you, when the day's hold is open. /reminders changes it.")
    try:
        sent = await interaction.user.send(view=card(said))
    except discord.HTTPException as error:
        refusal = sorted_out(error)
        if isinstance(refusal, Refused) and refusal.dms_closed:
            return False
        raise
    await interaction.client.app.reminders.opened(interaction.user.id, sent.channel.id)
    return True


async def show(interaction: Pressed, club_id: int) -> None:
    """Show the panel in the private message whose control was used."""
    reminder = await interaction.client.app.reminders.get(interaction.user.id, club_id)
    await replace(interaction, await _panel_for(interaction, reminder))


async def _panel_for(interaction: Pressed, reminder: Reminder) -> discord.ui.LayoutView:
    runs = await interaction.client.app.c25k.reminders.follows(reminder.person_id)
    return panel_card(reminder, runs=runs)


def panel_card(reminder: Reminder, *, runs: bool = False) -> discord.ui.LayoutView:
    """Lay out one's reminders and all that may be set; `runs` leads on to those of one's runs."""
    club = str(reminder.club_id)
    state = _("### Reminders: on") if reminder.enabled else _("### Reminders: off")
    buttons = row(TurnButton(club, "off" if reminder.enabled else "on"), TimesButton(club))
    if runs:
        buttons.add_item(RunDaysButton())
    line = _("Only while the day's hold is open. Two DMs a day at most.")
    if reminder.next_at is not None:
        line = _("Next: {when}, if the day's hold is still open.").format(
            when=discord.utils.format_dt(reminder.next_at, "f")
        )
    return card(
        state,
        settings_lines(reminder),
        buttons,
        row(DaysSelect(club, as_days(reminder.days))),
        row(WaySelect(club, reminder.way.value)),
        row(ToneSelect(club, reminder.tone.value)),
        small(line),
    )


def closed_card(club_id: int) -> discord.ui.LayoutView:
    """Say that DMs don't arrive, and what would work."""
    return card(
        _(
            "Discord doesn't let me write to you. Allow direct messages from this server in its "
            "privacy settings and use /reminders again, or let me remind you in the channel."
        ),
        row(UseChannelButton(str(club_id))),
        small(_("Your plan and your reminders are kept either way.")),
        accent=AMBER,
    )
