"""Registering application commands, for everywhere or for one guild."""

from __future__ import annotations

from typing import Any

from rehearsal.rest import refusals
from rehearsal.rest.routes import Call, Routes
from rehearsal.rules.commands import check_commands
from rehearsal.world import wire
from rehearsal.world.state import Command, CommandType

routes = Routes()

_EVERYWHERE = "/applications/{application_id}/commands"
_IN_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"
_DEFAULTS: dict[str, Any] = {
    "type": CommandType.CHAT_INPUT.value,
    "description": "",
    "default_member_permissions": None,
    "dm_permission": True,
    "nsfw": False,
    "integration_types": [0],
    "contexts": None,
}


def _scope(call: Call) -> int | None:
    """Return the guild that a path is about; None for everywhere."""
    if call.id("application_id") != call.world.bot.id:
        raise refusals.unknown("Application", 10002)
    if "guild_id" not in call.ids:
        return None
    guild_id = call.id("guild_id")
    if guild_id not in call.world.guilds:
        raise refusals.missing_access()
    return guild_id


def _in(call: Call, scope: int | None) -> list[Command]:
    return [each for each in call.world.commands.values() if each.guild_id == scope]


def _found(call: Call) -> Command:
    command = call.world.commands.get(call.id("command_id"))
    if command is None or command.guild_id != _scope(call):
        raise refusals.unknown("application command", 10063)
    return command


def _written(call: Call, commands: list[Command]) -> list[dict[str, Any]]:
    return [wire.command(each, call.world.bot.id) for each in commands]


def _register(
    call: Call, scope: int | None, body: dict[str, Any], before: list[Command]
) -> Command:
    """Register a command; one of the same name and kind keeps its id."""
    data = _DEFAULTS | {key: value for key, value in body.items() if key != "id"}
    data["integration_types"] = data["integration_types"] or _DEFAULTS["integration_types"]
    same = (each for each in before if (each.type, each.name) == (data["type"], data["name"]))
    known = next(same, None)
    if known is not None and known.data == data:
        return known
    version = call.world.ids.next()
    command_id = version if known is None else known.id
    return Command(command_id, data["type"], data["name"], scope, version, data)


def _tell(call: Call) -> None:
    call.rehearsal.crowd.commands_changed()


@routes.add("GET", _EVERYWHERE)
@routes.add("GET", _IN_GUILD)
async def get_commands(call: Call) -> Any:
    """List what is registered."""
    return _written(call, _in(call, _scope(call)))


@routes.add("PUT", _EVERYWHERE, takes=list)
@routes.add("PUT", _IN_GUILD, takes=list)
async def overwrite_commands(call: Call) -> Any:
    """Register these commands and no others."""
    scope = _scope(call)
    bodies = call.body or []
    check_commands(bodies)
    before = _in(call, scope)
    after = [_register(call, scope, body, before) for body in bodies]
    for command in before:
        del call.world.commands[command.id]
    for command in after:
        call.world.commands[command.id] = command
    _tell(call)
    return _written(call, after)


@routes.add("POST", _EVERYWHERE)
@routes.add("POST", _IN_GUILD)
async def create_command(call: Call) -> Any:
    """Register one command more, or one anew."""
    scope = _scope(call)
    check_commands([call.body])
    command = _register(call, scope, call.body, _in(call, scope))
    call.world.commands[command.id] = command
    _tell(call)
    return wire.command(command, call.world.bot.id)


@routes.add("GET", _EVERYWHERE + "/{command_id}")
@routes.add("GET", _IN_GUILD + "/{command_id}")
async def get_command(call: Call) -> Any:
    """Describe one command."""
    return wire.command(_found(call), call.world.bot.id)


@routes.add("PATCH", _EVERYWHERE + "/{command_id}")
@routes.add("PATCH", _IN_GUILD + "/{command_id}")
async def edit_command(call: Call) -> Any:
    """Change one command."""
    command = _found(call)
    data = command.data | (call.body or {})
    check_commands([data])
    command.data, command.name = data, data["name"]
    command.version = call.world.ids.next()
    _tell(call)
    return wire.command(command, call.world.bot.id)


@routes.add("DELETE", _EVERYWHERE + "/{command_id}")
@routes.add("DELETE", _IN_GUILD + "/{command_id}")
async def delete_command(call: Call) -> Any:
    """Forget one command."""
    del call.world.commands[_found(call).id]
    _tell(call)
