"""What went with what, in words that claim no more than that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import discord

from bot.client import CoachBot
from bot.domain.insights.comparing import FEWEST, Comparison, Finding
from bot.domain.insights.grouping import Insight, Question
from bot.ui.answer import answer
from bot.ui.look import card, small
from bot.ui.plain import plain
from bot.words import N_, _, decimal

TITLES = {
    Question.LONGEST: N_("Days after your longest third of runs"),
    Question.SPIKES: N_("Days after a run that jumped"),
    Question.SHOES: N_("Days after runs in {about}"),
    Question.PLANKS: N_("Days after a kept plank"),
    Question.STRETCHES: N_("Days after stretches"),
}
COMES_TO = {
    Finding.ABOUT_THE_SAME: N_("About the same."),
    Finding.UNSURE: N_("Too close, or too uneven, to tell."),
    Finding.HIGHER: N_("Scores were higher on those days."),
    Finding.LOWER: N_("Scores were lower on those days."),
}


async def show_insights(
    interaction: discord.Interaction[CoachBot], found: Sequence[Insight]
) -> None:
    """Answer, privately."""
    view = card(
        _("### What your days went with"),
        "\n".join(line for each in found for line in _one(each)),
        small(
            _(
                "Each day's score is its morning's, else the worst told. In brackets: where 95 % "
                "of resampled differences lie. Under 2 is about the same."
            )
        ),
        small(
            _(
                "These days were watched, not tried: what went together need not belong together, "
                "and of several comparisons one may stand out by chance. Only you see this."
            )
        ),
    )
    await answer(interaction, view=view)


def _one(insight: Insight) -> Iterator[str]:
    found = insight.comparison
    yield f"**{_(TITLES[insight.question]).format(about=plain(insight.about, longest=40))}**"
    yield _figures(found)


def _figures(found: Comparison) -> str:
    if found.mean is None or found.rest_mean is None:
        return _(
            "Not enough data: {days} such days and {rest} others, {fewest} of each needed."
        ).format(days=found.days, rest=found.rest, fewest=FEWEST)
    return _(
        "{mean} on {days} days, {rest_mean} on {rest} others: {difference} ({low} to {high}). "
        "{finding}"
    ).format(
        mean=decimal(f"{found.mean:.1f}"),
        days=found.days,
        rest_mean=decimal(f"{found.rest_mean:.1f}"),
        rest=found.rest,
        difference=decimal(f"{found.difference:+.1f}"),
        low=decimal(f"{found.low:+.1f}"),
        high=decimal(f"{found.high:+.1f}"),
        finding=_(COMES_TO[found.finding]),
    )
