"""The week's board: places, names and kept days. Nobody's seconds."""

from __future__ import annotations

from bot.pictures.canvas import Canvas, fitted, width_of
from bot.pictures.data import Board, BoardRow
from bot.pictures.lettering import drawable
from bot.pictures.look import MARGIN, QUIET, RULE, TEAL, WIDTH
from bot.pictures.plot import TITLE_LINE, headed
from bot.words import _, ngettext

LINE, DATES_LINE = 54.0, 86.0
NAME, BAR_WIDTH, BAR_HEIGHT, GAP = 26, 150.0, 18.0, 20.0
NAMES_FROM = MARGIN + 58.0


def board_card(board: Board) -> bytes:
    """Draw a board, as high as its rows need."""
    top = (DATES_LINE if board.dates else TITLE_LINE) + 30
    feet = 1 if board.more else 0
    canvas = Canvas(WIDTH, round(top + (len(board.rows) + feet) * LINE + 22))
    headed(canvas, board.title)
    if board.dates:
        dates = fitted(drawable(board.dates), WIDTH - 2 * MARGIN)
        canvas.text((MARGIN, DATES_LINE), dates, colour=QUIET)
    scores = [_score(row) for row in board.rows]
    widest = max((width_of(score, bold=True) for score in scores), default=0.0)
    for at, (row, score) in enumerate(zip(board.rows, scores, strict=True)):
        y = top + (at + 0.5) * LINE
        if at:
            edge = y - LINE / 2
            canvas.line([(MARGIN, edge), (WIDTH - MARGIN, edge)], RULE, 1.5)
        if row.place is None:
            _called(canvas, row, y)
        else:
            _row(canvas, row, y, WIDTH - MARGIN - widest - GAP)
            canvas.text((WIDTH - MARGIN, y), score, anchor="rm", bold=True)
    if board.more:
        text = ngettext("and {count} more kept going", "and {count} more kept going", board.more)
        y = top + (len(board.rows) + 0.5) * LINE
        canvas.text((NAMES_FROM, y), text.format(count=board.more), colour=QUIET)
    return canvas.png()


def _score(row: BoardRow) -> str:
    if row.place is None:
        return ""
    return _("{kept} of {planned}").format(kept=row.kept, planned=row.planned)


def _called(canvas: Canvas, row: BoardRow, y: float) -> None:
    """Draw a row of a roll-call: a tick and the name."""
    x = MARGIN + 10
    canvas.line([(x, y + 1), (x + 8, y + 9), (x + 24, y - 9)], TEAL, 5)
    name = drawable(row.name, row.otherwise)
    canvas.text((NAMES_FROM, y), fitted(name, WIDTH - MARGIN - NAMES_FROM, NAME), size=NAME)


def _row(canvas: Canvas, row: BoardRow, y: float, bar_ends: float) -> None:
    """Draw a row but for its score: the place, the name and a small bar."""
    canvas.text((NAMES_FROM - GAP, y), str(row.place), colour=QUIET, anchor="rm")
    bar_begins = bar_ends - BAR_WIDTH
    name = drawable(row.name, row.otherwise)
    canvas.text((NAMES_FROM, y), fitted(name, bar_begins - GAP - NAMES_FROM, NAME), size=NAME)
    ends = [(bar_begins + BAR_HEIGHT / 2, y), (bar_ends - BAR_HEIGHT / 2, y)]
    canvas.line(ends, RULE, BAR_HEIGHT)
    if row.kept and row.planned:
        (start, _y), (end, _y) = ends
        full = start + (end - start) * min(row.kept / row.planned, 1)
        canvas.line([(start, y), (full, y)], TEAL, BAR_HEIGHT)
