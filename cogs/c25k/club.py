"""Who in the club is in which week: those who want to show it."""

from __future__ import annotations

import discord

from bot.errors import UserError
from bot.services.programmes.clubroom import Room
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.ui.plain import plain
from bot.words import N_, _
from cogs.c25k.group import Asked, c25k_of

WHERE = N_("That is for a club: use /c25k club in your club's channel.")
MOST_NAMES = 25


class ShowMeButton(PersistentButton, template=r"c25k-show:v1:(?P<to>on|off)"):
    """Shows one's week in this club, or shows it no more."""

    def __init__(self, to: str) -> None:
        label = _("Show my week here") if to == "on" else _("Show it no more")
        super().__init__(discord.ui.Button(label=label, custom_id=f"c25k-show:v1:{to}"))
        self._on = to == "on"

    async def pressed(self, interaction: Asked) -> None:
        """Turn it, and show the list."""
        room, club_id = c25k_of(interaction).room, club_of(interaction)
        if self._on:
            await room.show(club_id, interaction.user.id, interaction.user.display_name)
        else:
            await room.hide(club_id, interaction.user.id)
        seen = await room.look(club_id, interaction.user.id)
        await answer(interaction, view=room_card(seen, c25k_of(interaction).programme.title))


def club_of(interaction: Asked) -> int:
    """Return the club.

    Raises:
        UserError: there is none here.
    """
    if interaction.guild_id is None:
        raise UserError(WHERE)
    return interaction.guild_id


def room_card(room: Room, title: str) -> discord.ui.LayoutView:
    """Lay out names by week."""
    lines = [_week_line(week, names) for week, names in room.weeks.items()]
    return card(
        _("### {title} in this club").format(title=title),
        "\n".join(lines) or _("Nobody shows their week here yet."),
        row(ShowMeButton("off" if room.shows else "on")),
        small(_("Only who wants to is listed, by week and name. Every week is a good week.")),
    )


def _week_line(week: int | None, names: tuple[str, ...]) -> str:
    listed = ", ".join(plain(name, longest=32) for name in names[:MOST_NAMES])
    if len(names) > MOST_NAMES:
        listed = _("{names} and {count} more").format(names=listed, count=len(names) - MOST_NAMES)
    if week is None:
        return _("**Finished:** {names}").format(names=listed)
    return _("**Week {week}:** {names}").format(week=week, names=listed)
