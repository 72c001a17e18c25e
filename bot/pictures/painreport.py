"""One page for a physio: the days drawn, a line for each area, and what else was told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.pictures import amounts
from bot.pictures.canvas import Canvas, fitted
from bot.pictures.legend import LINE, draw_legend, in_lines
from bot.pictures.look import MARGIN, QUIET, RULE, TITLE, WIDTH
from bot.pictures.pain import (
    DAYS_AT,
    SCORES,
    PainChart,
    draw_days,
    legend_of,
    pain_chart_words,
)
from bot.words import _, decimal

TOP = 142.0
ROW = 40.0
# Where the columns end; the first begins at the margin.
COLUMNS = (400.0, 522.0, 640.0, WIDTH - MARGIN)
MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class AreaRow:
    """What was told of one area: on how many days, and the middle, worst and latest score."""

    name: str
    days: int
    median: float
    worst: int
    last: int


@dataclass(frozen=True, slots=True)
class PainReport:
    """The page. `lines` are whole sentences, each of which has to fit the width."""

    chart: PainChart
    rows: tuple[AreaRow, ...]
    lines: tuple[str, ...]


def pain_report(report: PainReport) -> bytes:
    """Draw the page."""
    rows = report.rows[:MOST_ROWS]
    signs = in_lines(legend_of(report.chart))
    table = TOP + SCORES + DAYS_AT + 40 + len(signs) * LINE
    canvas = Canvas(WIDTH, round(table + (len(rows) + len(report.lines) + 2) * ROW + 10))
    canvas.text((MARGIN, 46), report.chart.title, size=TITLE, bold=True)
    canvas.text((MARGIN, 88), _period(report.chart), colour=QUIET)
    draw_days(canvas, report.chart, TOP)
    draw_legend(canvas, signs, TOP + SCORES + DAYS_AT + 20)
    _table(canvas, rows, table)
    for at, line in enumerate(report.lines):
        y = table + (len(rows) + at + 1.9) * ROW
        canvas.text((MARGIN, y), fitted(line, WIDTH - 2 * MARGIN))
    return canvas.png()


def pain_report_words(report: PainReport) -> Iterator[str]:
    """Say what the page says, the figures first."""
    for row in report.rows[:MOST_ROWS]:
        yield _("{area}: told on {days} days, median {median}, worst {worst}, last {last}.").format(
            area=row.name,
            days=row.days,
            median=decimal(f"{row.median:g}"),
            worst=row.worst,
            last=row.last,
        )
    yield from report.lines
    yield from pain_chart_words(report.chart)


def _period(chart: PainChart) -> str:
    return _("{first} to {last} {year} · own check-ins, 0 to 10").format(
        first=amounts.day(chart.first), last=amounts.day(chart.last), year=chart.last.year
    )


def _table(canvas: Canvas, rows: tuple[AreaRow, ...], top: float) -> None:
    heads = (_("days"), _("median"), _("worst"), _("last"))
    for x, head in zip(COLUMNS, heads, strict=True):
        canvas.text((x, top + ROW / 2), head, colour=QUIET, anchor="rm")
    canvas.line([(MARGIN, top + ROW), (WIDTH - MARGIN, top + ROW)], RULE, 1.5)
    for at, row in enumerate(rows):
        y = top + (at + 1.5) * ROW
        canvas.text((MARGIN, y), fitted(row.name, COLUMNS[0] - MARGIN - 80))
        values = (str(row.days), decimal(f"{row.median:g}"), str(row.worst), str(row.last))
        for x, value in zip(COLUMNS, values, strict=True):
            canvas.text((x, y), value, anchor="rm")
