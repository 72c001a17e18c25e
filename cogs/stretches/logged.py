"""The end of a routine: log it, or take that back."""

from __future__ import annotations

from datetime import UTC, datetime

import discord

from bot.client import CoachBot
from bot.services.stretching import Going, Logged
from bot.ui.answer import replace
from bot.ui.components import PersistentButton
from bot.ui.look import card, row
from bot.words import _, ngettext

Asked = discord.Interaction[CoachBot]
STATE = r"(?P<routine>[a-z0-9-]+):(?P<at>\d+):(?P<done>\d+):(?P<begun>\d+)"


class LogStretchButton(PersistentButton, template=rf"stretch-log:v1:{STATE}"):
    """Keeps what its presser did of a routine; twice is once."""

    def __init__(self, routine: str, at: str, done: str, begun: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Log it"),
                style=discord.ButtonStyle.primary,
                custom_id=f"stretch-log:v1:{routine}:{at}:{done}:{begun}",
            )
        )
        self._routine, self._at, self._done, self._begun = routine, int(at), int(done), int(begun)

    @classmethod
    def of(cls, going: Going) -> LogStretchButton:
        """Make the button for where a routine ended."""
        begun = int(going.begun.timestamp())
        return cls(going.routine.slug, str(going.at), str(going.done), str(begun))

    async def pressed(self, interaction: Asked) -> None:
        """Log it."""
        stretching = interaction.client.app.stretching
        begun = datetime.fromtimestamp(self._begun, UTC)
        going = stretching.going(self._routine, at=self._at, done=self._done, begun=begun)
        logged = await stretching.log(interaction.user.id, interaction.guild_id, going)
        await replace(interaction, logged_card(logged))


class UndoStretchButton(PersistentButton, template=r"stretch-undo:v1:(?P<session>\d+)"):
    """Takes a session out of the log; the row says whose it is."""

    def __init__(self, session: str) -> None:
        super().__init__(discord.ui.Button(label=_("Undo"), custom_id=f"stretch-undo:v1:{session}"))
        self._session = int(session)

    async def pressed(self, interaction: Asked) -> None:
        """Take it back."""
        await interaction.client.app.stretching.undo(interaction.user.id, self._session)
        await replace(interaction, card(_("Taken back. Nothing of it is kept.")))


def logged_card(logged: Logged) -> discord.ui.LayoutView:
    """Say what is in the log."""
    session = logged.session
    said = _("Logged: **{title}**, {done} of {turns}.").format(
        title=_(logged.title), done=session.done, turns=session.turns
    )
    week = ngettext(
        "That makes {count} in the last 7 days.",
        "That makes {count} in the last 7 days.",
        logged.this_week,
    ).format(count=logged.this_week)
    return card(f"{said} {week}", row(UndoStretchButton(str(session.id))))
