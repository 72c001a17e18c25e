"""Guilds and their roles."""

from __future__ import annotations

from typing import Any

from rehearsal.rest import lookup
from rehearsal.rest.routes import Call, Routes
from rehearsal.world import making, wire
from rehearsal.world.permissions import Permission
from rehearsal.world.state import Role

routes = Routes()


@routes.add("GET", "/guilds/{guild_id}")
async def get_guild(call: Call) -> Any:
    """Describe a guild."""
    guild = lookup.guild(call)
    return wire.guild(guild) | {"approximate_member_count": len(guild.members)}


@routes.add("DELETE", "/users/@me/guilds/{guild_id}")
async def leave_guild(call: Call) -> Any:
    """Let the bot leave a guild."""
    making.leave(call.world, lookup.guild(call), call.world.bot)


@routes.add("GET", "/guilds/{guild_id}/roles")
async def get_roles(call: Call) -> Any:
    """List a guild's roles."""
    return [wire.role(each) for each in lookup.guild(call).roles.values()]


@routes.add("POST", "/guilds/{guild_id}/roles")
async def create_role(call: Call) -> Any:
    """Make a role."""
    guild = lookup.guild(call, Permission.MANAGE_ROLES)
    body = call.body or {}
    role = Role(
        call.world.ids.next(),
        body.get("name") or "new role",
        int(body.get("permissions") or 0),
        position=1,
        color=body.get("color") or 0,
        hoist=bool(body.get("hoist")),
        mentionable=bool(body.get("mentionable")),
    )
    making.add_role(call.world, guild, role)
    return wire.role(role)
