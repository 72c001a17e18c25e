"""What a supervisor and Prometheus ask of a running bot, on this machine alone. Off by default."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from bot.client import CoachBot


@asynccontextmanager
async def watched(bot: CoachBot) -> AsyncGenerator[None]:
    """Answer at HTTP_PORT while the block runs, if it is set; begun before the bot logs in.

    Raises:
        StartError: the port is taken.
    """
    port = bot.app.settings.http_port
    if port is None:
        yield
        return
    # 14 MB and a tenth of a second, for those who look.
    from bot.watching.doors import answering  # noqa: PLC0415
    from bot.watching.figures import Figures  # noqa: PLC0415
    from bot.watching.hearing import heard  # noqa: PLC0415

    figures = Figures()
    async with heard(bot, figures), answering(bot, figures, port):
        yield
