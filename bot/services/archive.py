"""Everything about somebody in one file: JSON for machines, a table each for people."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

README = """\
What Plankton keeps about you.

everything.json  all of it, as it is stored
*.csv            the same, a table each, for a spreadsheet

Times are in UTC, days are your own. Ids are Discord's, or the bot's own for its rows. A column
called "sealed" is what you said in check-ins: it is stored sealed, and opened here for you.
A table with a dot in its name says when you did something that concerns others, and no more.

This file was sent to you alone. Discord keeps it behind a link that only you were given; delete
the message if you don't want it to stay there.
"""
# What a spreadsheet would take for a formula.
ACTIVE = ("=", "+", "-", "@", "\t", "\r")


def as_zip(export: Mapping[str, Any]) -> bytes:
    """Return an export, as `Privacy.export` makes it, as a zip."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("README.txt", README)
        packed.writestr("everything.json", json.dumps(export, indent=2, ensure_ascii=False))
        for kind, rows in export["records"].items():
            packed.writestr(f"{kind}.csv", as_csv(rows))
    return file.getvalue()


def as_csv(rows: list[dict[str, Any]]) -> str:
    """Return rows as a table, with nothing in it that a spreadsheet would run: '=1+1 for =1+1."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    for each in rows:
        writer.writerow({key: _cell(value) for key, value in each.items()})
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(ACTIVE):
        return f"'{value}"
    return value
