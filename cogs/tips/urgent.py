"""Is this urgent? The signs in plain words, what to do, and whom to call."""

from __future__ import annotations

from typing import Any

import discord

from bot.domain.emergency import Country, Emergency
from bot.domain.topics import Level, Topic
from bot.ui.flags import flags_in_words
from bot.ui.language import unreviewed
from bot.ui.look import RED, card, row
from bot.ui.numbers import numbers
from bot.words import _


def urgent_card(
    topic: Topic, emergency: Emergency, read: discord.ui.Item[Any], here: Country | None = None
) -> discord.ui.LayoutView:
    """Lay out the signs, the most urgent first.

    Args:
        topic: whose signs they are.
        emergency: every number we know.
        read: the button that leads to the tips.
        here: the club's country, if we know it.
    """
    now = [flags for flags in topic.red_flags if flags.level is Level.NOW]
    later = [flags for flags in topic.red_flags if flags.level is not Level.NOW]
    return card(
        _("### Is this urgent?"),
        *map(flags_in_words, now),
        numbers(emergency, here),
        *map(flags_in_words, later),
        _("Not sure? Ask a pharmacist, GP or your urgent-care line today."),
        *unreviewed(topic.red_flags[0].act),
        row(read),
        accent=RED,
    )
