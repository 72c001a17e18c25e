"""What I may do in a channel, and where that is changed."""

from __future__ import annotations

import discord

from bot.words import N_, _

# What I do in a club's channel, by Discord's own names for the permissions.
NEEDED = {
    "view_channel": N_("View Channel"),
    "send_messages": N_("Send Messages"),
    "embed_links": N_("Embed Links"),
    "attach_files": N_("Attach Files"),
    "read_message_history": N_("Read Message History"),
}

Postable = discord.abc.GuildChannel | discord.Thread


def lacking(channel: Postable) -> str | None:
    """Say which permissions I lack in a channel, and where to give them; None for none."""
    mine = channel.permissions_for(channel.guild.me)
    names = [_(name) for flag, name in NEEDED.items() if not getattr(mine, flag)]
    if not names:
        return None
    return _(
        "⚠️ In {channel} I still lack: **{permissions}**. To change that, open the channel's "
        "settings (the cog beside its name), then Permissions, and add me there."
    ).format(channel=channel.mention, permissions=", ".join(names))
