"""The command line: `python -m bot run` and its siblings."""

from __future__ import annotations

import argparse
import asyncio
import gc
import sys
from importlib.resources import files
from pathlib import Path

from bot.config import read_settings
from bot.errors import StartError
from bot.log import set_up_logging

COULD_NOT_START = 2
SOMETHING_TO_DO = 1


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        return options.do(options) or 0
    except StartError as error:
        print(f"plankton: {error}", file=sys.stderr)  # noqa: T201
        return COULD_NOT_START


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="plankton", description="The bot for running clubs.")
    commands = parser.add_subparsers(required=True, metavar="command")
    run = commands.add_parser("run", help="connect to Discord with the token from .env")
    run.set_defaults(do=_run)
    upgrade = commands.add_parser("upgrade", help="bring the database up to date (PostgreSQL)")
    upgrade.set_defaults(do=_upgrade)
    backup = commands.add_parser("backup", help="copy the database while the bot serves")
    backup.set_defaults(do=_backup)
    backup.add_argument("--to", type=Path, metavar="DIR", help="instead of BACKUP_DIR")
    restore = commands.add_parser("restore", help="put a copy in the place of the database")
    restore.set_defaults(do=_restore)
    restore.add_argument("copy", type=Path, metavar="FILE")
    rehearse = commands.add_parser("rehearse", help="try the bot here, without Discord")
    rehearse.set_defaults(do=_rehearse)
    rehearse.add_argument("--port", type=int, default=8765, help="of the page; 0 picks a free one")
    rehearse.add_argument("--no-browser", action="store_true", help="do not open the page")
    rehearse.add_argument("--keep", type=Path, metavar="DIR", help="keep the server's state there")
    rehearse.add_argument("--fresh", action="store_true", help="forget what --keep kept")
    rehearse.add_argument(
        "--discord-only", action="store_true", help="only the stand-in: start the bot yourself"
    )
    rehearse.add_argument(
        "--script",
        choices=["thirty-days", "c25k"],
        help="play a month of a challenge, or of Couch to 5K, through first",
    )
    content = commands.add_parser("content", help="what coaches edit, in data/")
    content.add_argument("what", choices=["check"], help="topics due, hard to read or too long")
    content.set_defaults(do=_check_content)
    return parser


def _run(_options: argparse.Namespace) -> None:
    settings = read_settings()
    set_up_logging(settings.log_level, settings.log_format)
    gc.disable()  # nearly all a start makes is there to stay; `CoachBot` ends this
    from bot.run import run  # noqa: PLC0415  discord.py takes a third of a second; errors need not

    asyncio.run(run(settings))


def _upgrade(_options: argparse.Namespace) -> None:
    settings = read_settings()
    set_up_logging(settings.log_level, settings.log_format)
    from bot.storage.upgrade import upgrade  # noqa: PLC0415  as above

    version = asyncio.run(upgrade(settings.database_url))
    print(f"The database is up to date, at version {version}.")  # noqa: T201  it is the answer


def _backup(options: argparse.Namespace) -> None:
    settings = read_settings()
    from bot.clock import utc_now  # noqa: PLC0415  as above
    from bot.storage.backups import back_up  # noqa: PLC0415  as above

    folder = options.to or settings.backup_dir
    if folder is None:
        raise StartError("BACKUP_DIR is empty. Say where to with --to DIR.")
    copy = asyncio.run(back_up(settings.database_url, folder, utc_now()))
    print(f"Copied to {copy}.")  # noqa: T201  it is the answer


def _restore(options: argparse.Namespace) -> None:
    settings = read_settings()
    from bot.clock import utc_now  # noqa: PLC0415  as above
    from bot.storage.backups import restore  # noqa: PLC0415  as above

    old = asyncio.run(restore(settings.database_url, options.copy, utc_now()))
    kept = f" What was there before is {old}." if old else ""
    print(f"Restored from {options.copy}.{kept}")  # noqa: T201  it is the answer


def _rehearse(options: argparse.Namespace) -> None:
    from bot.rehearse import rehearse  # noqa: PLC0415  as above

    asyncio.run(
        rehearse(
            port=options.port,
            browser=not options.no_browser,
            keep=options.keep,
            fresh=options.fresh,
            with_bot=not options.discord_only,
            script=options.script,
        )
    )


def _check_content(_options: argparse.Namespace) -> int:
    from bot.clock import utc_now  # noqa: PLC0415  as above
    from bot.content import load  # noqa: PLC0415  as above
    from bot.content.report import look  # noqa: PLC0415  as above

    report = look(load(Path(str(files("data")))).topics, utc_now().date())
    print("\n".join(report.lines))  # noqa: T201  it is the answer
    return SOMETHING_TO_DO if report.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
