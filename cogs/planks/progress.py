"""How it went: one's own chart and the same in words, private until *Share* is pressed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import discord

from bot.app import App
from bot.domain.reading import words_for_seconds
from bot.errors import UserError
from bot.pictures import Progress as Drawn
from bot.pictures import ProgressDay, alt_text, progress_chart
from bot.services.planks.courses import Progress
from bot.ui.answer import aloud, answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.ui.plain import plain
from bot.words import N_, _, ngettext
from cogs.planks.group import Asked, planks_of

CHART = "progress.png"
SHARE_WHERE = N_("Sharing works in your club's channel: use /plank progress there.")


class ShareProgressButton(PersistentButton, template=r"share-progress:v1:(?P<challenge>\d+)"):
    """Shows one's own chart to the channel."""

    def __init__(self, challenge: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Share"), custom_id=f"share-progress:v1:{challenge}")
        )
        self._challenge = int(challenge)

    async def pressed(self, interaction: Asked) -> None:
        """Show it to everybody."""
        if interaction.guild_id is None:
            raise UserError(SHARE_WHERE)
        courses = planks_of(interaction).courses
        progress = await courses.in_challenge(interaction.user.id, self._challenge)
        name = plain(interaction.user.display_name, longest=32)
        file, gallery = await _drawn(interaction.client.app, progress)
        title = _("### {person} · {name}").format(person=name, name=plain(progress.challenge.name))
        await aloud(interaction, card(title, gallery, "\n".join(_lines(progress))), file=file)


async def show_progress(interaction: Asked, progress: Progress) -> None:
    """Answer with the chart, privately."""
    file, gallery = await _drawn(interaction.client.app, progress)
    view = card(
        _("### {name}: how it goes").format(name=plain(progress.challenge.name)),
        gallery,
        "\n".join(_lines(progress)),
        row(ShareProgressButton(str(progress.challenge.id))),
        small(_("Only you see this, until you share it.")),
    )
    await answer(interaction, view=view, file=file)


async def _drawn(app: App, progress: Progress) -> tuple[discord.File, discord.ui.MediaGallery[Any]]:
    data = Drawn(progress.challenge.name, tuple(ProgressDay.of(each) for each in progress.days))
    picture = await app.pictures.render(progress_chart, data)
    words = alt_text(data)
    gallery = discord.ui.MediaGallery[Any]()
    gallery.add_item(media=f"attachment://{CHART}", description=words)
    return discord.File(io.BytesIO(picture), CHART, description=words), gallery


def _lines(progress: Progress) -> Iterator[str]:
    score, recent, last = progress.score, progress.recent, progress.days[-1]
    yield _("Day **{day}**, level **{level}**.").format(day=last.number, level=_(last.level.label))
    if score.planned:
        yield ngettext(
            "Kept **{kept} of {planned}** planned day.",
            "Kept **{kept} of {planned}** planned days.",
            score.planned,
        ).format(kept=score.kept, planned=score.planned)
    if score.planned > recent.planned:
        yield _("Kept {kept} of the last {planned} planned days.").format(
            kept=recent.kept, planned=recent.planned
        )
    if progress.rested:
        yield ngettext(
            "{count} day off, as good as kept.",
            "{count} days off, as good as kept.",
            progress.rested,
        ).format(count=progress.rested)
    if progress.run > 1:
        yield _("{count} planned days kept in a row.").format(count=progress.run)
    if progress.seconds:
        yield _("Held in all: {time}.").format(time=words_for_seconds(progress.seconds))
    if (grown := progress.growth) is not None and (grown.levels > 0 or grown.percent > 0):
        yield _grown(grown.levels, grown.percent)


def _grown(levels: int, percent: int) -> str:
    if levels > 0:
        return _("From your own start: {levels} up the ladder, {percent} % longer there.").format(
            levels=levels, percent=max(percent, 0)
        )
    return _("From your own start: {percent} % longer.").format(percent=percent)
