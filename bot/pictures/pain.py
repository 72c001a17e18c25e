"""One's own days: scores by area above, lights below them, then runs and planks, a day a column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from bot.domain.lights.light import Light
from bot.domain.runs.distances import rough_words
from bot.domain.units import Units
from bot.pictures import amounts
from bot.pictures.canvas import Canvas, Point, width_of
from bot.pictures.legend import LINE, Sign, draw_legend, in_lines
from bot.pictures.lights import AREA_COLOURS, area_sign, light_sign
from bot.pictures.look import MARGIN, PALE_TEAL, QUIET, RULE, TEAL, WIDTH
from bot.pictures.plot import headed
from bot.words import N_, _, ngettext

LEFT, RIGHT = 116.0, WIDTH - MARGIN + 4.0
TOP, SCORES = 96.0, 250.0
LIGHTS_AT, RUNS_TOP, RUNS_HIGH, PLANKS_TOP, PLANKS_HIGH, DAYS_AT = (
    44.0,
    80.0,
    76.0,
    176.0,
    36.0,
    244.0,
)
GRID = (0, 2, 4, 6, 8, 10)
MOST = 10
MOST_AREAS = len(AREA_COLOURS)
JOINED = 10
SMALLEST, LARGEST = 5.5, 9.0
LABEL_GAP = 24.0
DAYS_APART = (7, 14, 28, 56)
LATEST = 14

LIGHT_WORDS = {
    Light.GREEN: N_("green"),
    Light.AMBER: N_("amber"),
    Light.RED: N_("red"),
    Light.STOP: N_("stop"),
}


@dataclass(frozen=True, slots=True)
class AreaLine:
    """One area by its name, and its score on days."""

    name: str
    scores: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class PainChart:
    """What the chart shows. Runs are metres, planks seconds; three areas at most are drawn."""

    title: str
    first: date
    last: date
    units: Units
    areas: tuple[AreaLine, ...]
    lights: tuple[tuple[date, Light], ...]
    runs: tuple[tuple[date, int], ...]
    planks: tuple[tuple[date, int], ...]

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1


class Days:
    """Where days lie on a canvas."""

    def __init__(self, canvas: Canvas, chart: PainChart, top: float) -> None:
        self.canvas, self.chart, self.top = canvas, chart, top
        self.bottom = top + SCORES
        self.width = (RIGHT - LEFT) / max(chart.days, 7)

    def across(self, day: date) -> float:
        """Return the middle of a day."""
        return LEFT + ((day - self.chart.first).days + 0.5) * self.width

    def up(self, score: float) -> float:
        """Return the height of a score."""
        return self.bottom - SCORES * score / MOST

    @property
    def radius(self) -> float:
        """How large marks are."""
        return min(max(self.width * 0.42, SMALLEST), LARGEST)


def pain_chart(chart: PainChart) -> bytes:
    """Draw it."""
    lines = in_lines(legend_of(chart))
    canvas = Canvas(WIDTH, round(TOP + SCORES + DAYS_AT + 34 + len(lines) * LINE))
    headed(canvas, chart.title)
    draw_days(canvas, chart, TOP)
    draw_legend(canvas, lines, TOP + SCORES + DAYS_AT + 20)
    return canvas.png()


def draw_days(canvas: Canvas, chart: PainChart, top: float) -> None:
    """Draw all that belongs to days on a canvas, from a height on."""
    days = Days(canvas, chart, top)
    for score in GRID:
        canvas.line([(LEFT, days.up(score)), (RIGHT, days.up(score))], RULE, 1.5)
        canvas.text((LEFT - 12, days.up(score)), str(score), colour=QUIET, anchor="rm")
    for place in range(min(len(chart.areas), MOST_AREAS) - 1, -1, -1):
        _area(days, place, chart.areas[place].scores)
    _named(days, LIGHTS_AT, _("lights"))
    for day, light in sorted(chart.lights, key=lambda each: each[1]):
        light_sign(canvas, (days.across(day), days.bottom + LIGHTS_AT), light, days.radius)
    _named(days, RUNS_TOP + RUNS_HIGH - 16, _("runs"))
    if chart.runs:
        longest = max(metres for _day, metres in chart.runs)
        _named(days, RUNS_TOP + 12, rough_words(longest, chart.units))
    _bars(days, chart.runs, RUNS_TOP, RUNS_HIGH, TEAL)
    _named(days, PLANKS_TOP + PLANKS_HIGH / 2, _("planks"))
    _bars(days, chart.planks, PLANKS_TOP, PLANKS_HIGH, PALE_TEAL)
    _name_days(days)


def legend_of(chart: PainChart) -> Iterator[Sign]:
    """Return what the signs mean."""
    for place, area in enumerate(chart.areas[:MOST_AREAS]):
        yield Sign(partial(area_sign, place=place, radius=LARGEST), area.name)
    shown = {light for _day, light in chart.lights}
    for light, name in LIGHT_WORDS.items():
        if light in shown:
            yield Sign(partial(light_sign, light=light, radius=LARGEST), _(name))


def pain_chart_words(chart: PainChart) -> Iterator[str]:
    """Say what the chart shows."""
    yield _("{title}, {first} to {last}.").format(
        title=chart.title, first=amounts.day(chart.first), last=amounts.day(chart.last)
    )
    counts = {light: sum(each is light for _day, each in chart.lights) for light in LIGHT_WORDS}
    told = [f"{count} {_(LIGHT_WORDS[light])}" for light, count in counts.items() if count]
    if told:
        yield _("Days by light: {counts}.").format(counts=", ".join(told))
    if chart.runs:
        count = len(chart.runs)
        yield _("{runs}, the longest {longest}.").format(
            runs=ngettext("{count} run", "{count} runs", count).format(count=count),
            longest=rough_words(max(metres for _day, metres in chart.runs), chart.units),
        )
    if chart.planks:
        count = len(chart.planks)
        said = ngettext("Planks on {count} day.", "Planks on {count} days.", count)
        yield said.format(count=count)
    for area in chart.areas[:MOST_AREAS]:
        scores = ", ".join(
            f"{amounts.day(day)} {score}" for day, score in reversed(area.scores[-LATEST:])
        )
        yield _("{area}, the latest first: {scores}.").format(area=area.name, scores=scores)


def _area(days: Days, place: int, scores: tuple[tuple[date, int], ...]) -> None:
    points: list[tuple[date, Point]] = [
        (day, (days.across(day), days.up(score))) for day, score in scores
    ]
    for (one_day, one), (other_day, other) in pairwise(points):
        if other_day - one_day <= timedelta(days=JOINED):
            days.canvas.line([one, other], AREA_COLOURS[place], 2.5)
    for _day, point in points:
        area_sign(days.canvas, point, place, days.radius)


def _bars(
    days: Days, values: tuple[tuple[date, int], ...], top: float, high: float, colour: str
) -> None:
    """Draw a bar a day, the largest as high as there is room for."""
    foot = days.bottom + top + high
    days.canvas.line([(LEFT, foot), (RIGHT, foot)], RULE, 1.5)
    by_day: dict[date, int] = {}
    for day, value in values:
        by_day[day] = by_day.get(day, 0) + value
    most = max(by_day.values(), default=1)
    half = max(days.width * 0.36, 1.5)
    for day, value in by_day.items():
        x = days.across(day)
        days.canvas.box((x - half, foot - high * value / most), (x + half, foot), colour, radius=2)


def _named(days: Days, at: float, text: str) -> None:
    days.canvas.text((LEFT - 12, days.bottom + at), text, colour=QUIET, anchor="rm")


def _name_days(days: Days) -> None:
    chart = days.chart
    apart = next(
        (each for each in DAYS_APART if each * days.width > width_of("28 Nov") + LABEL_GAP),
        DAYS_APART[-1],
    )
    for offset in range(0, chart.days, apart):
        day = chart.first + timedelta(days=offset)
        text = amounts.day(day)
        half = width_of(text) / 2
        x = min(max(days.across(day), LEFT - 12 + half), WIDTH - 12 - half)
        days.canvas.text((x, days.bottom + DAYS_AT), text, colour=QUIET, anchor="mm")
