"""Countries by ISO 3166-1 code, and by what people call them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from bot.domain.finding import squeeze
from bot.errors import UserError
from bot.words import N_, _, language

MOST_FOUND = 25
ALIKE = 80
EXACT = 1

# Where the list's name is not what people say.
CALLED = {"GB": "United Kingdom"}
NICKNAMES = {
    "uk": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "great britain": "GB",
    "usa": "US",
    "america": "US",
    "states": "US",
    "uae": "AE",
    "emirates": "AE",
    "holland": "NL",
    "czechia": "CZ",
    "türkiye": "TR",
    "deutschland": "DE",
    "österreich": "AT",
    "schweiz": "CH",
    "españa": "ES",
    "eire": "IE",
    "aotearoa": "NZ",
}
EUROPEAN_UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"


@cache
def countries() -> Mapping[str, str]:
    """Return every country's name by its code."""
    lines = (files("tzdata") / "zoneinfo" / "iso3166.tab").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {code: CALLED.get(code, name) for code, name in rows}


def country_name(code: str) -> str:
    """Return a country's name where the answer will be read."""
    return _(countries()[code])


@cache
def nicknames(code: str) -> frozenset[str]:
    """Return what else a country is called, squeezed."""
    return frozenset(squeeze(name) for name, of in NICKNAMES.items() if of == code)


def in_european_union(code: str) -> bool:
    """Whether a country is a member of the European Union, and so has its emergency number."""
    return code in EUROPEAN_UNION.split()


def search_countries(typed: str) -> list[tuple[str, str]]:
    """Return the countries that a half-typed text may mean, as code and name, the likeliest first.

    >>> search_countries("uk")[0]
    ('GB', 'United Kingdom')
    """
    asked = squeeze(typed)
    ranks = {code: _rank(asked, code) for code in countries()}
    found = sorted((rank, country_name(code), code) for code, rank in ranks.items() if rank)
    if not found and asked:
        from rapidfuzz import fuzz, process  # noqa: PLC0415  3 MB for those who mistype

        known = squeezed_names(language())
        close = process.extract(asked, known, scorer=fuzz.ratio, score_cutoff=ALIKE)
        return [(code, country_name(code)) for _name, _score, code in close]
    return [(code, name) for _rank, name, code in found[:MOST_FOUND]]


def read_country(text: str) -> str:
    """Return the code of the country that somebody means.

    Raises:
        UserError: it is no country, or could be several.

    >>> read_country("New Zealand"), read_country("de")
    ('NZ', 'DE')
    """
    if (code := text.strip().upper()) in countries():
        return code
    found = search_countries(text)
    asked = squeeze(text)
    exact = [code for code, _name in found if _rank(asked, code) == EXACT]
    if len(found) == 1 or exact:
        return exact[0] if exact else found[0][0]
    if not found:
        raise UserError(N_("I don't know {text} as a country. Pick one as you type."), text=text)
    raise UserError(
        N_("{text} could be {names}. Pick one as you type."),
        text=text,
        names=", ".join(name for _code, name in found[:4]),
    )


def _rank(asked: str, code: str) -> int:
    """Return how well a text fits a country, 1 best; 0 if not at all."""
    names = {countries()[code], country_name(code)}
    squeezed = {squeeze(name) for name in names}
    if asked in {code.lower(), *squeezed} or asked in nicknames(code):
        return EXACT
    if any(name.startswith(asked) for name in squeezed):
        return 2
    if any(squeeze(word).startswith(asked) for name in names for word in name.split()):
        return 3
    if len(asked) > 1 and any(each.startswith(asked) for each in nicknames(code)):
        return 4
    return 0


@cache
def squeezed_names(_language: str) -> Mapping[str, str]:
    """Return the countries' names by code, squeezed, in the language being spoken."""
    return {code: squeeze(country_name(code)) for code in countries()}
