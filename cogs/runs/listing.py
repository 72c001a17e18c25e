"""One's runs, month by month, with what they add up to."""

from __future__ import annotations

import discord

from bot.domain.runs.distances import rough_words, words_for_pace, words_for_time
from bot.pictures import amounts
from bot.services.runs.months import Month
from bot.ui.answer import answer
from bot.ui.components import PersistentButton, PersistentSelect, chosen
from bot.ui.look import card, row, small
from bot.ui.showing import show
from bot.words import _, ngettext
from cogs.runs.group import Asked, runs_of
from cogs.runs.one import run_card
from cogs.runs.words import line_words

SHOWN, OFFERED, LONGEST = 16, 25, 100


class RunSelect(PersistentSelect, template=r"run-pick:v1"):
    """Picks one of one's own runs."""

    def __init__(self, options: list[discord.SelectOption] | None = None) -> None:
        super().__init__(
            discord.ui.Select(
                placeholder=_("Change or share one"), options=options or [], custom_id="run-pick:v1"
            )
        )

    async def pressed(self, interaction: Asked) -> None:
        """Show it, with what can be done about it."""
        book = runs_of(interaction).logbook
        picked = int(chosen(interaction))
        logged = await book.get(picked, interaction.user.id, interaction.guild_id)
        await answer(interaction, view=run_card(logged))


class MonthButton(PersistentButton, template=r"run-month:v1:(?P<month>\d{4}-\d\d)"):
    """Turns to another month."""

    def __init__(self, month: str, label: str = "") -> None:
        super().__init__(discord.ui.Button(label=label or month, custom_id=f"run-month:v1:{month}"))
        self._month = month

    async def pressed(self, interaction: Asked) -> None:
        """Show it in place."""
        months = runs_of(interaction).months
        month = await months.of(interaction.user.id, interaction.guild_id, self._month)
        await show(interaction, month_card(month))


def month_card(month: Month) -> discord.ui.LayoutView:
    """Lay out a month's runs, the newest first, and the way to the months beside it."""
    title = f"### {amounts.month(month.first)}"
    if not month.runs:
        lines = [_("No runs in this month.")]
    else:
        lines = [
            f"- {amounts.day(each.day)}: {line_words(each, month.units)}"
            for each in month.runs[:SHOWN]
        ]
    items: list[discord.ui.Item[discord.ui.LayoutView] | str] = [title, "\n".join(lines)]
    if len(month.runs) > SHOWN:
        items.append(small(_("And {count} more.").format(count=len(month.runs) - SHOWN)))
    if month.runs:
        items += [_total(month), row(RunSelect(_options(month)))]
    buttons = [
        MonthButton(f"{each:%Y-%m}", amounts.month(each))
        for each in (month.earlier, month.later)
        if each is not None
    ]
    return card(*items, *([row(*buttons)] if buttons else []))


def _total(month: Month) -> str:
    counted = ngettext("{count} run", "{count} runs", len(month.runs))
    parts = [
        f"**{rough_words(month.metres, month.units)}**",
        counted.format(count=len(month.runs)),
        _("longest {longest}").format(longest=rough_words(month.longest, month.units)),
    ]
    if month.timed_seconds:
        pace = words_for_pace(month.timed_metres, month.timed_seconds, month.units)
        parts.append(
            _("{time} in all, {pace}").format(time=words_for_time(month.timed_seconds), pace=pace)
        )
    return _("Together: {parts}.").format(parts=" · ".join(parts))


def _options(month: Month) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(
            label=f"{amounts.day(each.day)}: {line_words(each, month.units)}"[:LONGEST],
            value=str(each.id),
        )
        for each in month.runs[:OFFERED]
    ]
