"""Whom to call, by country."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.emergency import Country, Emergency
from bot.ui.look import small
from bot.words import _


def numbers(emergency: Emergency, here: Country | None) -> str:
    """Return the lines that say whom to call; every country's where ours is not known."""
    return "\n".join(_lines(emergency, here))


def crisis_lines(emergency: Emergency, here: Country | None) -> str:
    """Return the lines that say who listens, day and night."""
    known = (here,) if here is not None and here.crisis else emergency.countries
    lines = [f"{_(each.name)}: **{each.crisis}**" for each in known if each.crisis]
    return "\n".join((_("**Someone who listens, day and night**"), *lines))


def _lines(emergency: Emergency, here: Country | None) -> Iterator[str]:
    if here is not None:
        yield _("**Emergency number**")
        yield _number(here)
        yield _("Elsewhere: {fallback}.").format(fallback=_(emergency.fallback))
        return
    yield _("**Emergency numbers, by country**")
    for country in emergency.countries:
        yield _number(country)
    yield _("Elsewhere: {fallback}.").format(fallback=_(emergency.fallback))
    yield small(_(emergency.warning))


def _number(country: Country) -> str:
    numbers = _(" or ").join(f"**{number}**" for number in country.emergency)
    urgent = f" · {_(country.urgent_care)}" if country.urgent_care else ""
    return f"{_(country.name)}: {numbers}{urgent}"
