"""The weekly board: posted when the week closes, silently; nobody's seconds are on it."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import discord
from discord.ext import commands

from bot.app import App
from bot.client import CoachBot
from bot.delivery import UNKNOWN_CHANNEL, Refused
from bot.domain.planks.windows import Window
from bot.errors import UserError
from bot.jobs import Finished, Kind
from bot.jobs.kinds import SKIPPED
from bot.pictures import alt_text, board_card
from bot.services.boards.series import KIND
from bot.services.boards.weeks import Mine, Week
from bot.storage.database import Transaction
from bot.storage.jobs import Job
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.language import language_of
from bot.ui.look import card, row, small
from bot.words import N_, _, speaking
from cogs.challenges.board import HOW_IT_COUNTS, PICTURE, beside, board_of, ranking_words
from cogs.challenges.group import Asked, club_of
from cogs.challenges.words import day_words, name_of

logger = logging.getLogger(__name__)

WEEK = r"(?P<challenge>\d+):(?P<first>\d+):(?P<last>\d+)"
NOT_IN_IT = N_("You aren't in this challenge. /plank join lets you in at your own day 1.")


class WeeklyCog(commands.Cog, name="Boards"):
    """Posts the board of a week when it closes."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._boards = bot, bot.app.boards
        self._posted: dict[int, Window] = {}

    async def cog_load(self) -> None:
        """Take the jobs up, and begin series that were never begun."""
        self._bot.jobs.handle(Kind(name=KIND, run=self._post, after=self._go_on))
        if begun := await self._boards.book_missing():
            logger.info("%d challenges get a weekly board from now on", begun)

    async def _post(self, job: Job) -> Finished:
        found = await self._boards.due(job)
        if found is None:
            return SKIPPED
        week, window = found
        self._posted[job.id] = window
        challenge = week.challenge
        if not _anything(week):
            return SKIPPED
        if challenge.channel_id is None:
            raise Refused(UNKNOWN_CHANNEL)
        with speaking(await language_of(self._bot, challenge.club_id)):
            view, files = await week_message(self._bot.app, week)
        message_id = await self._bot.sender.to_channel(
            job,
            challenge.channel_id,
            self._bot.app.clock(),
            mark=week_id("my-week", week),
            view=view,
            files=files,
            silent=True,
        )
        return Finished(message_id=message_id)

    async def _go_on(self, tx: Transaction, job: Job, _finished: Finished) -> None:
        await self._boards.go_on(tx, job, self._posted.pop(job.id, None))


class MyWeekButton(PersistentButton, template=rf"my-week:v1:{WEEK}"):
    """Shows one's own place and numbers to whoever presses."""

    def __init__(self, challenge: str, first: str, last: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("My week"), custom_id=f"my-week:v1:{challenge}:{first}:{last}"
            )
        )
        self._challenge, self._first, self._last = int(challenge), _date(first), _date(last)

    async def pressed(self, interaction: Asked) -> None:
        """Show them."""
        mine = await interaction.client.app.boards.mine(
            self._challenge, club_of(interaction).id, interaction.user.id, self._first, self._last
        )
        if mine is None:
            raise UserError(NOT_IN_IT)
        await answer(interaction, view=card("\n".join(_my_week(mine)), small(_(HOW_IT_COUNTS))))


class HideMeButton(PersistentButton, template=rf"hide-me:v1:{WEEK}"):
    """Takes whoever presses off this board and every other."""

    def __init__(self, challenge: str, first: str, last: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Hide me"), custom_id=f"hide-me:v1:{challenge}:{first}:{last}"
            )
        )
        self._challenge, self._first, self._last = int(challenge), _date(first), _date(last)

    async def pressed(self, interaction: Asked) -> None:
        """Hide them, and draw the board again."""
        app, club = interaction.client.app, club_of(interaction)
        await app.people.hide(interaction.user.id, hidden=True)
        gone = _("You're off every board and public count. To come back: `/me hide on:False`.")
        await answer(interaction, gone)
        week = await app.boards.week(self._challenge, club.id, self._first, self._last)
        with speaking(await language_of(interaction.client, club.id)):
            view, files = await week_message(app, week)
        if interaction.message is not None:
            await interaction.message.edit(view=view, attachments=files)


async def week_message(app: App, week: Week) -> tuple[discord.ui.LayoutView, list[discord.File]]:
    """Lay out a week: the picture, and the same in words."""
    dates = f"{day_words(week.first)} - {day_words(week.last)}"
    board = board_of(week.challenge.name, dates, week.ranking)
    gallery = discord.ui.MediaGallery[discord.ui.LayoutView]()
    gallery.add_item(media=f"attachment://{PICTURE}", description=alt_text(board))
    files: list[discord.File] = []
    if board.rows:
        picture = await app.pictures.render(board_card, board)
        files.append(discord.File(io.BytesIO(picture), PICTURE, description=alt_text(board)))
    view = card(
        "\n".join(_heading(week)),
        *([gallery] if board.rows else []),
        "\n".join(_words(week)),
        row(*_buttons(week)),
        small(_(HOW_IT_COUNTS)),
    )
    return view, files


def week_id(kind: str, week: Week) -> str:
    """Return the custom id of a week's button."""
    return f"{kind}:v1:{week.challenge.id}:{week.first:%Y%m%d}:{week.last:%Y%m%d}"


def _buttons(week: Week) -> tuple[MyWeekButton, HideMeButton]:
    known = (str(week.challenge.id), f"{week.first:%Y%m%d}", f"{week.last:%Y%m%d}")
    return MyWeekButton(*known), HideMeButton(*known)


def _heading(week: Week) -> Iterator[str]:
    yield _("### {name} · week {number}").format(name=name_of(week.challenge), number=week.number)
    first, last = (
        int(datetime.combine(day, time(12), tzinfo=UTC).timestamp())
        for day in (week.first, week.last)
    )
    yield f"<t:{first}:D> – <t:{last}:D>"
    if week.late and week.closes is not None:
        closes = int(week.closes.timestamp())
        yield _("*Meant for <t:{closes}:f>; I was away.*").format(closes=closes)


def _words(week: Week) -> Iterator[str]:
    yield from ranking_words(week.ranking)
    yield from beside(week.challenge, week.grown, week.together)


def _my_week(mine: Mine) -> Iterator[str]:
    yield _("You kept **{kept} of {planned}** planned days that week.").format(
        kept=mine.score.kept, planned=mine.score.planned
    )
    if mine.place is not None:
        yield _("Your place: **{place}**.").format(place=mine.place)


def _anything(week: Week) -> bool:
    return bool(week.seconds) or any(each.entry.score.kept for each in week.ranking.rows)


def _date(text: str) -> date:
    return datetime.strptime(text, "%Y%m%d").replace(tzinfo=UTC).date()
