"""Somebody's runs by week: how far in all, how far the longest went, and each run's pace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.runs.distances import in_units, pace, rough_words, words_for_pace, words_for_time
from bot.domain.runs.stats import RunStats, RunWeek
from bot.domain.units import Units
from bot.pictures import amounts
from bot.pictures.canvas import Canvas, Point, width_of
from bot.pictures.legend import LINE, Sign, draw_legend, in_lines
from bot.pictures.look import CARD, INK, MARGIN, PALE_TEAL, QUIET, RULE, TEAL, WIDTH
from bot.pictures.plot import headed
from bot.words import _, ngettext

LEFT, RIGHT = 116.0, WIDTH - MARGIN + 4.0
TOP, BARS, BETWEEN, DOTS = 96.0, 220.0, 64.0, 130.0
MOST_LINES = 4
APART = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000)
SECONDS_APART = (10, 15, 30, 60, 120, 300, 600)
LABEL_GAP = 24.0
DAYS_A_WEEK = 7
LONGEST_TITLE, LATEST = 80, 12


@dataclass(frozen=True, slots=True)
class RunChart:
    """What the chart shows, in somebody's units."""

    title: str
    units: Units
    stats: RunStats


def run_chart(chart: RunChart) -> bytes:
    """Draw bars by week with the longest run in each, and below them a dot for each pace."""
    timed = [run for run in chart.stats.runs if run.seconds]
    lines = in_lines(_signs(chart.units, paced=bool(timed)))
    height = TOP + BARS + BETWEEN + (DOTS + BETWEEN / 2 if timed else 0)
    canvas = Canvas(WIDTH, round(height + len(lines) * LINE))
    headed(canvas, chart.title)
    _bars(canvas, chart)
    _weeks(canvas, chart.stats.weeks)
    if timed:
        _paces(canvas, chart, TOP + BARS + BETWEEN)
    draw_legend(canvas, lines, height - 12)
    return canvas.png()


def run_chart_words(chart: RunChart) -> Iterator[str]:
    """Say what the chart shows."""
    stats = chart.stats
    count = len(stats.runs)
    yield _("{title}: {distance} in {runs}.").format(
        title=chart.title[:LONGEST_TITLE],
        distance=rough_words(stats.metres, chart.units),
        runs=ngettext("{count} run", "{count} runs", count).format(count=count),
    )
    if (longest := stats.longest) is not None:
        yield _("Longest: {distance} on {day}.").format(
            distance=rough_words(longest.metres, chart.units), day=amounts.day(longest.day)
        )
    yield _("By week, the latest first:")
    for week in reversed([each for each in stats.weeks[-LATEST:] if each.metres]):
        yield _("{day}: {distance}, longest {longest}.").format(
            day=amounts.day(week.monday),
            distance=rough_words(week.metres, chart.units),
            longest=rough_words(week.longest, chart.units),
        )
    for run in reversed(stats.runs[-LATEST:]):
        if run.seconds:
            yield _("{day}: {pace}.").format(
                day=amounts.day(run.day), pace=words_for_pace(run.metres, run.seconds, chart.units)
            )


def _bars(canvas: Canvas, chart: RunChart) -> None:
    weeks = chart.stats.weeks
    most = max(in_units(week.metres, chart.units) for week in weeks)
    apart = next((step for step in APART if step * MOST_LINES >= most), APART[-1])
    high = max(-(-most // apart), 1) * apart
    bottom = TOP + BARS
    for at in range(int(high / apart) + 1):
        y = bottom - BARS * at * apart / high
        canvas.line([(LEFT, y), (RIGHT, y)], RULE, 1.5)
        text = f"{at * apart} {chart.units.value}" if at else "0"
        canvas.text((LEFT - 12, y), text, colour=QUIET, anchor="rm")
    width = (RIGHT - LEFT) / len(weeks)
    for at, week in enumerate(weeks):
        left, right = LEFT + (at + 0.15) * width, LEFT + (at + 0.85) * width
        for metres, colour in ((week.metres, PALE_TEAL), (week.longest, TEAL)):
            top = bottom - BARS * in_units(metres, chart.units) / high
            canvas.box((left, top), (right, bottom), colour, radius=min(4.0, width / 4))


def _weeks(canvas: Canvas, weeks: tuple[RunWeek, ...]) -> None:
    """Name as many weeks as there is room for, by their Mondays; today's always."""
    width = (RIGHT - LEFT) / len(weeks)
    widest = max(width_of(amounts.day(week.monday)) for week in weeks)
    apart = int((widest + LABEL_GAP) // width) + 1
    for at in range(len(weeks) - 1, -1, -apart):
        text = amounts.day(weeks[at].monday)
        half = width_of(text) / 2
        x = min(max(LEFT + (at + 0.5) * width, LEFT - 12 + half), WIDTH - 12 - half)
        canvas.text((x, TOP + BARS + 30), text, colour=QUIET, anchor="mm")


def _paces(canvas: Canvas, chart: RunChart, top: float) -> None:
    """Draw each run's pace on its day, the quicker the higher."""
    runs = [
        (run, pace(run.metres, run.seconds, chart.units)) for run in chart.stats.runs if run.seconds
    ]
    quickest, slowest = min(each for _r, each in runs), max(each for _r, each in runs)
    spread = max(slowest - quickest, 1)
    apart = next((s for s in SECONDS_APART if s * (MOST_LINES - 1) >= spread), SECONDS_APART[-1])
    low = -(-slowest // apart) * apart
    high = min(quickest // apart * apart, low - apart)
    for seconds in range(high, low + 1, apart):
        y = top + DOTS * (seconds - high) / (low - high)
        canvas.line([(LEFT, y), (RIGHT, y)], RULE, 1.5)
        canvas.text((LEFT - 12, y), words_for_time(seconds), colour=QUIET, anchor="rm")
    first, days = chart.stats.weeks[0].monday, len(chart.stats.weeks) * DAYS_A_WEEK
    for run, each in runs:
        x = LEFT + (RIGHT - LEFT) * ((run.day - first).days + 0.5) / days
        _dot(canvas, (x, top + DOTS * (each - high) / (low - high)))


def _signs(units: Units, *, paced: bool) -> Iterator[Sign]:
    yield Sign(lambda canvas, at: _block(canvas, at, PALE_TEAL), _("distance by week"))
    yield Sign(lambda canvas, at: _block(canvas, at, TEAL), _("its longest run"))
    if paced:
        yield Sign(_dot, _("pace per {unit}, quicker is higher").format(unit=units.value))


def _block(canvas: Canvas, at: Point, colour: str) -> None:
    x, y = at
    canvas.box((x - 9, y - 12), (x + 9, y + 12), colour, radius=4)


def _dot(canvas: Canvas, at: Point) -> None:
    canvas.disc(at, 7.5, CARD)
    canvas.disc(at, 6.0, INK)
