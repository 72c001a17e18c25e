"""A web page on which a person acts as anybody in the rehearsal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.page.api import Page
from rehearsal.page.moving import ClockMover
from rehearsal.page.panel import Panel

if TYPE_CHECKING:
    from rehearsal.server import Rehearsal

__all__ = ["ClockMover", "Panel", "mount"]


def mount(rehearsal: Rehearsal, mover: ClockMover | None = None) -> Panel:
    """Serve the page from a rehearsal that is not yet started.

    The panel that is returned is a handler of log records, which the page then shows.
    """
    panel = Panel(rehearsal)
    rehearsal.add_routes(Page(rehearsal, panel, mover or ClockMover(rehearsal)).routes())
    return panel
