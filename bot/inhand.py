"""What people have asked for and are being answered."""

from __future__ import annotations

import asyncio

# Of the ten seconds that a supervisor gives us; jobs in hand have had some before.
PATIENCE_SECONDS = 4.0
# How discord.py names the tasks in which it runs what people asked for.
_ANSWERING = (
    "discord.py: on_message",
    "discord.py: on_interaction",
    "CommandTree-invoker",
    "discord-ui-dynamic",
)


async def finish_in_hand() -> None:
    """Wait until nobody is being answered any more, some seconds at most."""
    if in_hand := _in_hand():
        await asyncio.wait(in_hand, timeout=PATIENCE_SECONDS)


def _in_hand() -> set[asyncio.Task[object]]:
    return {task for task in asyncio.all_tasks() if task.get_name().startswith(_ANSWERING)}
