"""Private answers: through the interaction, so that they can never turn public."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import discord
from discord.ext import commands

from bot.errors import UserError
from bot.words import N_

PATIENCE_SECONDS = 1.0
_WAIT = "plankton.wait"

AnyInteraction = discord.Interaction[Any]


def expect_answer(interaction: AnyInteraction) -> None:
    """Begin to wait: if `answer` has not come within a second, Discord shows "thinking".

    Discord gives up on an interaction after three seconds without a sign.
    """
    interaction.extras[_WAIT] = _Wait(interaction)


async def answer(
    interaction: AnyInteraction,
    text: str | None = None,
    *,
    view: discord.ui.LayoutView | None = None,
    file: discord.File | None = None,
    files: Sequence[discord.File] = (),
) -> None:
    """Answer this person alone, once or several times, whether or not "thinking" was shown."""
    await _stop_waiting(interaction)
    shown: dict[str, Any] = {"content": text} if view is None else {"view": view}
    if file is not None:
        shown["file"] = file
    if files:
        shown["files"] = files
    if interaction.response.is_done():
        await interaction.followup.send(**shown, ephemeral=True)
    else:
        await interaction.response.send_message(**shown, ephemeral=True)


async def replace(
    interaction: AnyInteraction,
    view: discord.ui.LayoutView,
    *,
    file: discord.File | None = None,
) -> None:
    """Show something else in the private message whose button was pressed; no other file stays.

    Once "thinking" was shown it is a new private message, since Discord lets that only be filled.
    """
    await _stop_waiting(interaction)
    shown: dict[str, Any] = {"view": view} if file is None else {"view": view, "file": file}
    if interaction.response.is_done():
        await interaction.followup.send(**shown, ephemeral=True)
    else:
        files = [] if file is None else [file]
        await interaction.response.edit_message(view=view, attachments=files)


async def aloud(
    interaction: AnyInteraction,
    view: discord.ui.LayoutView,
    *,
    file: discord.File | None = None,
) -> None:
    """Show something to everybody in the channel, because this person asked for just that."""
    await _stop_waiting(interaction)
    shown: dict[str, Any] = {"view": view} if file is None else {"view": view, "file": file}
    if interaction.response.is_done():
        await interaction.delete_original_response()  # "thinking", which only they can see
        await interaction.followup.send(**shown)
    else:
        await interaction.response.send_message(**shown)


async def open_form(interaction: AnyInteraction, form: discord.ui.Modal) -> None:
    """Open a form. Discord takes one only as the very first answer.

    Raises:
        UserError: "thinking" was shown meanwhile.
    """
    await _stop_waiting(interaction)
    if interaction.response.is_done():
        raise UserError(N_("That took me a moment too long. Please press it once more."))
    await interaction.response.send_modal(form)


async def reply(
    ctx: commands.Context[Any],
    view: discord.ui.LayoutView,
    *,
    file: discord.File | None = None,
) -> None:
    """Answer a hybrid command: privately by slash, as a reply that pings nobody if typed."""
    if ctx.interaction is not None:
        await answer(ctx.interaction, view=view, file=file)
        return
    shown: dict[str, Any] = {"view": view} if file is None else {"view": view, "file": file}
    await ctx.send(**shown, reference=quietly_to(ctx.message), mention_author=False)


def quietly_to(message: discord.Message) -> discord.MessageReference:
    """Refer to a message in a way that still sends when it has been deleted meanwhile."""
    return discord.MessageReference.from_message(message, fail_if_not_exists=False)


async def remove_message(interaction: AnyInteraction) -> None:
    """Take away the message whose button was pressed; needs no permission in the channel."""
    await _stop_waiting(interaction)
    if interaction.response.is_done():
        if interaction.message is not None:
            await interaction.message.delete()
    else:
        await interaction.response.defer()
        await interaction.delete_original_response()


class _Wait:
    """Says "thinking" when the time is up, once, unless something was answered before."""

    def __init__(self, interaction: AnyInteraction) -> None:
        self._interaction = interaction
        self._deferral: asyncio.Task[Any] | None = None
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(PATIENCE_SECONDS, self._defer)

    def _defer(self) -> None:
        if not self._interaction.response.is_done():
            self._deferral = asyncio.create_task(
                self._interaction.response.defer(ephemeral=True, thinking=True)
            )

    async def end(self) -> None:
        """Stop; a deferral that is on its way is seen through, so that nothing answers twice."""
        self._timer.cancel()
        if self._deferral is not None:
            await self._deferral


async def _stop_waiting(interaction: AnyInteraction) -> None:
    wait: _Wait | None = interaction.extras.pop(_WAIT, None)
    if wait is not None:
        await wait.end()
