"""The day's card: what is asked, what counts as stopping, how to get into it, what is offered."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import discord

from bot.app import App
from bot.domain.planks.cues import cue_of
from bot.domain.planks.days import Neutral, Status
from bot.domain.planks.prescription import Note
from bot.domain.planks.terms import Phase
from bot.domain.poses import Pose
from bot.pictures import alt_text, pose_picture
from bot.services.planks.today import Today
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.ui.plain import plain
from bot.ui.starting import StartTimerButton
from bot.words import N_, _
from cogs.planks.group import Asked, club_for, planks_of
from cogs.planks.log import LogButton
from cogs.planks.offers import offer_rows
from cogs.planks.plan import PlanButton
from cogs.planks.reasons import why
from cogs.planks.resting import BackButton, RestButton
from cogs.planks.words import asked_words, day_words, next_line

POSE = "pose.png"

OFF = {
    Neutral.REST_TODAY: N_("You're resting today. It costs nothing."),
    Neutral.AMBER: N_("An easy day after amber: it counts neither way."),
    Neutral.OURS: N_("I let you down today, so the day counts neither way."),
}


class TodayButton(PersistentButton, template=r"today:v1"):
    """Shows whoever presses it their own day."""

    def __init__(self) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("My plank"), style=discord.ButtonStyle.primary, custom_id="today:v1"
            )
        )

    async def pressed(self, interaction: Asked) -> None:
        """Show it, privately."""
        club_id = await club_for(interaction)
        seen = await planks_of(interaction).today.of(interaction.user.id, club_id)
        await show_today(interaction, seen)


async def show_today(interaction: Asked, today: Today, *first: str) -> None:
    """Answer with the day's card and the pose; `first` stands above it."""
    app = interaction.client.app
    pose = _pose(app, today)
    file = None
    if pose is not None:
        picture = await app.pictures.render(pose_picture, pose)
        file = discord.File(io.BytesIO(picture), POSE, description=alt_text(pose))
    await answer(interaction, view=today_card(today, pose, *first), file=file)


def today_card(today: Today, pose: Pose | None, *first: str) -> discord.ui.LayoutView:
    """Lay out a member's day."""
    items: list[discord.ui.Item[Any] | str] = [*first, _title(today), "\n".join(_lines(today))]
    if pose is not None:
        gallery = discord.ui.MediaGallery[discord.ui.LayoutView]()
        gallery.add_item(media=f"attachment://{POSE}", description=alt_text(pose))
        items.append(gallery)
    items += offer_rows(today)
    items.append(_buttons(today))
    items.append(small(" ".join(_small_print(today))))
    return card(*items)


def _title(today: Today) -> str:
    return _("### {name} · your day {day} · level: {level}").format(
        name=plain(today.challenge.name),
        day=today.asked.number,
        level=_(today.asked.level.label),
    )


def _lines(today: Today) -> Iterator[str]:
    asked = today.asked
    if not today.begun:
        yield _("Your first day is **{day}**.").format(day=day_words(today.first, today.day))
    if asked.hold is not None and (today.open or not today.begun):
        target = asked_words(asked.hold, asked.rest_between)
        begins = (
            _("**Today:** {target} ({why}).") if today.begun else _("**Then:** {target} ({why}).")
        )
        yield begins.format(target=target, why=why(asked.reason))
        yield _(asked.level.how)
        yield _("Stop when the line breaks, not when the clock says so.")
        yield _("Cue: {cue}").format(cue=_(cue_of(asked.number)))
        if asked.note is Note.TWO_MINUTES_ARE_ENOUGH:
            yield _("The plan asks more, but nothing is earned beyond 2:00.")
        return
    yield from _settled(today)


def _settled(today: Today) -> Iterator[str]:
    """Tell of a day that asks nothing more."""
    if today.phase is Phase.PAUSED:
        yield _("The whole challenge is paused. These days count neither way.")
    elif today.lived.status.status is Status.KEPT:
        yield _("**Today is kept.** Nothing more is asked.")
    elif (off := today.lived.status.neutral) is not None and off in OFF:
        yield _(OFF[off])
    else:
        yield why(today.asked.reason)
    if today.coming is not None and today.coming.day != today.day:
        yield next_line(today.coming, today.day)


def _small_print(today: Today) -> Iterator[str]:
    if today.recent.planned > 1:
        yield _("Kept {kept} of your last {planned} planned days.").format(
            kept=today.recent.kept, planned=today.recent.planned
        )
    together = today.together
    if together.members > 1 and today.begun:
        yield _("Club: {held} of {members} so far today.").format(
            held=together.held, members=together.members
        )
    if today.others:
        names = ", ".join(plain(each) for each in today.others)
        yield _("You're also in: {names}.").format(names=names)
    yield _("Too easy, too hard? /plank level.")


def _buttons(today: Today) -> discord.ui.ActionRow[Any]:
    id_ = str(today.challenge.id)
    buttons: list[discord.ui.Item[Any]] = []
    if today.open:
        buttons.append(StartTimerButton(id_))
    if today.begun:
        buttons.append(LogButton(id_))
    if today.open:
        buttons.append(RestButton(id_))
    if today.lived.status.neutral is Neutral.REST_TODAY:
        buttons.append(BackButton(id_))
    return row(*buttons, PlanButton(id_))


def _pose(app: App, today: Today) -> Pose | None:
    if not (today.open or not today.begun):
        return None
    slug = today.asked.level.value
    return next((each for each in app.content.poses if each.slug == slug), None)
