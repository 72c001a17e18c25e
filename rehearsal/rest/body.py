"""Reading what a request brings: JSON, or JSON with files."""

from __future__ import annotations

from typing import Any

import msgspec
from aiohttp import BodyPartReader, web

from rehearsal.rules.errors import ApiError
from rehearsal.world.files import Upload

LARGEST_FILE = 10 * 1024 * 1024
LARGEST_REQUEST = 25 * 1024 * 1024


async def read(request: web.Request) -> tuple[Any, list[Upload]]:
    """Return the JSON of a request and the files that came with it."""
    if not request.can_read_body:
        return None, []
    if request.content_type == "multipart/form-data":
        return await _read_parts(request)
    raw = await request.read()
    return (_json(raw) if raw else None), []


def _json(raw: bytes) -> Any:
    try:
        return msgspec.json.decode(raw)
    except msgspec.DecodeError:
        message = "The request body contains invalid JSON."
        raise ApiError(400, 50109, message) from None


async def _read_parts(request: web.Request) -> tuple[Any, list[Upload]]:
    body: Any = {}
    fields: dict[str, Any] = {}
    uploads: list[Upload] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read(decode=True))
        if part.name == "payload_json":
            body = _json(content)
        elif part.filename is not None:
            number = part.name.removeprefix("files[").removesuffix("]")
            uploads.append(Upload(part.filename, content, int(number) if number.isdecimal() else 0))
        else:
            fields[part.name] = content.decode()
    if any(len(upload.content) > LARGEST_FILE for upload in uploads):
        raise ApiError(413, 40005, "Request entity too large")
    body = fields | body
    _describe(uploads, body)
    return body, uploads


def _describe(uploads: list[Upload], body: dict[str, Any]) -> None:
    """Give files the names and descriptions that the JSON gives them."""
    message = body.get("data") if isinstance(body.get("data"), dict) else body
    described = {str(each.get("id")): each for each in (message or {}).get("attachments") or []}
    for upload in uploads:
        if about := described.get(str(upload.id)):
            upload.description = about.get("description")
            upload.filename = about.get("filename") or upload.filename
