"""/challenge edit, pause and resume. What changes results says whom it touches, and asks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.planks.boards import Style
from bot.domain.planks.plans import Plan, from_text
from bot.domain.reading import words_for_seconds
from bot.domain.zones import read_zone
from bot.services.challenges.course import Seen
from bot.services.challenges.drafts import Wishes
from bot.services.challenges.edits import Edited, Terms
from bot.storage.challenges import Challenge
from bot.ui.answer import answer
from bot.ui.checks import coach_only
from bot.ui.look import AMBER, TEAL, card, row, small
from bot.words import N_, _, ngettext
from cogs.challenges.group import Asked, CoachButton, challenge, challenges_of, club_of
from cogs.challenges.making import OPTIONS, Ceiling, Goal, Length, Name, Typed, Which
from cogs.challenges.posts import keep_event, what_is_missing
from cogs.challenges.suggesting import (
    BOARD_DAYS,
    STYLES,
    suggest_going,
    suggest_plan,
    suggest_start,
    suggest_zone,
)
from cogs.challenges.words import about, dates, dates_of, name_of, regular_posts, title_of

EDITABLE: dict[str, Any] = {
    **OPTIONS,
    "challenge": N_("Which one, if there are several"),
    "name": N_("What to call it from now on"),
}


class Changing(commands.Cog):
    """The part of the cog that changes challenges on their way."""

    @challenge.command()
    @coach_only
    @app_commands.describe(**EDITABLE)
    @app_commands.choices(board_day=BOARD_DAYS)
    @app_commands.choices(style=STYLES)
    @app_commands.autocomplete(
        challenge=suggest_going, plan=suggest_plan, start=suggest_start, zone=suggest_zone
    )
    async def edit(
        self,
        interaction: Asked,
        *,
        challenge: Which | None = None,
        name: Name | None = None,
        plan: Typed | None = None,
        start: Typed | None = None,
        length: Length | None = None,
        channel: discord.TextChannel | None = None,
        zone: str | None = None,
        daily_at: Typed | None = None,
        board_day: app_commands.Choice[int] | None = None,
        board_at: Typed | None = None,
        goal: Goal | None = None,
        ceiling: Ceiling | None = None,
        style: app_commands.Choice[str] | None = None,
    ) -> None:
        """For coaches: change a challenge. I ask first if it touches what members have done."""
        wishes = Wishes(
            name=name,
            plan=plan,
            start=start,
            length=length,
            channel_id=channel.id if channel else None,
            zone=read_zone(zone) if zone else None,
            daily_at=daily_at,
            board_day=board_day.value if board_day else None,
            board_at=board_at,
            goal=goal,
            ceiling=ceiling,
            style=Style(style.value) if style else None,
        )
        club = club_of(interaction)
        edited = await challenges_of(interaction).edits.edit(club.id, challenge, wishes)
        await _show(interaction, club, edited)

    @challenge.command()
    @coach_only
    @app_commands.describe(challenge="Which one, if there are several")
    @app_commands.autocomplete(challenge=suggest_going)
    async def pause(self, interaction: Asked, challenge: Which | None = None) -> None:
        """For coaches: pause a challenge for everybody. Its days cost nobody anything."""
        club = club_of(interaction)
        seen = await challenges_of(interaction).course.pause(club.id, challenge)
        await answer(interaction, _paused(seen))

    @challenge.command()
    @coach_only
    @app_commands.describe(challenge="Which one, if there are several")
    @app_commands.autocomplete(challenge=suggest_going)
    async def resume(self, interaction: Asked, challenge: Which | None = None) -> None:
        """For coaches: go on with a challenge that is paused."""
        club = club_of(interaction)
        seen = await challenges_of(interaction).course.resume(club.id, challenge)
        said = _(
            "**{name}** goes on from today. Everybody stands where they stood before the pause; "
            "its days count on neither side. I posted nothing."
        )
        await answer(interaction, said.format(name=name_of(seen.challenge)))


class RearrangeButton(
    CoachButton,
    template=(
        r"challenge-rearrange:v1:(?P<challenge>\d+):(?P<start>\d{8}):(?P<length>\d+)"
        r":(?P<ceiling>\d+):(?P<plan>[a-z0-9-]+)"
    ),
):
    """Changes dates and plan although there are members; all of it stands in the id."""

    def __init__(self, challenge: str, start: str, length: str, ceiling: str, plan: str) -> None:
        terms = f"{start}:{length}:{ceiling}:{plan}"
        super().__init__(
            discord.ui.Button(
                label=_("Change it"),
                style=discord.ButtonStyle.primary,
                custom_id=f"challenge-rearrange:v1:{challenge}:{terms}",
            )
        )
        self._challenge = int(challenge)
        self._terms = (start, length, ceiling, plan)

    @classmethod
    def to(cls, challenge: Challenge, terms: Terms) -> RearrangeButton:
        """Return the button that brings these terms about."""
        start = f"{terms.starts_on:%Y%m%d}"
        return cls(str(challenge.id), start, str(terms.length), str(terms.ceiling), terms.plan)

    async def decided(self, interaction: Asked, club: discord.Guild) -> None:
        """Change them."""
        start, length, ceiling, plan = self._terms
        terms = Terms(
            starts_on=date.fromisoformat(start),
            length=int(length),
            plan=plan,
            ceiling=int(ceiling),
        )
        changed = await challenges_of(interaction).edits.rearrange(self._challenge, club.id, terms)
        await _show_changed(interaction, club, changed)


async def _show(interaction: Asked, club: discord.Guild, edited: Edited) -> None:
    """Say what was changed; if something is to be asked first, ask."""
    if edited.asked is None:
        await _show_changed(interaction, club, edited.challenge)
        return
    app = interaction.client.app
    if edited.changed:
        await keep_event(app, club, await app.challenges.course.get(edited.challenge.id, club.id))
    plan = await app.challenges.plans.named(club.id, edited.asked.plan)
    await answer(interaction, view=_asking(edited, edited.asked, plan))


async def _show_changed(interaction: Asked, club: discord.Guild, changed: Challenge) -> None:
    app = interaction.client.app
    seen = await app.challenges.course.get(changed.id, club.id)
    notes = [what_is_missing(club, changed.channel_id), await keep_event(app, club, seen)]
    told = [note for note in notes if note]
    await answer(
        interaction,
        view=card(
            _("### {name}, as it is now").format(name=name_of(changed)),
            "\n".join([*about(changed, from_text(changed.plan_text)), *regular_posts(changed)]),
            *told,
            small(_("I posted nothing about it. /challenge announce tells everybody.")),
            accent=AMBER if notes[0] else TEAL,
        ),
    )


def _asking(edited: Edited, terms: Terms, plan: Plan) -> discord.ui.LayoutView:
    return card(
        _("### {name}: this touches results").format(name=name_of(edited.challenge)),
        "\n".join(_differences(edited.challenge, terms, plan)),
        "\n".join(_whom(edited, moved=edited.challenge.starts_on != terms.starts_on)),
        *([_("What else you named is changed already.")] if edited.changed else []),
        row(RearrangeButton.to(edited.challenge, terms)),
        small(_("Nothing of this is changed until you press, and nothing is posted then.")),
        accent=AMBER,
    )


def _differences(old: Challenge, new: Terms, plan: Plan) -> Iterator[str]:
    then, now = dates(old), dates_of(new.starts_on, new.length)
    if then != now:
        yield _("**Days:** {now}. Until now: {then}").format(now=now, then=then)
    if old.plan != new.plan:
        yield _("**Plan:** {now}. Until now: {then}").format(
            now=title_of(plan), then=title_of(from_text(old.plan_text))
        )
    if old.ceiling != new.ceiling:
        yield _("**Longest hold:** {now}. Until now: {then}").format(
            now=words_for_seconds(new.ceiling), then=words_for_seconds(old.ceiling)
        )


def _whom(edited: Edited, *, moved: bool) -> Iterator[str]:
    touched = edited.touched
    yield ngettext(
        "{count} member takes part.", "{count} members take part.", touched.members
    ).format(count=touched.members)
    if touched.holds:
        yield ngettext(
            "{who} of them logged {count} hold.",
            "{who} of them logged {count} holds.",
            touched.holds,
        ).format(who=touched.holders, count=touched.holds)
    yield _(
        "What they logged stays. What each day asked, and which days count as kept, is worked out "
        "anew."
    )
    if moved:
        yield _("Whoever began with the challenge begins with it again.")


def _paused(seen: Seen) -> str:
    members = ngettext("{count} member", "{count} members", seen.members)
    return _(
        "**{name}** is paused from today on, for {members}. Until /challenge resume every day is "
        "neutral: it costs nobody anything, and I post nothing."
    ).format(name=name_of(seen.challenge), members=members.format(count=seen.members))
