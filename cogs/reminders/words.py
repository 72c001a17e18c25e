"""How reminders speak, and how they are told of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

from bot.domain.nudges import EVERY_DAY, Tone, Way, as_days
from bot.domain.planks.holds import Hold
from bot.domain.reading import words_for_hold
from bot.domain.weekdays import short_weekday
from bot.pictures import amounts
from bot.services.planks.opening import OpenHold
from bot.services.reminders.sending import Nudge
from bot.storage.reminders import Reminder
from bot.ui.plain import plain
from bot.words import N_, _, ngettext

MINUTE = 60
NOON, EVENING = time(12), time(17)

GREETINGS = {
    Tone.GENTLE: {
        "morning": N_("Morning, {name}."),
        "day": N_("Hello, {name}."),
        "evening": N_("Evening, {name}."),
    },
    Tone.FIRM: {"morning": N_("{name}."), "day": N_("{name}."), "evening": N_("{name}.")},
}
GREETINGS[Tone.PLAIN] = GREETINGS[Tone.GENTLE]
OPEN = {
    Tone.GENTLE: N_("If you'd like to, today's hold is still there: {asked}, {minutes} in all."),
    Tone.PLAIN: N_("Today's hold is still open: {asked}, {minutes} in all."),
    Tone.FIRM: N_("Today's hold is still to do: {asked}, {minutes} in all. Now is a good time."),
}
TONES = {
    Tone.GENTLE: (N_("Gentle"), N_("An offer, no more")),
    Tone.PLAIN: (N_("Plain"), N_("What is open, and how long it takes")),
    Tone.FIRM: (N_("Firm"), N_("Straight to the point")),
}
WAYS = {
    Way.DM: (N_("By DM"), N_("Only you see it; I write once now, to see whether I may")),
    Way.CHANNEL: (N_("In the challenge's channel"), N_("With your name; everybody there sees it")),
}
CLOSING = N_(
    "I've written three times and heard nothing, so this is the last for now. When you are back, "
    "by any button, hold or rest, I'll go on. Your plan stays as it is."
)


def nudge_text(nudge: Nudge) -> str:
    """Tell somebody of what is open."""
    greetings = GREETINGS[nudge.reminder.tone]
    part = "morning" if nudge.here < NOON else "day" if nudge.here < EVENING else "evening"
    hello = _(greetings[part]).format(name=plain(nudge.name, longest=32) or _("runner"))
    if nudge.closing:
        return f"{hello} {_(CLOSING)}"
    first, *others = nudge.open
    said = _(OPEN[nudge.reminder.tone]).format(asked=_asked(first), minutes=_minutes(first))
    lines = [f"{hello} {said}"]
    for each in others:
        line = _("In {name} too: {asked}.")
        lines.append(line.format(name=plain(each.challenge.name), asked=_asked(each)))
    if nudge.meant_for is not None:
        lines.append(_("(meant for {at}, I was away)").format(at=f"{nudge.meant_for:%H:%M}"))
    return "\n".join(lines)


def channel_text(people: Iterable[int], late: str | None) -> str:
    """Mention those whose hold is open, all at once."""
    named = " ".join(f"<@{each}>" for each in people)
    said = _("{people}\nToday's hold is still open.").format(people=named)
    if late is None:
        return said
    meant = _("(meant for {at}, I was away)").format(at=late)
    return f"{said} {meant}"


def settings_lines(reminder: Reminder) -> str:
    """Tell how a reminder is set, a line each."""
    quiet = reminder.quiet
    way, _about = WAYS[reminder.way]
    tone, _about = TONES[reminder.tone]
    where = _(way)
    if reminder.way is Way.CHANNEL and reminder.channel_id is not None:
        where = f"<#{reminder.channel_id}>"
    lines = [
        _("**When:** {at}, {days}").format(at=f"{reminder.at:%H:%M}", days=days_words(reminder)),
        _("**Where:** {where}").format(where=where),
        _("**Quiet hours:** {quiet}").format(
            quiet=f"{quiet.first:%H:%M}-{quiet.until:%H:%M}" if quiet else _("none")
        ),
        _("**Tone:** {tone}").format(tone=_(tone)),
    ]
    if reminder.paused_until is not None:
        day = amounts.day(reminder.paused_until)
        lines.append(_("**Paused until:** {day}").format(day=day))
    return "\n".join(lines)


def days_words(reminder: Reminder) -> str:
    """Tell on which days somebody is reminded."""
    days = as_days(reminder.days)
    if days == EVERY_DAY:
        return _("on planned days only")
    names = [short_weekday(day) for day in sorted(days)]
    return _("on planned days that fall on {days}").format(days=", ".join(names))


def _asked(today: OpenHold) -> str:
    return words_for_hold(Hold(today.asked.seconds, today.asked.sets))


def _minutes(today: OpenHold) -> str:
    asked = today.asked
    seconds = asked.sets * asked.seconds + (asked.sets - 1) * asked.rest_between
    count = max(1, round(seconds / MINUTE))
    return ngettext("about a minute", "about {count} minutes", count).format(count=count)
