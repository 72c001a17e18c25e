"""/challenge end: shows the final board first, then ends, posts it, and offers to run it again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.planks.terms import Phase
from bot.services.challenges.course import Seen
from bot.services.challenges.endings import Final
from bot.ui.answer import answer
from bot.ui.checks import coach_only
from bot.ui.look import AMBER, TEAL, card, row, small
from bot.words import N_, _
from cogs.challenges.final import Posting, final_words, post_final
from cogs.challenges.group import Asked, CoachButton, challenge, challenges_of, club_of
from cogs.challenges.making import AgainButton, Which
from cogs.challenges.posts import keep_event, what_is_missing
from cogs.challenges.suggesting import suggest_any
from cogs.challenges.words import channel_of, name_of, where_it_stands

NOT_TAKEN = N_("⚠️ Discord didn't take the board. Try again in a minute, with the button below.")


class Ending(commands.Cog):
    """The part of the cog that ends challenges."""

    @challenge.command()
    @coach_only
    @app_commands.describe(challenge="Which one, if there are several")
    @app_commands.autocomplete(challenge=suggest_any)
    async def end(self, interaction: Asked, challenge: Which | None = None) -> None:
        """For coaches: end a challenge. I show you its final board before anything happens."""
        club, challenges = club_of(interaction), challenges_of(interaction)
        seen = await challenges.course.ending(club.id, challenge)
        final = await challenges.endings.final(seen.challenge.id, club.id)
        await answer(interaction, view=_asking(club, seen, final))


class EndButton(CoachButton, template=r"challenge-end:v1:(?P<challenge>\d+):(?P<then>post|quiet)"):
    """Ends a challenge; then posts its final board, or says nothing in the channel."""

    def __init__(self, challenge: str, then: str) -> None:
        post = then == "post"
        super().__init__(
            discord.ui.Button(
                label=_("End and post the board") if post else _("End quietly"),
                style=discord.ButtonStyle.primary if post else discord.ButtonStyle.secondary,
                custom_id=f"challenge-end:v1:{challenge}:{then}",
            )
        )
        self._challenge = int(challenge)
        self._post = post

    async def decided(self, interaction: Asked, club: discord.Guild) -> None:
        """End it."""
        seen = await challenges_of(interaction).course.end(self._challenge, club.id)
        await _finish(interaction, club, seen, post=self._post)


class FinalButton(CoachButton, template=r"challenge-final:v1:(?P<challenge>\d+)"):
    """Posts the final board of a challenge that is done, and ends it if nobody has yet."""

    def __init__(self, challenge: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Post the final board"), custom_id=f"challenge-final:v1:{challenge}"
            )
        )
        self._challenge = int(challenge)

    async def decided(self, interaction: Asked, club: discord.Guild) -> None:
        """Post it."""
        course = challenges_of(interaction).course
        seen = await course.get(self._challenge, club.id)
        if seen.phase is not Phase.ENDED:
            seen = await course.end(self._challenge, club.id)
        await _finish(interaction, club, seen, post=True)


async def _finish(interaction: Asked, club: discord.Guild, seen: Seen, *, post: bool) -> None:
    """Do what comes after the end, and say what came of it."""
    app, id_ = interaction.client.app, str(seen.challenge.id)
    lines: list[str] = []
    buttons: list[discord.ui.Item[Any]] = [AgainButton(id_)]
    if not post:
        await app.challenges.endings.keep(seen.challenge.id, club.id)
        buttons.append(FinalButton(id_))
    else:
        posted = await post_final(app, club, seen.challenge.id)
        if posted.how is Posting.NOT_TAKEN:
            buttons.append(FinalButton(id_))
            lines.append(what_is_missing(club, seen.challenge.channel_id) or _(NOT_TAKEN))
        elif posted.how is Posting.THERE_ALREADY:
            said = _("Its final board is posted already: {link}")
            lines.append(said.format(link=posted.link))
        else:
            place = channel_of(seen.challenge)
            lines.append(_("Its final board is in {channel}.").format(channel=place))
    lines.append(_("Everything in it stays and can be read. /challenge info shows it."))
    if problem := await keep_event(app, club, seen):
        lines.append(problem)
    await answer(
        interaction,
        view=card(
            _("### {name} has ended").format(name=name_of(seen.challenge)),
            "\n".join(lines),
            row(*buttons),
        ),
    )


def _asking(club: discord.Guild, seen: Seen, final: Final) -> discord.ui.LayoutView:
    warning = what_is_missing(club, seen.challenge.channel_id)
    id_ = str(seen.challenge.id)
    return card(
        _("### {name}: end it?").format(name=name_of(seen.challenge)),
        "\n".join(_what_happens(seen)),
        "\n".join(final_words(final)),
        *([warning] if warning else []),
        row(EndButton(id_, "post"), EndButton(id_, "quiet")),
        small(_("Nothing is deleted by ending. Nothing happens until you press.")),
        accent=AMBER if warning else TEAL,
    )


def _what_happens(seen: Seen) -> Iterator[str]:
    yield _("It is {where}, with {count} in it.").format(
        where=where_it_stands(seen), count=seen.members
    )
    if not seen.phase.done:
        yield _("It ends now. A day that is still open is no miss for anybody.")
    yield _(
        "{channel} gets this board, with a picture and a button that shows everybody their own "
        "finish, privately:"
    ).format(channel=channel_of(seen.challenge))
