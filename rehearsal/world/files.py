"""Files that came with a message or a form, and where they are found again."""

from __future__ import annotations

import mimetypes
import struct
from typing import Any

from msgspec import Struct

from rehearsal.world.state import Attachment
from rehearsal.world.world import World

_PNG = b"\x89PNG\r\n\x1a\n"
_SCHEME = "attachment://"


class Upload(Struct):
    """A file on its way in; `id` is the number it has in the request."""

    filename: str
    content: bytes
    id: int = 0
    description: str | None = None


def store(world: World, channel_id: int, upload: Upload) -> Attachment:
    """Keep a file, and describe it."""
    file_id = world.ids.next()
    world.files[file_id] = upload.content
    width, height = _size(upload.content)
    return Attachment(
        id=file_id,
        filename=upload.filename,
        size=len(upload.content),
        content_type=mimetypes.guess_type(upload.filename)[0] or "application/octet-stream",
        url=f"{world.url}/attachments/{channel_id}/{file_id}/{upload.filename}",
        description=upload.description,
        width=width,
        height=height,
        spoiler=upload.filename.startswith("SPOILER_"),
    )


def _size(content: bytes) -> tuple[int, int] | tuple[None, None]:
    """Return how large a picture is, if it is a PNG."""
    if not content.startswith(_PNG) or len(content) < len(_PNG) + 16:
        return None, None
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def resolve(node: Any, attachments: list[Attachment]) -> Any:
    """Return embeds or components with attachment:// replaced by the files' addresses."""
    if isinstance(node, list):
        return [resolve(each, attachments) for each in node]
    if not isinstance(node, dict):
        return node
    resolved = {key: resolve(value, attachments) for key, value in node.items()}
    url = node.get("url")
    if isinstance(url, str) and url.startswith(_SCHEME):
        name = url.removeprefix(_SCHEME)
        if file := next((each for each in attachments if each.filename == name), None):
            resolved |= {"url": file.url, "proxy_url": file.url}
            if file.width is not None:
                resolved |= {"width": file.width, "height": file.height}
    return resolved
