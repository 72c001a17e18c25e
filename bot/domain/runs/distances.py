"""Metres, and how people are told of them."""

from __future__ import annotations

from bot.domain.units import Units
from bot.words import _, decimal

METRES = {Units.KM: 1000.0, Units.MI: 1609.344}
TENTHS = 10
# Stored metres are whole ones, and 3 mi are a little more than 4,828 of them.
ROUNDED_AWAY = 0.6


def in_units(metres: float, units: Units) -> float:
    """Return metres in somebody's units."""
    return metres / METRES[units]


def words_for_distance(metres: float, units: Units) -> str:
    """Write a distance to a hundredth, without idle noughts.

    >>> words_for_distance(5200, Units.KM), words_for_distance(4989, Units.MI)
    ('5.2 km', '3.1 mi')
    """
    number = f"{in_units(metres, units):.2f}".rstrip("0").rstrip(".")
    return f"{decimal(number)} {units.value}"


def rough_words(metres: float, units: Units) -> str:
    """Write a distance to a tenth, as a total or an aim is told.

    >>> rough_words(4600, Units.KM), rough_words(4000, Units.KM)
    ('4.6 km', '4.0 km')
    """
    return decimal(f"{in_units(metres, units):.1f} {units.value}")


def down_to_tenth(metres: float, units: Units) -> float:
    """Return the greatest tenth of a kilometre or mile that is no longer, in metres.

    >>> down_to_tenth(4499, Units.KM), down_to_tenth(4400, Units.KM)
    (4400.0, 4400.0)
    """
    tenths = int(in_units(metres + ROUNDED_AWAY, units) * TENTHS)
    return tenths * METRES[units] / TENTHS


def words_for_time(seconds: int) -> str:
    """Write how long a run took.

    >>> words_for_time(2050), words_for_time(3920), words_for_time(45)
    ('34:10', '1:05:20', '0:45')
    """
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def pace(metres: float, seconds: int, units: Units) -> int:
    """Return the seconds that each kilometre or mile took, to the nearest."""
    return round(seconds / in_units(metres, units))


def words_for_pace(metres: float, seconds: int, units: Units) -> str:
    """Write a pace.

    >>> words_for_pace(5200, 2050, Units.KM)
    '6:34/km'
    """
    return f"{words_for_time(pace(metres, seconds, units))}/{units.value}"


def words_for_run(metres: float, seconds: int | None, units: Units) -> str:
    """Write a run: how far, and if it is known how long and how fast.

    >>> words_for_run(5200, 2050, Units.KM), words_for_run(4989, None, Units.MI)
    ('5.2 km in 34:10 (6:34/km)', '3.1 mi')
    """
    distance = words_for_distance(metres, units)
    if seconds is None:
        return distance
    return _("{distance} in {time} ({pace})").format(
        distance=distance,
        time=words_for_time(seconds),
        pace=words_for_pace(metres, seconds, units),
    )
