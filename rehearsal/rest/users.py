"""Accounts, and the private channels with them."""

from __future__ import annotations

from typing import Any

from rehearsal.rest import refusals
from rehearsal.rest.routes import Call, Routes
from rehearsal.world import permissions, wire

routes = Routes()


@routes.add("GET", "/users/@me")
async def get_me(call: Call) -> Any:
    """Describe the bot's account."""
    return wire.user(call.world.bot) | {"verified": True, "mfa_enabled": True, "locale": "en-US"}


@routes.add("GET", "/users/{user_id}")
async def get_user(call: Call) -> Any:
    """Describe an account."""
    found = call.world.users.get(call.id("user_id"))
    if found is None:
        raise refusals.unknown_user()
    return wire.user(found)


@routes.add("POST", "/users/@me/channels")
async def create_dm(call: Call) -> Any:
    """Return the private channel with somebody; whether they read it shows on sending."""
    recipient = int((call.body or {}).get("recipient_id") or 0)
    if recipient not in call.world.users or recipient == call.world.bot.id:
        raise refusals.unknown_user()
    return wire.channel(call.world, call.world.dm(call.world.bot.id, recipient), call.world.bot.id)


@routes.add("GET", "/users/@me/guilds")
async def get_guilds(call: Call) -> Any:
    """List the guilds that the bot is in."""
    bot_id = call.world.bot.id
    return [
        {
            "id": str(guild.id),
            "name": guild.name,
            "icon": None,
            "banner": None,
            "owner": False,
            "permissions": str(permissions.in_guild(guild, bot_id)),
            "features": [],
        }
        for guild in call.world.guilds.values()
        if bot_id in guild.members
    ]
