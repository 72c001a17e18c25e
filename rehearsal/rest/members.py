"""Members of guilds, and the roles they have."""

from __future__ import annotations

from typing import Any

from rehearsal.rest import lookup, refusals
from rehearsal.rest.routes import Call, Routes
from rehearsal.rules.errors import ApiError
from rehearsal.world import making, wire
from rehearsal.world.permissions import Permission
from rehearsal.world.state import Guild, Member

routes = Routes()

_ONE = "/guilds/{guild_id}/members/{user_id}"


def _member(call: Call, guild: Guild) -> Member:
    user_id = call.id("user_id")
    if user_id not in call.world.users:
        raise refusals.unknown_user()
    if user_id not in guild.members:
        raise refusals.unknown_member()
    return guild.members[user_id]


def _written(call: Call, member: Member) -> dict[str, Any]:
    return wire.member(member, call.world.users[member.user_id])


@routes.add("GET", "/guilds/{guild_id}/members")
async def list_members(call: Call) -> Any:
    """List a guild's members, which needs the members intent."""
    guild = lookup.guild(call)
    if "guild_members" not in call.rehearsal.privileged:
        raise refusals.missing_access()
    after, most = call.number("after", 0), call.number("limit", 1, 1, 1000)
    later = sorted(user_id for user_id in guild.members if user_id > after)
    return [_written(call, guild.members[user_id]) for user_id in later[:most]]


@routes.add("GET", "/guilds/{guild_id}/members/search")
async def search_members(call: Call) -> Any:
    """List members whose name begins so."""
    guild = lookup.guild(call)
    beginning, most = call.query.get("query", "").lower(), call.number("limit", 1, 1, 1000)
    found = [
        member
        for member in guild.members.values()
        if (member.nick or call.world.users[member.user_id].name).lower().startswith(beginning)
    ]
    return [_written(call, member) for member in found[:most]]


@routes.add("GET", _ONE)
async def get_member(call: Call) -> Any:
    """Describe a member."""
    return _written(call, _member(call, lookup.guild(call)))


@routes.add("PATCH", "/guilds/{guild_id}/members/@me")
async def edit_self(call: Call) -> Any:
    """Change the bot's own nickname."""
    guild = lookup.guild(call, Permission.CHANGE_NICKNAME)
    member = guild.members[call.world.bot.id]
    member.nick = (call.body or {}).get("nick") or None
    making.change_member(call.world, guild, member)
    return _written(call, member)


@routes.add("PATCH", _ONE)
async def edit_member(call: Call) -> Any:
    """Change a member's nickname or roles."""
    body = call.body or {}
    needed = [Permission.MANAGE_ROLES] if "roles" in body else []
    needed += [Permission.MANAGE_NICKNAMES] if "nick" in body else []
    guild = lookup.guild(call, *needed)
    member = _member(call, guild)
    member.nick = body.get("nick", member.nick)
    member.roles = [int(role_id) for role_id in body.get("roles", member.roles)]
    making.change_member(call.world, guild, member)
    return _written(call, member)


@routes.add("PUT", _ONE + "/roles/{role_id}")
async def add_role(call: Call) -> Any:
    """Give a member a role."""
    _set_role(call, has=True)


@routes.add("DELETE", _ONE + "/roles/{role_id}")
async def remove_role(call: Call) -> Any:
    """Take a role from a member."""
    _set_role(call, has=False)


def _set_role(call: Call, *, has: bool) -> None:
    guild = lookup.guild(call, Permission.MANAGE_ROLES)
    member = _member(call, guild)
    role_id = call.id("role_id")
    if role_id not in guild.roles:
        raise refusals.unknown("Role", 10011)
    own = [guild.roles[each].position for each in guild.members[call.world.bot.id].roles]
    if guild.roles[role_id].position >= max(own, default=0):
        raise refusals.missing_permissions()
    if guild.roles[role_id].managed:
        raise ApiError(400, 50028, "Invalid Role")
    if has and role_id not in member.roles:
        member.roles.append(role_id)
    elif not has and role_id in member.roles:
        member.roles.remove(role_id)
    making.change_member(call.world, guild, member)
