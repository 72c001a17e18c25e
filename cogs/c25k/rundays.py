"""The panel for reminders of one's runs: on or off, which weekdays, what time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord

from bot.delivery import Refused, sorted_out
from bot.domain.nudges import as_bits, as_days
from bot.domain.weekdays import short_weekday, weekday
from bot.storage.programme_reminders import RunReminder
from bot.ui.answer import answer, replace
from bot.ui.components import PersistentButton, PersistentSelect
from bot.ui.look import AMBER, card, row, small
from bot.ui.modal import Fields, Form, text_field
from bot.words import _
from cogs.c25k.group import Asked, c25k_of


class TurnRunDaysButton(PersistentButton, template=r"run-days-turn:v1:(?P<to>on|off)"):
    """Turns the reminders of one's runs on or off."""

    def __init__(self, to: str) -> None:
        label = _("Turn on") if to == "on" else _("Turn off")
        style = discord.ButtonStyle.primary if to == "on" else discord.ButtonStyle.secondary
        super().__init__(
            discord.ui.Button(label=label, style=style, custom_id=f"run-days-turn:v1:{to}")
        )
        self._on = to == "on"

    async def pressed(self, interaction: Asked) -> None:
        """Turn them; the first DM is sent now, which tells whether there can be any."""
        reminders, person = c25k_of(interaction).reminders, interaction.user.id
        if self._on and not await _open_dm(interaction, await reminders.get(person)):
            await replace(interaction, _closed_card())
            return
        await replace(interaction, panel_card(await reminders.set(person, enabled=self._on)))


class RunDaysSelect(PersistentSelect, template=r"run-days-which:v1"):
    """Asks on which weekdays one runs."""

    def __init__(self, days: frozenset[int] = frozenset()) -> None:
        options = [
            discord.SelectOption(label=weekday(day), value=str(day), default=day in days)
            for day in range(1, 8)
        ]
        super().__init__(
            discord.ui.Select(
                placeholder=_("Which weekdays?"),
                options=options,
                max_values=len(options),
                custom_id="run-days-which:v1",
            )
        )

    async def pressed(self, interaction: Asked) -> None:
        """Set them."""
        data: Any = interaction.data
        days = as_bits(int(each) for each in data["values"])
        reminder = await c25k_of(interaction).reminders.set(interaction.user.id, days=days)
        await replace(interaction, panel_card(reminder))


class RunTimeButton(PersistentButton, template=r"run-days-time:v1"):
    """Opens the form for the time."""

    def __init__(self) -> None:
        super().__init__(discord.ui.Button(label=_("Time"), custom_id="run-days-time:v1"))

    async def pressed(self, interaction: Asked) -> None:
        """Open it, with what is set."""
        reminder = await c25k_of(interaction).reminders.get(interaction.user.id)
        await RunTimeForm().open(interaction, {"at": f"{reminder.at:%H:%M}"})


class RunTimeForm(Form):
    """Asks for the time."""

    kind = "run-days-at"

    @property
    def title(self) -> str:
        """What stands above it."""
        return _("When may I remind you?")

    def fields(self, typed: Mapping[str, str]) -> Fields:
        """Lay out the time."""
        return (text_field("at", _("At"), typed, example=_("18:00 or 6pm"), required=True),)

    async def sent(self, interaction: Asked, typed: Mapping[str, str]) -> None:
        """Set it."""
        reminders = c25k_of(interaction).reminders
        reminder = await reminders.set_time(interaction.user.id, typed["at"])
        await answer(interaction, view=panel_card(reminder))


async def open_run_days(interaction: Asked) -> None:
    """Show the panel."""
    reminder = await c25k_of(interaction).reminders.get(interaction.user.id)
    await answer(interaction, view=panel_card(reminder))


def panel_card(reminder: RunReminder) -> discord.ui.LayoutView:
    """Lay out the reminders of one's runs."""
    days = as_days(reminder.days)
    names = ", ".join(short_weekday(day) for day in sorted(days))
    line = _("By DM, in your own time. Two DMs a day at most, whatever they are about.")
    if reminder.next_at is not None:
        line = _("Next: {when}, unless you've run or are resting.").format(
            when=discord.utils.format_dt(reminder.next_at, "f")
        )
    return card(
        _("### Run days: on") if reminder.enabled else _("### Run days: off"),
        _("**When:** {at} on {days}").format(at=f"{reminder.at:%H:%M}", days=names),
        row(TurnRunDaysButton("off" if reminder.enabled else "on"), RunTimeButton()),
        row(RunDaysSelect(days)),
        small(line),
    )


async def _open_dm(interaction: Asked, reminder: RunReminder) -> bool:
    """Send the first DM, unless one arrived before; whether DMs arrive."""
    if reminder.opened_at is not None and reminder.closed_at is None:
        return True
    said = _("This is where I'll tell you of a run day. /reminders changes it.")
    try:
        await interaction.user.send(view=card(said))
    except discord.HTTPException as error:
        refusal = sorted_out(error)
        if isinstance(refusal, Refused) and refusal.dms_closed:
            return False
        raise
    await c25k_of(interaction).reminders.opened(interaction.user.id)
    return True


def _closed_card() -> discord.ui.LayoutView:
    return card(
        _(
            "Discord doesn't let me write to you. Allow direct messages from this server in its "
            "privacy settings, and use /reminders again."
        ),
        small(_("Your runs are kept either way.")),
        accent=AMBER,
    )
