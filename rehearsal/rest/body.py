"""Reading what a request brings: JSON, or JSON with files."""

from __future__ import annotations

from typing import Any

import msgspec
from aiohttp import BodyPartReader, web

from rehearsal.rules.errors import ApiError
from rehearsal.world.files import Upload

LARGEST_FILE = 10 * 1024 * 1024
LARGEST_REQUEST = 25 * 1024 * 1024


async def read(request: web.Request, kind: type) -> tuple[Any, list[Upload]]:
    """Return the JSON of a request, which is of one kind, and the files that came with it."""
    if not request.can_read_body:
        return None, []
    try:
        if request.content_type == "multipart/form-data":
            return await _read_parts(request)
        raw = await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise _too_large() from None
    return (_json(raw, kind) if raw else None), []


def _too_large() -> ApiError:
    return ApiError(413, 40005, "Request entity too large")


def _json(raw: bytes, kind: type) -> Any:
    try:
        read = msgspec.json.decode(raw)
    except msgspec.DecodeError:
        message = "The request body contains invalid JSON."
        raise ApiError(400, 50109, message) from None
    if not isinstance(read, kind):
        wanted = "lists may be used here" if kind is list else "dictionaries may be used here"
        error = {"code": "MODEL_TYPE_CONVERT", "message": f"Only {wanted}"}
        raise ApiError(400, 50035, "Invalid Form Body", {"_errors": [error]})
    return read


async def _read_parts(request: web.Request) -> tuple[Any, list[Upload]]:
    body: Any = {}
    fields: dict[str, Any] = {}
    uploads: list[Upload] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read(decode=True))
        if part.name == "payload_json":
            body = _json(content, dict)
        elif part.filename is not None:
            number = part.name.removeprefix("files[").removesuffix("]")
            uploads.append(Upload(part.filename, content, int(number) if number.isdecimal() else 0))
        else:
            fields[part.name] = content.decode()
    if any(len(upload.content) > LARGEST_FILE for upload in uploads):
        raise _too_large()
    body = fields | body
    _describe(uploads, body)
    return body, uploads


def _describe(uploads: list[Upload], body: dict[str, Any]) -> None:
    """Give files the names and descriptions that the JSON gives them."""
    message: Any = body.get("data") if isinstance(body.get("data"), dict) else body
    listed = message.get("attachments")
    everyone = listed if isinstance(listed, list) else []
    described = {str(each.get("id")): each for each in everyone if isinstance(each, dict)}
    for upload in uploads:
        if about := described.get(str(upload.id)):
            upload.description = about.get("description")
            upload.filename = about.setdefault("filename", upload.filename)
