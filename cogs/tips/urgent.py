"""Is this urgent? The signs in plain words, what to do, and whom to call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord

from bot.domain.emergency import Country, Emergency
from bot.domain.topics import RedFlags, Topic
from bot.ui.look import RED, card, row
from bot.words import _
from cogs.tips.words import LEVELS


def urgent_card(
    topic: Topic, emergency: Emergency, read: discord.ui.Item[Any]
) -> discord.ui.LayoutView:
    """Lay out the signs, the most urgent first; `read` is the button that leads to the tips."""
    return card(
        _("### Is this urgent?"),
        *(_signs(flags) for flags in topic.red_flags),
        "\n".join(_numbers(emergency)),
        _("Not sure? Ask a pharmacist, GP or your urgent-care line today."),
        row(read),
        accent=RED,
    )


def _signs(flags: RedFlags) -> str:
    signs = "\n".join(f"- {sign.text}" for sign in flags.signs)
    return f"**{_(LEVELS[flags.level])}.** {flags.act}\n{signs}"


def _numbers(emergency: Emergency) -> Iterator[str]:
    yield _("**Emergency numbers, by country**")
    for country in emergency.countries:
        yield _number(country)
    yield _("Elsewhere: {fallback}.").format(fallback=emergency.fallback)


def _number(country: Country) -> str:
    numbers = _(" or ").join(f"**{number}**" for number in country.emergency)
    urgent = f" · {country.urgent_care}" if country.urgent_care else ""
    return f"{country.name}: {numbers}{urgent}"
