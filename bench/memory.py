"""What the bot weighs when nobody asks it anything, beside a bot that does nothing."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from rehearsal import Rehearsal

ROOT = Path(__file__).parents[1]
CLUBS, MEMBERS = (1, 300), 200
# Clubs are there, commands registered, ticks begun.
SETTLE_SECONDS = 5.0
OURS = ("-m", "bot", "run")
NOTHING = ("-m", "bench.nothing", "{token}", "{api}")


async def megabytes(clubs: int, *program: str) -> float:
    """Start a bot in so many clubs; returns what of its memory is in use once it is idle."""
    async with Rehearsal() as discord:
        for number in range(clubs):
            club = discord.guild(f"Club {number}")
            for member in range(MEMBERS):
                club.member(f"Runner {member}")
        with TemporaryDirectory(prefix="plankton-bench-") as folder:
            environment = {
                **os.environ,
                "DISCORD_TOKEN": discord.token,
                "DISCORD_API_URL": discord.api_url,
                "DISCORD_GATEWAY_URL": discord.gateway_url,
                "DATABASE_URL": f"sqlite:///{folder}/plankton.db",
                "BACKUP_DIR": "",
                "LOG_LEVEL": "ERROR",
            }
            arguments = [each.format(token=discord.token, api=discord.api_url) for each in program]
            process = await asyncio.create_subprocess_exec(
                sys.executable, *arguments, env=environment, cwd=ROOT
            )
            try:
                await discord.gateway.connected()
                await discord.quiet()
                await asyncio.sleep(SETTLE_SECONDS)
                return resident(process.pid)
            finally:
                process.send_signal(signal.SIGTERM)
                await process.wait()


def resident(pid: int) -> float:
    """Return how much of a process is in memory, in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


async def main() -> None:
    """Print both, with one club and with many."""
    print()
    for clubs in CLUBS:
        ours, other = await megabytes(clubs, *OURS), await megabytes(clubs, *NOTHING)
        print(
            f"idle with {clubs:3} club{'s' if clubs > 1 else ' '} of {MEMBERS}: "
            f"{ours:.0f} MB, a bot that does nothing {other:.0f} MB"
        )
