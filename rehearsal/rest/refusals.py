"""Discord's refusals, by name."""

from __future__ import annotations

from rehearsal.rules.errors import ApiError

# Codes that say nothing about the bot's manners: somebody else's doing, or the weather.
_INNOCENT_STATUSES = frozenset({401, 403, 404, 429})
UNKNOWN_INTERACTION = 10062


def is_breach(error: ApiError) -> bool:
    """Tell whether the bot broke a rule that it could have kept."""
    return error.status not in _INNOCENT_STATUSES or error.code == UNKNOWN_INTERACTION


def unauthorized() -> ApiError:
    """The token is wrong, or there is none."""
    return ApiError(401, 0, "401: Unauthorized")


def missing_access() -> ApiError:
    """The bot can't see that."""
    return ApiError(403, 50001, "Missing Access")


def missing_permissions() -> ApiError:
    """The bot may not do that."""
    return ApiError(403, 50013, "Missing Permissions")


def unknown(what: str, code: int) -> ApiError:
    """There is no such thing (any more)."""
    return ApiError(404, code, f"Unknown {what}")


def unknown_channel() -> ApiError:
    """There is no such channel."""
    return unknown("Channel", 10003)


def unknown_guild() -> ApiError:
    """There is no such guild."""
    return unknown("Guild", 10004)


def unknown_member() -> ApiError:
    """There is no such member."""
    return unknown("Member", 10007)


def unknown_message() -> ApiError:
    """There is no such message."""
    return unknown("Message", 10008)


def unknown_user() -> ApiError:
    """There is no such user."""
    return unknown("User", 10013)


def unknown_interaction() -> ApiError:
    """Nobody waits for that answer (any more)."""
    return unknown("interaction", UNKNOWN_INTERACTION)


def unknown_webhook() -> ApiError:
    """There is no such webhook, or no such interaction's token."""
    return unknown("Webhook", 10015)


def invalid_webhook_token() -> ApiError:
    """The interaction's fifteen minutes are over."""
    return ApiError(401, 50027, "Invalid Webhook Token")


def already_acknowledged() -> ApiError:
    """That interaction has had its first answer."""
    return ApiError(400, 40060, "Interaction has already been acknowledged.")


def dms_closed() -> ApiError:
    """That person takes no messages from the bot."""
    return ApiError(403, 50007, "Cannot send messages to this user")


def no_mutual_guild() -> ApiError:
    """That person shares no guild with the bot (any more)."""
    return ApiError(403, 50278, "Cannot send messages to this user due to having no mutual guilds")


def no_reply_without_history() -> ApiError:
    """The bot may not read what it wants to answer."""
    return ApiError(403, 160002, "Cannot reply without permission to read message history")


def archived() -> ApiError:
    """The thread is archived."""
    return ApiError(400, 50083, "Thread is archived")
