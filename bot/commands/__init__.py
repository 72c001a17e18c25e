"""What `python -m bot` does: one module a command, each adding itself to the command line.

Heavy modules are imported when a command runs: one that is wrong need not wait for them.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.commands import (
    backup,
    content,
    doctor,
    keys,
    move,
    rehearse,
    restore,
    run,
    upgrade,
    worker,
)

if TYPE_CHECKING:
    from bot.commands.words import Commands

EVERY = (run, worker, rehearse, doctor, upgrade, backup, restore, move, keys, content)


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line; `do` in what it returns does what was asked."""
    reader = argparse.ArgumentParser(prog="plankton", description="The bot for running clubs.")
    commands: Commands = reader.add_subparsers(required=True, metavar="command")
    for each in EVERY:
        each.add(commands)
    return reader
