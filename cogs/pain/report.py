"""One page for a physio, and the same as a table; sent to the member, who may pass it on."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from statistics import median

import discord

from bot.client import CoachBot
from bot.domain.checkins.signs import Sign
from bot.domain.insights.trends import AreaTrend
from bot.domain.lights.light import Light
from bot.domain.runs.distances import rough_words
from bot.pictures import AreaRow, PainReport, alt_text, amounts, pain_report
from bot.services.insights.looking import Period
from bot.services.insights.table import as_csv
from bot.ui.answer import answer
from bot.ui.look import card, small
from bot.words import N_, _, ngettext
from cogs.pain.trend import chart_of, gallery

PAGE, TABLE = "pain-report.png", "pain-report.csv"
# As short as the page needs them.
FACTS = {
    Sign.SHARP: N_("sharp pain"),
    Sign.NIGHT: N_("woken at night"),
    Sign.PAINKILLER: N_("painkiller taken to run"),
}


async def show_report(interaction: discord.Interaction[CoachBot], period: Period) -> None:
    """Send page and table, privately."""
    report = PainReport(
        chart=chart_of(period, _("How it felt")),
        rows=tuple(map(_row, period.areas)),
        lines=tuple(_lines(period)),
    )
    words = alt_text(report)
    picture = await interaction.client.app.pictures.render(pain_report, report)
    page = discord.File(io.BytesIO(picture), PAGE, description=words)
    table = discord.File(io.BytesIO(as_csv(period)), TABLE, description=_("The same as a table"))
    view = card(
        _("### A page for your physio"),
        gallery(PAGE, words),
        discord.ui.File(f"attachment://{TABLE}"),
        small(
            _(
                "Only you see this. Both files rest on Discord's servers behind a link; save what "
                "you need, then dismiss this message."
            )
        ),
    )
    await answer(interaction, view=view, files=[page, table])


def _row(trend: AreaTrend) -> AreaRow:
    scores = [score for _day, score in trend.scores]
    return AreaRow(_(trend.area.label), len(scores), float(median(scores)), max(scores), scores[-1])


def _lines(period: Period) -> Iterator[str]:
    if period.runs:
        count = len(period.runs)
        yield _("{runs}, {all} in all, longest {longest}.").format(
            runs=ngettext("{count} run", "{count} runs", count).format(count=count),
            all=rough_words(sum(each.metres for each in period.runs), period.units),
            longest=rough_words(max(each.metres for each in period.runs), period.units),
        )
    if period.planks:
        count = len(period.planks)
        said = ngettext("Planks on {count} day.", "Planks on {count} days.", count)
        yield said.format(count=count)
    told = Counter(sign for each in period.told for sign in each.checkin.signs)
    facts = [f"{_(text)} ×{told[sign]}" for sign, text in FACTS.items() if told[sign]]
    if facts:
        yield _("Also told: {facts}.").format(facts=", ".join(facts))
    stops = [each.checkin.day for each in period.told if each.light is Light.STOP]
    if stops:
        days = ", ".join(map(amounts.day, stops))
        yield _("A warning sign was ticked on {days}; see the table.").format(days=days)
    yield _("Self-reported. Lights: a rule borrowed from tendon research.")
