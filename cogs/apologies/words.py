"""How we say sorry: what happened, what it means, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import discord

from bot.services.boards.series import KIND as BOARD
from bot.services.outages import Outage
from bot.services.reminders.series import CHANNEL
from bot.storage.dayposts import KIND as DAY_POST
from bot.words import N_, _, ngettext

GIVEN_UP = {
    DAY_POST: N_("I couldn't post the day of {when}."),
    BOARD: N_("I couldn't post the board of {when}."),
    CHANNEL: N_("I couldn't post the reminder of {when}."),
}


def outage_words(outage: Outage) -> str:
    """Tell a club how long we were away, and what that changed."""
    away = _("I was away from {first} to {last}.").format(
        first=discord.utils.format_dt(outage.first, "f"), last=_end(outage)
    )
    what = ", ".join(_noticed(outage))
    if not outage.spared:
        return _("{away} {what}; nobody's kept days are touched. Sorry.").format(
            away=away, what=what
        )
    said = ngettext(
        "{away} {what}; that counts neither way for {count} member. Sorry.",
        "{away} {what}; that counts neither way for {count} members. Sorry.",
        outage.spared,
    )
    return said.format(away=away, what=what, count=outage.spared)


def _noticed(outage: Outage) -> Iterator[str]:
    late, skipped = outage.late, outage.skipped
    if late:
        came = ngettext("{n} post or reminder came late", "{n} posts or reminders came late", late)
        yield came.format(n=late)
    if skipped and late:
        yield ngettext("{n} was skipped", "{n} were skipped", skipped).format(n=skipped)
    elif skipped:
        said = ngettext(
            "{n} post or reminder was skipped", "{n} posts or reminders were skipped", skipped
        )
        yield said.format(n=skipped)


def given_up_words(kind: str, due: datetime) -> str:
    """Tell a club what it waits for in vain."""
    failed = _(GIVEN_UP[kind]).format(when=discord.utils.format_dt(due, "f"))
    after = _("I tried eight times. The next one comes as planned; nobody's kept days are touched.")
    return f"{failed} {after}"


def mark_of(outage: Outage) -> str:
    """Return what only this outage's line has in it."""
    return discord.utils.format_dt(outage.first, "f")


def _end(outage: Outage) -> str:
    same_day = outage.first.date() == outage.last.date()
    return discord.utils.format_dt(outage.last, "t" if same_day else "f")
