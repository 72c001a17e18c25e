"""A session and what people press below it: who comes, and when they want to be told."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import discord

from bot.client import CoachBot
from bot.delivery import NotNow, Refused, open_dm
from bot.domain.meetups import Ahead
from bot.services.meetups import Coming, Meetups
from bot.services.meetups.going import Joined
from bot.services.meetups.telling import Near
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.language import language_of
from bot.ui.look import card, row
from bot.ui.plain import plain
from bot.words import N_, _, speaking
from cogs.sessions.words import coming_line, stamp, standing_line, title_of

logger = logging.getLogger(__name__)

Asked = discord.Interaction[CoachBot]

TELL = {
    Ahead.DAY: N_("The evening before"),
    Ahead.HOUR: N_("An hour before"),
    Ahead.NEVER: N_("Don't tell me"),
}
OPENED = N_("Here I'll tell you before the sessions you come to, as you asked. Nothing else.")


def meetups_of(interaction: Asked) -> Meetups:
    """Return what can be done with sessions."""
    return interaction.client.app.meetups


class ComingButton(PersistentButton, template=r"session-come:v1:(?P<meetup>\d+)"):
    """Puts whoever presses down for it."""

    def __init__(self, meetup: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("I'm coming"),
                style=discord.ButtonStyle.primary,
                custom_id=f"session-come:v1:{meetup}",
            )
        )
        self._meetup = int(meetup)

    async def pressed(self, interaction: Asked) -> None:
        """Put them down, show it in the post, and ask when to tell them."""
        person = interaction.user
        joined = await meetups_of(interaction).going.join(
            interaction.guild_id, self._meetup, person.id, person.display_name
        )
        await answer(interaction, view=joined_card(joined))
        await refresh(interaction.client, joined.coming)


class NotComingButton(PersistentButton, template=r"session-stay:v1:(?P<meetup>\d+)"):
    """Takes whoever presses off the list again."""

    def __init__(self, meetup: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("I can't come"), custom_id=f"session-stay:v1:{meetup}")
        )
        self._meetup = int(meetup)

    async def pressed(self, interaction: Asked) -> None:
        """Take them off."""
        going = meetups_of(interaction).going
        coming = await going.leave(interaction.guild_id, self._meetup, interaction.user.id)
        await answer(interaction, _("You're not down for it. Nobody is told, and nothing is due."))
        await refresh(interaction.client, coming)


class TellButton(
    PersistentButton, template=r"session-tell:v1:(?P<meetup>\d+):(?P<ahead>day|hour|never)"
):
    """Sets when whoever presses is told."""

    def __init__(self, meetup: str, ahead: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_(TELL[Ahead(ahead)]), custom_id=f"session-tell:v1:{meetup}:{ahead}"
            )
        )
        self._meetup, self._ahead = int(meetup), Ahead(ahead)

    async def pressed(self, interaction: Asked) -> None:
        """Open the DM now, while they are here to hear that it is closed; then book."""
        going, person = meetups_of(interaction).going, interaction.user
        if self._ahead is not Ahead.NEVER:
            await open_dm(person, _(OPENED))
        joined = await going.tell(interaction.guild_id, self._meetup, person.id, self._ahead)
        if self._ahead is Ahead.NEVER:
            await answer(interaction, _("I won't tell you beforehand. You're still down for it."))
        else:
            await answer(interaction, view=joined_card(joined))


async def refresh(bot: CoachBot, coming: Coming) -> None:
    """Bring the announcement up to date; a message that is gone is no loss."""
    meetup = coming.meetup
    if meetup.channel_id is None or meetup.message_id is None:
        return
    with speaking(await language_of(bot, meetup.club_id)):
        view = announcement(coming)
    try:
        await bot.sender.edit(meetup.channel_id, meetup.message_id, view=view)
    except (Refused, NotNow) as refusal:
        logger.warning("Could not edit the announcement of session %d: %s", meetup.id, refusal)


def announcement(coming: Coming) -> discord.ui.LayoutView:
    """Lay out what the club reads."""
    meetup = coming.meetup
    lines = [f"### {title_of(meetup)}", standing_line(coming)]
    if meetup.place:
        lines.append(_("Where: {place}").format(place=plain(meetup.place)))
    if meetup.cancelled_at is not None:
        return card(f"### {title_of(meetup)}", _("Called off."))
    id_ = str(meetup.id)
    return card("\n".join(lines), coming_line(coming), row(ComingButton(id_), NotComingButton(id_)))


def joined_card(joined: Joined) -> discord.ui.LayoutView:
    """Tell somebody that they are down for it, and offer to tell them beforehand."""
    meetup = joined.coming.meetup
    lines = [
        _(
            "You're down for **{title}**. Your name shows on the post, unless you use /me hide."
        ).format(title=title_of(meetup))
    ]
    if joined.told_at is not None:
        lines.append(_("I'll tell you by DM {when}.").format(when=stamp(joined.told_at, "R")))
    elif joined.ahead is Ahead.NEVER:
        lines.append(_("Shall I tell you beforehand, by DM?"))
    others = [each for each in Ahead if each is not joined.ahead]
    return card("\n".join(lines), row(*(TellButton(str(meetup.id), each.value) for each in others)))


def near_card(near: Near) -> discord.ui.LayoutView:
    """Tell somebody that it is near, or that it was called off."""
    meetup = near.meetup
    id_ = str(meetup.id)
    if meetup.cancelled_at is not None:
        said = _("**{title}** {when} is called off.")
        return card(said.format(title=title_of(meetup), when=stamp(near.start, "F")))
    return card(
        "\n".join(_near_lines(near)),
        row(NotComingButton(id_), TellButton(id_, Ahead.NEVER.value)),
    )


def _near_lines(near: Near) -> Iterator[str]:
    yield _("**{title}** is {when}: {start}.").format(
        title=title_of(near.meetup), when=stamp(near.start, "R"), start=stamp(near.start, "F")
    )
    if near.closing:
        yield _(
            "I've told you of three and heard nothing, so this is the last for now. Any button or "
            "command of mine, and I'll go on."
        )
    if near.meetup.place:
        yield _("Where: {place}").format(place=plain(near.meetup.place))
