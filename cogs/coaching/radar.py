"""Who may need a word, as a coach sees it."""

from __future__ import annotations

from collections.abc import Iterator

import discord
from discord import app_commands

from bot.client import CoachBot
from bot.domain.lights.light import Light
from bot.domain.radar import Because
from bot.pictures import amounts
from bot.services.coaching.radar import Needs, Seen
from bot.ui.answer import answer, replace
from bot.ui.checks import is_coach
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.ui.plain import plain
from bot.words import N_, _, ngettext

Asked = discord.Interaction[CoachBot]

MOST = 25
LONGEST_NAME = 32
LIGHTS = {
    Light.AMBER: N_("🟠 amber today"),
    Light.RED: N_("🔴 red today"),
    Light.STOP: N_("🔴 asked to see somebody before going on"),
}


class LookAgainButton(PersistentButton, template=r"radar:v1"):
    """Looks anew; what was shared and is no more is gone then."""

    def __init__(self) -> None:
        super().__init__(discord.ui.Button(label=_("Look again"), custom_id="radar:v1"))

    async def pressed(self, interaction: Asked) -> None:
        """Look again, if they still coach."""
        if not await is_coach(interaction):
            raise app_commands.CheckFailure
        await replace(interaction, radar_card(await _look(interaction)))


async def show_radar(interaction: Asked) -> None:
    """Show it to the coach who asked."""
    await answer(interaction, view=radar_card(await _look(interaction)))


async def _look(interaction: Asked) -> Seen:
    radar = interaction.client.app.coaching.radar
    return await radar.look(interaction.guild_id or 0, interaction.user.id)


def radar_card(seen: Seen) -> discord.ui.LayoutView:
    """Lay out who may need a word, and how the coach comes to know."""
    shared = ngettext(
        "{count} member shares their light with you, and sees that you looked.",
        "{count} members share their light with you, and see that you looked.",
        seen.sharing,
    ).format(count=seen.sharing)
    hint = _("Members share theirs by /privacy sharing, and nobody has to.")
    title = _("### Who may need a word")
    if not seen.needs:
        said = _("Nobody stands out at the moment.")
        if not seen.members:
            said = _("Nobody takes part in a challenge at the moment.")
        return card(title, said, row(LookAgainButton()), small(f"{shared} {hint}"))
    lines = [_line(each) for each in seen.needs[:MOST]]
    if more := len(seen.needs) - len(lines):
        lines.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
    return card(
        title,
        "\n".join(lines),
        row(LookAgainButton()),
        small(_("A kind question beats a reminder. Why somebody is quiet is theirs to say.")),
        small(f"{shared} {hint}"),
    )


def _line(needs: Needs) -> str:
    return f"**{plain(needs.name, longest=LONGEST_NAME)}**: {' · '.join(_reasons(needs))}"


def _reasons(needs: Needs) -> Iterator[str]:
    for each in needs.reasons:
        match each:
            case Because.LIGHT:
                yield _(LIGHTS[needs.light or Light.AMBER])
            case Because.MISSED:
                yield _("missed {missed} of {planned} planned days this week").format(
                    missed=needs.missed, planned=needs.planned
                )
            case Because.SILENT:
                yield _silence(needs)


def _silence(needs: Needs) -> str:
    if needs.last_held is None:
        return _("quiet for 6 days or more, no hold yet")
    return _("quiet for 6 days or more, last hold {day}").format(day=amounts.day(needs.last_held))
