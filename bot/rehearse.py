"""Rehearse: the stand-in for Discord and the bot together, on this machine alone."""

from __future__ import annotations

import asyncio
import logging
import shutil
import tempfile
import webbrowser
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from bot.app import App, opened
from bot.config import Settings, settings_from
from bot.errors import StartError
from bot.jobs.walk import walk
from bot.log import set_up_logging
from bot.run import point_discord_at, serve_as_allowed, stopped_by_signals
from bot.storage.kinds import Lane
from rehearsal import Rehearsal, page
from rehearsal.opening import play_opening, set_the_scene
from rehearsal.scripts import SCRIPTS

JUST_AFTER = timedelta(seconds=1)
# Than Discord and people are: on a small machine that has just started, a first answer takes long.
SLOWER = 12


async def rehearse(
    *,
    port: int,
    browser: bool,
    keep: Path | None,
    fresh: bool,
    with_bot: bool,
    script: str | None = None,
) -> None:
    """Serve the page, and the bot behind it, until Ctrl-C.

    Args:
        port: of the page; 0 picks a free one.
        browser: open the page, where there is a browser.
        keep: where the server's state is kept; a temporary folder if not given.
        fresh: forget what was kept there.
        with_bot: False starts the stand-in alone, for a bot started by hand.
        script: one of `SCRIPTS`, to be played before anybody types.

    Raises:
        StartError: the port is taken, or the bot can't start.
    """
    set_up_logging("INFO", "text")
    with _folder(keep, fresh=fresh) as folder:
        async with _stand_in(port, folder) as (discord, going):
            await _play(discord, going, folder, browser=browser, with_bot=with_bot, script=script)


async def _play(
    discord: Rehearsal,
    going: Going,
    folder: Path,
    *,
    browser: bool,
    with_bot: bool,
    script: str | None,
) -> None:
    new = set_the_scene(discord)
    settings = _settings(discord, folder)
    print(_where(discord, settings, with_bot=with_bot), flush=True)  # noqa: T201  it is the answer
    if browser:
        await asyncio.to_thread(webbrowser.open, discord.url)
    with stopped_by_signals() as stop:
        if not with_bot:
            await stop.wait()
            return
        point_discord_at(settings)
        async with opened(settings, discord.clock.now) as app:
            going.app = app
            serving = asyncio.create_task(serve_as_allowed(app, stop))
            playing = asyncio.create_task(_play_scenes(discord, going, new=new, script=script))
            # Whatever ends the bot ends the play, which would wait for it.
            await asyncio.wait([serving, playing], return_when=asyncio.FIRST_COMPLETED)
            if playing.done():
                await playing
            playing.cancel()
            await serving


async def _play_scenes(discord: Rehearsal, going: Going, *, new: bool, script: str | None) -> None:
    with discord.unhurried(times=SLOWER):
        if new:
            await play_opening(discord)
        if script is not None:
            async for how_far in SCRIPTS[script](discord, going.walk):
                print(f"{script}: {how_far}", flush=True)  # noqa: T201  long work says so


@contextmanager
def _folder(keep: Path | None, *, fresh: bool) -> Generator[Path]:
    """Yield where the state lives: the folder that is kept, or one for this time only."""
    if keep is None:
        with tempfile.TemporaryDirectory(prefix="plankton-") as folder:
            yield Path(folder)
        return
    if fresh and keep.exists():
        shutil.rmtree(keep)
    keep.mkdir(parents=True, exist_ok=True)
    yield keep


@asynccontextmanager
async def _stand_in(port: int, folder: Path) -> AsyncGenerator[tuple[Rehearsal, Going]]:
    try:
        discord = Rehearsal(port=port, keep=folder)
        going = Going(discord)
        mover = page.ClockMover(
            discord, going.walk, {"Next thing due": going.next_due, "Next board": going.next_board}
        )
        logging.getLogger().addHandler(page.mount(discord, mover))
        async with discord:
            yield discord, going
    except OSError as taken:
        raise StartError(f"Port {port} can't be used: {taken.strerror}. Try --port 0.") from None


class Going:
    """The time of the rehearsal, in which the bot's jobs are done on the way."""

    def __init__(self, discord: Rehearsal) -> None:
        self.app: App | None = None
        self._clock = discord.clock

    async def walk(self, until: datetime) -> AsyncGenerator[datetime]:
        """Go on to an instant, yielding where it is."""
        if self.app is None:
            self._clock.set(until)
            return
        async for at in walk(
            self.app.database, self.app.jobs, self._clock.now, self._clock.set, until
        ):
            yield at

    async def next_due(self, lane: Lane | None = None) -> datetime | None:
        """Return when the bot next does something by itself."""
        if self.app is None:
            return None
        async with self.app.database.read() as tx:
            due = await tx.jobs.next_due(self._clock.now(), lane)
        return None if due is None else due + JUST_AFTER

    async def next_board(self) -> datetime | None:
        """Return when the next board is posted."""
        return await self.next_due(Lane.BOARDS)


def _settings(discord: Rehearsal, folder: Path) -> Settings:
    return settings_from(
        {
            "DISCORD_TOKEN": discord.token,
            "DISCORD_API_URL": discord.api_url,
            "DISCORD_GATEWAY_URL": discord.gateway_url,
            "DATABASE_URL": f"sqlite:///{folder / 'plankton.db'}",
            "OPERATOR_NAME": "Your own machine",
            "OPERATOR_CONTACT": "you@plankton.example",
            "PRIVACY_URL": "https://plankton.example/privacy",
        }
    )


def _where(discord: Rehearsal, settings: Settings, *, with_bot: bool) -> str:
    if with_bot:
        return f"The rehearsal is at {discord.url}  (Ctrl-C ends it)"
    return (
        f"The stand-in for Discord is at {discord.url}  (Ctrl-C ends it)\n"
        f"Start your bot with:\n"
        f"  DISCORD_TOKEN={settings.discord_token}\n"
        f"  DISCORD_API_URL={settings.discord_api_url}\n"
        f"  DISCORD_GATEWAY_URL={settings.discord_gateway_url}"
    )
