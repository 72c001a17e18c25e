"""Guild scheduled events."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rehearsal.rest import lookup, refusals
from rehearsal.rest.routes import Call, Routes
from rehearsal.rules.errors import ApiError, Problems
from rehearsal.world import scheduling, wire
from rehearsal.world.permissions import Permission
from rehearsal.world.state import Guild, ScheduledEvent

routes = Routes()

_ALL = "/guilds/{guild_id}/scheduled-events"
_ONE = _ALL + "/{event_id}"
EXTERNAL = 3
LONGEST_NAME = 100
LONGEST_DESCRIPTION = 1000
MOST = 100
UPCOMING = (1, 2)


def _event(call: Call, guild: Guild) -> ScheduledEvent:
    found = guild.events.get(call.id("event_id"))
    if found is None:
        raise refusals.unknown("Guild Scheduled Event", 10070)
    return found


def _time(written: str | None) -> datetime | None:
    return None if written is None else datetime.fromisoformat(written)


def _check(call: Call, body: dict[str, Any]) -> None:
    """Refuse an event, as it would be after this call, that Discord would refuse."""
    problems = Problems()
    if not 1 <= len(body.get("name") or "") <= LONGEST_NAME:
        problems.add("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.")
    if len(body.get("description") or "") > LONGEST_DESCRIPTION:
        problems.add("description", "BASE_TYPE_MAX_LENGTH", "Must be 1000 or fewer in length.")
    starts = _time(body.get("scheduled_start_time"))
    if starts is None:
        problems.add("scheduled_start_time", "BASE_TYPE_REQUIRED", "This field is required")
    elif starts < call.world.clock.now():
        code = "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST"
        problems.add("scheduled_start_time", code, "Cannot schedule event in the past.")
    if body.get("entity_type") == EXTERNAL:
        if not body.get("scheduled_end_time"):
            problems.add("scheduled_end_time", "BASE_TYPE_REQUIRED", "This field is required")
        if not (body.get("entity_metadata") or {}).get("location"):
            problems.add("entity_metadata", "BASE_TYPE_REQUIRED", "This field is required")
    elif not body.get("channel_id"):
        problems.add("channel_id", "BASE_TYPE_REQUIRED", "This field is required")
    problems.raise_if_any()


def _take(event: ScheduledEvent, body: dict[str, Any]) -> None:
    event.name = body["name"]
    event.description = body.get("description")
    event.starts_at = datetime.fromisoformat(body["scheduled_start_time"])
    event.ends_at = _time(body.get("scheduled_end_time"))
    event.entity_type = body["entity_type"]
    event.location = (body.get("entity_metadata") or {}).get("location")
    event.channel_id = int(body["channel_id"]) if body.get("channel_id") else None
    event.recurrence = body.get("recurrence_rule")


@routes.add("GET", _ALL)
async def list_events(call: Call) -> Any:
    """List a guild's events."""
    return [wire.event(call.world, each) for each in lookup.guild(call).events.values()]


@routes.add("POST", _ALL)
async def create_event(call: Call) -> Any:
    """Schedule an event."""
    guild = lookup.guild(call, Permission.CREATE_EVENTS)
    body = call.body or {}
    _check(call, body)
    if sum(each.status in UPCOMING for each in guild.events.values()) >= MOST:
        raise ApiError(400, 30038, "Maximum number of guild scheduled events reached (100)")
    world = call.world
    event = ScheduledEvent(world.ids.next(), guild.id, world.bot.id, "", world.clock.now())
    _take(event, body)
    scheduling.add(world, guild, event)
    return wire.event(world, event)


@routes.add("GET", _ONE)
async def get_event(call: Call) -> Any:
    """Describe an event."""
    return wire.event(call.world, _event(call, lookup.guild(call)))


@routes.add("PATCH", _ONE)
async def edit_event(call: Call) -> Any:
    """Change an event, or what state it is in."""
    guild = lookup.guild(call)
    event = _event(call, guild)
    _require_own(call, event)
    body = call.body or {}
    if changed := {key: value for key, value in body.items() if key != "status"}:
        whole = wire.event(call.world, event) | changed
        _check(call, whole)
        _take(event, whole)
    event.status = body.get("status", event.status)
    scheduling.tell(call.world, guild, event, "UPDATE")
    return wire.event(call.world, event)


@routes.add("DELETE", _ONE)
async def delete_event(call: Call) -> Any:
    """Take an event off the list."""
    guild = lookup.guild(call)
    event = _event(call, guild)
    _require_own(call, event)
    scheduling.remove(call.world, guild, event)


@routes.add("GET", _ONE + "/users")
async def list_interested(call: Call) -> Any:
    """List who is interested in an event."""
    event = _event(call, lookup.guild(call))
    return [
        {"guild_scheduled_event_id": str(event.id), "user": wire.user(call.world.users[each])}
        for each in event.interested
    ]


def _require_own(call: Call, event: ScheduledEvent) -> None:
    own = event.creator_id == call.world.bot.id
    lookup.guild(call, Permission.CREATE_EVENTS if own else Permission.MANAGE_EVENTS)
