"""A sheet: the figures of a routine, or a pose beside its common slips, two in a row."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.poses import Pose
from bot.domain.routines import Turn
from bot.pictures import amounts
from bot.pictures.canvas import Canvas, fitted, width_of
from bot.pictures.data import Cell, Sheet
from bot.pictures.figures import extent
from bot.pictures.look import INK, MARGIN, QUIET, RED, RULE, TEAL, TEXT, TITLE, WIDTH
from bot.pictures.poses import place
from bot.words import _

COLUMNS = 2
COLUMN = (WIDTH - MARGIN) / COLUMNS
HEADING, LINE, WORDS, DRAWING = 104.0, 32.0, 112.0, 190.0
LARGEST = 3.2
SMALLER = TEXT - 2
RIGHT, SLIP = "✓", "✗"


def routine_sheet(title: str, below: str, walked: tuple[Turn, ...]) -> Sheet:
    """Return a routine's sheet; a pose for both sides is there once."""
    return Sheet(
        title,
        below,
        tuple(
            Cell(_(turn.pose.title), amounts.dose(turn.dose), turn.pose.figures[-1])
            for turn in walked
            if turn.side in {None, 1}
        ),
    )


def slips_sheet(pose: Pose) -> Sheet:
    """Return a pose beside its common slips."""
    right = Cell(_("Like this"), _(pose.cue), pose.figures[-1], good=True)
    slips = (Cell(_(slip.title), _(slip.cue), slip.figure, good=False) for slip in pose.faults)
    return Sheet(_(pose.title), _("and common slips"), (right, *slips))


def sheet_picture(sheet: Sheet) -> bytes:
    """Draw a sheet; each row is as high as its highest figure needs."""
    pairs = [sheet.cells[at : at + COLUMNS] for at in range(0, len(sheet.cells), COLUMNS)]
    rows = [WORDS + max(_drawn(cell) for cell in pair) + MARGIN / 2 for pair in pairs]
    canvas = Canvas(WIDTH, round(HEADING + sum(rows) + MARGIN / 2))
    canvas.text((MARGIN, MARGIN + 4), sheet.title, size=TITLE, bold=True)
    below = fitted(sheet.below, WIDTH - 2 * MARGIN)
    canvas.text((MARGIN, MARGIN + 42), below, colour=QUIET)
    top = HEADING
    for number, (pair, row) in enumerate(zip(pairs, rows, strict=True)):
        canvas.line([(MARGIN, top), (WIDTH - MARGIN, top)], RULE, 2)
        for column, cell in enumerate(pair):
            left = MARGIN / 2 + column * COLUMN
            _words(canvas, cell, number * COLUMNS + column + 1, (left, top))
            bottom = top + row - MARGIN / 2
            place(canvas, cell.figure, (left, left + COLUMN), bottom, _scale(cell))
        top += row
    return canvas.png(quick=True)


def _scale(cell: Cell) -> float:
    room = extent(cell.figure)
    return min(LARGEST, (COLUMN - 2 * MARGIN) / room.width, DRAWING / room.height)


def _drawn(cell: Cell) -> float:
    return extent(cell.figure).height * _scale(cell)


def _words(canvas: Canvas, cell: Cell, number: int, corner: tuple[float, float]) -> None:
    left, top = corner
    x, y = left + MARGIN / 2, top + LINE
    sign, colour = _sign(cell, number)
    canvas.text((x, y), sign, colour=colour, bold=True)
    x += width_of(sign, TEXT, bold=True) + 12
    width = left + COLUMN - x
    for line in _lines(cell.title, width):
        canvas.text((x, y), line, colour=INK, bold=True)
        y += LINE
    if cell.good is None:
        canvas.text((x, y), fitted(cell.below, width, SMALLER), size=SMALLER, colour=QUIET)


def _sign(cell: Cell, number: int) -> tuple[str, str]:
    if cell.good is None:
        return str(number), TEAL
    return (RIGHT, TEAL) if cell.good else (SLIP, RED)


def _lines(text: str, width: float) -> Iterator[str]:
    """Break a title into two lines where it must be."""
    words = text.split()
    line = words[0]
    for at, word in enumerate(words[1:], start=1):
        if width_of(f"{line} {word}", TEXT, bold=True) > width:
            yield line
            yield fitted(" ".join(words[at:]), width, TEXT, bold=True)
            return
        line = f"{line} {word}"
    yield fitted(line, width, TEXT, bold=True)
