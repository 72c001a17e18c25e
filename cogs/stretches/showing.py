"""A pose by itself, a pose beside its slips, and a routine's sheet."""

from __future__ import annotations

from typing import Any

import discord

from bot.app import App
from bot.client import CoachBot
from bot.domain.poses import Pose
from bot.domain.routines import Routine, minutes
from bot.pictures import dose_words, routine_sheet, slips_sheet
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.ui.stretching import StretchButton
from bot.words import _, ngettext
from cogs.stretches.pictures import shown_pose, shown_sheet
from cogs.stretches.words import STOP_IF, feel, known, listed, source_line, steps

Asked = discord.Interaction[CoachBot]
Card = tuple[discord.ui.LayoutView, discord.File]


class SlipsButton(PersistentButton, template=r"slips:v1:(?P<pose>[a-z0-9-]+)"):
    """Shows a pose beside its common slips."""

    def __init__(self, pose: str) -> None:
        super().__init__(discord.ui.Button(label=_("Common slips"), custom_id=f"slips:v1:{pose}"))
        self._pose = pose

    async def pressed(self, interaction: Asked) -> None:
        """Show them, privately."""
        app = interaction.client.app
        view, file = await slips_card(app, app.stretching.pose(self._pose))
        await answer(interaction, view=view, file=file)


class PoseButton(PersistentButton, template=r"pose:v1:(?P<pose>[a-z0-9-]+)"):
    """Shows another pose: an easier way to do the one above."""

    def __init__(self, pose: str) -> None:
        super().__init__(discord.ui.Button(label=_("Easier way"), custom_id=f"pose:v1:{pose}"))
        self._pose = pose

    async def pressed(self, interaction: Asked) -> None:
        """Show it, privately."""
        app = interaction.client.app
        view, file = await pose_card(app, app.stretching.pose(self._pose))
        await answer(interaction, view=view, file=file)


async def pose_card(app: App, pose: Pose) -> Card:
    """Lay out a pose: picture, how, how much, and when not to."""
    shown = await shown_pose(app, pose)
    buttons: list[PersistentButton] = []
    if app.stretching.easier(pose) is not None and pose.easier.pose:
        buttons.append(PoseButton(pose.easier.pose))
    if pose.faults:
        buttons.append(SlipsButton(pose.slug))
    items: list[discord.ui.Item[Any] | str] = [
        f"### {_(pose.title)} · {dose_words(pose.dose)}",
        shown.gallery,
        f"{steps(pose)}\n**{_(pose.cue)}**",
        "\n".join(
            [
                feel(pose),
                _(pose.avoid),
                _("Easier: {easier}").format(easier=_(pose.easier.text)),
            ]
        ),
    ]
    if buttons:
        items.append(row(*buttons))
    items.append(small(f"{_(STOP_IF)} {source_line(pose.source)}"))
    return card(*items), shown.file


async def slips_card(app: App, pose: Pose) -> Card:
    """Lay out a pose beside its common slips, with what to think of instead."""
    shown = await shown_sheet(app, slips_sheet(pose))
    slips = "\n".join(f"✗ **{_(slip.title)}.** {_(slip.cue)}" for slip in pose.faults)
    return card(shown.gallery, f"✓ {_(pose.cue)}\n{slips}"), shown.file


async def sheet_card(app: App, routine: Routine) -> Card:
    """Lay out a routine on one sheet, with the button that guides through it."""
    walked = app.stretching.turns(routine)
    shown = await shown_sheet(
        app, routine_sheet(_(routine.title), about_minutes(minutes(walked)), walked)
    )
    return (
        card(
            shown.gallery,
            f"{_(routine.when)}\n{small_lines(listed(walked))}",
            row(StretchButton(routine.slug)),
            small_lines(f"{known(routine)}\n{_(STOP_IF)}"),
        ),
        shown.file,
    )


def about_minutes(count: int) -> str:
    """Say how long a routine takes."""
    return ngettext("about {count} minute", "about {count} minutes", count).format(count=count)


def small_lines(text: str) -> str:
    """Return several lines in small grey type."""
    return "\n".join(small(line) for line in text.splitlines())
