"""Joining: a short form, the checklist for those who were told to be careful, then the target."""

from __future__ import annotations

from collections.abc import Mapping

import discord
from discord import app_commands

from bot.domain.planks.cues import CHECKLIST
from bot.domain.planks.levels import Level
from bot.domain.reading import parse_hold
from bot.errors import UserError
from bot.services.planks.joining import Joined
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.ui.modal import Fields, Form, choice_field, text_field
from bot.ui.plain import plain
from bot.words import N_, _, capital, ngettext
from cogs.planks.group import Asked, planks_of
from cogs.planks.today import show_today

USUAL = Level.KNEES
LEVELS = "|".join(Level)
YES, NO = "yes", "no"
NO_LEVEL = N_("Pick a level to begin on. If you don't know: knees.")


async def open_join(interaction: Asked, challenge: str | None) -> None:
    """Open the form, or show the day to those who are in it already."""
    club_id = club_here(interaction)
    planks, person = planks_of(interaction), interaction.user.id
    found = await planks.joining.may_join(person, club_id, challenge)
    if found is None:
        today = await planks.today.of(person, club_id, challenge)
        await show_today(interaction, today, _("You're in already. Here is your day:"))
        return
    await JoinForm(str(found.id)).open(interaction)


async def open_join_by_id(interaction: Asked, challenge_id: int) -> None:
    """Open the form for the challenge whose *Join* was pressed."""
    await open_join(interaction, str(challenge_id))


def club_here(interaction: Asked) -> int:
    """Return the club in which something was asked.

    Raises:
        NoPrivateMessage: it was not in one.
    """
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    return interaction.guild_id


class JoinForm(Form):
    """Asks where somebody starts. It knows the challenge; what it asks of health is not kept."""

    kind = "join-form"

    @property
    def title(self) -> str:
        """What stands above it."""
        return _("Join the challenge")

    def fields(self, typed: Mapping[str, str]) -> Fields:
        """Lay out level, baseline and the question of care."""
        levels = [(each.value, capital(_(each.label)), _(each.how)[:100]) for each in Level]
        cares = [
            (NO, _("No"), None),
            (YES, _("Yes, or I'm not sure: show me the list"), None),
        ]
        return (
            choice_field(
                "level",
                _("Which plank suits you now?"),
                {"level": USUAL.value, **typed},
                levels,
                about=_("Easier is fine: the plan moves up with you."),
                required=True,
            ),
            text_field(
                "baseline",
                _("How long can you hold it?"),
                typed,
                example=_("30 or 1:15; leave it empty if you don't know"),
                about=_("Until the line breaks. You begin at about half of it."),
            ),
            choice_field(
                "care",
                _("Told to be careful with anything?"),
                {"care": NO, **typed},
                cares,
                about=_("By a doctor or physio. I show a list, and keep nothing of your answer."),
                required=True,
            ),
        )

    async def sent(self, interaction: Asked, typed: Mapping[str, str]) -> None:
        """Join, or show the list first."""
        (challenge,) = self.known
        if not typed["level"]:
            raise UserError(NO_LEVEL)
        level = Level(typed["level"])
        baseline = parse_hold(typed["baseline"]).seconds if typed["baseline"] else None
        if typed["care"] == YES:
            await answer(interaction, view=checklist_card(challenge, level, baseline))
        else:
            await join(interaction, int(challenge), level, baseline)


class JoinAfterButton(
    PersistentButton,
    template=rf"join-after:v1:(?P<challenge>\d+):(?P<level>{LEVELS}):(?P<held>\d*)",
):
    """Joins with what the form said, now that the list was shown."""

    def __init__(self, challenge: str, level: str, held: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Join"),
                style=discord.ButtonStyle.primary,
                custom_id=f"join-after:v1:{challenge}:{level}:{held}",
            )
        )
        self._challenge, self._level = int(challenge), Level(level)
        self._held = int(held) if held else None

    async def pressed(self, interaction: Asked) -> None:
        """Join."""
        await join(interaction, self._challenge, self._level, self._held)


async def join(interaction: Asked, challenge_id: int, level: Level, baseline: int | None) -> None:
    """Let somebody in and show them their day."""
    planks, person = planks_of(interaction), interaction.user
    club_id = club_here(interaction)
    joined = await planks.joining.join(
        person.id,
        club_id,
        challenge_id,
        name=person.display_name,
        level=level,
        baseline=baseline,
    )
    today = await planks.today.of(person.id, club_id, str(challenge_id))
    await show_today(interaction, today, _welcome(joined))


def checklist_card(challenge: str, level: Level, baseline: int | None) -> discord.ui.LayoutView:
    """Lay out who should take care, and the way in all the same."""
    held = str(baseline) if baseline is not None else ""
    return card(
        _("### Before you join"),
        "\n".join(f"- {_(each)}" for each in CHECKLIST),
        _("If one of these is you, do as it says first. Otherwise, or with an easier plank:"),
        row(JoinAfterButton(challenge, level.value, held)),
        small(_("I keep nothing of this. For another level, press Join again on the challenge.")),
    )


def _welcome(joined: Joined) -> str:
    name = plain(joined.challenge.name)
    if not joined.new:
        return _("You're in {name} already. Here is your day:").format(name=name)
    return _("You're in **{name}**.").format(name=name)


class LeaveButton(PersistentButton, template=r"leave:v1:(?P<challenge>\d+):(?P<how>keep|erase)"):
    """Leaves a challenge, and keeps or erases one's holds."""

    def __init__(self, challenge: str, how: str) -> None:
        erases = how == "erase"
        style = discord.ButtonStyle.danger if erases else discord.ButtonStyle.secondary
        label = _("Leave, erase my holds") if erases else _("Leave, keep my holds")
        super().__init__(
            discord.ui.Button(label=label, style=style, custom_id=f"leave:v1:{challenge}:{how}")
        )
        self._challenge, self._erases = int(challenge), erases

    async def pressed(self, interaction: Asked) -> None:
        """Leave."""
        joining = planks_of(interaction).joining
        name, erased = await joining.leave(interaction.user.id, self._challenge, erase=self._erases)
        said = _("You've left {name}. Your holds stay yours; /plank join lets you in again.")
        if self._erases:
            said = _("You've left {name}, and {count} of your holds are erased.")
        await answer(interaction, said.format(name=plain(name), count=erased))


def leaving_card(name: str, challenge_id: int, holds: int) -> discord.ui.LayoutView:
    """Ask what is to become of somebody's holds as they leave."""
    id_ = str(challenge_id)
    return card(
        _("### Leave {name}?").format(name=plain(name)),
        ngettext(
            "You have {count} day with holds in it. Keep it for yourself, or erase it?",
            "You have {count} days with holds in it. Keep them for yourself, or erase them?",
            holds,
        ).format(count=holds),
        row(LeaveButton(id_, "keep"), LeaveButton(id_, "erase")),
        small(_("Erasing can't be undone. Days that count in another challenge of yours stay.")),
    )
