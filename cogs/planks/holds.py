"""One's own holds: the list, and what can be done about each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import discord

from bot.domain.planks.history import Form as HoldForm
from bot.domain.reading import parse_hold
from bot.domain.reading_days import parse_day
from bot.errors import UserError
from bot.pictures import amounts
from bot.services.planks.intake import read_effort
from bot.services.planks.logbook import NO_HOLDS, Logged
from bot.storage.holds import Correction, HoldChanges, LoggedHold
from bot.ui.answer import answer
from bot.ui.components import PersistentButton, PersistentSelect, chosen
from bot.ui.look import card, row, small
from bot.ui.modal import Fields, Form, text_field
from bot.ui.plain import plain
from bot.words import _
from cogs.planks.fields import how_it_went
from cogs.planks.group import Asked, planks_of
from cogs.planks.logged import ShareButton, UndoButton
from cogs.planks.words import day_words, hold_words, logged_lines, sets_words

SHOWN, OFFERED, LONGEST = 10, 25, 100


class HoldSelect(PersistentSelect, template=r"hold:v1"):
    """Picks one of one's own holds."""

    def __init__(self, options: list[discord.SelectOption] | None = None) -> None:
        super().__init__(
            discord.ui.Select(
                placeholder=_("Change or share one"), options=options or [], custom_id="hold:v1"
            )
        )

    async def pressed(self, interaction: Asked) -> None:
        """Show it, with what can be done about it."""
        logbook = planks_of(interaction).logbook
        logged = await logbook.get(int(chosen(interaction)), interaction.user.id)
        await answer(interaction, view=hold_card(logged))


class ChangeButton(PersistentButton, template=r"change:v1:(?P<hold>\d+)"):
    """Opens the form that puts a hold right."""

    def __init__(self, hold: str) -> None:
        super().__init__(discord.ui.Button(label=_("Edit"), custom_id=f"change:v1:{hold}"))
        self._hold = int(hold)

    async def pressed(self, interaction: Asked) -> None:
        """Open it, with what is there."""
        logged = await planks_of(interaction).logbook.get(self._hold, interaction.user.id)
        await open_edit(interaction, logged.hold)


class EditForm(Form):
    """Puts a hold right. It knows the hold."""

    kind = "edit"

    @property
    def title(self) -> str:
        """What stands above it."""
        return _("Put a hold right")

    def fields(self, typed: Mapping[str, str]) -> Fields:
        """Lay out what may be changed."""
        return (
            text_field(
                "held",
                _("What did you hold?"),
                typed,
                example=_("45, 1:15 or 3x20"),
                about=_("Leave it as it is to change only the rest."),
                longest=100,
            ),
            text_field("day", _("Which day?"), typed, example="2026-12-01"),
            *how_it_went(typed),
        )

    async def sent(self, interaction: Asked, typed: Mapping[str, str]) -> None:
        """Change it."""
        hold_id = int(self.known[0])
        planks, person = planks_of(interaction), interaction.user.id
        before = (await planks.logbook.get(hold_id, person)).hold
        today = await planks.intake.today(person, before.club_id)
        logged = await planks.logbook.change(hold_id, person, _changes(before, typed, today))
        await answer(interaction, view=hold_card(logged))


async def open_edit(interaction: Asked, hold: LoggedHold) -> None:
    """Open the form with a hold in it."""
    typed = {
        "held": sets_words(hold.sets),
        "day": hold.day.isoformat(),
        "form": hold.form.value if hold.form else "",
        "effort": str(hold.effort or ""),
    }
    await EditForm(str(hold.id)).open(interaction, typed)


def hold_card(logged: Logged) -> discord.ui.LayoutView:
    """Lay out one hold and what can be done about it."""
    id_ = str(logged.hold.id)
    buttons = row(ChangeButton(id_), UndoButton(id_), ShareButton(id_))
    return card("\n".join(logged_lines(logged)), buttons)


def holds_card(
    holds: Sequence[LoggedHold], today: date, corrections: Sequence[Correction]
) -> discord.ui.LayoutView:
    """Lay out somebody's holds, the newest first, and what coaches put right."""
    if not holds and not corrections:
        raise UserError(NO_HOLDS)
    lines = [
        f"- {day_words(each.day, today)}: {hold_words(each)}, {_(each.level.label)}"
        for each in holds[:SHOWN]
    ]
    items: list[discord.ui.Item[Any] | str] = [_("### Your holds"), "\n".join(lines) or "–"]
    if len(holds) > SHOWN:
        items.append(small(_("And {count} more before.").format(count=len(holds) - SHOWN)))
    if corrections:
        items.append("\n".join(_corrected(each) for each in corrections))
    options = [
        discord.SelectOption(
            label=f"{day_words(each.day, today)}: {hold_words(each)}"[:LONGEST], value=str(each.id)
        )
        for each in holds[:OFFERED]
    ]
    return card(*items, *([row(HoldSelect(options))] if options else []))


def _corrected(correction: Correction) -> str:
    who = f"<@{correction.made_by}>" if correction.made_by else _("a coach")
    before, after = (
        sets_words(each["sets"]) if each else _("no hold")
        for each in (correction.before, correction.after)
    )
    said = _("Put right by {who} on {day}: {before} became {after}. “{why}”").format(
        who=who,
        day=amounts.day(correction.made_at.date()),
        before=before,
        after=after,
        why=plain(correction.why, longest=200),
    )
    return small(said)


def _changes(before: LoggedHold, typed: Mapping[str, str], today: date) -> HoldChanges:
    """Return what differs from what is there."""
    changes = HoldChanges()
    if typed["held"] and typed["held"] != sets_words(before.sets):
        changes["sets"] = parse_hold(typed["held"]).each
    if typed["day"] and (day := parse_day(typed["day"], today, past=True)) != before.day:
        changes["day"] = day
    if typed["form"] and typed["form"] != before.form:
        changes["form"] = HoldForm(typed["form"])
    effort = read_effort(typed["effort"])
    if effort is not None and effort != before.effort:
        changes["effort"] = effort
    return changes
