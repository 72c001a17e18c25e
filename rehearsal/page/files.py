"""The page's own files, and the headers under which they are served."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).parent / "static"

# Said here because a machine's own table of types may call JavaScript plain text, and a browser
# refuses such a module.
TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'; object-src 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}

_FILES = {
    path.relative_to(FOLDER).as_posix(): path for path in FOLDER.rglob("*") if path.suffix in TYPES
}


def answer(name: str) -> web.FileResponse:
    """Return one of the page's files; any other name is not found."""
    path = _FILES.get(name)
    if path is None:
        raise web.HTTPNotFound
    response = web.FileResponse(path, headers=HEADERS)
    response.content_type = TYPES[path.suffix]
    response.charset = "utf-8"
    return response
