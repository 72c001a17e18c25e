"""A guild's scheduled events, and who is interested in them."""

from __future__ import annotations

from rehearsal.world import wire
from rehearsal.world.state import Guild, ScheduledEvent
from rehearsal.world.world import World


def tell(world: World, guild: Guild, event: ScheduledEvent, what: str) -> None:
    """Let the guild hear that an event was made, changed or taken off."""
    world.publish(
        f"GUILD_SCHEDULED_EVENT_{what}", lambda _viewer: wire.event(world, event), guild=guild
    )


def add(world: World, guild: Guild, event: ScheduledEvent) -> None:
    """Put an event on the list."""
    guild.events[event.id] = event
    tell(world, guild, event, "CREATE")


def remove(world: World, guild: Guild, event: ScheduledEvent) -> None:
    """Take an event off the list."""
    del guild.events[event.id]
    tell(world, guild, event, "DELETE")


def interest(world: World, guild: Guild, event: ScheduledEvent, user_id: int, *, on: bool) -> None:
    """Let somebody be interested in an event, or not any more."""
    if on == (user_id in event.interested):
        return
    (event.interested.append if on else event.interested.remove)(user_id)
    about = {
        "guild_scheduled_event_id": str(event.id),
        "user_id": str(user_id),
        "guild_id": str(guild.id),
    }
    name = "GUILD_SCHEDULED_EVENT_USER_ADD" if on else "GUILD_SCHEDULED_EVENT_USER_REMOVE"
    world.publish(name, lambda _viewer: about, guild=guild)
