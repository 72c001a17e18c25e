"""How holds and days are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bot.domain.planks.days import Status
from bot.domain.planks.history import Form
from bot.domain.planks.holds import Hold
from bot.domain.planks.prescription import Prescription
from bot.domain.reading import words_for_hold, words_for_seconds
from bot.pictures import amounts
from bot.services.planks.counting import Counted, Logged
from bot.storage.holds import LoggedHold
from bot.ui.plain import plain
from bot.words import N_, _
from cogs.planks.reasons import why

FORMS = {Form.CLEAN: N_("clean"), Form.WOBBLY: N_("wobbly"), Form.BROKE: N_("form broke")}


def day_words(day: date, today: date) -> str:
    """Name a day as people would on another one.

    >>> day_words(date(2026, 12, 1), date(2026, 12, 1))
    'today'
    >>> day_words(date(2026, 12, 4), date(2026, 12, 1))
    'Friday 4 Dec'
    """
    if day == today:
        return _("today")
    if day == today - timedelta(days=1):
        return _("yesterday")
    if day == today + timedelta(days=1):
        return _("tomorrow")
    return amounts.named_day(day)


def sets_words(sets: Sequence[int]) -> str:
    """Tell what was held, set by set.

    >>> sets_words([20, 20, 20]), sets_words([20, 18])
    ('3 × 20 s', '20 s, 18 s')
    """
    if len(set(sets)) == 1:
        return words_for_hold(Hold(sets[0], len(sets)))
    return ", ".join(words_for_seconds(each) for each in sets)


def hold_words(hold: LoggedHold) -> str:
    """Tell a hold and how it went, as far as that was said."""
    parts = [sets_words(hold.sets)]
    if hold.form is not None:
        parts.append(_(FORMS[hold.form]))
    if hold.effort is not None:
        parts.append(_("effort {effort}").format(effort=hold.effort))
    return ", ".join(parts)


def asked_words(asked: Hold, rest_between: int) -> str:
    """Tell a target as a sentence's part: so many holds, with so much rest between."""
    if asked.sets == 1:
        return _("one hold of {seconds}").format(seconds=words_for_seconds(asked.seconds))
    return _("{sets} holds of {seconds}, {rest} between").format(
        sets=asked.sets,
        seconds=words_for_seconds(asked.seconds),
        rest=words_for_seconds(rest_between),
    )


def logged_lines(logged: Logged, *, aloud: bool = False) -> Iterator[str]:
    """Tell a logged hold and what came of it, a line each; what is asked next never `aloud`."""
    hold = logged.hold
    day = "" if hold.day == logged.today else f" · {day_words(hold.day, logged.today)}"
    yield _("**Logged:** {hold}{day}").format(hold=hold_words(hold), day=day)
    for counted in logged.counted:
        name = f"{plain(counted.challenge.name)}: " if len(logged.counted) > 1 else ""
        yield f"{name}{_became(counted)}"
    if not logged.counted:
        yield _("Your challenge has not begun for you yet, so it is for yourself.")
    if (coming := logged.next) is not None and not aloud:
        yield next_line(coming, logged.today)


def next_line(coming: Prescription, today: date) -> str:
    """Tell the next planned day: when, what, and why."""
    asked = words_for_hold(Hold(coming.seconds, coming.sets))
    sentence = _("Still open today: {asked} ({level}).")
    if coming.day != today:
        sentence = _("Next planned day, {day}: {asked} ({level}), {why}.")
    return sentence.format(
        day=day_words(coming.day, today),
        asked=asked,
        level=_(coming.level.label),
        why=why(coming.reason),
    )


def _became(counted: Counted) -> str:
    lived = counted.lived
    if counted.kept:
        return _("Day kept.")
    if lived.status.status is Status.NEUTRAL:
        return _("Nothing was planned on that day, so it is for yourself.")
    asked = words_for_hold(lived.asked) if lived.asked else ""
    return _(
        "The day asks for {asked}. If you held all of that, put it right with /plank edit; "
        "if your form broke, say so, and it counts."
    ).format(asked=asked)
