"""The runs that are left as a calendar file."""

from __future__ import annotations

import asyncio
import io
from datetime import datetime, timedelta

import discord
from discord import app_commands

from bot.calendars import CalendarEntry, calendar_file
from bot.services.programmes.diary import Diary
from bot.ui.answer import answer
from bot.words import N_, _, ngettext
from cogs.c25k.group import Asked
from cogs.c25k.words import day_words, place_words, session_words

# Three days with a day of rest between each two of them.
WEEKDAYS = {
    "1,3,5": N_("Monday, Wednesday, Friday"),
    "1,3,6": N_("Monday, Wednesday, Saturday"),
    "1,4,6": N_("Monday, Thursday, Saturday"),
    "2,4,6": N_("Tuesday, Thursday, Saturday"),
    "2,4,7": N_("Tuesday, Thursday, Sunday"),
    "2,5,7": N_("Tuesday, Friday, Sunday"),
    "3,5,7": N_("Wednesday, Friday, Sunday"),
}
DAYS = [app_commands.Choice(name=name, value=days) for days, name in WEEKDAYS.items()]


def weekdays(choice: app_commands.Choice[str] | None) -> frozenset[int] | None:
    """Read chosen weekdays."""
    return frozenset(int(day) for day in choice.value.split(",")) if choice else None


async def send_calendar(interaction: Asked, diary: Diary) -> None:
    """Answer with the file."""
    data = await asyncio.to_thread(in_calendar, diary)
    (first, _session), (last, _end) = diary.runs[0], diary.runs[-1]
    today = diary.today
    said = ngettext(
        "Your run that is left, {first} at {at}.",
        "Your {count} runs that are left, from {first} to {last} at {at}.",
        len(diary.runs),
    ).format(
        count=len(diary.runs),
        first=day_words(first, today),
        last=day_words(last, today),
        at=f"{diary.at:%H:%M}",
    )
    more = _("Open the file to add them. A later file moves them, and doubles nothing.")
    file = discord.File(io.BytesIO(data), f"{diary.slug}.ics")
    await answer(interaction, f"{said} {more}", file=file)


def in_calendar(diary: Diary) -> bytes:
    """Return the file; not for the event loop."""
    entries = [
        CalendarEntry(
            uid=f"{diary.slug}-{diary.course_id}-w{each.place.week}r{each.place.run}@plankton",
            begins=datetime.combine(day, diary.at),
            lasts=timedelta(seconds=each.seconds),
            title=f"{diary.title}: {place_words(each.place)}",
            about=session_words(each),
        )
        for day, each in diary.runs
    ]
    return calendar_file(diary.title, diary.zone, entries, made=diary.made, number=diary.number)
