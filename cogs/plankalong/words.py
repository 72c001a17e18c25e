"""What a plank-along's message says, from the call to the end."""

from __future__ import annotations

import discord

from bot.domain.planks.along import Stage
from bot.services.alongs import AlongSeen, Group
from bot.ui.look import card, row, small
from bot.ui.plain import plain
from bot.words import _, ngettext
from cogs.plankalong.buttons import DownButton, InButton

MOST_NAMED = 30
LONGEST_NAME = 24


def along_card(seen: AlongSeen) -> discord.ui.LayoutView:
    """Lay out how a plank-along stands, without anybody's seconds."""
    name = plain(seen.challenge.name)
    head = _("### Plank-along · {challenge}").format(challenge=name)
    along, going = str(seen.along.id), seen.stage is Stage.HOLDING
    if seen.stage is Stage.OVER:
        return card(head, *_over(seen))
    lines = _holding(seen) if going else _gathering(seen)
    buttons = [InButton(along, first=not going), DownButton(along, ready=going)]
    return card(head, *lines, row(*(reversed(buttons) if going else buttons)))


def _gathering(seen: AlongSeen) -> list[str]:
    goes = _(
        "We go {when}. Everybody on a level of their own, and down as soon as the line breaks."
    ).format(when=discord.utils.format_dt(seen.along.starts_at, "R"))
    if not seen.holding.total:
        return [goes]
    return [goes, _("**In** ({count}): {names}").format(**_shown(seen.holding))]


def _holding(seen: AlongSeen) -> list[str]:
    since = discord.utils.format_dt(seen.along.starts_at, "R")
    lines = [_("Go: {when}. Press *I'm down* as your knees touch.").format(when=since)]
    if seen.holding.total:
        lines.append(_("**Still holding** ({count}): {names}").format(**_shown(seen.holding)))
    if seen.down.total:
        lines.append(_("**Down** ({count}): {names}").format(**_shown(seen.down)))
    return lines


def _over(seen: AlongSeen) -> list[str]:
    if not seen.down.total:
        return [_("That's it. If you held, log it with /plank log.")]
    held = ngettext(
        "That's it: {count} held. {names}.",
        "That's it: {count} held together. {names}.",
        seen.down.total,
    ).format(**_shown(seen.down))
    if not seen.holding.total:
        return [held]
    return [held, small(_("If you held and didn't press, log it with /plank log."))]


def _shown(group: Group) -> dict[str, object]:
    """Return what fills a line about some of the people: how many, and the names that fit."""
    named = [plain(name, longest=LONGEST_NAME) for name in group.names[:MOST_NAMED]]
    if more := group.total - len(named):
        named.append(ngettext("{count} more", "{count} more", more).format(count=more))
    return {"count": group.total, "names": ", ".join(named)}
