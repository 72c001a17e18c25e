"""A web page on which a person acts as anybody in the rehearsal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.page.api import Page
from rehearsal.page.panel import Panel

if TYPE_CHECKING:
    from rehearsal.server import Rehearsal

__all__ = ["Panel", "mount"]


def mount(rehearsal: Rehearsal) -> Panel:
    """Serve the page from a rehearsal that is not yet started.

    The panel that is returned is a handler of log records, which the page then shows.
    """
    panel = Panel(rehearsal)
    rehearsal.add_routes(Page(rehearsal, panel).routes())
    return panel
