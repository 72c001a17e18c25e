"""Who the bot is, and where its gateway is."""

from __future__ import annotations

from typing import Any

from rehearsal.gateway.codes import APPLICATION_FLAGS
from rehearsal.rest.routes import Call, Routes
from rehearsal.world import wire

routes = Routes()

IDENTIFIES_A_DAY = 1000


@routes.add("GET", "/gateway", needs_token=False)
async def get_gateway(call: Call) -> Any:
    """Tell where the gateway is."""
    return {"url": call.rehearsal.gateway_url}


@routes.add("GET", "/gateway/bot")
async def get_gateway_bot(call: Call) -> Any:
    """Tell where the gateway is, and how many shards there ought to be."""
    limit = {
        "total": IDENTIFIES_A_DAY,
        "remaining": IDENTIFIES_A_DAY - call.rehearsal.gateway.identified,
        "reset_after": 86_400_000,
        "max_concurrency": 1,
    }
    return {"url": call.rehearsal.gateway_url, "shards": 1, "session_start_limit": limit}


def _application(call: Call) -> dict[str, Any]:
    bot = call.world.bot
    flags = sum(APPLICATION_FLAGS[name] for name in call.rehearsal.privileged)
    return {
        "id": str(bot.id),
        "name": bot.display,
        "icon": None,
        "description": "",
        "summary": "",
        "type": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "owner": _owner(call),
        "team": None,
        "flags": flags,
        "flags_new": str(flags),
        "approximate_guild_count": len(call.world.guilds),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "eligible_oauth2_scopes": [],
        "explicit_content_filter": 0,
        "interactions_endpoint_url": None,
        "redirect_uris": [],
        "role_connections_verification_url": None,
        "integration_types_config": {"0": {}},
        "bot": wire.user(bot),
        "tags": [],
    }


def _owner(call: Call) -> dict[str, Any]:
    people = (each for each in call.world.users.values() if not each.bot)
    return wire.user(next(people, call.world.bot))


@routes.add("GET", "/applications/@me")
async def get_application(call: Call) -> Any:
    """Describe the application."""
    return _application(call)


@routes.add("GET", "/oauth2/applications/@me")
async def get_own_application(call: Call) -> Any:
    """Describe the application, as OAuth2 names it."""
    return _application(call)
