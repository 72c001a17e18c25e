"""The final board: days kept, in a picture and the same in words. Nobody's seconds."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import discord

from bot.app import App
from bot.domain.planks.scores import Growth, Ranking
from bot.pictures import Board, BoardRow, alt_text, board_card
from bot.services.challenges.course import Seen
from bot.services.challenges.endings import Final
from bot.storage.challenges import Challenge
from bot.ui.look import card, row, small
from bot.ui.plain import plain
from bot.words import N_, _, ngettext, speaking
from cogs.challenges.finishing import FinishButton
from cogs.challenges.posts import channel_in, language_of, what_is_missing
from cogs.challenges.words import dates, name_of

logger = logging.getLogger(__name__)

PICTURE = "board.png"
MINUTE = 60
HOW_IT_COUNTS = N_(
    "How it counts: days kept of those planned, on your own ladder. Rest and sore days cost "
    "nothing; ties share a place."
)


async def post_final(app: App, club: discord.Guild, seen: Seen) -> bool:
    """Post the final board, silently; whether it is there."""
    final = await app.challenges.endings.final(seen.challenge.id, club.id)
    channel = channel_in(club, seen.challenge.channel_id)
    if channel is None or what_is_missing(club, seen.challenge.channel_id):
        return False
    with speaking(await language_of(app, club)):
        board = board_of(final.challenge.name, dates(final.challenge), final.ranking)
        files: list[discord.File] = []
        if board.rows:
            picture = await app.pictures.render(board_card, board)
            files.append(discord.File(io.BytesIO(picture), PICTURE, description=alt_text(board)))
        view = _final_card(final, board)
    try:
        await channel.send(view=view, files=files, silent=True)
    except discord.HTTPException as refusal:
        logger.warning("No final board for challenge %d: %s", seen.challenge.id, refusal)
        return False
    return True


def board_words(final: Final) -> Iterator[str]:
    """Say what is on the board, a line each."""
    yield from ranking_words(final.ranking)
    yield from beside(final.challenge, final.grown, final.together)


def ranking_words(ranking: Ranking) -> Iterator[str]:
    """Say who kept how much, a line each."""
    for place in ranking.rows:
        entry = place.entry
        yield _("**{place}** {name}: {kept} of {planned}").format(
            place=place.place,
            name=plain(entry.name, longest=32),
            kept=entry.score.kept,
            planned=entry.score.planned,
        )
    if not ranking.rows:
        yield _("Nobody has had two planned days yet, so there are no places.")
    if more := ranking.more:
        said = ngettext("and {count} more kept going", "and {count} more kept going", more)
        yield said.format(count=more)
    if ranking.resting:
        names = (plain(each.name, longest=32) for each in ranking.resting)
        yield _("Resting: {names}").format(names=", ".join(names))


def growth_words(growth: Growth) -> str:
    """Say how far somebody came, such as "one level up" or "+60 %"."""
    levels = ngettext("{count} level up", "{count} levels up", growth.levels)
    if growth.levels > 0:
        return levels.format(count=growth.levels)
    return _("+{percent} %").format(percent=growth.percent)


def beside(challenge: Challenge, grown: tuple[str, Growth] | None, together: int) -> Iterator[str]:
    """Say who came far from their own start, and how long all of them held."""
    if grown is not None:
        name, growth = grown
        yield _("{name} took the biggest step from their own start ({growth}).").format(
            name=plain(name, longest=32), growth=growth_words(growth)
        )
    minutes, goal = together // MINUTE, challenge.goal_seconds
    if not minutes:
        return
    held = ngettext("Together: {count} minute held", "Together: {count} minutes held", minutes)
    held = held.format(count=minutes)
    if goal:
        yield _("{together}, {percent} % of the way to {goal}.").format(
            together=held, percent=100 * together // goal, goal=goal // MINUTE
        )
    else:
        yield f"{held}."


def board_of(title: str, dates: str, ranking: Ranking) -> Board:
    """Return what is drawn."""
    return Board(
        title=title,
        rows=tuple(
            BoardRow(each.place, each.entry.name, each.entry.score.kept, each.entry.score.planned)
            for each in ranking.rows
        ),
        dates=dates,
        more=ranking.more,
    )


def _final_card(final: Final, board: Board) -> discord.ui.LayoutView:
    gallery = discord.ui.MediaGallery[discord.ui.LayoutView]()
    gallery.add_item(media=f"attachment://{PICTURE}", description=alt_text(board))
    return card(
        _("### {name}: the final board").format(name=name_of(final.challenge)),
        *([gallery] if board.rows else []),
        "\n".join(board_words(final)),
        row(FinishButton(str(final.challenge.id))),
        small(_(HOW_IT_COUNTS)),
    )
