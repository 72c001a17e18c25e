"""A board as it is read: days kept, in a picture and the same in words. Nobody's seconds."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

import discord

from bot.app import App
from bot.domain.planks.boards import Style, Told
from bot.domain.planks.scores import Growth, Row
from bot.pictures import Board, BoardRow, alt_text, board_card
from bot.ui.plain import plain
from bot.words import N_, _, ngettext

PICTURE = "board.png"
MINUTE = 60
LONGEST_NAME = 32
MOST_NAMES = 5
HOW_IT_COUNTS = N_(
    "How it counts: days kept of those planned, on your own ladder. Rest and sore days cost "
    "nothing; ties share a place."
)
HOW_A_ROLL_CALL_COUNTS = N_(
    "Who kept a planned day is called, by the alphabet. Rest and sore days cost nothing."
)


def rule_of(style: Style) -> str:
    """Return the rule that is printed below a board."""
    return _(HOW_IT_COUNTS) if style is Style.RANKED else _(HOW_A_ROLL_CALL_COUNTS)


async def drawn(app: App, board: Board) -> tuple[list[discord.ui.Item[Any]], list[discord.File]]:
    """Draw a board; nothing to draw is nothing to show."""
    if not board.rows:
        return [], []
    words = alt_text(board)
    gallery = discord.ui.MediaGallery[discord.ui.LayoutView]()
    gallery.add_item(media=f"attachment://{PICTURE}", description=words)
    picture = await app.pictures.render(board_card, board)
    return [gallery], [discord.File(io.BytesIO(picture), PICTURE, description=words)]


def told_words(told: Told) -> Iterator[str]:
    """Say all that a board says of people, a line each."""
    yield from _ranking(told)
    if told.runs:
        yield ngettext(
            "Longest run of kept days: {names}, {count}.",
            "Longest run of kept days: {names}, {count} each.",
            len(told.runs),
        ).format(names=_named(told.runs), count=told.run)
    if told.grown is not None:
        name, growth = told.grown
        yield _("{name} took the biggest step from their own start ({growth}).").format(
            name=_name(name), growth=growth_words(growth)
        )
    if told.back:
        yield _("Welcome back, {names}.").format(names=_named(told.back))
    if told.fresh:
        yield _("First week: {names}.").format(names=_named(told.fresh))


def growth_words(growth: Growth) -> str:
    """Say how far somebody came, such as "one level up" or "+60 %"."""
    levels = ngettext("{count} level up", "{count} levels up", growth.levels)
    if growth.levels > 0:
        return levels.format(count=growth.levels)
    return _("+{percent} %").format(percent=growth.percent)


def together_words(seconds: int, goal: int | None) -> Iterator[str]:
    """Say how long all of them held together, and how far that is to their goal."""
    minutes = seconds // MINUTE
    if not minutes:
        return
    held = ngettext("Together: {count} minute held", "Together: {count} minutes held", minutes)
    held = held.format(count=minutes)
    if goal:
        yield _("{together}, {percent} % of the way to {goal}.").format(
            together=held, percent=100 * seconds // goal, goal=goal // MINUTE
        )
    else:
        yield f"{held}."


def board_of(title: str, dates: str, told: Told) -> Board:
    """Return what is drawn."""
    return Board(
        title=title,
        rows=tuple(
            BoardRow(each.place, each.entry.name, each.entry.score.kept, each.entry.score.planned)
            for each in told.ranking.rows
        ),
        dates=dates,
        more=told.ranking.more,
    )


def _ranking(told: Told) -> Iterator[str]:
    ranking = told.ranking
    called = [each for each in ranking.rows if each.place is None]
    if called:
        yield _("Kept going: {names}").format(
            names=", ".join(_name(each.entry.name) for each in called)
        )
    yield from (_placed(each) for each in ranking.rows if each.place is not None)
    if not ranking.rows:
        yield _("Nobody has kept two planned days yet, so there are no places.")
    if more := ranking.more:
        said = ngettext("and {count} more kept going", "and {count} more kept going", more)
        yield said.format(count=more)
    if resting := len(ranking.resting):
        yield ngettext(
            "{count} is resting: fewer than two planned days.",
            "{count} are resting: fewer than two planned days.",
            resting,
        ).format(count=resting)


def _placed(row: Row) -> str:
    score = row.entry.score
    return _("**{place}** {name}: {kept} of {planned}").format(
        place=row.place, name=_name(row.entry.name), kept=score.kept, planned=score.planned
    )


def _name(name: str) -> str:
    return plain(name, longest=LONGEST_NAME)


def _named(names: Sequence[str]) -> str:
    """Name some, and say how many more there are."""
    said = ", ".join(_name(each) for each in names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return _("{names} and {more} more").format(names=said, more=more) if more > 0 else said
