"""People to act as: what they can do, and what they get to see."""

from __future__ import annotations

from rehearsal.people.club import Club
from rehearsal.people.modal import Modal
from rehearsal.people.person import Choice, DidNotRespond, Person
from rehearsal.people.shown import Shown

__all__ = ["Choice", "Club", "DidNotRespond", "Modal", "Person", "Shown"]
