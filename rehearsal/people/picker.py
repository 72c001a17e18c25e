"""Which of the bot's commands somebody finds, and where."""

from __future__ import annotations

from typing import Any

from rehearsal.world import permissions, wire
from rehearsal.world.permissions import Permission
from rehearsal.world.state import Channel, Command, CommandType, Guild
from rehearsal.world.world import World

IN_GUILD, IN_BOT_DM = 0, 1
GUILD_INSTALL = 0
_USE = Permission.USE_APPLICATION_COMMANDS.value


def offered(world: World, user_id: int, channel: Channel) -> list[Command]:
    """Return the commands that somebody may use in a channel."""
    guild = world.guild_of(channel)
    granted = world.permissions(channel, user_id)
    if not granted & _USE or (guild is not None and world.bot.id not in guild.members):
        return []
    return [each for each in world.commands.values() if _is_offered(each, guild, granted)]


def _is_offered(command: Command, guild: Guild | None, granted: int) -> bool:
    data = command.data
    if command.guild_id is not None and (guild is None or guild.id != command.guild_id):
        return False
    context = IN_BOT_DM if guild is None else IN_GUILD
    if data.get("contexts") is not None and context not in data["contexts"]:
        return False
    if guild is None:
        return data.get("dm_permission", True) is not False
    if GUILD_INSTALL not in (data.get("integration_types") or [GUILD_INSTALL]):
        return False
    needed = data.get("default_member_permissions")
    if needed is None or granted & Permission.ADMINISTRATOR.value:
        return True
    return int(needed) != 0 and granted & int(needed) == int(needed)


def find(
    world: World, user_id: int, channel: Channel, path: str, kind: CommandType
) -> Command | None:
    """Return a command by its name, if somebody finds it in a channel."""
    name = path.split(" ", maxsplit=1)[0] if kind == CommandType.CHAT_INPUT else path
    for each in offered(world, user_id, channel):
        if (each.type, each.name) == (kind, name):
            return each
    return None


def commands(world: World, user_id: int) -> list[dict[str, Any]]:
    """Write all commands that somebody finds anywhere, as their own language describes them."""
    found: dict[int, Command] = {}
    for guild in world.guilds.values():
        if user_id in guild.members and world.bot.id in guild.members:
            granted = permissions.in_guild(guild, user_id)
            for each in world.commands.values():
                if granted & _USE and _is_offered(each, guild, granted):
                    found[each.id] = each
    for each in world.commands.values():
        if _is_offered(each, None, permissions.IN_DMS):
            found[each.id] = each
    locale = world.users[user_id].locale
    return [_described(wire.command(each, world.bot.id), locale) for each in found.values()]


def _described(one: dict[str, Any], locale: str) -> dict[str, Any]:
    """Put a command's description in a language, where it has one, and those of its options."""
    said = (one.get("description_localizations") or {}).get(locale)
    options = [_described(each, locale) for each in one.get("options", ())]
    return one | ({"description": said} if said else {}) | ({"options": options} if options else {})
