"""/challenge create: a card first that shows what will be posted when; then the real thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.planks.boards import Style
from bot.domain.planks.plans import Plan, from_text
from bot.domain.zones import read_zone
from bot.services.challenges.drafts import Wishes
from bot.storage.challenges import Challenge
from bot.ui.answer import answer
from bot.ui.checks import coach_only
from bot.ui.look import AMBER, TEAL, card, row, small
from bot.ui.plain import plain
from bot.words import N_, _
from cogs.challenges.group import Asked, CoachButton, challenge, challenges_of, club_of
from cogs.challenges.posts import announce, keep_event, may_create_events, what_is_missing
from cogs.challenges.suggesting import (
    BOARD_DAYS,
    STYLES,
    suggest_done,
    suggest_plan,
    suggest_start,
    suggest_zone,
)
from cogs.challenges.words import about, channel_of, name_of, regular_posts

# What a challenge is made of, as Discord shows it while a coach types.
OPTIONS: dict[str, Any] = {
    "name": N_("What the club calls it, such as December planks"),
    "plan": N_("How it grows; form-first adapts to each member"),
    "start": N_("The first day: 2026-12-01, today, monday"),
    "length": N_("How many days"),
    "channel": N_("Where I post"),
    "zone": N_("Whose time the posts follow, by a city near you"),
    "daily_at": N_("When the day's message appears, such as 7:30; off for none"),
    "board_day": N_("The day of the week on which the board appears"),
    "board_at": N_("When the board appears, such as 18:00"),
    "goal": N_("Minutes for all of you to hold together"),
    "ceiling": N_("The longest single hold an adaptive plan asks, in seconds; usually 60"),
    "style": N_("Places by days kept, or a roll-call: names by the alphabet"),
}
Name = app_commands.Range[str, 1, 60]
Which = app_commands.Range[str, 1, 100]
Length = app_commands.Range[int, 1, 366]
Typed = app_commands.Range[str, 1, 40]
Goal = app_commands.Range[int, 1, 10_000]
Ceiling = app_commands.Range[int, 10, 120]


class Making(commands.Cog):
    """The part of the cog that makes challenges."""

    @challenge.command()
    @coach_only
    @app_commands.describe(**OPTIONS)
    @app_commands.choices(board_day=BOARD_DAYS)
    @app_commands.choices(style=STYLES)
    @app_commands.autocomplete(plan=suggest_plan, start=suggest_start, zone=suggest_zone)
    async def create(
        self,
        interaction: Asked,
        *,
        name: Name,
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
        """For coaches: start a plank challenge. I show you all of it before anything is posted."""
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
        draft = await challenges_of(interaction).drafts.draft(
            club.id, wishes, here=interaction.channel_id, by=interaction.user.id
        )
        await answer(interaction, view=draft_card(club, draft))

    @challenge.command()
    @coach_only
    @app_commands.describe(challenge="Which one, of those that are done")
    @app_commands.autocomplete(challenge=suggest_done)
    async def again(self, interaction: Asked, challenge: Which | None = None) -> None:
        """For coaches: run a challenge that is done once more. I show you all of it first."""
        club = club_of(interaction)
        await show_again(interaction, club, challenge)


class AgainButton(CoachButton, template=r"challenge-again:v1:(?P<challenge>\d+)"):
    """Drafts a challenge like one that is done."""

    def __init__(self, challenge: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Run it again"), custom_id=f"challenge-again:v1:{challenge}")
        )
        self._challenge = challenge

    async def decided(self, interaction: Asked, club: discord.Guild) -> None:
        """Show what would be made."""
        await show_again(interaction, club, self._challenge)


async def show_again(interaction: Asked, club: discord.Guild, challenge: str | None) -> None:
    """Draft a challenge like an earlier one and show what would be made."""
    drafts = challenges_of(interaction).drafts
    draft = await drafts.again(club.id, challenge, by=interaction.user.id)
    await answer(interaction, view=draft_card(club, draft))


class CreateButton(CoachButton, template=r"create:v1:(?P<draft>\d+)"):
    """Makes a draft real, announces it and puts its start among the events."""

    def __init__(self, draft: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Create"),
                style=discord.ButtonStyle.primary,
                custom_id=f"create:v1:{draft}",
            )
        )
        self._draft = int(draft)

    async def decided(self, interaction: Asked, club: discord.Guild) -> None:
        """Make it; whatever Discord then refuses is said beside it."""
        app = interaction.client.app
        made = await app.challenges.drafts.create(self._draft, club.id)
        seen = await app.challenges.course.get(made.id, club.id)
        lines = [await announce(app, club, seen), await keep_event(app, club, seen)]
        await answer(
            interaction,
            view=card(
                _("### {name} is made").format(name=name_of(made)),
                "\n".join(line for line in lines if line),
                small(_("Change it with /challenge edit, see who is in with /challenge info.")),
            ),
        )


class NotNowButton(CoachButton, template=r"not-now:v1:(?P<draft>\d+)"):
    """Forgets a draft."""

    def __init__(self, draft: str) -> None:
        super().__init__(discord.ui.Button(label=_("Not now"), custom_id=f"not-now:v1:{draft}"))
        self._draft = int(draft)

    async def decided(self, interaction: Asked, club: discord.Guild) -> None:
        """Forget it."""
        await challenges_of(interaction).drafts.drop(self._draft, club.id)
        await answer(interaction, _("Nothing is made, and nothing was posted."))


def draft_card(club: discord.Guild, draft: Challenge) -> discord.ui.LayoutView:
    """Show a challenge before it is made: what is agreed, and what will be posted when."""
    plan = from_text(draft.plan_text)
    warning = what_is_missing(club, draft.channel_id)
    return card(
        _("### {name}: shall I?").format(name=name_of(draft)),
        "\n".join(about(draft, plan)),
        "\n".join(_posts(club, draft)),
        *_honestly(plan),
        *([warning] if warning else []),
        row(CreateButton(str(draft.id)), NotNowButton(str(draft.id))),
        small(_("Nothing is posted until you press Create. This card is good for a day.")),
        accent=AMBER if warning else TEAL,
    )


def _posts(club: discord.Guild, draft: Challenge) -> Iterator[str]:
    yield _("**What I post**, without waking anybody")
    yield _("- On Create: an announcement in {channel}, with *Join*").format(
        channel=channel_of(draft)
    )
    yield from regular_posts(draft)
    if may_create_events(club):
        yield _("- On Create: the start, among the server's events")
    else:
        yield _(
            "- No event for the start: I may not. If you want one, give my role *Create Events* "
            "under Server Settings, Roles."
        )


def _honestly(plan: Plan) -> Iterator[str]:
    if plan.note:
        yield small(plain(_(plan.note), longest=600))
