"""Something that happened, and who is to hear of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from rehearsal.world.interactions import Interaction
from rehearsal.world.state import Channel, Guild, Message


class News(Struct, eq=False):
    """An event, by its gateway name. It is written down for one viewer at a time."""

    name: str
    write: Callable[[int], Any]
    guild: Guild | None = None
    channel: Channel | None = None
    only_for: int | None = None
    message: Message | None = None
    interaction: Interaction | None = None
    member_id: int | None = None


Listener = Callable[[News], None]
