"""One websocket: payloads out, compressed if that was asked for, in the order they were given."""

from __future__ import annotations

import asyncio
import zlib
from typing import Any

import msgspec
from aiohttp import web

_encode = msgspec.json.encode


class Connection:
    """Sends without waiting; a task of its own does the writing."""

    def __init__(
        self,
        socket: web.WebSocketResponse,
        transport: asyncio.Transport | None,
        *,
        compressed: bool,
    ) -> None:
        self._socket = socket
        self._transport = transport
        self._zlib = zlib.compressobj(level=1) if compressed else None
        self._queue: asyncio.Queue[bytes | int] = asyncio.Queue()
        self._writing = asyncio.create_task(self._write())
        self.silent = False

    def send(self, payload: dict[str, Any]) -> None:
        """Send a payload."""
        self.send_encoded(_encode(payload))

    def send_encoded(self, payload: bytes) -> None:
        """Send a payload that is JSON already."""
        if not self.silent:
            self._queue.put_nowait(payload)

    @property
    def waiting(self) -> int:
        """How many payloads are still to be written."""
        return self._queue.qsize()

    def close(self, code: int) -> None:
        """Hang up, after what was sent so far."""
        self._queue.put_nowait(code)

    def cut(self) -> None:
        """Break the line, without a word."""
        self._writing.cancel()
        if self._transport is not None:
            self._transport.abort()

    async def _write(self) -> None:
        while True:
            payload = await self._queue.get()
            try:
                if isinstance(payload, int):
                    await self._socket.close(code=payload)
                    return
                if self._zlib is None:
                    await self._socket.send_str(payload.decode())
                else:
                    squeezed = self._zlib.compress(payload) + self._zlib.flush(zlib.Z_SYNC_FLUSH)
                    await self._socket.send_bytes(squeezed)
            except ConnectionError:
                return

    async def end(self) -> None:
        """Stop writing."""
        self._writing.cancel()
        await asyncio.wait([self._writing])
