import asyncio
import subprocess
import sys
import threading
import time

import pytest

from bot.pictures import Board, BoardRow, Pictures, board_card


class Drawn:
    """A way of drawing that tells where, how often and how many at once it was asked to."""

    def __init__(self):
        self.threads, self.calls, self.now, self.most = set(), [], 0, 0

    def __call__(self, data):
        self.now += 1
        self.most = max(self.most, self.now)
        self.threads.add(threading.get_ident())
        self.calls.append(data)
        time.sleep(0.01)
        self.now -= 1
        return f"picture of {data}".encode()


async def test_drawing_is_off_the_loop_and_one_at_a_time():
    draw, pictures = Drawn(), Pictures()
    done = await asyncio.gather(*(pictures.render(draw, each) for each in range(8)))
    assert done == [f"picture of {each}".encode() for each in range(8)]
    assert threading.get_ident() not in draw.threads
    assert draw.most == 1


async def test_the_same_is_drawn_once():
    draw, pictures = Drawn(), Pictures()
    await asyncio.gather(*(pictures.render(draw, "Ana") for _ask in range(5)))
    assert draw.calls == ["Ana"]


async def test_what_was_asked_for_longest_ago_is_forgotten_first():
    draw, pictures = Drawn(), Pictures(most=2)
    for each in ("a", "b", "a", "c", "a", "b"):
        await pictures.render(draw, each)
    assert draw.calls == ["a", "b", "c", "b"]


async def test_a_failure_is_not_kept():
    pictures, tries = Pictures(), []

    def fails_once(data):
        tries.append(data)
        if len(tries) == 1:
            raise OSError("no room")
        return b"drawn"

    with pytest.raises(OSError, match="no room"):
        await pictures.render(fails_once, "Ana")
    assert await pictures.render(fails_once, "Ana") == b"drawn"


async def test_a_real_picture_comes_out_as_drawn():
    board = Board("Planks", (BoardRow(1, "Ana", 3, 3),))
    assert await Pictures().render(board_card, board) == board_card(board)


def test_a_start_does_not_pay_for_the_drawing_library():
    code = "import bot.pictures, sys; sys.exit('PIL' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=False)  # noqa: S603  our own words
    assert done.returncode == 0
