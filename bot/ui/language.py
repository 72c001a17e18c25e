"""The language in which everybody in a club is spoken to at once."""

from __future__ import annotations

from typing import Any

DEFAULT_LANGUAGE = "en"


async def language_of(client: Any, club_id: int) -> str:
    """Return a club's language: as it was set, else as its server prefers."""
    club, guild = await client.app.clubs.get(club_id), client.get_guild(club_id)
    ours = guild.preferred_locale.value if guild is not None else DEFAULT_LANGUAGE
    return club.language or ours
