"""How runs are told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from bot.domain.runs.ceiling import Ceiling, Kind, Spike
from bot.domain.runs.distances import rough_words, words_for_run, words_for_time
from bot.domain.units import Units
from bot.pictures import amounts
from bot.services.runs import Logged
from bot.storage.runs import LoggedRun
from bot.storage.shoes import Pair
from bot.ui.easing import ceiling_under_light
from bot.ui.look import small
from bot.ui.plain import plain
from bot.words import _

# A marathon's.
MOST_SPLITS = 42


def day_words(day: date, today: date) -> str:
    """Name a day as people would on another one.

    >>> day_words(date(2026, 12, 1), date(2026, 12, 1))
    'today'
    >>> day_words(date(2026, 12, 4), date(2026, 12, 1))
    'Friday 4 Dec'
    """
    if day == today:
        return _("today")
    if day == today - timedelta(days=1):
        return _("yesterday")
    named = amounts.named_day(day)
    return named if abs(day - today) < timedelta(days=300) else f"{named} {day.year}"


def run_words(run: LoggedRun, units: Units) -> str:
    """Tell a run: how far, how long and how fast, as far as it is known."""
    return words_for_run(run.metres, run.seconds, units)


def line_words(run: LoggedRun, units: Units) -> str:
    """Tell a run and how it felt."""
    told = run_words(run, units)
    return f"{told}, {_(run.felt.label)}" if run.felt else told


def logged_lines(logged: Logged) -> Iterator[str]:
    """Tell a run that was logged and what came of it, a line each."""
    run = logged.run
    parts = [f"**{run_words(run, logged.units)}**"]
    if run.felt is not None:
        parts.append(_("felt {how}").format(how=_(run.felt.label)))
    if run.day != logged.today:
        parts.append(day_words(run.day, logged.today))
    if logged.shoes is not None:
        parts.append(plain(logged.shoes.name))
    yield " · ".join(parts)
    if logged.worn and logged.shoes is not None:
        yield worn_line(logged.shoes, logged.units)
    if (splits := splits_line(run, logged.units)) is not None:
        yield small(splits)
    # A jump weeks ago is no news.
    if logged.ceiling is not None:
        last = logged.ceiling.spike is not None and logged.ceiling.spike == logged.spike
        if logged.spike is not None and not last:
            yield spike_line(logged.spike, logged.units)
        yield ceiling_line(logged.ceiling, logged.units)


def splits_line(run: LoggedRun, units: Units) -> str | None:
    """Tell the time of each whole kilometre or mile, as far as a file told of them."""
    splits = (run.splits or {}).get(units.value) or []
    if not splits:
        return None
    shown = " · ".join(words_for_time(each) for each in splits[:MOST_SPLITS])
    told = _("Each mile: {times}") if units is Units.MI else _("Each km: {times}")
    return told.format(times=shown if len(splits) <= MOST_SPLITS else f"{shown} …")


def worn_line(pair: Pair, units: Units) -> str:
    """Say that shoes have come as far as their runner wanted to be told (evidence 3.1, 6.4)."""
    return _(
        "{name} have now run {distance}, where you wanted a note. No mileage is proven: if the "
        "sole is smooth, creased or lopsided, or they feel dead, look at new ones. If they are "
        "comfortable, run on."
    ).format(name=plain(pair.name), distance=rough_words(pair.metres, units))


def spike_line(spike: Spike, units: Units) -> str:
    """Say once, calmly, that a run jumped."""
    return _("Longest in 30 days had been {longest}, so this was {percent} % over.").format(
        longest=rough_words(spike.longest, units), percent=spike.percent
    )


def ceiling_line(found: Ceiling, units: Units) -> str:
    """Say how far one run may go now, or what comes before such a number."""
    if (under_light := ceiling_under_light(found, units)) is not None:
        return under_light
    if found.kind is Kind.RESTART or found.longest is None or found.ceiling is None:
        return _restart(found.easy_left)
    if found.spike is not None:
        said = _("Runs that jump like that went with more injuries; next time about {aim}.")
        aim = _("{least} to {most}").format(
            least=rough_words(found.longest, units), most=rough_words(found.ceiling, units)
        )
        return f"{spike_line(found.spike, units)} {said.format(aim=aim)}"
    return _("Longest in 30 days: {longest}. Ceiling for one run: **{ceiling}**.").format(
        longest=rough_words(found.longest, units), ceiling=rough_words(found.ceiling, units)
    )


def _restart(easy_left: int) -> str:
    if easy_left > 1:
        return _(
            "I know of no run of yours in the last 30 days. Start with two short, easy ones; "
            "after that I can name a ceiling."
        )
    return _("One more short, easy run, and then I can name a ceiling.")
