"""How far a run of the programme was, for those who want it among their runs."""

from __future__ import annotations

from collections.abc import Mapping

import discord

from bot.domain.runs.distances import words_for_run
from bot.services.programmes.courses import Told
from bot.services.runs import Logged
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card
from bot.ui.modal import Fields, Form, text_field
from bot.words import _
from cogs.c25k.group import Asked, c25k_of


class DistanceButton(PersistentButton, template=r"c25k-far:v1:(?P<entry>\d+)"):
    """Asks how far a run was."""

    def __init__(self, entry: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Add distance"), custom_id=f"c25k-far:v1:{entry}")
        )
        self._entry = entry

    async def pressed(self, interaction: Asked) -> None:
        """Open the form."""
        await DistanceForm(self._entry).open(interaction)


class DistanceForm(Form):
    """Asks how far a run was and how long it took. It knows the entry."""

    kind = "c25k-distance"

    @property
    def title(self) -> str:
        """What stands above it."""
        return _("How far was it?")

    def fields(self, typed: Mapping[str, str]) -> Fields:
        """Lay out distance and time."""
        far = text_field(
            "distance",
            _("Distance, walking included"),
            typed,
            example=_("3.2 km or 2 mi"),
            required=True,
        )
        return (far, text_field("time", _("Time, if you like"), typed, example="31:30"))

    async def sent(self, interaction: Asked, typed: Mapping[str, str]) -> None:
        """Log it."""
        told = Told(distance=typed["distance"], time=typed["time"] or None)
        courses, person = c25k_of(interaction).courses, interaction.user.id
        run = await courses.measure(person, interaction.guild_id, int(self.known[0]), told)
        await answer(interaction, view=card(run_line(run)))


def run_line(logged: Logged) -> str:
    """Tell a run as it stands among one's runs."""
    run = logged.run
    words = words_for_run(run.metres, run.seconds, logged.units)
    return _("**{run}**, kept in /run list.").format(run=words)
