"""Lists of a guild's members, in the chunks that a bot asks for over the gateway."""

from __future__ import annotations

from typing import Any

from rehearsal.gateway.codes import Intent
from rehearsal.gateway.session import Session
from rehearsal.world import wire
from rehearsal.world.state import Guild, Member
from rehearsal.world.world import World

CHUNK = 1000


def send_chunks(world: World, session: Session, asked: dict[str, Any]) -> None:
    """Answer a request for members; the whole list needs the intent for it."""
    guild = world.guilds.get(int(asked["guild_id"]))
    if guild is None or world.bot.id not in guild.members:
        return
    found, missing = _find(
        world, guild, asked, everyone=bool(session.intents & Intent.GUILD_MEMBERS)
    )
    chunks = [found[start : start + CHUNK] for start in range(0, len(found), CHUNK)] or [[]]
    for index, chunk in enumerate(chunks):
        data: dict[str, Any] = {
            "guild_id": str(guild.id),
            "members": [wire.member(one, world.users[one.user_id]) for one in chunk],
            "chunk_index": index,
            "chunk_count": len(chunks),
            "not_found": missing,
        }
        if nonce := asked.get("nonce"):
            data["nonce"] = nonce
        session.dispatch("GUILD_MEMBERS_CHUNK", data)


def _find(
    world: World, guild: Guild, asked: dict[str, Any], *, everyone: bool
) -> tuple[list[Member], list[str]]:
    if ids := asked.get("user_ids"):
        wanted = ids if isinstance(ids, list) else [ids]
        found = [guild.members[int(each)] for each in wanted if int(each) in guild.members]
        return found, [str(each) for each in wanted if int(each) not in guild.members]
    beginning = asked.get("query", "").lower()
    if not beginning and not everyone:
        return [], []
    named = [member for member in guild.members.values() if _is_called(world, member, beginning)]
    return named[: asked.get("limit") or None], []


def _is_called(world: World, member: Member, beginning: str) -> bool:
    user = world.users[member.user_id]
    names = (user.name, user.display, member.nick or "")
    return any(name.lower().startswith(beginning) for name in names)
