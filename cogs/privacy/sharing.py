"""/privacy sharing: who may see what, given and taken back by its owner alone."""

from __future__ import annotations

import discord

from bot.client import CoachBot
from bot.domain.sharing import Shared
from bot.errors import UserError
from bot.services.sharing import Sharings
from bot.storage.grants import Grant
from bot.ui.answer import answer, replace
from bot.ui.checks import coaches
from bot.ui.components import PersistentButton
from bot.ui.look import card, section, small
from bot.words import N_, _

Asked = discord.Interaction[CoachBot]

MOST = 10
NO_COACH = N_("{name} doesn't coach this club, so there is nobody to share it with.")
IN_THE_CLUB = N_("Coaches are a club's: use /privacy sharing there to let one see something.")


class StopSharingButton(
    PersistentButton,
    template=r"unshare:v1:(?P<club>\d+):(?P<coach>\d+):(?P<field>light|runs)",
):
    """Takes back what whoever presses shares with a coach."""

    def __init__(self, club: str, coach: str, field: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Stop"), custom_id=f"unshare:v1:{club}:{coach}:{field}")
        )
        self._club, self._coach, self._field = int(club), int(coach), Shared(field)

    async def pressed(self, interaction: Asked) -> None:
        """Take it back."""
        sharing, person = interaction.client.app.sharing, interaction.user.id
        await sharing.stop(person, self._club, self._coach, self._field)
        await replace(interaction, sharing_card(await sharing.of(person)))


async def show_sharing(interaction: Asked) -> None:
    """Show somebody what they share."""
    sharings = await interaction.client.app.sharing.of(interaction.user.id)
    await answer(interaction, view=sharing_card(sharings))


async def share(
    interaction: Asked, coach: discord.User | discord.Member, field: Shared, *, on: bool
) -> None:
    """Let a coach see something, or no longer."""
    app, person = interaction.client.app, interaction.user
    if interaction.guild_id is None:
        raise UserError(IN_THE_CLUB)
    club_id = interaction.guild_id
    if not on:
        await app.sharing.stop(person.id, club_id, coach.id, field)
    elif not isinstance(coach, discord.Member) or not await coaches(
        app.clubs, club_id, coach, coach.guild_permissions
    ):
        raise UserError(NO_COACH, name=coach.display_name)
    else:
        await app.sharing.give(person.id, person.display_name, club_id, coach.id, field)
    await show_sharing(interaction)


def sharing_card(sharings: Sharings) -> discord.ui.LayoutView:
    """Lay out what somebody shares, with a button to stop each, and who looked."""
    title = _("### What you share with coaches")
    how = _("`/privacy sharing` with a coach and what to share lets them see it.")
    if not sharings.grants:
        said = _("Nothing. No coach sees your light or your runs.")
        return card(title, said, small(how), *_looks(sharings))
    items = [_grant(each) for each in sharings.grants[:MOST] if each.coach_id is not None]
    return card(title, *items, small(how), *_looks(sharings))


def _grant(grant: Grant) -> discord.ui.Item[discord.ui.LayoutView]:
    said = _("<@{coach}> sees {what}.").format(coach=grant.coach_id, what=_(grant.field.label))
    stop = StopSharingButton(str(grant.club_id), str(grant.coach_id), grant.field.value)
    return section(said, accessory=stop)


def _looks(sharings: Sharings) -> list[str]:
    if not sharings.looks:
        return []
    lines = [
        _("<@{coach}> looked {when}.").format(
            coach=each.coach_id or "0", when=discord.utils.format_dt(each.looked_at, "R")
        )
        for each in sharings.looks
    ]
    return ["\n".join(small(line) for line in lines)]
