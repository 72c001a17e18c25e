"""The job that tells the coaches of the week."""

from __future__ import annotations

from collections.abc import Iterator

import discord

from bot.client import CoachBot
from bot.jobs import Finished, Kind
from bot.jobs.kinds import SKIPPED
from bot.pictures import amounts
from bot.services.coaching.digest import KIND, Digest
from bot.storage.database import Transaction
from bot.storage.jobs import Job
from bot.ui.language import language_of
from bot.ui.look import card, small
from bot.ui.plain import plain
from bot.words import _, ngettext, speaking

LONGEST_NAME = 32
MOST_NAMES = 20


class DigestJob:
    """Posts it silently, in the coaches' channel."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._digests = bot, bot.app.coaching.digests

    def register(self) -> None:
        """Take up the kind."""
        self._bot.jobs.handle(Kind(name=KIND, run=self.run, after=self.after))

    async def run(self, job: Job) -> Finished:
        """Post it, if it is still wanted."""
        digest = await self._digests.of(job)
        if digest is None:
            return SKIPPED
        with speaking(await language_of(self._bot, digest.club_id)):
            view = digest_card(digest)
        message_id = await self._bot.sender.to_channel(
            job,
            digest.channel_id,
            self._bot.app.clock(),
            mark=amounts.day(digest.last),
            view=view,
            silent=True,
        )
        return Finished(message_id=message_id)

    async def after(self, tx: Transaction, job: Job, _finished: Finished) -> None:
        """Book the next."""
        await self._digests.after(tx, job)


def digest_card(digest: Digest) -> discord.ui.LayoutView:
    """Lay out a week."""
    title = _("### The week, {first} to {last}").format(
        first=amounts.day(digest.first), last=amounts.day(digest.last)
    )
    return card(
        title,
        "\n".join(_lines(digest)),
        small(_("For coaches. Nobody's health is in it. /coach radar says who may need a word.")),
    )


def _lines(digest: Digest) -> Iterator[str]:
    holds = ngettext("{count} hold", "{count} holds", digest.holds).format(count=digest.holds)
    yield _("{holds}, by {held} of {all} members.").format(
        holds=holds, held=digest.holding, all=len(digest.mates)
    )
    yield ngettext("{count} run.", "{count} runs.", digest.runs).format(count=digest.runs)
    if digest.fresh:
        yield _("New: {names}").format(names=_names(digest.fresh))
    if digest.away:
        yield _("Away: {names}").format(names=_names([each.name for each in digest.away]))


def _names(names: tuple[str, ...] | list[str]) -> str:
    shown = [plain(each, longest=LONGEST_NAME) for each in names[:MOST_NAMES]]
    if more := len(names) - len(shown):
        shown.append(ngettext("{count} more", "{count} more", more).format(count=more))
    return ", ".join(shown)
