"""A plan before its use: a bar a day, a block a set."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.planks.holds import Hold
from bot.pictures import amounts
from bot.pictures.canvas import Canvas, Point, width_of
from bot.pictures.data import PlanDays
from bot.pictures.legend import Sign, draw_legend, in_lines, off_sign
from bot.pictures.look import TEAL
from bot.pictures.plot import LEFT, RIGHT, Plot, charted, visible
from bot.words import _

BAR, ROUND, ABOVE_BAR = 0.72, 4.0, 18.0
# Sets are told apart as long as each is at least this high.
BETWEEN_SETS, LOWEST_SET = 2.0, 8.0


def plan_chart(plan: PlanDays) -> bytes:
    """Draw what a plan asks by day: a bar of one block a set; days of rest are shaded."""
    lines = in_lines(_signs(plan))
    most = max(target.total if target else 0 for target in plan.days)
    canvas, plot = charted(plan.title, len(lines), len(plan.days), most)
    for day, target in enumerate(plan.days):
        if target is None:
            plot.shade(day, 1)
    plot.grid()
    for day, target in enumerate(plan.days):
        if target:
            _bar(plot, day, target)
    _name_bars(plot, plan)
    plot.name_days(lambda day: str(day + 1) if day else _("day {number}").format(number=1))
    draw_legend(canvas, lines, plot.legend)
    return canvas.png()


def _signs(plan: PlanDays) -> Iterator[Sign]:
    if any(target and target.sets > 1 for target in plan.days):
        yield Sign(_sets_sign, _("a day, a block for each set"))
    else:
        yield Sign(_day_sign, _("a day"))
    if None in plan.days and visible(1, len(plan.days)):
        yield Sign(off_sign, _("rest"))


def _bar(plot: Plot, day: int, target: Hold) -> None:
    half = max(plot.day_width * BAR / 2, 0.5)
    x = plot.middle(day)
    blocks = target.sets
    if (plot.bottom - plot.up(target.total)) / target.sets < LOWEST_SET:
        blocks = 1
    each = target.total / blocks
    for block in range(blocks):
        top, bottom = plot.up(each * (block + 1)), plot.up(each * block)
        if block:
            bottom -= BETWEEN_SETS
        radius = min(ROUND, half / 2, (bottom - top) / 2)
        plot.canvas.box((x - half, top), (x + half, bottom), TEAL, radius)


def _name_bars(plot: Plot, plan: PlanDays) -> None:
    """Say the greatest target over its bar and, if there is room, the first over its own."""
    asked = [(day, target) for day, target in enumerate(plan.days) if target]
    if not asked:
        return
    most = max(asked, key=lambda each: each[1].total)
    free = RIGHT + ABOVE_BAR
    for day, target in dict.fromkeys((most, asked[0])):
        text = amounts.hold(target)
        half = width_of(text, bold=True) / 2
        x = min(max(plot.middle(day), LEFT + half), RIGHT - half)
        if x + half <= free:
            below = [other.total for at, other in asked if abs(plot.middle(at) - x) <= half]
            y = plot.up(max(below, default=target.total)) - ABOVE_BAR
            plot.canvas.text((x, y), text, anchor="mm", bold=True)
            free = x - half - ABOVE_BAR


def _day_sign(canvas: Canvas, at: Point) -> None:
    x, y = at
    canvas.box((x - 7, y - 13), (x + 7, y + 13), TEAL, ROUND)


def _sets_sign(canvas: Canvas, at: Point) -> None:
    x, y = at
    canvas.box((x - 7, y + 1), (x + 7, y + 13), TEAL, ROUND)
    canvas.box((x - 7, y - 13), (x + 7, y - 1), TEAL, ROUND)
