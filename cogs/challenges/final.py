"""The final board: all of a challenge, posted once, by a coach or when its last week closes."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

import discord

from bot.app import App
from bot.delivery import nonce
from bot.services.challenges.endings import Final
from bot.ui.look import card, row, small
from bot.words import _, speaking
from cogs.challenges.board import board_of, drawn, rule_of, together_words, told_words
from cogs.challenges.finishing import FinishButton
from cogs.challenges.posts import channel_in, language_of, what_is_missing
from cogs.challenges.words import dates, name_of

logger = logging.getLogger(__name__)


class Posting(Enum):
    """What became of a coach's wish to post it."""

    POSTED = auto()
    THERE_ALREADY = auto()
    NOT_TAKEN = auto()


@dataclass(frozen=True, slots=True)
class Posted:
    """What became of it; `link` is where it stands."""

    how: Posting
    link: str = ""


async def post_final(app: App, club: discord.Guild, challenge_id: int) -> Posted:
    """Post the final board of a challenge that has ended, silently, unless it is there."""
    final = await app.challenges.endings.keep(challenge_id, club.id)
    board, channel_id = final.board, final.challenge.channel_id
    if board is not None and board.message_id is not None:
        link = f"https://discord.com/channels/{club.id}/{board.channel_id}/{board.message_id}"
        return Posted(Posting.THERE_ALREADY, link)
    channel = channel_in(club, channel_id)
    if board is None or channel is None or what_is_missing(club, channel_id):
        return Posted(Posting.NOT_TAKEN)
    with speaking(await language_of(app, club)):
        view, files = await final_message(app, final)
    try:
        # The board's own number: whoever else posts it at this moment posts the same message.
        sent = await channel.send(view=view, files=files, silent=True, nonce=nonce(board.id))
    except discord.HTTPException as refusal:
        logger.warning("No final board for challenge %d: %s", challenge_id, refusal)
        return Posted(Posting.NOT_TAKEN)
    await app.challenges.endings.posted(final, sent.id)
    return Posted(Posting.POSTED)


async def final_message(app: App, final: Final) -> tuple[discord.ui.LayoutView, list[discord.File]]:
    """Lay out the final board: the picture, and the same in words."""
    challenge = final.challenge
    title = _("{name}: the final board").format(name=challenge.name)
    picture, files = await drawn(app, board_of(title, dates(challenge), final.told))
    view = card(
        _("### {name}: the final board").format(name=name_of(challenge)),
        *picture,
        "\n".join(final_words(final)),
        row(FinishButton(str(challenge.id))),
        small(rule_of(challenge.style)),
    )
    return view, files


def final_words(final: Final) -> Iterator[str]:
    """Say what is on the board, a line each."""
    yield from told_words(final.told)
    yield from together_words(final.together, final.challenge.goal_seconds)
