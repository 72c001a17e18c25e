"""The drawn body with its numbers, and the one form of a check-in."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import discord

from bot.app import App
from bot.client import CoachBot
from bot.domain.checkins.areas import Area
from bot.domain.checkins.checkin import LEAST, MOST, Changed, Moment
from bot.errors import UserError
from bot.pictures import body_alt, body_map
from bot.services.checkins.intake import Told
from bot.ui.answer import answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.ui.modal import Fields, Form, choice_field
from bot.words import N_, _
from cogs.checkins.asking import ask_on

Pressed = discord.Interaction[CoachBot]
BODY = "body.png"
UNREADABLE = N_("I can't read that any more. /checkin asks anew.")
SCALE = {
    0: N_("no pain"),
    2: N_("there, hardly noticed"),
    4: N_("noticed all the time"),
    6: N_("hard to run with"),
    8: N_("hard to do anything with"),
    10: N_("the worst I can imagine"),
}
CHANGES = {Changed.NO: N_("No"), Changed.LITTLE: N_("A little"), Changed.YES: N_("Yes")}


class OpenFormButton(
    PersistentButton, template=r"checkin-form:v1:(?P<moment>run|plank|any):(?P<keep>[01])"
):
    """Opens the form."""

    def __init__(self, moment: str, keep: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Check in"),
                style=discord.ButtonStyle.primary,
                custom_id=f"checkin-form:v1:{moment}:{keep}",
            )
        )
        self._moment, self._keep = moment, keep

    async def pressed(self, interaction: Pressed) -> None:
        """Open it."""
        await CheckInForm(self._moment, self._keep).open(interaction)


class CheckInForm(Form):
    """How much, where, and whether it changed how they ran. It knows the moment, and if to keep."""

    kind = "checkin"

    @property
    def title(self) -> str:
        """What stands above it."""
        return _("How does it feel?")

    def fields(self, typed: Mapping[str, str]) -> Fields:
        """Lay out three questions, each one tap."""
        scale = [
            (str(each), str(each), _(SCALE[each]) if each in SCALE else None)
            for each in range(LEAST, MOST + 1)
        ]
        places = [(area.value, f"{area.number} {_(area.label)}"[:100], None) for area in Area]
        changes = [(each.value, _(label), None) for each, label in CHANGES.items()]
        return (
            choice_field("score", _("Worst pain, 0 to 10"), typed, scale, required=True),
            choice_field("areas", _("Where? Several are fine"), typed, places, several=True),
            choice_field("changed", _("Did it change how you ran or moved?"), typed, changes),
        )

    async def sent(self, interaction: Pressed, typed: Mapping[str, str]) -> None:
        """Ask what came with it, or answer at once where there is no pain."""
        moment, keep = self.known
        try:
            score, changed = int(typed["score"]), Changed(typed.get("changed") or Changed.NO)
            areas = tuple(Area(each) for each in typed.get("areas", "").split(",") if each)
        except ValueError:
            raise UserError(UNREADABLE) from None
        told = Told(
            moment=Moment(moment),
            score=score,
            areas=areas or _somewhere(score),
            changed=changed,
            keep=keep == "1",
        )
        await ask_on(interaction, told)


def _somewhere(score: int) -> tuple[Area, ...]:
    return (Area.OTHER,) if score else ()


async def show_map(interaction: Pressed, moment: Moment, *, keep: bool) -> None:
    """Show the body with its numbers, and the button that opens the form."""
    file, gallery = await _body(interaction.client.app)
    end = _("Only you see this.") if keep else _("Only you see this, and nothing is kept.")
    view = card(
        _("### How does it feel?"),
        gallery,
        row(OpenFormButton(moment, str(int(keep)))),
        small(end),
    )
    await answer(interaction, view=view, file=file)


async def _body(app: App) -> tuple[discord.File, discord.ui.MediaGallery[Any]]:
    picture, words = await app.pictures.render(body_map, ()), body_alt()
    gallery = discord.ui.MediaGallery[Any]()
    gallery.add_item(media=f"attachment://{BODY}", description=words)
    return discord.File(io.BytesIO(picture), BODY, description=words), gallery
