"""Discord's two doors without a library between: REST as it answers, the gateway as it sends."""

import asyncio
import io
import json
import zlib
from typing import Any, NamedTuple

import aiohttp
from described_answers import described

GUILDS, MEMBERS, MESSAGES, REACTIONS, TYPING = 1 << 0, 1 << 1, 1 << 9, 1 << 10, 1 << 11
DMS, DM_REACTIONS, CONTENT, EVENTS = 1 << 12, 1 << 13, 1 << 15, 1 << 16
USUAL = GUILDS | MESSAGES | DMS | CONTENT
PATIENCE = 2.0
SILENCE = 0.05

IDENTIFY, RESUME, HEARTBEAT, REQUEST_MEMBERS = 2, 6, 1, 8
RECONNECT, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 7, 9, 10, 11


class Answer(NamedTuple):
    """What came back: the status, the body read as JSON, the headers."""

    status: int
    body: Any
    headers: Any

    @property
    def refusal(self):
        """The status and Discord's code, of an answer that is a no."""
        return self.status, self.body["code"]


class Rest:
    """Calls the stand-in as a bot's program would, without waiting or trying again."""

    def __init__(self, discord, session):
        self.discord = discord
        self.session = session

    async def call(self, method, path, body=None, *, files=(), token=None, data=None, query=None):
        headers = {"Authorization": f"Bot {token or self.discord.token}"}
        sent = {"json": body} if body is not None else {}
        if files:
            sent = {"data": form(body, files)}
        if data is not None:
            sent = {"data": data}
            headers["Content-Type"] = "application/json"
        url = self.discord.api_url + path
        async with self.session.request(method, url, headers=headers, params=query, **sent) as got:
            text = await got.text()
            read = json.loads(text) if text else None
        if (file := described()) is not None:
            problems = file.problems(method, path, got.status, read)
            assert not problems, problems
        return Answer(got.status, read, got.headers)

    async def get(self, path, **query):
        return await self.call("GET", path, query=query or None)

    async def post(self, path, body=None, **more):
        return await self.call("POST", path, body, **more)

    async def patch(self, path, body=None, **more):
        return await self.call("PATCH", path, body, **more)

    async def put(self, path, body=None, **more):
        return await self.call("PUT", path, body, **more)

    async def delete(self, path):
        return await self.call("DELETE", path)

    async def answer(self, interaction, kind, data=None, *, files=(), with_response=False):
        """Answer an interaction for the first time."""
        body = {"type": kind} | ({} if data is None else {"data": data})
        query = {"with_response": "true"} if with_response else None
        path = f"/interactions/{interaction.id}/{interaction.token}/callback"
        return await self.call("POST", path, body, files=files, query=query)

    def hook(self, interaction, message=""):
        """The path of an interaction's token, or of a message under it."""
        path = f"/webhooks/{self.discord.bot.id}/{interaction.token}"
        return f"{path}/messages/{message}" if message else path


def form(body, files):
    """A request with files, as discord.py makes it."""
    parts = aiohttp.FormData(quote_fields=False)
    parts.add_field("payload_json", json.dumps(body))
    for number, (name, content) in enumerate(files):
        kind = "application/octet-stream"
        field = io.BytesIO(content)
        parts.add_field(f"files[{number}]", field, filename=name, content_type=kind)
    return parts


class Line:
    """One connection to the gateway, read frame by frame."""

    def __init__(self, socket, *, compressed):
        self.socket = socket
        self.inflating = zlib.decompressobj() if compressed else None
        self.sequence = None

    async def payload(self):
        """The next payload; fails if the line ends first."""
        async with asyncio.timeout(PATIENCE):
            frame = await self.socket.receive()
        assert frame.type in (aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.BINARY), frame
        if self.inflating is None:
            read = json.loads(frame.data)
        else:
            assert frame.data.endswith(b"\x00\x00\xff\xff")
            read = json.loads(self.inflating.decompress(frame.data))
        if read["s"] is not None:
            self.sequence = read["s"]
        return read

    async def event(self, name):
        """What the next event says, which has to be this one."""
        read = await self.payload()
        assert read["t"] == name, read
        return read["d"]

    async def until(self, name):
        """What the next event of that name says, whatever else comes before it."""
        while (read := await self.payload())["t"] != name:
            pass
        return read["d"]

    async def silent(self):
        """Whether nothing comes for a while."""
        try:
            async with asyncio.timeout(SILENCE):
                frame = await self.socket.receive()
        except TimeoutError:
            return True
        raise AssertionError(frame.data)

    async def close_code(self):
        """The code with which the gateway hangs up; whatever comes before is let go."""
        async with asyncio.timeout(PATIENCE):
            while (await self.socket.receive()).type in (
                aiohttp.WSMsgType.TEXT,
                aiohttp.WSMsgType.BINARY,
            ):
                pass
        return self.socket.close_code

    async def send(self, opcode, data=None):
        await self.socket.send_json({"op": opcode, "d": data})

    async def identify(self, token, intents=USUAL, shard=None):
        data = {"token": token, "intents": intents, "properties": {}}
        await self.send(IDENTIFY, data | ({"shard": shard} if shard else {}))

    async def resume(self, token, session_id, sequence):
        await self.send(RESUME, {"token": token, "session_id": session_id, "seq": sequence})
