"""What a day's post says."""

from __future__ import annotations

from collections.abc import Iterator

import discord

from bot.domain.planks.cues import cue_of
from bot.domain.planks.dayposts import bar
from bot.domain.weekdays import weekday_of
from bot.services.dayposts.posts import DayPost
from bot.ui.daily import DayLogButton, DayRestButton
from bot.ui.howfar import HowFarButton
from bot.ui.joining import JoinButton
from bot.ui.look import card, row, small
from bot.ui.plain import plain
from bot.ui.starting import StartTimerButton
from bot.words import _


def day_card(post: DayPost) -> discord.ui.LayoutView:
    """Lay out a challenge's day. Nobody is named in it."""
    id_ = str(post.challenge.id)
    return card(
        _("### {name} · day {day} · {weekday}").format(
            name=plain(post.challenge.name),
            day=post.number,
            weekday=weekday_of(post.day),
        ),
        "\n".join(_lines(post)),
        row(
            StartTimerButton(id_),
            DayLogButton(id_, str(post.day.toordinal())),
            DayRestButton(id_),
            JoinButton(id_, first=False),
            HowFarButton(),
        ),
    )


def _lines(post: DayPost) -> Iterator[str]:
    yield _("Cue of the day: {cue}").format(cue=_(cue_of(post.number)))
    yield _so_far(post)
    if post.meant_for is not None:
        said = _("(meant for {time}; I was away)")
        yield small(said.format(time=discord.utils.format_dt(post.meant_for, "t")))


def _so_far(post: DayPost) -> str:
    count = post.count
    if not count.members:
        return _("Nobody is in it yet. *Join* takes a minute.")
    said = _("{bar}  {held} of {members} so far")
    if count.resting:
        said = _("{bar}  {held} of {members} so far ({resting} resting as planned)")
    return said.format(
        bar=bar(count.held, count.members),
        held=count.held,
        members=count.members,
        resting=count.resting,
    )
