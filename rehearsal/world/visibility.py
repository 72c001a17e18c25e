"""What an application without the message content intent does not get to see."""

from __future__ import annotations

from typing import Any

_BLANK: dict[str, Any] = {"content": "", "embeds": (), "attachments": (), "components": ()}


def blank(message: dict[str, Any], bot_id: int, *, in_dm: bool) -> dict[str, Any]:
    """Return a message without its content, unless Discord shows it to the bot all the same.

    It does in DMs, for the bot's own messages, and for those that mention the bot, as a reply
    with its ping on does.
    """
    own = str(bot_id)
    if (
        in_dm
        or message["author"]["id"] == own
        or any(each["id"] == own for each in message["mentions"])
    ):
        return message
    blanked = message | _BLANK
    if referenced := message.get("referenced_message"):
        blanked["referenced_message"] = blank(referenced, bot_id, in_dm=in_dm)
    return blanked
