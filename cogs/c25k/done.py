"""A run that was done: how it felt, what follows, and the end of it all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord

from bot.domain.checkins.checkin import Moment
from bot.domain.programmes.course import Offer
from bot.domain.programmes.programme import Place
from bot.domain.runs.runs import Felt
from bot.errors import UserError
from bot.pictures import amounts
from bot.services.programmes.courses import Done
from bot.services.programmes.following import Following
from bot.ui.answer import aloud, answer
from bot.ui.checking import check_in_buttons
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.ui.plain import plain
from bot.words import N_, _, capital
from cogs.c25k.buttons import NextButton, offer_row
from cogs.c25k.group import Asked, c25k_of
from cogs.c25k.measuring import DistanceButton, run_line
from cogs.c25k.words import FELT, day_words, place_words, rest_line

FEELS = "|".join(Felt)
SHARE_WHERE = N_("Sharing works in your club's channel: /c25k progress there has the button too.")
NOT_YET = N_("That's for the day on which you've run all of it. /c25k next shows the run to come.")


class DoneButton(PersistentButton, template=r"c25k-done:v1:(?P<week>\d{1,2}):(?P<run>\d)"):
    """Logs a run, if it is still the next one."""

    def __init__(self, week: str, run: str) -> None:
        label, style = _("Done"), discord.ButtonStyle.primary
        super().__init__(
            discord.ui.Button(label=label, style=style, custom_id=f"c25k-done:v1:{week}:{run}")
        )
        self._place = Place(int(week), int(run))

    async def pressed(self, interaction: Asked) -> None:
        """Log it; who presses twice hears that it is logged."""
        done = await c25k_of(interaction).courses.done(
            interaction.user.id, interaction.guild_id, place=self._place
        )
        await answer(interaction, view=done_card(done))


class FeltButton(PersistentButton, template=rf"c25k-felt:v1:(?P<entry>\d+):(?P<felt>{FEELS})"):
    """Keeps how a run felt."""

    def __init__(self, entry: str, felt: str) -> None:
        label = capital(_(FELT[Felt(felt)]))
        super().__init__(discord.ui.Button(label=label, custom_id=f"c25k-felt:v1:{entry}:{felt}"))
        self._entry, self._felt = int(entry), Felt(felt)

    async def pressed(self, interaction: Asked) -> None:
        """Keep it; whoever found it too hard is offered to do it again."""
        courses, person = c25k_of(interaction).courses, interaction.user.id
        await courses.feel(person, self._entry, self._felt)
        await answer(interaction, view=felt_card(self._felt))


class UndoRunButton(PersistentButton, template=r"c25k-undo:v1:(?P<entry>\d+)"):
    """Takes a run back."""

    def __init__(self, entry: str) -> None:
        super().__init__(discord.ui.Button(label=_("Undo"), custom_id=f"c25k-undo:v1:{entry}"))
        self._entry = int(entry)

    async def pressed(self, interaction: Asked) -> None:
        """Take it back."""
        found = await c25k_of(interaction).courses.undo(interaction.user.id, self._entry)
        session = found.way.next
        said = _("Undone.")
        if session is not None:
            said = _("Undone. Next is {place}.").format(place=place_words(session.place))
        await answer(interaction, view=card(said, row(NextButton())))


class ShareEndButton(PersistentButton, template=r"c25k-share:v1"):
    """Tells the channel that whoever presses it has run all of it."""

    def __init__(self) -> None:
        super().__init__(discord.ui.Button(label=_("Share"), custom_id="c25k-share:v1"))

    async def pressed(self, interaction: Asked) -> None:
        """Say it aloud."""
        if interaction.guild_id is None:
            raise UserError(SHARE_WHERE)
        found = await c25k_of(interaction).courses.get(interaction.user.id, interaction.guild_id)
        if found.course.graduated_at is None:
            raise UserError(NOT_YET)
        said = _("🎉 **{name}** has finished {title}: {runs} runs, the last of them {length}.")
        text = said.format(
            name=plain(interaction.user.display_name, longest=32),
            title=found.programme.title,
            runs=found.way.runs,
            length=_minutes(found),
        )
        await aloud(interaction, card(text))


def done_card(done: Done) -> discord.ui.LayoutView:
    """Lay out a run that was done; the last one is celebrated."""
    entry = str(done.entry.id)
    items: list[discord.ui.Item[Any] | str] = ["\n".join(_done_lines(done))]
    if done.entry.felt is None:
        items.append(_("How was it?"))
        items.append(row(*(FeltButton(entry, each.value) for each in Felt)))
    if done.entry.felt is Felt.HARD:
        items += _too_hard()
    buttons: list[discord.ui.Item[Any]] = [UndoRunButton(entry)]
    if done.run is None:
        buttons.insert(0, DistanceButton(entry))
    if done.after.way.next is not None:
        buttons.insert(0, NextButton())
    if done.graduated:
        buttons.insert(0, ShareEndButton())
    buttons += check_in_buttons(Moment.RUN)
    items.append(row(*buttons))
    return card(*items)


def felt_card(felt: Felt) -> discord.ui.LayoutView:
    """Answer to how it felt."""
    if felt is Felt.HARD:
        return card(*_too_hard(), small(_("Or just go on: nothing has been changed.")))
    return card(_("Noted. It changes nothing by itself."), row(NextButton()))


def _too_hard() -> list[discord.ui.Item[Any] | str]:
    said = _("Hard runs are worth doing again. Slower, and as often as you like:")
    offers = offer_row((Offer.REPEAT_RUN, Offer.REPEAT_WEEK))
    return [said, offers] if offers is not None else [said]


def _done_lines(done: Done) -> Iterator[str]:
    place, after = place_words(done.session.place), after_day(done)
    yield _("**Logged:** {place}{day}.").format(place=place, day=after)
    if done.run is not None:
        yield run_line(done.run)
    found = done.after
    if done.graduated:
        yield _("### You've finished {title}").format(title=found.programme.title)
        yield _(
            "{length} without a walk, after {runs} runs. Now keep three runs a week and hold half "
            "an hour for two or three weeks before you add to it."
        ).format(length=_minutes(found), runs=found.way.runs)
    elif done.walked:
        yield _("Walked, after red. The run itself comes next, once it has settled.")
    elif found.way.next is not None:
        yield _("Next is {place}.").format(place=place_words(found.way.next.place))
        if (rest := rest_line(found)) is not None:
            yield rest


def after_day(done: Done) -> str:
    """Return the day of a run that was not today's."""
    day, today = done.entry.day, done.after.today
    return "" if day == today else f", {day_words(day, today)}"


def _minutes(found: Following) -> str:
    last = found.programme.sessions[-1]
    return _("{minutes} min").format(minutes=amounts.minutes(last.running))
