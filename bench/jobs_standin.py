"""As much of Discord as a job needs to be sent, in a process of its own: it costs next to nothing.

`python -m bench.jobs_standin SECONDS`: how long each message takes to be answered. Prints its port;
its last line says how many messages came, and how many of them were new.
"""

from __future__ import annotations

import asyncio
import itertools
import re
import signal
import sys

import msgspec
from aiohttp import web

ME = {"id": "1", "username": "plankton", "discriminator": "0", "avatar": None}
APPLICATION = {
    "id": "1",
    "name": "plankton",
    "description": "",
    "icon": None,
    "flags": 0,
    "bot_public": True,
    "bot_require_code_grant": False,
    "verify_key": "",
    "owner": ME,
    "summary": "",
}
NONCE = re.compile(rb'"nonce": ?"([^"]+)"')


class Standin:
    """Counts what it is sent; knows a repeated message by its nonce, as Discord does."""

    def __init__(self, takes: float) -> None:
        self._takes = takes
        self._ids = itertools.count(1 << 50)
        self.nonces: set[bytes] = set()
        self.came = 0

    async def answer(self, request: web.Request) -> web.Response:
        """Answer what logging in and sending ask for."""
        if request.method == "GET":
            return _json(APPLICATION if "applications" in request.path else ME)
        body = await request.read()
        self.came += 1
        if found := NONCE.search(body):
            self.nonces.add(found[1])
        if self._takes:
            await asyncio.sleep(self._takes)
        channel = request.path.split("/")[-2]
        return _json(
            {
                "id": str(next(self._ids)),
                "channel_id": channel,
                "author": ME,
                "content": "",
                "timestamp": "2026-11-26T12:00:00+00:00",
                "edited_timestamp": None,
                "tts": False,
                "mention_everyone": False,
                "mentions": [],
                "mention_roles": [],
                "attachments": [],
                "embeds": [],
                "pinned": False,
                "type": 0,
                "flags": 0,
            }
        )


def _json(value: object) -> web.Response:
    return web.Response(body=msgspec.json.encode(value), content_type="application/json")


async def main(takes: float) -> None:
    """Serve until SIGTERM."""
    standin = Standin(takes)
    server = web.Server(standin.answer)
    runner = web.ServerRunner(server)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    print(runner.addresses[0][1], flush=True)
    await stop.wait()
    await runner.cleanup()
    print(standin.came, len(standin.nonces))


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1])))
