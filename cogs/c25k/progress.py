"""How far one has come, and when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord

from bot.domain.programmes.course import EntryKind
from bot.domain.programmes.programme import Place
from bot.services.programmes.following import Following
from bot.ui.look import card, row, small
from bot.words import _, ngettext
from cogs.c25k.buttons import NextButton
from cogs.c25k.done import ShareEndButton
from cogs.c25k.words import day_words, paused_line, place_words

MINUTE = 60
DONE, OPEN, NEXT = "●", "○", "◎"


def progress_card(found: Following) -> discord.ui.LayoutView:
    """Lay out somebody's way so far."""
    buttons: list[discord.ui.Item[Any]] = []
    if found.way.next is not None:
        buttons.append(NextButton())
    if found.course.graduated_at is not None:
        buttons.append(ShareEndButton())
    return card(
        _("### {title}: how it goes").format(title=found.programme.title),
        "\n".join(_lines(found)),
        "\n".join(_weeks(found)),
        row(*buttons),
        small(
            _("{done} done, {next} next, {open} to come. Only you see this.").format(
                done=DONE, next=NEXT, open=OPEN
            )
        ),
        *([small(_(found.programme.note))] if found.programme.note else []),
    )


def _lines(found: Following) -> Iterator[str]:
    way, programme = found.way, found.programme
    if found.paused:
        yield paused_line(found)
    yield _("**{done} of {total}** runs done.").format(done=way.done, total=len(programme.sessions))
    if way.runs > way.done:
        yield ngettext(
            "{count} run repeated, which is part of it.",
            "{count} runs repeated, which is part of it.",
            way.runs - way.done,
        ).format(count=way.runs - way.done)
    if way.last is not None:
        minutes = sum(programme.session(each).running for each in _done(found)) // MINUTE
        yield _("{minutes} minutes of running in all. The last run: {day}.").format(
            minutes=minutes, day=day_words(way.last, found.today)
        )
    if way.next is not None:
        yield _("Next is {place}.").format(place=place_words(way.next.place))


def _weeks(found: Following) -> Iterator[str]:
    done = set(_done(found))
    for week in found.programme.weeks:
        signs = " ".join(_sign(found, each.place, done) for each in week)
        yield _("`Week {week}` {signs}").format(week=week[0].place.week, signs=signs)


def _sign(found: Following, place: Place, done: set[Place]) -> str:
    if found.way.next is not None and found.way.next.place == place:
        return NEXT
    return DONE if place in done else OPEN


def _done(found: Following) -> list[Place]:
    return [each.entry.place for each in found.entries if each.kind is EntryKind.DONE]
