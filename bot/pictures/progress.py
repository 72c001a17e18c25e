"""Somebody's own progress: what was asked, what was held, and how the line held."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import TypeVar

from bot.domain.planks.history import Form
from bot.pictures import amounts
from bot.pictures.canvas import Canvas, Point, width_of
from bot.pictures.data import Progress, ProgressDay
from bot.pictures.legend import Sign, draw_legend, in_lines, off_sign
from bot.pictures.look import INK, PALE_TEAL, QUIET, TEXT, WIDTH
from bot.pictures.markers import FORMS, mark
from bot.pictures.plot import Plot, charted, visible
from bot.words import N_, _

T = TypeVar("T")

LEVELS_LINE = 92.0
TARGET_WEIGHT = 4.0
SMALLEST, LARGEST = 4.5, 9.0
LONG = 300

SAID = {
    Form.CLEAN: N_("clean"),
    Form.WOBBLY: N_("wobbly"),
    Form.BROKE: N_("form broke"),
    None: N_("form not said"),
}


def progress_chart(progress: Progress) -> bytes:
    """Draw targets as a stepped line, holds as marks, and days off shaded."""
    days = progress.days
    lines = in_lines(_signs(days))
    canvas, plot = charted(progress.title, len(lines), len(days), _most(days))
    for off, first, length in _runs([each.target is None for each in days]):
        if off:
            plot.shade(first, length)
    plot.grid()
    _levels(plot, days)
    _targets(plot, days)
    _holds(plot, days)
    name = amounts.day if len(days) <= LONG else amounts.month
    plot.name_days(lambda day: name(days[day].day))
    draw_legend(canvas, lines, plot.legend)
    return canvas.png()


def _most(days: tuple[ProgressDay, ...]) -> int:
    return max(max(each.target or 0, each.held or 0) for each in days)


def _levels(plot: Plot, days: tuple[ProgressDay, ...]) -> None:
    """Name each level above its days, where there is room, and part it from the one before."""
    free = 0.0
    for level, first, length in _runs([each.level for each in days]):
        x = plot.left(first)
        if first:
            plot.canvas.line([(x, LEVELS_LINE - 12), (x, plot.bottom)], PALE_TEAL, 2)
            x += 8
        text = _(level.label)
        ends = x + width_of(text, bold=True)
        last = first + length == len(days)
        if x >= free and ends <= (WIDTH - 8 if last else plot.left(first + length)):
            plot.canvas.text((x, LEVELS_LINE), text, size=TEXT, colour=QUIET, bold=True)
            free = ends


def _targets(plot: Plot, days: tuple[ProgressDay, ...]) -> None:
    line: list[Point] = []
    for day, each in enumerate(days):
        if each.target is not None:
            x, y = plot.left(day), plot.up(each.target)
            if line:
                line.append((x, line[-1][1]))
            line += [(x, y), (plot.left(day + 1), y)]
    plot.canvas.line(line, INK, TARGET_WEIGHT)


def _holds(plot: Plot, days: tuple[ProgressDay, ...]) -> None:
    radius = min(max(plot.day_width * 0.4, SMALLEST), LARGEST)
    for form in FORMS:
        for day, each in enumerate(days):
            if each.held is not None and each.form == form:
                mark(plot.canvas, (plot.middle(day), plot.up(each.held)), form, radius)


def _signs(days: tuple[ProgressDay, ...]) -> Iterator[Sign]:
    told = {each.form for each in days if each.held is not None}
    for form in (*Form, None):
        if form in told:
            yield Sign(partial(mark, form=form, radius=LARGEST), _(SAID[form]))
    yield Sign(_target_sign, _("target"))
    off = (n for off, _first, n in _runs([each.target is None for each in days]) if off)
    if visible(max(off, default=0), len(days)):
        yield Sign(off_sign, _("day off"))


def _target_sign(canvas: Canvas, at: Point) -> None:
    x, y = at
    canvas.line([(x - 11, y + 5), (x, y + 5), (x, y - 5), (x + 11, y - 5)], INK, TARGET_WEIGHT)


def _runs(values: list[T]) -> Iterator[tuple[T, int, int]]:
    """Return each run of equal values: the value, where it begins and how long it is."""
    first = 0
    for value, run in groupby(values):
        length = len(list(run))
        yield value, first, length
        first += length
