"""/plankalong, and the tasks that keep its messages."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.domain.planks.along import USUAL_WAIT, parse_wait
from bot.errors import UserError
from bot.storage.alongs import Along
from bot.ui.answer import answer
from bot.ui.language import language_of
from bot.ui.permissions import lacking
from bot.words import N_, _, speaking
from cogs.plankalong.keeper import Keeper
from cogs.plankalong.words import along_card

SUGGESTED = (N_("30 seconds"), N_("1 minute"), N_("2 minutes"), N_("5 minutes"), N_("10 minutes"))
Postable = discord.TextChannel | discord.Thread | discord.VoiceChannel | discord.StageChannel


class PlankAlongCog(commands.Cog, name=N_("Plank-along")):
    """Hold a plank together, each on a level of your own."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._alongs = bot, bot.app.alongs
        self._keeper = Keeper(bot)

    async def cog_load(self) -> None:
        """Go on with what was going on when we stopped."""
        await self._keeper.resume()

    async def cog_unload(self) -> None:
        """Stop; what is stored stays."""
        await self._keeper.close()

    @app_commands.command()
    @app_commands.guild_only()
    @app_commands.rename(wait="in")
    @app_commands.describe(wait="How long people have to gather, such as 2 min or 90 s")
    async def plankalong(
        self,
        interaction: discord.Interaction[CoachBot],
        wait: app_commands.Range[str, 1, 40] | None = None,
    ) -> None:
        """Call everybody here to hold a plank at the same moment."""
        channel = _channel_of(interaction)
        mine = interaction.app_permissions
        if not (mine.view_channel and mine.send_messages) and (problem := lacking(channel)):
            await answer(interaction, problem)
            return
        along = await self._alongs.call(
            channel.guild.id,
            [channel.id, *([channel.parent_id] if isinstance(channel, discord.Thread) else [])],
            parse_wait(wait) if wait else USUAL_WAIT,
            at=interaction.created_at,
        )
        message = await self._post(channel, along)
        await answer(interaction, _("Called: {message}").format(message=message.jump_url))

    @plankalong.autocomplete("wait")
    async def suggest_wait(
        self, _interaction: discord.Interaction[CoachBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer a few, and what was typed if it can be read."""
        offered = [_(each) for each in SUGGESTED]
        found = [each for each in offered if each.startswith(typed.strip())]
        return [app_commands.Choice(name=each, value=each) for each in found or _read(typed)]

    @commands.Cog.listener()
    async def on_plank_along_changed(self, along_id: int, message_id: int | None) -> None:
        """Bring its message up to date."""
        self._keeper.wake(along_id, message_id)

    async def _post(self, channel: Postable, along: Along) -> discord.Message:
        """Post the message; if Discord refuses, nothing was called."""
        seen = await self._alongs.see(along.id)
        if seen is None:
            raise discord.ClientException("a plank-along went as it came")
        try:
            with speaking(await language_of(self._bot, along.club_id)):
                message = await channel.send(view=along_card(seen))
        except discord.HTTPException:
            await self._alongs.finish(along.id)
            raise
        await self._alongs.show(along.id, message.id)
        self._keeper.wake(along.id, message.id)
        return message


def _channel_of(interaction: discord.Interaction[CoachBot]) -> Postable:
    """Return the channel in which it was asked for.

    Raises:
        NoPrivateMessage: it is none of a club's.
    """
    if isinstance(interaction.channel, Postable):
        return interaction.channel
    raise app_commands.NoPrivateMessage


def _read(typed: str) -> list[str]:
    try:
        parse_wait(typed)
    except UserError:
        return []
    return [typed.strip()]
