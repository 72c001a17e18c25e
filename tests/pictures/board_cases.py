"""Boards whose pictures were looked at, and are to stay as they are.

Run as a script it draws them anew, to be looked at again before they are committed.
"""

from pathlib import Path

from bot.pictures import Board, BoardRow, board_card

REFERENCES = Path(__file__).parent / "references" / "boards"
DATES = "Mon 16 Nov 2026 - Sun 22 Nov 2026"
NAMES = (
    "Ana",
    "Bartholomew-Alexandros Konstantinopoulos the Third",
    "Cem 🏃‍♀️",
    "Dee",
    "Émile",
    "Фёдор",
    "小明",
    "Zoë",
    "|_|ber*Lauf*",
    "x",
)
SCORES = (
    (1, 5, 5),
    (1, 3, 3),
    (1, 4, 4),
    (4, 4, 5),
    (4, 8, 10),
    (6, 3, 4),
    (7, 2, 3),
    (8, 2, 4),
    (9, 1, 4),
    (10, 1, 5),
)


def rows(count):
    places = zip(NAMES, SCORES, strict=True)
    return tuple(
        BoardRow(place, name, kept, planned, "xiaoming")
        for name, (place, kept, planned) in list(places)[:count]
    )


def board(rows, title="November planks · week 3", dates=DATES, more=0):
    return Board(title, rows, dates, more)


CASES = {
    "one": board(rows(1)),
    "three": board(rows(3)),
    "ten-and-more": board(rows(10), more=7),
    "ties": board(tuple(BoardRow(1, f"Runner {number}", 4, 4) for number in range(1, 26)), more=3),
    "final": board(rows(4), title="November planks: the final board", dates="30 days"),
    "roll-call": board(tuple(BoardRow(None, name, 1, 4, "xiaoming") for name in NAMES[:6]), more=2),
    "right-to-left": board(
        (BoardRow(1, "سارة أحمد", 5, 5), BoardRow(2, "דנה כהן", 4, 5), BoardRow(3, "Ana", 3, 5)),
        title="תחרות נובמבר",
    ),
}


if __name__ == "__main__":
    REFERENCES.mkdir(parents=True, exist_ok=True)
    for name, case in CASES.items():
        (REFERENCES / f"{name}.png").write_bytes(board_card(case))
