"""The chart of one's own weeks, and where each area went in words."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import discord

from bot.client import CoachBot
from bot.domain.insights.trends import AreaTrend, Way
from bot.pictures import AreaLine, PainChart, alt_text, pain_chart
from bot.services.insights.looking import Period
from bot.ui.answer import answer
from bot.ui.look import card, small
from bot.words import N_, _, capital, decimal, ngettext

CHART = "pain.png"
WAYS = {
    Way.SAME: N_("about the same"),
    Way.UP: N_("up"),
    Way.DOWN: N_("down"),
}
MOST_SAID = 5


async def show_trend(
    interaction: discord.Interaction[CoachBot], period: Period, weeks: int
) -> None:
    """Answer with chart and words, privately."""
    count = ngettext("{count} week", "{count} weeks", weeks).format(count=weeks)
    chart = chart_of(period, _("How it felt, {count}").format(count=count))
    words = alt_text(chart)
    picture = await interaction.client.app.pictures.render(pain_chart, chart)
    file = discord.File(io.BytesIO(picture), CHART, description=words)
    view = card(
        _("### How it felt"),
        gallery(CHART, words),
        "\n".join(_lines(period)),
        small(
            _("Means of the last two weeks and the two before; under 2 apart is about the same.")
        ),
        small(_("Only you see this. /why light explains a light, /pain report makes a page.")),
    )
    await answer(interaction, view=view, file=file)


def chart_of(period: Period, title: str) -> PainChart:
    """Return a period as it is drawn."""
    return PainChart(
        title=title,
        first=period.first,
        last=period.last,
        units=period.units,
        areas=tuple(AreaLine(_(each.area.label), each.scores) for each in period.areas),
        lights=period.lights,
        runs=tuple((each.day, each.metres) for each in period.runs),
        planks=period.planks,
    )


def gallery(name: str, words: str) -> discord.ui.MediaGallery[Any]:
    """Lay out one picture with its words."""
    shown = discord.ui.MediaGallery[Any]()
    shown.add_item(media=f"attachment://{name}", description=words)
    return shown


def _lines(period: Period) -> Iterator[str]:
    if not period.areas:
        yield _("No pain was told in this time.")
    for each in period.areas[:MOST_SAID]:
        yield _area(each)
    left = len(period.areas) - MOST_SAID
    if left > 0:
        said = ngettext("And {count} area more.", "And {count} areas more.", left)
        yield said.format(count=left)


def _area(trend: AreaTrend) -> str:
    name = capital(_(trend.area.label))
    if trend.lately is None:
        return _("**{area}**: nothing told in the last two weeks.").format(area=name)
    if trend.before is None:
        return _("**{area}**: {lately}; nothing to compare with yet.").format(
            area=name, lately=decimal(f"{trend.lately:.1f}")
        )
    return _("**{area}**: {before}, then {lately}: {way}.").format(
        area=name,
        before=decimal(f"{trend.before:.1f}"),
        lately=decimal(f"{trend.lately:.1f}"),
        way=_(WAYS[trend.way]),
    )
