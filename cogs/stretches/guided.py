"""A routine step by step: one private message, edited in place, all its state in its buttons."""

from __future__ import annotations

from dataclasses import replace as changed
from datetime import UTC, datetime, timedelta
from typing import Any

import discord

from bot.app import App
from bot.client import CoachBot
from bot.domain.poses import Pose, mirrored
from bot.domain.routines import Turn
from bot.services.stretching import Going
from bot.ui.answer import answer, replace
from bot.ui.components import NEVER, PersistentButton
from bot.ui.look import card, row, small
from bot.words import N_, _
from cogs.stretches.logged import LogStretchButton
from cogs.stretches.pictures import Shown, shown_pose
from cogs.stretches.showing import small_lines
from cogs.stretches.words import SIDES, STOP_IF, known, steps

Asked = discord.Interaction[CoachBot]

# To read, and to get into position.
TO_GET_READY = timedelta(seconds=10)
STATE = r"(?P<routine>[a-z0-9-]+):(?P<at>\d+):(?P<done>\d+):(?P<begun>\d+)"
GENTLER = N_("**Easier:** {easier}")


class TurnButton(PersistentButton, template=NEVER):
    """A button below a turn. Where the routine stands is in its id: a second tap repeats the first.

    Whoever presses it is who it was shown to: the message is theirs alone.
    """

    kind, label, style = "", "", discord.ButtonStyle.secondary

    def __init__(self, routine: str, at: str, done: str, begun: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_(self.label),
                style=self.style,
                custom_id=f"{self.kind}:v1:{routine}:{at}:{done}:{begun}",
            )
        )
        self._routine, self._at, self._done, self._begun = routine, int(at), int(done), int(begun)

    @classmethod
    def of(cls, going: Going) -> TurnButton:
        """Make the button for where a routine stands."""
        begun = int(going.begun.timestamp())
        return cls(going.routine.slug, str(going.at), str(going.done), str(begun))

    def going(self, app: App) -> Going:
        """Read back where the routine stands."""
        begun = datetime.fromtimestamp(self._begun, UTC)
        return app.stretching.going(self._routine, at=self._at, done=self._done, begun=begun)


class NextButton(TurnButton, template=rf"stretch-next:v1:{STATE}"):
    """Counts a turn as done and shows the next."""

    kind, label, style = "stretch-next", N_("Next"), discord.ButtonStyle.primary

    async def pressed(self, interaction: Asked) -> None:
        """Show the next."""
        going = self.going(interaction.client.app)
        await show_turn(interaction, changed(going, at=going.at + 1, done=going.done + 1))


class EasierButton(TurnButton, template=rf"stretch-easier:v1:{STATE}"):
    """Shows an easier way to do the same turn, with its time begun anew."""

    kind, label = "stretch-easier", N_("Easier")

    async def pressed(self, interaction: Asked) -> None:
        """Show it."""
        await show_turn(interaction, self.going(interaction.client.app), easier=True)


class SkipButton(TurnButton, template=rf"stretch-skip:v1:{STATE}"):
    """Shows the next turn; this one does not count."""

    kind, label = "stretch-skip", N_("Skip")

    async def pressed(self, interaction: Asked) -> None:
        """Show the next."""
        going = self.going(interaction.client.app)
        await show_turn(interaction, changed(going, at=going.at + 1))


class StopButton(TurnButton, template=rf"stretch-stop:v1:{STATE}"):
    """Ends the routine where it stands."""

    kind, label = "stretch-stop", N_("Stop")

    async def pressed(self, interaction: Asked) -> None:
        """Show the end."""
        await replace(interaction, ended_card(self.going(interaction.client.app)))


TURNS = (NextButton, EasierButton, SkipButton, StopButton)


async def open_routine(interaction: Asked, slug: str) -> None:
    """Begin a routine in a private message of its own."""
    app = interaction.client.app
    going = app.stretching.begin(slug, at=interaction.created_at)
    turn = going.walked[0]
    shown = await shown_pose(app, _pose(turn))
    view = turn_card(going, turn, turn.pose, shown, interaction.created_at)
    await answer(interaction, view=view, file=shown.file)


async def show_turn(interaction: Asked, going: Going, *, easier: bool = False) -> None:
    """Show where a routine stands, in the message whose button was pressed."""
    turn = going.turn
    if turn is None:
        await replace(interaction, ended_card(going))
        return
    app = interaction.client.app
    other = app.stretching.easier(turn.pose) if easier else None
    pose = other or turn.pose
    shown = await shown_pose(app, _pose(Turn(pose, turn.dose, turn.side)))
    view = turn_card(going, turn, pose, shown, interaction.created_at, easier=easier)
    await replace(interaction, view, file=shown.file)


def turn_card(
    going: Going, turn: Turn, pose: Pose, shown: Shown, now: datetime, *, easier: bool = False
) -> discord.ui.LayoutView:
    """Lay out one turn; Discord counts its time down by itself."""
    buttons = [NextButton, SkipButton, StopButton] if easier else list(TURNS)
    items: list[discord.ui.Item[Any] | str] = [f"### {_heading(going, pose)}"]
    items.append(shown.gallery)
    how = [_(GENTLER).format(easier=_(turn.pose.easier.text))] if easier else []
    if not easier or pose is not turn.pose:
        how.append(steps(pose))
    items.append("\n".join([*how, _how_long(turn, now)]))
    items.append(row(*(each.of(going) for each in buttons)))
    items.append(small_lines(f"{_(pose.avoid)}\n{_(STOP_IF)}"))
    return card(*items)


def ended_card(going: Going) -> discord.ui.LayoutView:
    """Lay out the end of a routine, and offer to log it."""
    title, turns = _(going.routine.title), len(going.walked)
    if not going.done:
        return card(_("**{title}**: left for another time. That's fine.").format(title=title))
    whole = going.done == turns
    said = _("### {title}: done") if whole else _("### {title}: {done} of {turns} done")
    return card(
        said.format(title=title, done=going.done, turns=turns),
        _("Stand up slowly, and walk a few steps."),
        row(LogStretchButton.of(going)),
        small(_("Only what you log is kept, and only you see it.")),
        small_lines(known(going.routine)),
    )


def _pose(turn: Turn) -> Pose:
    return mirrored(turn.pose) if turn.side == len(SIDES) else turn.pose


def _heading(going: Going, pose: Pose) -> str:
    side = going.walked[going.at].side
    number = _("{at} of {turns}").format(at=going.at + 1, turns=len(going.walked))
    return " · ".join([_(pose.title), *([_(SIDES[side])] if side else []), number])


def _how_long(turn: Turn, now: datetime) -> str:
    until = now + TO_GET_READY + timedelta(seconds=turn.dose.seconds)
    when = discord.utils.format_dt(until, "R")
    if turn.dose.times is None:
        return _("Hold about {seconds} s. Time is up **{when}**.").format(
            seconds=turn.dose.seconds, when=when
        )
    return _("About {count} slow times. Time is up **{when}**.").format(
        count=turn.dose.times, when=when
    )
