"""The command line: `python -m bot run` and its siblings."""

from __future__ import annotations

import sys

from bot.commands import parser
from bot.errors import StartError

COULD_NOT_START = 2


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks; returns the exit code."""
    options = parser().parse_args(arguments)
    try:
        return options.do(options) or 0
    except StartError as error:
        print(f"plankton: {error}", file=sys.stderr)  # noqa: T201
        return COULD_NOT_START


if __name__ == "__main__":
    sys.exit(main())
