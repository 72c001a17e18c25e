"""After a hold: two taps, form and effort, which move the plan; then what came of it."""

from __future__ import annotations

import discord

from bot.client import CoachBot
from bot.domain.planks.history import Form
from bot.services.planks.logbook import EASIEST, HARDEST, Logged
from bot.ui.components import PersistentButton, PersistentSelect, chosen
from bot.ui.look import card, row, small
from bot.ui.showing import show
from bot.words import N_, _
from cogs.planks.logged import UndoButton, logged_buttons
from cogs.planks.words import hold_words, logged_lines

Pressed = discord.Interaction[CoachBot]

LABELS = {Form.CLEAN: N_("Clean"), Form.WOBBLY: N_("Wobbly"), Form.BROKE: N_("Broke")}
EFFORTS = {
    1: N_("hardly any"),
    4: N_("easy, could talk"),
    6: N_("work, with more to give"),
    8: N_("hard"),
    10: N_("all I had"),
}


class FormButton(PersistentButton, template=r"form:v1:(?P<hold>\d+):(?P<form>clean|wobbly|broke)"):
    """Says how the line held."""

    def __init__(self, hold: str, form: str) -> None:
        super().__init__(
            discord.ui.Button(label=_(LABELS[Form(form)]), custom_id=f"form:v1:{hold}:{form}")
        )
        self._hold, self._form = int(hold), Form(form)

    async def pressed(self, interaction: Pressed) -> None:
        """Keep it and ask the next thing."""
        logbook = interaction.client.app.planks.logbook
        logged = await logbook.feel(self._hold, interaction.user.id, form=self._form)
        await show(interaction, feel_card(logged))


class EffortSelect(PersistentSelect, template=r"effort:v1:(?P<hold>\d+)"):
    """Asks how hard it was, from 1 to 10."""

    def __init__(self, hold: str) -> None:
        options = [
            discord.SelectOption(
                label=str(each),
                value=str(each),
                description=_(EFFORTS[each]) if each in EFFORTS else None,
            )
            for each in range(EASIEST, HARDEST + 1)
        ]
        super().__init__(
            discord.ui.Select(
                placeholder=_("How hard was it, 1 to 10?"),
                options=options,
                custom_id=f"effort:v1:{hold}",
            )
        )
        self._hold = int(hold)

    async def pressed(self, interaction: Pressed) -> None:
        """Keep it and show what came of it all."""
        logbook = interaction.client.app.planks.logbook
        effort = int(chosen(interaction))
        logged = await logbook.feel(self._hold, interaction.user.id, effort=effort)
        await show(interaction, feel_card(logged))


def feel_card(logged: Logged) -> discord.ui.LayoutView:
    """Lay out the next thing to ask about a hold, and once both are told, what came of it."""
    hold = logged.hold
    if hold.form is None:
        return card(
            _("**Logged:** {hold}. How was the form?").format(hold=hold_words(hold)),
            row(*(FormButton(str(hold.id), form.value) for form in Form), UndoButton(str(hold.id))),
            small(_("Broke: the line went, and you stopped. That counts in full.")),
        )
    if hold.effort is None:
        return card(
            _("**Logged:** {hold}. How hard was it?").format(hold=hold_words(hold)),
            row(EffortSelect(str(hold.id))),
            row(UndoButton(str(hold.id))),
        )
    return card("\n".join(logged_lines(logged)), logged_buttons(hold.id))
