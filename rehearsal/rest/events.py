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
FOR_THE_GUILD = 2
INTERESTED = 1
SCHEDULED, ACTIVE, COMPLETED, CANCELED = 1, 2, 3, 4
UPCOMING = (SCHEDULED, ACTIVE)
# Yearly, monthly, weekly, daily.
FREQUENCIES, WEEKLY = range(4), 2
NEXT = {SCHEDULED: (ACTIVE, CANCELED), ACTIVE: (COMPLETED,)}


def _event(call: Call, guild: Guild) -> ScheduledEvent:
    found = guild.events.get(call.id("event_id"))
    if found is None:
        raise refusals.unknown("Guild Scheduled Event", 10070)
    return found


def _check(call: Call, body: dict[str, Any], *, moved: bool = True) -> None:
    """Refuse an event, as it would be after this call, that Discord would refuse."""
    problems = Problems()
    if not 1 <= len(body.get("name") or "") <= LONGEST_NAME:
        problems.add("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.")
    if len(body.get("description") or "") > LONGEST_DESCRIPTION:
        problems.add("description", "BASE_TYPE_MAX_LENGTH", "Must be 1000 or fewer in length.")
    if body.get("privacy_level") != FOR_THE_GUILD:
        problems.add("privacy_level", "BASE_TYPE_CHOICES", "Value must be one of {2}.")
    starts = _time(problems, body, "scheduled_start_time")
    ends = _time(problems, body, "scheduled_end_time")
    if moved and starts is not None and starts < call.world.clock.now():
        code = "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST"
        problems.add("scheduled_start_time", code, "Cannot schedule event in the past.")
    if starts is not None and ends is not None and ends <= starts:
        code = "GUILD_SCHEDULED_EVENT_END_BEFORE_START"
        problems.add("scheduled_end_time", code, "Event must end after it starts.")
    _check_place(problems, body)
    _check_recurrence(problems, body.get("recurrence_rule"))
    problems.raise_if_any()


def _time(problems: Problems, body: dict[str, Any], key: str) -> datetime | None:
    """Read a time; only external events need one to end at."""
    written = body.get(key)
    if not written:
        if key == "scheduled_start_time" or body.get("entity_type") == EXTERNAL:
            problems.add(key, "BASE_TYPE_REQUIRED", "This field is required")
        return None
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        problems.add(key, "DATE_TIME_TYPE_PARSE", f"Could not parse {written}.")
        return None


def _check_place(problems: Problems, body: dict[str, Any]) -> None:
    """Check where it is: in a channel, or, if it is external, somewhere with a name."""
    if body.get("entity_type") != EXTERNAL:
        if not body.get("channel_id"):
            problems.add("channel_id", "BASE_TYPE_REQUIRED", "This field is required")
    elif not (body.get("entity_metadata") or {}).get("location"):
        problems.add("entity_metadata", "BASE_TYPE_REQUIRED", "This field is required")


def _check_recurrence(problems: Problems, rule: dict[str, Any] | None) -> None:
    """Check how an event comes back; week by week it does so on one day alone."""
    if rule is None:
        return
    if not rule.get("start"):
        problems.add("recurrence_rule.start", "BASE_TYPE_REQUIRED", "This field is required")
    if rule.get("frequency") not in FREQUENCIES:
        problems.add("recurrence_rule.frequency", "BASE_TYPE_CHOICES", "Invalid frequency.")
    days = rule.get("by_weekday") or []
    wrong = len(days) != 1 or any(day not in range(7) for day in days)
    if rule.get("frequency") == WEEKLY and wrong:
        code = "GUILD_SCHEDULED_EVENT_RECURRENCE_RULE_INVALID"
        problems.add("recurrence_rule.by_weekday", code, "Must have one weekday.")


def _take(event: ScheduledEvent, body: dict[str, Any]) -> None:
    event.name = body["name"]
    event.description = body.get("description")
    event.starts_at = datetime.fromisoformat(body["scheduled_start_time"])
    ends = body.get("scheduled_end_time")
    event.ends_at = datetime.fromisoformat(ends) if ends else None
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
    if event.status not in UPCOMING:
        raise ApiError(400, 180000, "Cannot update a finished event")
    status = body.get("status", event.status)
    if status not in (event.status, *NEXT[event.status]):
        problems = Problems()
        problems.add("status", "GUILD_SCHEDULED_EVENT_INVALID_STATUS", "Invalid status change.")
        problems.raise_if_any()
    if changed := {key: value for key, value in body.items() if key != "status"}:
        whole = wire.event(call.world, event) | changed
        _check(call, whole, moved="scheduled_start_time" in changed)
        _take(event, whole)
    event.status = status
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
        {
            "guild_scheduled_event_id": str(event.id),
            "user_id": str(each),
            "user": wire.user(call.world.users[each]),
            "response": INTERESTED,
        }
        for each in event.interested
    ]


def _require_own(call: Call, event: ScheduledEvent) -> None:
    own = event.creator_id == call.world.bot.id
    lookup.guild(call, Permission.CREATE_EVENTS if own else Permission.MANAGE_EVENTS)
