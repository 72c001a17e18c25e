"""The tables, by what they are about. A change needs a migration: see `migrations/README.md`."""

from bot.storage.schema import schema
from bot.storage.tables.alongs import along_entries, alongs
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
from bot.storage.tables.reminders import reminders
from bot.storage.tables.runs import runs, shoes

__all__ = [
    "alive",
    "along_entries",
    "alongs",
    "challenge_pauses",
    "challenges",
    "checkins",
    "club_checkins",
    "club_plans",
    "clubs",
    "consents",
    "corrections",
    "day_posts",
    "enrolments",
    "erasures",
    "grants",
    "holds",
    "jobs",
    "looks",
    "members",
    "mornings",
    "pauses",
    "people",
    "plan_changes",
    "reminders",
    "rests",
    "runs",
    "schema",
    "shoes",
    "timers",
]
