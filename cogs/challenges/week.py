"""A kept board as it is read, with what one can press below it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import discord

from bot.app import App
from bot.errors import UserError
from bot.services.boards.weeks import Mine, Week
from bot.storage.boards import KeptBoard
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.words import N_, _
from cogs.challenges.board import board_of, drawn, rule_of, together_words, told_words
from cogs.challenges.finishing import FinishButton
from cogs.challenges.group import Asked, club_of
from cogs.challenges.words import day_words, name_of

WEEK = r"(?P<challenge>\d+):(?P<first>\d+):(?P<last>\d+)"
NOT_IN_IT = N_("You aren't in this challenge. /plank join lets you in at your own day 1.")


class MyWeekButton(PersistentButton, template=rf"my-week:v1:{WEEK}"):
    """Shows one's own place and numbers to whoever presses."""

    def __init__(self, challenge: str, first: str, last: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("My week"), custom_id=f"my-week:v1:{challenge}:{first}:{last}"
            )
        )
        self._challenge, self._last = int(challenge), _date(last)

    async def pressed(self, interaction: Asked) -> None:
        """Show them."""
        mine = await interaction.client.app.boards.mine(
            self._challenge, club_of(interaction).id, interaction.user.id, self._last
        )
        if mine is None:
            raise UserError(NOT_IN_IT)
        await answer(interaction, view=my_week(mine))


class HideMeButton(PersistentButton, template=rf"hide-me:v1:{WEEK}"):
    """Takes whoever presses off this board and every other."""

    def __init__(self, challenge: str, first: str, last: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Hide me"), custom_id=f"hide-me:v1:{challenge}:{first}:{last}"
            )
        )
        self._challenge, self._last = int(challenge), _date(last)

    async def pressed(self, interaction: Asked) -> None:
        """Hide them; the board is drawn again behind this answer."""
        boards = interaction.client.app.boards
        await boards.hide(interaction.user.id, self._challenge, self._last)
        gone = _("You're off every board and public count. To come back: `/me hide on:False`.")
        await answer(interaction, gone)


async def week_message(
    app: App, week: Week, *, standing: bool = True
) -> tuple[discord.ui.LayoutView, list[discord.File]]:
    """Lay out a board: the picture, and the same in words.

    One that is `standing` in a channel can be pressed by everybody.
    """
    board = week.board
    spanned = f"{day_words(board.first)} - {day_words(board.last)}"
    picture, files = await drawn(app, board_of(_title(week), spanned, week.told))
    words = [*told_words(week.told), *together_words(board.together, board.goal_seconds)]
    view = card(
        "\n".join(_heading(week, standing=standing)),
        *picture,
        "\n".join(words),
        row(*_buttons(week)),
        small(rule_of(board.style)),
    )
    return view, files


def quiet_line(week: Week) -> discord.ui.LayoutView:
    """Say that nobody held anything; nobody is to blame for it."""
    said = _("**{name}**, week {number}: a quiet one. Your plan waits where you left it.")
    said = said.format(name=name_of(week.challenge), number=week.board.number)
    return card(said, row(MyWeekButton(*_known(week.board))))


def my_week(mine: Mine) -> discord.ui.LayoutView:
    """Lay out one's own row."""
    return card(
        "\n".join(_my_week(mine)), small(_("Where it comes from, day by day: `/why board`."))
    )


def week_id(kind: str, board: KeptBoard) -> str:
    """Return the custom id of a board's button."""
    return ":".join((kind, "v1", *_known(board)))


def _known(board: KeptBoard) -> tuple[str, str, str]:
    return str(board.challenge_id), f"{board.first:%Y%m%d}", f"{board.last:%Y%m%d}"


def _buttons(week: Week) -> Iterator[PersistentButton]:
    known = _known(week.board)
    yield MyWeekButton(*known)
    if week.board.final:
        yield FinishButton(str(week.challenge.id))
    yield HideMeButton(*known)


def _title(week: Week) -> str:
    """Return what stands above the picture, which may be seen alone."""
    if week.board.final:
        return _("{name}: the final board").format(name=week.challenge.name)
    return _("{name} · week {number}").format(name=week.challenge.name, number=week.board.number)


def _heading(week: Week, *, standing: bool) -> Iterator[str]:
    board = week.board
    if board.final:
        yield _("### {name}: the final board").format(name=name_of(week.challenge))
    else:
        yield _("### {name} · week {number}").format(
            name=name_of(week.challenge), number=board.number
        )
    first, last = (
        int(datetime.combine(day, time(12), tzinfo=UTC).timestamp())
        for day in (board.first, board.last)
    )
    yield f"<t:{first}:D> – <t:{last}:D>"
    if week.late and standing:
        closes = int(board.closes_at.timestamp())
        yield _("*Meant for <t:{closes}:f>; I was away.*").format(closes=closes)


def _my_week(mine: Mine) -> Iterator[str]:
    kept, planned = mine.row.score.kept, mine.row.score.planned
    if mine.week.board.final:
        said = _("You kept **{kept} of {planned}** planned days in all.")
    else:
        said = _("You kept **{kept} of {planned}** planned days that week.")
    yield said.format(kept=kept, planned=planned)
    if mine.place is not None:
        yield _("Your place: **{place}**.").format(place=mine.place)


def _date(text: str) -> date:
    return datetime.strptime(text, "%Y%m%d").replace(tzinfo=UTC).date()
