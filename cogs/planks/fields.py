"""What two forms ask alike."""

from __future__ import annotations

from collections.abc import Mapping

from bot.services.planks.logbook import EASIEST, HARDEST
from bot.ui.modal import Fields, choice_field
from bot.words import _, capital
from cogs.planks.words import FORMS


def how_it_went(typed: Mapping[str, str]) -> Fields:
    """Ask for form and effort, neither of them needed."""
    forms = [(form.value, capital(_(words)), None) for form, words in FORMS.items()]
    efforts = [(str(each), str(each), None) for each in range(EASIEST, HARDEST + 1)]
    return (
        choice_field("form", _("How was the form?"), typed, forms),
        choice_field("effort", _("How hard was it, 1 to 10?"), typed, efforts),
    )
