"""Emergency numbers by country. They collide: 111 is an emergency in one and advice in another."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct

from bot.domain.countries import in_european_union
from bot.domain.topics import Label, Link, Text

UNION = "EU"
Code = Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
Number = Annotated[str, Meta(pattern=r"^[0-9][0-9 ]*$", max_length=20)]


class Country(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Whom to call in one country, with the page that says so and the day it was seen.

    `code` is ISO 3166-1, and `EU` for the European Union. `crisis` is whom to call, day and night,
    when life is too much, with the page that says so.
    """

    name: Label
    code: Code
    emergency: Annotated[tuple[Number, ...], Meta(min_length=1)]
    source: Text
    link: Link
    seen: date
    urgent_care: Label | None = None
    crisis: Label | None = None
    crisis_link: Link | None = None


class Emergency(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every country we know, what to say where it is not known, and how the numbers collide."""

    fallback: Text
    warning: Text
    countries: Annotated[tuple[Country, ...], Meta(min_length=1)]

    def country(self, code: str) -> Country | None:
        """Return whom to call in the country with this code, if we know.

        Where a member of the European Union has no row of its own, the Union's holds.
        """
        known = {each.code: each for each in self.countries}
        return known.get(code) or (known.get(UNION) if in_european_union(code) else None)
