"""Time zones by the places people name, without asking any service."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cache, lru_cache
from importlib.resources import files
from operator import itemgetter
from zoneinfo import ZoneInfo

from bot.domain.countries import countries, country_name, nicknames, squeezed_names
from bot.domain.finding import squeeze
from bot.domain.places import ABBREVIATIONS, CITIES, WELL_KNOWN
from bot.domain.weekdays import short_weekday
from bot.errors import UserError
from bot.words import N_, language

MOST_FOUND = 25
ALIKE = 75
SHORTEST_INSIDE = 3
UTC_NAME = "UTC"
# How well a text fits a place, the best first.
NAMED, BEGUN, BESIDE, INSIDE, UNLIKE = range(5)


@dataclass(frozen=True, slots=True)
class Place:
    """A zone as people find it. All but `zone`, `city` and `country` is squeezed.

    `names` are its city's and those of others in the zone, `countries` what its country is called.
    """

    zone: str
    city: str
    country: str
    code: str
    names: tuple[str, ...]
    countries: frozenset[str]
    words: tuple[str, ...]
    parts: str


@lru_cache(maxsize=128)
def zone_info(zone: str) -> tzinfo:
    """Return the rules of a zone that is known to exist."""
    return ZoneInfo(zone)


def search(typed: str, now: datetime, country: str | None = None) -> list[tuple[str, str]]:
    """Return the zones that a half-typed text may mean, each with its local time, likeliest first.

    Before anything is typed: those of the country, if one is named, and well-known ones.
    """
    return [(place.zone, label(place.zone, now)) for place in _found(typed, country)[:MOST_FOUND]]


def label(zone: str, now: datetime) -> str:
    """Return a zone as people read it, with the time it is there.

    >>> label("Pacific/Auckland", datetime.fromisoformat("2026-11-24T12:00+00:00"))
    'Auckland, New Zealand: Wed 01:00 (UTC+13)'
    """
    place = places().get(zone)
    name = zone.replace("_", " ") if place is None else place.city
    if place is not None and place.country:
        name = f"{name}, {country_name(place.code)}"
    there = now.astimezone(zone_info(zone))
    return f"{name}: {short_weekday(there.isoweekday())} {there:%H:%M} ({_offset(there)})"


def read_zone(text: str) -> str:
    """Return the zone that somebody means, by its official name or by a place.

    Raises:
        UserError: no place is known by that, or several are; the sentence names them.

    >>> read_zone("Wellington"), read_zone("europe/london")
    ('Pacific/Auckland', 'Europe/London')
    """
    if official := _official().get(text.strip().casefold()):
        return official
    asked = squeeze(text)
    found = _ranked(asked)
    best = [place for rank, place in found if rank == NAMED] or [
        place for rank, place in found if rank <= BEGUN
    ]
    if len(best) == 1 and asked not in ABBREVIATIONS:
        return best[0].zone
    if not found:
        raise UserError(
            N_("I don't know the time in {text}. Try a big city, such as Auckland or London."),
            text=text,
        )
    raise UserError(
        N_("{text} could be {names}. Pick one as you type, or name the city."),
        text=text,
        names=", ".join(place.city for place in (best or [place for _rank, place in found])[:5]),
    )


@cache
def places() -> dict[str, Place]:
    """Return every place in the official list, by its zone."""
    found = {row[2]: _place(*row) for row in _rows()}
    return {**found, UTC_NAME: _place("", "", UTC_NAME)}


def _found(typed: str, country: str | None) -> list[Place]:
    if asked := squeeze(typed):
        return [place for _rank, place in _ranked(asked)]
    here = [place for place in places().values() if country and place.code == country]
    return list(dict.fromkeys([*here, *(places()[zone] for zone in WELL_KNOWN.split())]))


def _ranked(asked: str) -> list[tuple[int, Place]]:
    """Return the places that fit, each with how well; a country's biggest city comes first."""
    if not asked:
        return []
    if asked in ABBREVIATIONS:
        return [(NAMED, places()[zone]) for zone in ABBREVIATIONS[asked].split()]
    theirs = {code for code, name in squeezed_names(language()).items() if name == asked}
    ranked = [
        (NAMED if place.code in theirs else _rank(asked, place), place)
        for place in places().values()
    ]
    found = sorted((each for each in ranked if each[0] <= INSIDE), key=itemgetter(0))
    return found or _close(asked)


def _rank(asked: str, place: Place) -> int:
    if asked in place.names or asked in place.countries:
        return NAMED
    if place.names[0].startswith(asked):
        return BEGUN
    if any(name.startswith(asked) for name in (*place.names, *place.countries, *place.words)):
        return BESIDE
    if len(asked) >= SHORTEST_INSIDE and asked in place.parts:
        return INSIDE
    return UNLIKE


def _close(asked: str) -> list[tuple[int, Place]]:
    """Return the places whose name was mistyped."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  3 MB for those who mistype

    names = {place: place.names[0] for place in places().values()}
    close = process.extract(asked, names, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return [(UNLIKE, place) for _name, _score, place in close]


def _place(code: str, _where: str, zone: str, comment: str = "") -> Place:
    city = zone.rpartition("/")[2].replace("_", " ")
    country = countries().get(code, "")
    others = CITIES[zone].split(",") if zone in CITIES else []
    words = [*city.split(), *country.split(), *comment.replace("-", " ").split()]
    return Place(
        zone=zone,
        city=city,
        country=country,
        code=code,
        names=tuple(squeeze(name) for name in (city, *others)),
        countries=frozenset({code.lower(), squeeze(country), *nicknames(code)} - {""}),
        words=tuple(squeeze(word) for word in words),
        parts=squeeze(zone + country),
    )


def _rows() -> Iterator[list[str]]:
    lines = (files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8").splitlines()
    return (line.split("\t") for line in lines if line and not line.startswith("#"))


@cache
def _official() -> dict[str, str]:
    """Return the official names, older ones too, by what they are in small letters.

    Those without a region, such as EST, are abbreviations and mean several places.
    """
    names = (files("tzdata") / "zones").read_text("utf-8").split()
    return {name.casefold(): name for name in names if "/" in name or name == UTC_NAME}


def _offset(there: datetime) -> str:
    offset = there.utcoffset()
    minutes = 0 if offset is None else round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    if not minutes:
        return UTC_NAME
    return f"UTC{'+' if minutes > 0 else '-'}{hours}" + (f":{rest:02}" if rest else "")
