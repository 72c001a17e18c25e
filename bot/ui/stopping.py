"""The card that comes before everything else, and the one question where words leave it open.

What somebody typed is neither kept nor logged: a button knows the signs and the topics, no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord

from bot.domain.emergency import Country, Emergency
from bot.domain.signs import Care, Sign
from bot.domain.topics import Level
from bot.domain.triage import Nothing, Outcome, Question, Stop
from bot.ui.answer import AnyInteraction, answer
from bot.ui.components import PersistentButton
from bot.ui.flags import flags_card, unreadable
from bot.ui.following import NOWHERE, follow
from bot.ui.language import unreviewed
from bot.ui.look import AMBER, RED, card, row, small
from bot.ui.numbers import crisis_lines, numbers
from bot.words import N_, _, language

MOST_SIGNS = 3
THEN = r"(?P<then>[a-z0-9.+-]*)"
TITLES = {
    Level.NOW: N_("### Get help now"),
    Level.TODAY: N_("### Be seen today"),
    Level.SOON: N_("### Have this looked at, and don't run till then"),
}
ACTS = {
    Level.NOW: N_("Call your emergency number. Don't drive yourself."),
    Level.TODAY: N_(
        "Go to A&E (the emergency room), or call your urgent-care line for a place today."
    ),
    Level.SOON: N_("Ask your GP or a physio for an appointment within days."),
}


class StopButton(PersistentButton, template=rf"stop:v1:(?P<level>E1|E2|P1):{THEN}"):
    """Says that the card has been read, and leads on to what was asked."""

    def __init__(self, level: str, then: str = NOWHERE) -> None:
        super().__init__(
            discord.ui.Button(label=_("I've read this"), custom_id=f"stop:v1:{level}:{then}")
        )
        self._then = then

    async def pressed(self, interaction: AnyInteraction) -> None:
        """Show what was asked."""
        await follow(interaction, self._then)


class AskButton(PersistentButton, template=rf"ask:v1:(?P<sign>[a-z]+):(?P<said>yes|no):{THEN}"):
    """Answers the question: yes leads to the card, no to what was asked."""

    def __init__(self, sign: str, said: str, then: str = NOWHERE) -> None:
        label, style = (
            (_("Yes, or not sure"), discord.ButtonStyle.danger)
            if said == "yes"
            else (_("No"), discord.ButtonStyle.secondary)
        )
        super().__init__(
            discord.ui.Button(label=label, style=style, custom_id=f"ask:v1:{sign}:{said}:{then}")
        )
        self._sign, self._said, self._then = sign, said, then

    async def pressed(self, interaction: AnyInteraction) -> None:
        """Show the card, or what was asked."""
        sign = interaction.client.app.content.signs.get(self._sign)
        if self._said == "no" or sign is None:
            await follow(interaction, self._then)
        else:
            await show_outcome(interaction, Stop(sign.level, (sign.id,)), self._then)


async def stopped(
    interaction: AnyInteraction, text: str, then: str = NOWHERE, *, asked: bool = False
) -> bool:
    """Whether a text speaks of what may not wait, or may and can't be read; if so, it is answered.

    Args:
        interaction: what the text came with.
        text: what was typed.
        then: what to show when the card has been read; see `bot.ui.following`.
        asked: it is a question in somebody's own words, however short.
    """
    app = interaction.client.app
    outcome = await app.asking.triage(text)
    if not isinstance(outcome, Nothing):
        await show_outcome(interaction, outcome, then)
    elif unreadable(text) or (asked and language() != "en"):
        await show_flags(interaction, then)
    else:
        return False
    return True


async def show_flags(interaction: AnyInteraction, then: str) -> None:
    """Show this person the signs to look through, in their language."""
    app = interaction.client.app
    here = await _here(interaction)
    await answer(interaction, view=flags_card(app, then, StopButton(Level.NOW.value, then), here))


async def show_outcome(interaction: AnyInteraction, outcome: Outcome, then: str) -> None:
    """Show the card or the question to this person alone."""
    here = await _here(interaction)
    content = interaction.client.app.content
    await answer(interaction, view=outcome_card(content, outcome, then, here))


async def _here(interaction: AnyInteraction) -> Country | None:
    app = interaction.client.app
    code = await app.clubs.country(interaction.guild_id)
    return app.content.emergency.country(code) if code else None


def outcome_card(
    content: Any, outcome: Outcome, then: str, here: Country | None = None
) -> discord.ui.LayoutView:
    """Lay out the card or the question; `here` is the club's country, if it is known."""
    if isinstance(outcome, Question):
        return question_card(content.signs[outcome.sign], then)
    if not isinstance(outcome, Stop):
        raise TypeError(outcome)
    signs = [content.signs[each] for each in outcome.signs[:MOST_SIGNS]]
    return stop_card(outcome.level, signs, content.emergency, then, here)


def stop_card(
    level: Level, signs: Sequence[Sign], emergency: Emergency, then: str, here: Country | None
) -> discord.ui.LayoutView:
    """Lay out what may not wait, what to do and whom to call. Says nothing of what it is."""
    first = signs[0]
    if first.care is not Care.PLAIN:
        return _gentle_card(level, signs, emergency, then, here)
    acts = dict.fromkeys(_(each.act or ACTS[level]) for each in signs)
    return card(
        _(TITLES[level]),
        _("What you wrote can be a sign of something that needs checking."),
        "\n".join(f"- {_(each.said)}" for each in signs),
        "\n".join(f"**{act}**" for act in acts),
        numbers(emergency, here),
        *unreviewed(first.said),
        small(_("I can't examine anybody, and this is not a diagnosis. I keep nothing of it.")),
        row(StopButton(level.value, then)),
        accent=RED,
    )


def question_card(sign: Sign, then: str) -> discord.ui.LayoutView:
    """Lay out the one closed question."""
    return card(
        _("### One quick check first"),
        _(sign.ask),
        small(_("I keep nothing of this.")),
        row(AskButton(sign.id, "yes", then), AskButton(sign.id, "no", then)),
        accent=AMBER,
    )


def _gentle_card(
    level: Level, signs: Sequence[Sign], emergency: Emergency, then: str, here: Country | None
) -> discord.ui.LayoutView:
    items = [
        "\n".join(_(each.said) for each in signs),
        *(f"**{_(each.act)}**" for each in signs if each.act),
    ]
    if any(each.care is Care.CRISIS for each in signs):
        items += [crisis_lines(emergency, here), numbers(emergency, here)]
    elif level is not Level.SOON:
        items.append(numbers(emergency, here))
    return card(
        _("### Before anything else"),
        *items,
        *unreviewed(signs[0].said),
        small(_("I keep nothing of this, and tell nobody.")),
        row(StopButton(level.value, then)),
        accent=AMBER,
    )
