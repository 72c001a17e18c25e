"""REST v10, one file a resource."""

from __future__ import annotations

from rehearsal.rest import (
    applications,
    channels,
    commands,
    events,
    guilds,
    interactions,
    members,
    messages,
    reactions,
    threads,
    users,
    webhooks,
)
from rehearsal.rest.routes import Route

ROUTES: list[Route] = [
    route
    for resource in (
        applications,
        channels,
        commands,
        events,
        guilds,
        interactions,
        members,
        messages,
        reactions,
        threads,
        users,
        webhooks,
    )
    for route in resource.routes
]
