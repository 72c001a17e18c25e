"""Sending what a job says, once, however often it is tried."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Protocol

import aiohttp
import discord

from bot.errors import UserError
from bot.failpoints import reach
from bot.storage.jobs import Job
from bot.ui.look import card
from bot.words import N_

logger = logging.getLogger(__name__)

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# Discord drops a repeated nonce for "a few minutes" and does not say how many.
NONCE_IS_SAFE_FOR = timedelta(minutes=2)
LOOK_BACK = 100
SLACK = timedelta(minutes=1)

DMS_CLOSED = frozenset({50007, 50278})
UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, NO_ACCESS, MAY_NOT, ARCHIVED = 10003, 10008, 50001, 50013, 50083
FOR_GOOD = DMS_CLOSED | {UNKNOWN_CHANNEL, NO_ACCESS, MAY_NOT, ARCHIVED}

CLOSED = N_(
    "Discord doesn't let me write to you, so I can't ask. Allow direct messages from this server "
    "in its privacy settings, and press again."
)


class Refused(Exception):  # noqa: N818  it is an answer, not a failure of ours
    """Discord will not take this, now or later: a channel gone, a permission, closed DMs."""

    def __init__(self, code: int) -> None:
        super().__init__(f"Discord refuses it, code {code}")
        self.code = code

    @property
    def dms_closed(self) -> bool:
        """Whether the person takes no messages from us."""
        return self.code in DMS_CLOSED


class NotNow(Exception):  # noqa: N818  likewise
    """Discord stumbled, or asked to wait; it may have taken the message all the same."""


class Host(Protocol):
    """What a sender needs of the client."""

    def get_partial_messageable(self, id: int, /) -> discord.PartialMessageable: ...  # noqa: D102
    async def create_dm(self, user: discord.abc.Snowflake, /) -> discord.DMChannel: ...  # noqa: D102
    @property
    def user(self) -> discord.ClientUser | None: ...  # noqa: D102


class Dms(Protocol):
    """Remembers in which channel somebody is reached alone: Discord wants it opened once."""

    async def dm_channel(self, person_id: int) -> int | None: ...  # noqa: D102
    async def note_dm(self, person_id: int, channel_id: int) -> None: ...  # noqa: D102


class Sender:
    """Sends for jobs. A message is known again by its nonce, and later by a button's id in it."""

    def __init__(self, client: Host, dms: Dms) -> None:
        self._client, self._dms = client, dms

    async def to_channel(
        self,
        job: Job,
        channel_id: int,
        now: datetime,
        *,
        mark: str | None = None,
        number: int | None = None,
        **content: Any,
    ) -> int:
        """Post in a channel; returns the message's id.

        Args:
            number: by which Discord knows the message again, if others than the job may post it.
            mark: the start of a custom id, or a piece of text, that only this job's message has;
                by it the message is found in the channel's history when an earlier try is too
                long ago for the nonce.
            content: as `discord.abc.Messageable.send` takes it.

        Raises:
            Refused: for good.
            NotNow: try again.
        """
        return await self._send(
            job,
            self._client.get_partial_messageable(channel_id),
            now,
            mark=mark,
            number=number,
            **content,
        )

    async def to_person(
        self, job: Job, person_id: int, now: datetime, *, mark: str | None = None, **content: Any
    ) -> int:
        """Write to somebody who asked for it; see `to_channel`."""
        known = await self._dms.dm_channel(person_id)
        if known is not None:
            try:
                return await self.to_channel(job, known, now, mark=mark, **content)
            except Refused as refusal:
                if refusal.code != UNKNOWN_CHANNEL:
                    raise
        try:
            channel = await self._client.create_dm(discord.Object(person_id))
        except Exception as error:
            raise sorted_out(error) from error
        await self._dms.note_dm(person_id, channel.id)
        return await self._send(job, channel, now, mark=mark, **content)

    async def edit(self, channel_id: int, message_id: int, **content: Any) -> None:
        """Change a message; raises as `to_channel` does."""
        channel = self._client.get_partial_messageable(channel_id)
        try:
            await channel.get_partial_message(message_id).edit(**content)
        except Exception as error:
            raise sorted_out(error) from error

    async def _send(
        self,
        job: Job,
        channel: discord.abc.Messageable,
        now: datetime,
        *,
        mark: str | None,
        number: int | None = None,
        **content: Any,
    ) -> int:
        try:
            if job.attempts > 1 and mark and now - job.due > NONCE_IS_SAFE_FOR:
                before = await self._found(channel, job, mark)
                if before is not None:
                    return before
            reach("sending", job.kind)
            sent = await channel.send(nonce=nonce(number or job.id), **content)
            reach("sent", job.kind)
        except Exception as error:
            raise sorted_out(error) from error
        return sent.id

    async def _found(self, channel: discord.abc.Messageable, job: Job, mark: str) -> int | None:
        """Return the message that an earlier try made, where we may read the history."""
        try:
            async for message in channel.history(limit=LOOK_BACK, after=job.due - SLACK):
                if message.author == self._client.user and _bears(message, mark):
                    return message.id
        except discord.Forbidden:
            logger.info("No history to look for job %d in", job.id)
        return None


def sorted_out(error: Exception) -> Exception:
    """Return what an error of discord.py's means for a job; a bug of ours stays what it is."""
    if isinstance(error, discord.HTTPException) and error.code in FOR_GOOD:
        return Refused(error.code)
    if isinstance(error, discord.HTTPException) and error.code == UNKNOWN_MESSAGE:
        return Refused(UNKNOWN_MESSAGE)  # sent before, and taken away by somebody since
    if isinstance(error, discord.DiscordServerError | discord.RateLimited):
        return NotNow(str(error))
    if isinstance(error, aiohttp.ClientError | TimeoutError | OSError):
        return NotNow(str(error) or type(error).__name__)
    return error


def nonce(number: int, part: int = 0) -> str:
    """Return what makes a repeated send known to Discord, which takes 25 characters.

    >>> nonce(123456789), len(nonce((1 << 63) - 1, 9))
    ('21i3v9-0', 15)
    """
    digits = ""
    while number:
        number, digit = divmod(number, len(DIGITS))
        digits = DIGITS[digit] + digits
    return f"{digits or '0'}-{part}"


def custom_ids(components: Any) -> Iterator[str]:
    """Yield the custom ids in a message, wherever they are nested."""
    for component in components:
        if own := getattr(component, "custom_id", None):
            yield own
        if accessory := getattr(component, "accessory", None):
            yield from custom_ids([accessory])
        yield from custom_ids(getattr(component, "children", ()))


def texts(components: Any) -> Iterator[str]:
    """Yield the texts in a message, wherever they are nested."""
    for component in components:
        if isinstance(content := getattr(component, "content", None), str):
            yield content
        yield from texts(getattr(component, "children", ()))


def _bears(message: discord.Message, mark: str) -> bool:
    known = any(each.startswith(mark) for each in custom_ids(message.components))
    return known or any(mark in each for each in texts(message.components))


async def open_dm(person: discord.User | discord.Member, text: str) -> None:
    """Write to somebody who has just asked for it.

    Raises:
        UserError: they take no messages from me.
    """
    try:
        await person.send(view=card(text))
    except discord.HTTPException as error:
        refusal = sorted_out(error)
        if isinstance(refusal, Refused) and refusal.dms_closed:
            raise UserError(CLOSED) from None
        raise
