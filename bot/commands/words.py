"""What commands have in common: their type, their exit codes, and how they answer."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # pyright: ignore[reportPrivateUsage]

SOMETHING_TO_DO = 1


def say(answer: str) -> None:
    """Print what a command was asked for."""
    print(answer, flush=True)  # noqa: T201  it is the answer
