"""The timer's message and its buttons: get down, hold, rest, and again, edited in place."""

from __future__ import annotations

import discord

from bot.client import CoachBot
from bot.domain.planks.timing import Timing
from bot.domain.reading import words_for_seconds
from bot.services.timers import Running
from bot.ui.answer import replace
from bot.ui.components import PersistentButton
from bot.ui.look import AMBER, card, row, small
from bot.words import _
from cogs.planks.feel import feel_card

# So much over is a slow thumb.
A_BLINK = 3

Pressed = discord.Interaction[CoachBot]


class DownButton(PersistentButton, template=r"down:v1:(?P<timer>\d+):(?P<number>\d+)"):
    """Ends the set of which it knows the number, so that tapping twice ends one."""

    def __init__(self, timer: str, number: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Down"),
                style=discord.ButtonStyle.primary,
                custom_id=f"down:v1:{timer}:{number}",
            )
        )
        self._timer, self._number = int(timer), int(number)

    async def pressed(self, interaction: Pressed) -> None:
        """Stamp it by Discord's own time of the press; show the rest, or ask how it went."""
        came = await interaction.client.app.timers.down(
            interaction.user.id, self._timer, self._number, at=interaction.created_at
        )
        view = running_card(came) if isinstance(came, Running) else feel_card(came)
        await replace(interaction, view)


class RestButton(PersistentButton, template=r"more-rest:v1:(?P<timer>\d+)"):
    """Puts the next set off by another rest."""

    def __init__(self, timer: str) -> None:
        super().__init__(discord.ui.Button(label=_("More rest"), custom_id=f"more-rest:v1:{timer}"))
        self._timer = int(timer)

    async def pressed(self, interaction: Pressed) -> None:
        """Begin the rest anew."""
        came = await interaction.client.app.timers.rest(
            interaction.user.id, self._timer, at=interaction.created_at
        )
        view = running_card(came) if isinstance(came, Running) else feel_card(came)
        await replace(interaction, view)


class StopButton(PersistentButton, template=r"stop-timer:v1:(?P<timer>\d+)"):
    """Ends the session with the sets that were held."""

    def __init__(self, timer: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Stop here"), custom_id=f"stop-timer:v1:{timer}")
        )
        self._timer = int(timer)

    async def pressed(self, interaction: Pressed) -> None:
        """Log what there is."""
        logged = await interaction.client.app.timers.stop(
            interaction.user.id, self._timer, at=interaction.created_at
        )
        nothing = card(_("Stopped, and nothing logged. The day is still open."))
        await replace(interaction, feel_card(logged) if logged is not None else nothing)


class GoOnButton(PersistentButton, template=r"go-on:v1"):
    """Shows the timer that is running."""

    def __init__(self) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Go on"), style=discord.ButtonStyle.primary, custom_id="go-on:v1"
            )
        )

    async def pressed(self, interaction: Pressed) -> None:
        """Show it, with its buttons."""
        running = await interaction.client.app.timers.get(interaction.user.id)
        await replace(interaction, running_card(running))


def running_card(running: Running) -> discord.ui.LayoutView:
    """Lay out a timer. One text serves from "get down" to the end: Discord counts, not we.

    "in 4 seconds" turns into "12 seconds ago" by itself, and no edit can cross a press.
    """
    timing, timer = running.timing, str(running.id)
    buttons: list[PersistentButton] = [DownButton(timer, str(timing.set_number))]
    if timing.held:
        buttons.append(RestButton(timer))
    buttons.append(StopButton(timer))
    return card(
        f"### {_set(running)}",
        *([_so_far(timing)] if timing.held else []),
        _("Get down. Go: **{when}**. Press *Down* the moment you stop.").format(
            when=discord.utils.format_dt(timing.go, "R")
        ),
        row(*buttons),
        small(_("Stop when the line breaks, not when the clock says so.")),
    )


def asking_card(running: Running, again: PersistentButton) -> discord.ui.LayoutView:
    """Ask what to do with a timer that is running already."""
    return card(
        _("Your timer is running: {set}, {when}.").format(
            set=_set(running), when=discord.utils.format_dt(running.timing.go, "R")
        ),
        row(GoOnButton(), again),
        small(_("Starting again drops what it has.")),
        accent=AMBER,
    )


def _set(running: Running) -> str:
    timing = running.timing
    level = _(running.level.label)
    if timing.target is None:
        return _("A hold of your own · {level}").format(level=level)
    seconds = words_for_seconds(timing.target.seconds)
    if timing.sets == 1:
        return _("{seconds} · {level}").format(seconds=seconds, level=level)
    return _("Set {number} of {sets} · {seconds} · {level}").format(
        number=timing.set_number, sets=timing.sets, seconds=seconds, level=level
    )


def _so_far(timing: Timing) -> str:
    held = ", ".join(f"**{words_for_seconds(each)}**" for each in timing.held)
    said = _("So far: {held}. Rest.").format(held=held)
    if timing.target is None or timing.held[-1] <= timing.target.seconds + A_BLINK:
        return said
    enough = words_for_seconds(timing.target.seconds)
    past = _("Past {seconds} nothing more is earned.").format(seconds=enough)
    return f"{said}\n{small(past)}"
