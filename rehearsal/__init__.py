"""A stand-in for Discord on one's own machine: REST, gateway, people to act as, and a page."""

from __future__ import annotations

from rehearsal.clock import Clock
from rehearsal.people import Choice, Club, DidNotRespond, Modal, Person, Shown
from rehearsal.rules.options import Refused
from rehearsal.server import Rehearsal
from rehearsal.world.files import Upload

__all__ = [
    "Choice",
    "Clock",
    "Club",
    "DidNotRespond",
    "Modal",
    "Person",
    "Refused",
    "Rehearsal",
    "Shown",
    "Upload",
]
