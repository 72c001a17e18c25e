"""The tables, by what they are about. A change needs a migration: see `migrations/README.md`."""

from bot.storage.schema import schema
from bot.storage.tables.alongs import along_entries, alongs
from bot.storage.tables.boards import board_rows, boards
from bot.storage.tables.clubs import clubs, members, people
from bot.storage.tables.health import (
    checkins,
    club_checkins,
    consents,
    erasures,
    grants,
    looks,
    mornings,
)
from bot.storage.tables.jobs import alive, day_posts, jobs
from bot.storage.tables.meetups import meetup_goers, meetups
from bot.storage.tables.planks import (
    challenge_pauses,
    challenges,
    club_plans,
    corrections,
    enrolments,
    holds,
    pauses,
    plan_changes,
    rests,
    timers,
)
from bot.storage.tables.programmes import (
    programme_courses,
    programme_entries,
    programme_reminders,
    programme_shown,
)
from bot.storage.tables.reminders import missed_nudges, reminders
from bot.storage.tables.runs import runs, shoes
from bot.storage.tables.stretching import stretch_sessions
from bot.storage.tables.tips import coach_tips, follow_ups, tip_answers

__all__ = [
    "alive",
    "along_entries",
    "alongs",
    "board_rows",
    "boards",
    "challenge_pauses",
    "challenges",
    "checkins",
    "club_checkins",
    "club_plans",
    "clubs",
    "coach_tips",
    "consents",
    "corrections",
    "day_posts",
    "enrolments",
    "erasures",
    "follow_ups",
    "grants",
    "holds",
    "jobs",
    "looks",
    "meetup_goers",
    "meetups",
    "members",
    "missed_nudges",
    "mornings",
    "pauses",
    "people",
    "plan_changes",
    "programme_courses",
    "programme_entries",
    "programme_reminders",
    "programme_shown",
    "reminders",
    "rests",
    "runs",
    "schema",
    "shoes",
    "stretch_sessions",
    "timers",
    "tip_answers",
]
