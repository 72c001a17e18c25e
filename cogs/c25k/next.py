"""The run to come: drawn, in words, and what one may do about it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import discord

from bot.domain.programmes.programme import Place, Session
from bot.pictures import Timeline, alt_text, amounts, timeline
from bot.services.programmes.following import Following
from bot.ui.answer import answer
from bot.ui.easing import session_line
from bot.ui.look import card, row, small
from bot.words import _
from cogs.c25k.audio import AudioButton
from cogs.c25k.buttons import BackButton, offer_row
from cogs.c25k.done import DoneButton
from cogs.c25k.group import Asked
from cogs.c25k.words import (
    away_line,
    paused_line,
    place_words,
    rest_line,
    session_words,
)

PICTURE = "run.png"


async def show_next(interaction: Asked, found: Following, *first: str) -> None:
    """Answer with the next run; `first` stands above it."""
    session = found.session
    if session is None:
        await answer(interaction, view=card(*first, _nothing(found)))
        return
    drawn = Timeline(f"{found.programme.title} · {place_words(session.place)}", session)
    picture = await interaction.client.app.pictures.render(timeline, drawn)
    file = discord.File(io.BytesIO(picture), PICTURE, description=alt_text(drawn))
    await answer(interaction, view=next_card(found, session, drawn, *first), file=file)


def next_card(
    found: Following, session: Session, drawn: Timeline, *first: str
) -> discord.ui.LayoutView:
    """Lay out the next run under its picture."""
    gallery = discord.ui.MediaGallery[Any]()
    gallery.add_item(media=f"attachment://{PICTURE}", description=alt_text(drawn))
    items: list[discord.ui.Item[Any] | str] = [*first, f"### {drawn.title}", gallery]
    items.append("\n".join(_lines(found, session)))
    if (offers := offer_row(found.way.offers)) is not None:
        items.append(offers)
    items.append(_buttons(found, session.place))
    items.append(small(_small_print(found)))
    return card(*items)


def _lines(found: Following, session: Session) -> Iterator[str]:
    if found.paused:
        yield paused_line(found)
    yield _("**{all}** in all, **{run}** of it running: {words}.").format(
        all=amounts.clock(session.seconds),
        run=amounts.clock(session.running),
        words=session_words(session),
    )
    for line in (session_line(found.ease), away_line(found), rest_line(found)):
        if line is not None:
            yield line
    yield _("Run slowly enough to talk. Walking a bit of a run is allowed.")


def _buttons(found: Following, place: Place) -> discord.ui.ActionRow[Any]:
    where = (str(place.week), str(place.run))
    buttons: list[discord.ui.Item[Any]] = [DoneButton(*where), AudioButton(*where)]
    if found.paused:
        buttons.append(BackButton())
    return row(*buttons)


def _small_print(found: Following) -> str:
    said = _("{done} of {total} runs done. Again: /c25k repeat. Elsewhere: /c25k goto.")
    return said.format(done=found.way.done, total=len(found.programme.sessions))


def _nothing(found: Following) -> str:
    if found.way.graduated:
        return _(
            "You've run all of {title}. Hold half an hour for two or three weeks before you add "
            "to it. /c25k repeat or goto runs some of it again."
        ).format(title=found.programme.title)
    return session_line(found.ease) or ""
