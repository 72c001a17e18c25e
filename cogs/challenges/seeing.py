"""/challenge list, info and announce: what there is, and telling everybody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.services.challenges.course import Seen
from bot.ui.answer import answer
from bot.ui.checks import coach_only, is_coach
from bot.ui.joining import JoinButton
from bot.ui.look import AMBER, TEAL, card, row, small
from bot.words import _, ngettext
from cogs.challenges.ending import FinalButton
from cogs.challenges.final import final_words
from cogs.challenges.finishing import FinishButton
from cogs.challenges.group import Asked, CoachButton, challenge, challenges_of, club_of
from cogs.challenges.making import AgainButton, Which
from cogs.challenges.posts import announce, announcement_text, problems_of, what_is_missing
from cogs.challenges.suggesting import suggest_any, suggest_going
from cogs.challenges.words import (
    about,
    channel_of,
    name_of,
    regular_posts,
    where_it_stands,
    who,
)

MOST_TEXT = 3800


class Seeing(commands.Cog):
    """The part of the cog that shows challenges."""

    @challenge.command(name="list")
    async def list_(self, interaction: Asked) -> None:
        """See the club's challenges, those that are done too."""
        found = await challenges_of(interaction).course.all(club_of(interaction).id)
        await answer(interaction, view=_list_card(found))

    @challenge.command()
    @app_commands.describe(challenge="Which one, if there are several")
    @app_commands.autocomplete(challenge=suggest_any)
    async def info(self, interaction: Asked, challenge: Which | None = None) -> None:
        """See one challenge: its plan, its days, who takes part, and how it went."""
        club, challenges = club_of(interaction), challenges_of(interaction)
        seen = await challenges.course.find(club.id, challenge)
        went: list[str] = []
        posted = False
        if seen.phase.done:
            final = await challenges.endings.final(seen.challenge.id, club.id)
            went = list(final_words(final))
            posted = final.board is not None and final.board.message_id is not None
        coach = await is_coach(interaction)
        problems: list[str] = []
        if coach:
            given_up = await interaction.client.app.given_up.lately(club.id)
            problems = list(problems_of(club, seen, given_up))
        await answer(interaction, view=_info_card(seen, went, problems, coach=coach, posted=posted))

    @challenge.command(name="announce")
    @coach_only
    @app_commands.describe(challenge="Which one, if there are several")
    @app_commands.autocomplete(challenge=suggest_going)
    async def announce_(self, interaction: Asked, challenge: Which | None = None) -> None:
        """For coaches: post the announcement again, with Join. I show it to you first."""
        club = club_of(interaction)
        seen = await challenges_of(interaction).course.going(club.id, challenge)
        await answer(interaction, view=_announcing(club, seen))


class AnnounceButton(CoachButton, template=r"challenge-announce:v1:(?P<challenge>\d+)"):
    """Posts the announcement."""

    def __init__(self, challenge: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Post it"),
                style=discord.ButtonStyle.primary,
                custom_id=f"challenge-announce:v1:{challenge}",
            )
        )
        self._challenge = challenge

    async def decided(self, interaction: Asked, club: discord.Guild) -> None:
        """Post it, if the challenge still goes on."""
        app = interaction.client.app
        seen = await app.challenges.course.going(club.id, self._challenge)
        await answer(interaction, await announce(app, club, seen))


def _announcing(club: discord.Guild, seen: Seen) -> discord.ui.LayoutView:
    warning = what_is_missing(club, seen.challenge.channel_id)
    return card(
        *announcement_text(seen),
        *([warning] if warning else []),
        row(AnnounceButton(str(seen.challenge.id))),
        small(
            _("This goes to {channel}, with Join, once you press.").format(
                channel=channel_of(seen.challenge)
            )
        ),
        accent=AMBER if warning else TEAL,
    )


def _list_card(found: list[Seen]) -> discord.ui.LayoutView:
    if not found:
        return card(
            _("### No challenge yet"),
            _("A coach can start one with /challenge create."),
        )
    return card(
        _("### The club's challenges"),
        "\n".join(_fitting(_line(each) for each in found)),
        small(_("/challenge info shows one of them.")),
    )


def _fitting(lines: Iterable[str]) -> Iterator[str]:
    """Return lines as long as there is room in a message."""
    room = MOST_TEXT
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            return
        yield line


def _line(seen: Seen) -> str:
    members = ngettext("{count} member", "{count} members", seen.members)
    return _("- **{name}**: {where}, {members}").format(
        name=name_of(seen.challenge),
        where=where_it_stands(seen),
        members=members.format(count=seen.members),
    )


def _info_card(
    seen: Seen, went: list[str], problems: list[str], *, coach: bool, posted: bool
) -> discord.ui.LayoutView:
    id_ = str(seen.challenge.id)
    buttons: list[discord.ui.Item[Any]] = []
    if not seen.phase.done:
        buttons.append(JoinButton(id_))
    else:
        buttons.append(FinishButton(id_))
        if coach:
            buttons += [AgainButton(id_)] if posted else [FinalButton(id_), AgainButton(id_)]
    return card(
        f"### {name_of(seen.challenge)}",
        "\n".join(_facts(seen)),
        *(["\n".join(went)] if went else []),
        *problems,
        row(*buttons),
        accent=AMBER if problems else TEAL,
    )


def _facts(seen: Seen) -> Iterator[str]:
    where = where_it_stands(seen)
    yield _("**Now:** {where}").format(where=where)
    yield from about(seen.challenge, seen.plan)
    yield _("**Who:** {who}").format(who=who(seen))
    if not seen.phase.done:
        yield from regular_posts(seen.challenge)
