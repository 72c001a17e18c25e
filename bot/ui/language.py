"""The language in which everybody in a club is spoken to at once, and somebody alone."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import Any

from bot.ui.look import small
from bot.words import _

DEFAULT_LANGUAGE = "en"
MOST_HEARD = 5000


class Heard:
    """The languages of those who lately used a command or a button; never stored.

    Discord tells a person's language with those only, not with what they type.
    """

    def __init__(self) -> None:
        self._of: OrderedDict[int, str] = OrderedDict()

    def note(self, user_id: int, locale: str) -> None:
        """Remember a person's language, and forget whom we haven't heard for the longest."""
        self._of[user_id] = locale
        self._of.move_to_end(user_id)
        if len(self._of) > MOST_HEARD:
            self._of.popitem(last=False)

    def of(self, user_id: int) -> str | None:
        """Return a person's language, if we have heard it since the start."""
        return self._of.get(user_id)


async def language_of(client: Any, club_id: int) -> str:
    """Return a club's language: as it was set, else as its server prefers."""
    club, guild = await client.app.clubs.get(club_id), client.get_guild(club_id)
    ours = guild.preferred_locale.value if guild is not None else DEFAULT_LANGUAGE
    return club.language or ours


async def language_for(client: Any, user_id: int, club_id: int) -> str:
    """Return the language for a DM about a club: the person's own, else the club's."""
    return client.heard.of(user_id) or await language_of(client, club_id)


def unreviewed(sentence: str) -> Iterator[str]:
    """Say of medical words, where they are shown in translation, that nobody has checked that."""
    if _(sentence) != sentence:
        yield small(_("A translation that no clinician has checked yet."))
