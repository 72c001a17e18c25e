"""/challenge remove and correct: a coach puts right what concerns one member."""

from __future__ import annotations

from collections.abc import Iterator

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.planks.history import Form
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.reading import words_for_hold, words_for_seconds
from bot.services.challenges.corrections import Corrected, Correcting, read_held
from bot.services.challenges.course import Seen
from bot.storage.holds import LoggedHold
from bot.ui.answer import answer
from bot.ui.checks import coach_only
from bot.ui.look import AMBER, card, row, small
from bot.ui.plain import plain
from bot.words import N_, _
from cogs.challenges.group import Asked, CoachButton, challenge, challenges_of, club_of
from cogs.challenges.making import Typed, Which
from cogs.challenges.suggesting import suggest_going, suggest_past
from cogs.challenges.words import day_words, level_words, name_of

FORMS = {Form.CLEAN: N_("clean"), Form.WOBBLY: N_("wobbly"), Form.BROKE: N_("form broke")}
FORM_CHOICES = [app_commands.Choice(name=text, value=form.value) for form, text in FORMS.items()]
LEVEL_CHOICES = [app_commands.Choice(name=each.label, value=each.value) for each in Level]
Effort = app_commands.Range[int, 1, 10]
Why = app_commands.Range[str, 1, 200]


class Members(commands.Cog):
    """The part of the cog that concerns one member."""

    @challenge.command()
    @coach_only
    @app_commands.describe(
        member="Who is to be taken out", challenge="Which one, if there are several"
    )
    @app_commands.autocomplete(challenge=suggest_going)
    async def remove(
        self, interaction: Asked, member: discord.User, challenge: Which | None = None
    ) -> None:
        """For coaches: take somebody out of a challenge. What they logged stays theirs."""
        club, course = club_of(interaction), challenges_of(interaction).course
        seen = await course.with_member(club.id, challenge, member.id)
        await answer(interaction, view=_asking(seen, member))

    @challenge.command()
    @coach_only
    @app_commands.describe(
        member="Whose day it is",
        day="Which day, on their calendar: 2026-12-01, today, yesterday, monday",
        held="What it should be, such as 45, 1:15 or 3x20; none if there was no hold",
        why="Why, in a few words; they see it",
        level="The level it was held on; as it was if you don't say",
        form="How the form was; as it was if you don't say",
        effort="How hard it was, 1 to 10",
    )
    @app_commands.choices(level=LEVEL_CHOICES, form=FORM_CHOICES)
    @app_commands.autocomplete(day=suggest_past)
    async def correct(
        self,
        interaction: Asked,
        *,
        member: discord.User,
        day: Typed,
        held: Typed,
        why: Why,
        level: app_commands.Choice[str] | None = None,
        form: app_commands.Choice[str] | None = None,
        effort: Effort | None = None,
    ) -> None:
        """For coaches: put a member's day right, even after its board. They see who and why."""
        right = Correcting(
            sets=read_held(held),
            level=Level(level.value) if level else None,
            form=Form(form.value) if form else None,
            effort=effort,
            why=why,
        )
        corrected = await challenges_of(interaction).corrections.correct(
            club_of(interaction).id, member.id, day, right, by=interaction.user.id
        )
        await answer(interaction, view=_corrected(member, corrected))


class RemoveMemberButton(
    CoachButton, template=r"challenge-remove:v1:(?P<challenge>\d+):(?P<person>\d+)"
):
    """Takes somebody out of a challenge."""

    def __init__(self, challenge: str, person: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Take them out"),
                style=discord.ButtonStyle.danger,
                custom_id=f"challenge-remove:v1:{challenge}:{person}",
            )
        )
        self._challenge, self._person = int(challenge), int(person)

    async def decided(self, interaction: Asked, club: discord.Guild) -> None:
        """Take them out."""
        course = challenges_of(interaction).course
        seen = await course.remove(self._challenge, club.id, self._person)
        said = _("<@{person}> is out of **{name}**. What they logged stays theirs.")
        await answer(interaction, said.format(person=self._person, name=name_of(seen.challenge)))


def _asking(seen: Seen, member: discord.User | discord.Member) -> discord.ui.LayoutView:
    return card(
        _("### Take {who} out of {name}?").format(
            who=plain(member.display_name, longest=32), name=name_of(seen.challenge)
        ),
        _(
            "They leave its boards and are asked nothing more. What they logged stays theirs, "
            "and they can join again. I tell nobody."
        ),
        row(RemoveMemberButton(str(seen.challenge.id), str(member.id))),
        accent=AMBER,
    )


def _corrected(
    member: discord.User | discord.Member, corrected: Corrected
) -> discord.ui.LayoutView:
    return card(
        _("### {who}, {day}: put right").format(
            who=plain(member.display_name, longest=32), day=day_words(corrected.day)
        ),
        "\n".join(
            [
                _("**Before:** {held}").format(held=_held(corrected.before)),
                _("**Now:** {held}").format(held=_held(corrected.after)),
                _("**Why:** {why}").format(why=plain(corrected.why, longest=200)),
            ]
        ),
        small(
            _(
                "They see it under /plank holds: who, when and why. Posted boards stay as they "
                "were. To change it back, correct it again."
            )
        ),
    )


def _held(hold: LoggedHold | None) -> str:
    return ", ".join(_parts(hold)) if hold else _("no hold")


def _parts(hold: LoggedHold) -> Iterator[str]:
    if len(set(hold.sets)) == 1:
        yield words_for_hold(Hold(hold.sets[0], len(hold.sets)))
    else:
        yield " + ".join(words_for_seconds(each) for each in hold.sets)
    yield level_words(hold.level)
    if hold.form:
        yield _(FORMS[hold.form])
    if hold.effort:
        yield _("effort {effort}").format(effort=hold.effort)
