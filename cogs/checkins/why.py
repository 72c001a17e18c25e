"""/why light: a check-in of one's own replayed: what was told, by which rule, what it moves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord

from bot.client import CoachBot
from bot.domain.checkins.checkin import Moment
from bot.domain.checkins.signs import Sign
from bot.domain.lights.deciding import RULE
from bot.domain.lights.light import Light
from bot.domain.planks.standing import Because
from bot.pictures import amounts
from bot.services.checkins.why import WhyLight
from bot.storage.checkins import Kept
from bot.ui.answer import answer, replace
from bot.ui.components import PersistentSelect, chosen
from bot.ui.easing import session_line
from bot.ui.look import card, row, small
from bot.words import N_, _, decimal
from cogs.checkins.answering import WaiveButton
from cogs.checkins.words import CAUSES, LIGHTS, SEEN, light_line, pain_words, plank_line

Pressed = discord.Interaction[CoachBot]
MOMENTS = {
    Moment.RUN: N_("after a run"),
    Moment.PLANK: N_("after a plank"),
    Moment.MORNING: N_("the morning after"),
    Moment.ANY: N_("by /checkin"),
}
PLANKS = {
    Because.AMBER: N_("One level down and {percent} % less, by amber on {day}."),
    Because.RED: N_("Two days' rest, then half, by red on {day}."),
    Because.RESTING_AFTER_RED: N_("Rest, by red."),
    Because.STOP_LIFTED: N_("Half, since the stop was lifted on {day}."),
    Because.STOPPED: N_("Nothing is asked until it has been looked at."),
    Because.TWO_GREENS: N_("Back at 80 %, by two greens up to {day}."),
    Because.SAME_AFTER_LIGHT: N_("The same again: no step up for two sessions after a light."),
}


class LightSelect(PersistentSelect, template=r"why-light:v1"):
    """Picks another check-in of one's own to be explained."""

    def __init__(self, others: tuple[Kept, ...] = (), current: Kept | None = None) -> None:
        super().__init__(
            discord.ui.Select(
                placeholder=_("Another check-in"),
                options=[_option(each, current) for each in others]
                or [discord.SelectOption(label="…")],
                custom_id="why-light:v1",
            )
        )

    async def pressed(self, interaction: Pressed) -> None:
        """Explain it in the same message."""
        why = interaction.client.app.checkins.why
        picked = int(chosen(interaction))
        found = await why.light(interaction.user.id, interaction.guild_id, picked)
        await replace(interaction, why_card(found))


async def show_why(interaction: Pressed) -> None:
    """Explain the latest, to its member alone."""
    why = interaction.client.app.checkins.why
    found = await why.light(interaction.user.id, interaction.guild_id)
    await answer(interaction, view=why_card(found))


def why_card(found: WhyLight) -> discord.ui.LayoutView:
    """Lay out where a light came from and what it moves."""
    kept = found.kept
    items: list[discord.ui.Item[Any] | str] = [
        "\n".join(_light(found)),
        "\n".join(_moves(found)),
    ]
    if kept.light in {Light.AMBER, Light.RED}:
        items.append(row(WaiveButton(str(kept.id), "0" if kept.waived else "1")))
    if len(found.others) > 1:
        items.append(row(LightSelect(found.others, kept)))
    return card(*items, small(_("Only you see this.")))


def _light(found: WhyLight) -> Iterator[str]:
    kept = found.kept
    yield _("### {day}, {moment}").format(
        day=amounts.day(kept.checkin.day), moment=_(MOMENTS[kept.checkin.moment])
    )
    yield light_line(kept.light, kept.checkin)
    told = [_(sign.text) for sign in Sign if sign in kept.checkin.signs]
    if told:
        yield _("With it: {signs}.").format(signs="; ".join(told))
    if found.evening is not None:
        yield _("Told before it: {score}.").format(score=found.evening)
    if found.usual is not None:
        yield _("Your usual morning: {score}.").format(score=decimal(f"{found.usual:g}"))
    yield _("**The rule** (version {version}): {rule}.").format(
        version=kept.rule, rule=_(CAUSES[kept.cause])
    )
    yield _replayed(found)
    if found.seen is not None:
        yield _(SEEN[found.seen])


def _replayed(found: WhyLight) -> str:
    if found.same:
        return _("Put through the rule again just now: the same.")
    light = _(LIGHTS[found.replayed.light])
    if not found.same_rule:
        said = _("Today's rule (version {version}) would say: {light}.")
        return said.format(version=RULE, light=light)
    return _("Put through it again: {light}, since something told before it is gone.").format(
        light=light
    )


def _moves(found: WhyLight) -> Iterator[str]:
    kept, coming = found.kept, found.coming
    yield _("**What it moves**")
    if kept.waived:
        yield _("Nothing: you left your plan as it was.")
        return
    if coming is not None:
        reason = coming.reason
        yield plank_line(coming)
        if reason.because in PLANKS:
            yield _(PLANKS[reason.because]).format(
                percent=reason.percent, day=amounts.day(reason.day) if reason.day else ""
            )
    line = session_line(found.ease, why=False)
    if line is not None:
        by = _("Your next run:") if found.moves_run else _("Your next run, by another check-in:")
        yield f"{by} {line}"
    else:
        yield _("Your next run: as it is.")


def _option(kept: Kept, current: Kept | None) -> discord.SelectOption:
    light = _(LIGHTS[kept.light]).replace("**", "")
    return discord.SelectOption(
        label=f"{amounts.day(kept.checkin.day)} · {light}"[:100],
        value=str(kept.id),
        description=f"{pain_words(kept.checkin)}, {_(MOMENTS[kept.checkin.moment])}"[:100],
        default=current is not None and kept.id == current.id,
    )
