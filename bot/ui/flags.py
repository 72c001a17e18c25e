"""Warning signs to read for oneself, where they can't be found in what somebody wrote."""

from __future__ import annotations

from typing import Any

import discord

from bot.domain.emergency import Country
from bot.domain.topics import Level, RedFlags, Topic
from bot.errors import UserError
from bot.ui.following import places
from bot.ui.language import unreviewed
from bot.ui.look import RED, card, row
from bot.ui.numbers import numbers
from bot.words import N_, _, language

LEVELS = {
    Level.NOW: N_("Get help now"),
    Level.TODAY: N_("Be seen today"),
    Level.SOON: N_("Be seen within days, and don't run till then"),
}
# What is asked about without a topic of ours is asked by somebody with a sore back, mostly.
_ELSE = "back-pain"
# Fewer words are the name of a topic; more are a story.
_STORY = 4


def unreadable(text: str) -> bool:
    """Whether a text tells something in a language in which no signs are found: any but English."""
    return language() != "en" and len(text.split()) >= _STORY


def flags_in_words(flags: RedFlags) -> str:
    """Write how soon, what to do, and each sign on a line of its own."""
    signs = "\n".join(f"- {_(sign.text)}" for sign in flags.signs)
    return f"**{_(LEVELS[flags.level])}.** {_(flags.act)}\n{signs}"


def flags_card(
    app: Any, then: str, read: discord.ui.Item[Any], here: Country | None
) -> discord.ui.LayoutView:
    """Lay out the signs that call for help now, for the topic that `then` leads to.

    Args:
        app: what has the topics and the numbers.
        then: where the card leads; see `bot.ui.following`.
        read: the button that leads there.
        here: the club's country, if it is known.
    """
    now = [flags for flags in _topic(app, then).red_flags if flags.level is Level.NOW]
    return card(
        _("### Read this first"),
        _("I find warning signs only in English words. Please look for yourself: is any of it so?"),
        *map(flags_in_words, now),
        numbers(app.content.emergency, here),
        *unreviewed(now[0].act),
        row(read),
        accent=RED,
    )


def _topic(app: Any, then: str) -> Topic:
    for slug, _area in places(then):
        try:
            topic: Topic = app.tips.named(slug)
        except UserError:
            continue
        if any(flags.level is Level.NOW for flags in topic.red_flags):
            return topic
    return app.tips.named(_ELSE)
