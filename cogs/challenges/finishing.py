"""A member's own finish: for them alone, and theirs to share."""

from __future__ import annotations

import io
from collections.abc import Iterator

import discord

from bot.domain.reading import words_for_seconds
from bot.pictures import Progress, ProgressDay, alt_text, progress_chart
from bot.services.challenges.endings import Finish
from bot.ui.answer import aloud, answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row, small
from bot.ui.plain import plain
from bot.words import _, ngettext, speaking
from cogs.challenges.group import Asked, challenges_of, club_of
from cogs.challenges.posts import language_of
from cogs.challenges.words import level_words, name_of

PICTURE = "finish.png"


class FinishButton(PersistentButton, template=r"challenge-finish:v1:(?P<challenge>\d+)"):
    """Shows whoever presses it how they did."""

    def __init__(self, challenge: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("My finish"), custom_id=f"challenge-finish:v1:{challenge}")
        )
        self._challenge = int(challenge)

    async def pressed(self, interaction: Asked) -> None:
        """Show it, privately."""
        finish = await finish_of(interaction, self._challenge)
        progress = Progress(
            finish.challenge.name, tuple(ProgressDay.of(each) for each in finish.days)
        )
        picture = await interaction.client.app.pictures.render(progress_chart, progress)
        words = alt_text(progress)
        file = discord.File(io.BytesIO(picture), PICTURE, description=words)
        await answer(interaction, view=_finish_card(finish, words), file=file)


class ShareFinishButton(PersistentButton, template=r"challenge-share:v1:(?P<challenge>\d+)"):
    """Posts the finish of whoever presses it, without seconds."""

    def __init__(self, challenge: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Share"), custom_id=f"challenge-share:v1:{challenge}")
        )
        self._challenge = int(challenge)

    async def pressed(self, interaction: Asked) -> None:
        """Post it here."""
        finish = await finish_of(interaction, self._challenge)
        with speaking(await language_of(interaction.client.app, club_of(interaction))):
            view = _shared_card(finish, interaction.user.display_name)
        await aloud(interaction, view)


async def finish_of(interaction: Asked, challenge_id: int) -> Finish:
    """Return how whoever presses did."""
    club = club_of(interaction)
    return await challenges_of(interaction).endings.finish(
        challenge_id, club.id, interaction.user.id
    )


def _finish_card(finish: Finish, words: str) -> discord.ui.LayoutView:
    gallery = discord.ui.MediaGallery[discord.ui.LayoutView]()
    gallery.add_item(media=f"attachment://{PICTURE}", description=words)
    return card(
        _("### {name}: your finish").format(name=name_of(finish.challenge)),
        "\n".join([*_kept(finish), *_climbed(finish), *_own(finish)]),
        gallery,
        row(ShareFinishButton(str(finish.challenge.id))),
        small(_("Only you see this. Share posts your kept days and level here, no seconds.")),
    )


def _shared_card(finish: Finish, name: str) -> discord.ui.LayoutView:
    return card(
        _("### {who} finished {name}").format(
            who=plain(name, longest=32), name=name_of(finish.challenge)
        ),
        "\n".join([*_kept(finish), *_climbed(finish)]),
    )


def _kept(finish: Finish) -> Iterator[str]:
    score = finish.score
    if score.planned:
        said = ngettext(
            "**{kept} of {planned}** planned day kept.",
            "**{kept} of {planned}** planned days kept.",
            score.planned,
        )
        yield said.format(kept=score.kept, planned=score.planned)
    else:
        yield _("No planned day fell into it.")


def _climbed(finish: Finish) -> Iterator[str]:
    first, last = level_words(finish.from_level), level_words(finish.to_level)
    if finish.to_level.rung > finish.from_level.rung:
        yield _("From {first} up to {last}.").format(first=first, last=last)
    else:
        yield _("On level {level}.").format(level=last)


def _own(finish: Finish) -> Iterator[str]:
    if finish.growth is not None and finish.growth.percent > 0:
        yield _("Your best kept day was {percent} % above your first on that level.").format(
            percent=finish.growth.percent
        )
    if finish.rested:
        yield ngettext(
            "{count} day was rest or a day that costs nothing.",
            "{count} days were rest or days that cost nothing.",
            finish.rested,
        ).format(count=finish.rested)
    if finish.seconds:
        yield _("Held in all, as far as it counts: {time}.").format(
            time=words_for_seconds(finish.seconds)
        )
