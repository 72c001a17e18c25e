"""What two forms ask alike."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.runs.runs import Felt
from bot.ui.modal import Fields, choice_field, text_field
from bot.words import _, capital


def run_fields(typed: Mapping[str, str], *, about: str) -> Fields:
    """Ask how far, how long, how it felt and which day; only the first is needed."""
    felt = [(each.value, capital(_(each.label)), None) for each in Felt]
    return (
        text_field(
            "distance",
            _("How far?"),
            typed,
            example=_("5.2 km, 3 mi or 5k"),
            about=about,
            required=True,
        ),
        text_field(
            "time",
            _("How long did it take?"),
            typed,
            example=_("34:10, 1:05:20 or 35 min"),
        ),
        choice_field("felt", _("How did it feel?"), typed, felt),
        text_field(
            "day",
            _("Which day?"),
            typed,
            example=_("today"),
            about=_("today, yesterday, monday or 2026-12-01"),
        ),
    )
