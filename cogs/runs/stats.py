"""How it goes: one's own weeks in a chart and in words, private until *Share* is pressed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import discord

from bot.app import App
from bot.domain.runs.distances import rough_words, words_for_pace
from bot.errors import UserError
from bot.pictures import RunChart, alt_text, run_chart
from bot.services.runs.months import Weeks
from bot.ui.answer import aloud, answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.ui.plain import plain
from bot.words import N_, _, ngettext
from cogs.runs.group import Asked, runs_of
from cogs.runs.words import day_words

CHART = "runs.png"
SHARE_WHERE = N_("Sharing works in your club's channel: use /run stats there.")
RECENT = timedelta(weeks=4)


class ShareStatsButton(PersistentButton, template=r"run-share-stats:v1:(?P<weeks>\d+)"):
    """Shows the chart of whoever presses to the channel."""

    def __init__(self, weeks: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Share"), custom_id=f"run-share-stats:v1:{weeks}")
        )
        self._weeks = int(weeks)

    async def pressed(self, interaction: Asked) -> None:
        """Show it to everybody."""
        if interaction.guild_id is None:
            raise UserError(SHARE_WHERE)
        months = runs_of(interaction).months
        weeks = await months.weeks(interaction.user.id, interaction.guild_id, self._weeks)
        name = interaction.user.display_name
        file, gallery = await _drawn(interaction.client.app, weeks, name)
        title = _("### {person}'s runs").format(person=plain(name, longest=32))
        await aloud(interaction, card(title, gallery, "\n".join(_lines(weeks))), file=file)


async def show_stats(interaction: Asked, weeks: Weeks) -> None:
    """Answer with the chart, privately."""
    file, gallery = await _drawn(interaction.client.app, weeks, _("Your runs"))
    view = card(
        _("### Your runs"),
        gallery,
        "\n".join(_lines(weeks)),
        row(ShareStatsButton(str(len(weeks.stats.weeks)))),
        small(_("Only you see this, until you share it.")),
    )
    await answer(interaction, view=view, file=file)


async def _drawn(
    app: App, weeks: Weeks, title: str
) -> tuple[discord.File, discord.ui.MediaGallery[Any]]:
    count = len(weeks.stats.weeks)
    named = _("{title}: {count} weeks").format(title=title, count=count)
    data = RunChart(named, weeks.units, weeks.stats)
    picture = await app.pictures.render(run_chart, data)
    words = alt_text(data)
    gallery = discord.ui.MediaGallery[Any]()
    gallery.add_item(media=f"attachment://{CHART}", description=words)
    return discord.File(io.BytesIO(picture), CHART, description=words), gallery


def _lines(weeks: Weeks) -> Iterator[str]:
    stats, units = weeks.stats, weeks.units
    yield _("**{distance}** in {runs}, over {weeks} weeks.").format(
        distance=rough_words(stats.metres, units),
        runs=ngettext("{count} run", "{count} runs", len(stats.runs)).format(count=len(stats.runs)),
        weeks=len(stats.weeks),
    )
    this = stats.weeks[-1]
    if this.runs:
        yield _("This week: {distance}.").format(distance=rough_words(this.metres, units))
    if (longest := stats.longest) is not None:
        yield _("Longest: {distance}, {day}.").format(
            distance=rough_words(longest.metres, units), day=day_words(longest.day, weeks.today)
        )
    if (pace := _pace(weeks, weeks.today)) is not None:
        line = _("Pace of the last four weeks: {pace}.")
        if (before := _pace(weeks, weeks.today - RECENT)) is not None:
            line = _("Pace of the last four weeks: {pace}; of the four before: {before}.")
        yield line.format(pace=pace, before=before)


def _pace(weeks: Weeks, last: date) -> str | None:
    """Return the pace of four weeks, the last day of which is named."""
    found = weeks.stats.pace(last - RECENT + timedelta(days=1), last)
    return words_for_pace(*found, weeks.units) if found else None
