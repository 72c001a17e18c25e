"""The buttons of a plank-along. What was pressed when is what Discord says, however slow we are."""

from __future__ import annotations

import discord

from bot.client import CoachBot
from bot.domain.reading import words_for_seconds
from bot.services.alongs import Down, Joined
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.joining import join_row
from bot.ui.logged import logged_card
from bot.ui.look import card, row
from bot.words import _

CHANGED = "plank_along_changed"

Pressed = discord.Interaction[CoachBot]


class InButton(PersistentButton, template=r"along-in:v1:(?P<along>\d+)"):
    """Lets people in, before the start and after it."""

    def __init__(self, along: str, *, first: bool = True) -> None:
        style = discord.ButtonStyle.primary if first else discord.ButtonStyle.secondary
        super().__init__(
            discord.ui.Button(label=_("I'm in"), style=style, custom_id=f"along-in:v1:{along}")
        )
        self._along = int(along)

    async def pressed(self, interaction: Pressed) -> None:
        """Let them in, and say when their own hold begins."""
        joined = await interaction.client.app.alongs.join(
            self._along,
            interaction.user.id,
            interaction.user.display_name,
            at=interaction.created_at,
        )
        tell(interaction, self._along)
        await answer(interaction, view=joined_card(self._along, joined))


class OutButton(PersistentButton, template=r"along-out:v1:(?P<along>\d+)"):
    """Takes people out again, before the start."""

    def __init__(self, along: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Not this time"), custom_id=f"along-out:v1:{along}")
        )
        self._along = int(along)

    async def pressed(self, interaction: Pressed) -> None:
        """Take them out; the button is under an answer of their own."""
        alongs = interaction.client.app.alongs
        await alongs.leave(self._along, interaction.user.id, at=interaction.created_at)
        tell(interaction, self._along, ours=False)
        await answer(interaction, _("You're out. *I'm in* lets you in again."))


class DownButton(PersistentButton, template=r"along-down:v1:(?P<along>\d+)"):
    """Ends the hold of whoever presses it."""

    def __init__(self, along: str, *, ready: bool = True) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("I'm down"),
                style=discord.ButtonStyle.primary if ready else discord.ButtonStyle.secondary,
                custom_id=f"along-down:v1:{along}",
                disabled=not ready,
            )
        )
        self._along = int(along)

    async def pressed(self, interaction: Pressed) -> None:
        """Stamp it, and tell them their own seconds."""
        alongs = interaction.client.app.alongs
        down = await alongs.down(self._along, interaction.user.id, at=interaction.created_at)
        tell(interaction, self._along)
        await answer(interaction, view=down_card(down))


BUTTONS = (InButton, OutButton, DownButton)


def tell(interaction: Pressed, along_id: int, *, ours: bool = True) -> None:
    """Let the message catch up, soon. `ours`: the button that was pressed is on it."""
    message_id = interaction.message.id if ours and interaction.message else None
    interaction.client.dispatch(CHANGED, along_id, message_id)


def joined_card(along_id: int, joined: Joined) -> discord.ui.LayoutView:
    """Show somebody that they are in."""
    goes = discord.utils.format_dt(joined.begins_at, "R")
    if joined.down:
        return card(_("You're in, and down already."))
    if joined.early:
        said = _("You're in. We go {when}. Press *I'm down* as your knees touch.")
        return card(said.format(when=goes), row(OutButton(str(along_id))))
    said = _("You're in. Get down: your own hold begins {when}. Then press *I'm down*.")
    return card(said.format(when=goes))


def down_card(down: Down) -> discord.ui.LayoutView:
    """Show somebody their own seconds, and what came of them."""
    seconds = words_for_seconds(down.seconds)
    if down.logged is not None:
        return logged_card(down.logged)
    if down.before:
        return card(_("You were down after **{seconds}**.").format(seconds=seconds))
    return card(
        _("**{seconds}**. You're in no challenge of this club, so I keep it nowhere.").format(
            seconds=seconds
        ),
        join_row(down.challenge_id),
    )
