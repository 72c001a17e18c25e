"""Emoji under messages."""

from __future__ import annotations

import unicodedata
from typing import Any

from rehearsal.rest import lookup, refusals
from rehearsal.rest.routes import Call, Routes
from rehearsal.rules.errors import ApiError
from rehearsal.world import posting, wire
from rehearsal.world.permissions import Permission

routes = Routes()

_REACTIONS = "/channels/{channel_id}/messages/{message_id}/reactions"


def emoji(written: str) -> dict[str, Any]:
    """Read an emoji from a path: one of Unicode's, or `name:id` of a guild's own."""
    name, colon, number = written.partition(":")
    if colon and number.isdecimal():
        return {"id": number, "name": name}
    # What Unicode calls a symbol, with a digit or sign allowed to begin a keycap.
    if not any(unicodedata.category(letter).startswith("S") for letter in written) and not (
        written.endswith("\u20e3")
    ):
        raise ApiError(400, 10014, "Unknown Emoji")
    return {"id": None, "name": written}


@routes.add("PUT", _REACTIONS + "/{emoji}/@me")
async def add_reaction(call: Call) -> Any:
    """Put an emoji under a message; a new one needs the permission, joining one does not."""
    place = lookup.channel(call, Permission.READ_MESSAGE_HISTORY)
    message = lookup.message(call, place)
    found = emoji(call.ids["emoji"])
    if all(each.emoji != found for each in message.reactions):
        lookup.require(call, place, Permission.ADD_REACTIONS)
    if place.thread is not None and place.thread.archived:
        raise refusals.archived()
    posting.react(call.world, place, message, call.world.bot.id, found, on=True)


@routes.add("DELETE", _REACTIONS + "/{emoji}/@me")
async def remove_own_reaction(call: Call) -> Any:
    """Take the bot's own emoji back."""
    place = lookup.channel(call)
    message = lookup.message(call, place)
    posting.react(call.world, place, message, call.world.bot.id, emoji(call.ids["emoji"]), on=False)


@routes.add("DELETE", _REACTIONS + "/{emoji}/{user_id}")
async def remove_reaction(call: Call) -> Any:
    """Take somebody's emoji away."""
    place = lookup.channel(call, Permission.MANAGE_MESSAGES)
    message = lookup.message(call, place)
    posting.react(
        call.world, place, message, call.id("user_id"), emoji(call.ids["emoji"]), on=False
    )


@routes.add("GET", _REACTIONS + "/{emoji}")
async def get_reactions(call: Call) -> Any:
    """List who put an emoji under a message."""
    message = lookup.message(call, lookup.channel(call))
    wanted = emoji(call.ids["emoji"])
    users = [user for each in message.reactions if each.emoji == wanted for user in each.users]
    after, most = call.number("after", 0), call.number("limit", 25, 1, 100)
    later = sorted(user for user in users if user > after)
    return [wire.user(call.world.users[user]) for user in later[:most]]
