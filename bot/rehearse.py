"""Rehearse: the stand-in for Discord and the bot together, on this machine alone."""

from __future__ import annotations

import asyncio
import logging
import shutil
import tempfile
import webbrowser
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from bot.config import Settings, settings_from
from bot.errors import StartError
from bot.log import set_up_logging
from bot.run import open_and_serve, point_discord_at, stopped_by_signals
from rehearsal import Rehearsal, page
from rehearsal.opening import play_opening, set_the_scene


async def rehearse(
    *, port: int, browser: bool, keep: Path | None, fresh: bool, with_bot: bool
) -> None:
    """Serve the page, and the bot behind it, until Ctrl-C.

    Args:
        port: of the page; 0 picks a free one.
        browser: open the page, where there is a browser.
        keep: where the server's state is kept; a temporary folder if not given.
        fresh: forget what was kept there.
        with_bot: False starts the stand-in alone, for a bot started by hand.

    Raises:
        StartError: the port is taken, or the bot can't start.
    """
    set_up_logging("INFO", "text")
    with _folder(keep, fresh=fresh) as folder:
        async with _stand_in(port, folder) as discord:
            await _play(discord, folder, browser=browser, with_bot=with_bot)


async def _play(discord: Rehearsal, folder: Path, *, browser: bool, with_bot: bool) -> None:
    new = set_the_scene(discord)
    settings = _settings(discord, folder)
    print(_where(discord, settings, with_bot=with_bot), flush=True)  # noqa: T201  it is the answer
    if browser:
        await asyncio.to_thread(webbrowser.open, discord.url)
    await _run(discord, settings, with_bot=with_bot, new=new)


async def _run(discord: Rehearsal, settings: Settings, *, with_bot: bool, new: bool) -> None:
    with stopped_by_signals() as stop:
        if not with_bot:
            await stop.wait()
            return
        point_discord_at(settings)
        serving = asyncio.create_task(open_and_serve(settings, stop))
        if new:
            await play_opening(discord)
        await serving


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
async def _stand_in(port: int, folder: Path) -> AsyncGenerator[Rehearsal]:
    try:
        discord = Rehearsal(port=port, keep=folder)
        logging.getLogger().addHandler(page.mount(discord))
        async with discord:
            yield discord
    except OSError as taken:
        raise StartError(f"Port {port} can't be used: {taken.strerror}. Try --port 0.") from None


def _settings(discord: Rehearsal, folder: Path) -> Settings:
    return settings_from(
        {
            "DISCORD_TOKEN": discord.token,
            "DISCORD_API_URL": discord.api_url,
            "DISCORD_GATEWAY_URL": discord.gateway_url,
            "DATABASE_URL": f"sqlite:///{folder / 'plankton.db'}",
            "OPERATOR_NAME": "you, on this machine",
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
