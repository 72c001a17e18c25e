"""How far check-ins go here, and who answers for it."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from bot.domain.checkins.modes import Mode, lower
from bot.storage.database import Transaction

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What the operator allows, how long it is kept, and their name, address and policy's page.

    None of the three is missing where `mode` is ON.
    """

    mode: Mode
    retention_days: int
    operator: str | None = None
    contact: str | None = None
    page: str | None = None

    async def here(self, tx: Transaction, club_id: int | None) -> Mode:
        """Return how far check-ins go in a club, or in a DM: a club may only lower it."""
        care = await tx.grants.club(club_id) if club_id is not None else None
        return lower(self.mode, care.mode if care else None)


def policy_of(
    wanted: Mode,
    retention_days: int,
    *,
    operator: str | None,
    contact: str | None,
    page: str | None,
    sealed: bool,
) -> Policy:
    """Return what can be had of what an operator wants; the log says if it is less.

    Args:
        wanted: by CHECKINS.
        retention_days: by RETENTION_DAYS.
        operator: who runs the bot.
        contact: where to reach them.
        page: their privacy policy.
        sealed: whether there is a key to seal with.
    """
    mode = wanted
    named = {"OPERATOR_NAME": operator, "OPERATOR_CONTACT": contact, "PRIVACY_URL": page}
    missing = [name for name, value in named.items() if not value]
    if mode is Mode.ON and missing:
        mode = Mode.LIGHT_ONLY
        logger.warning(
            "Check-ins keep nothing (CHECKINS=light-only), since %s is not set: members have to "
            "be told who keeps what they say. See docs/privacy.md.",
            ", ".join(missing),
        )
    elif mode is Mode.ON and not sealed:
        mode = Mode.LIGHT_ONLY
        logger.warning(
            "Check-ins keep nothing (CHECKINS=light-only), since there is no key to seal them "
            "with: set DATA_KEYS to what python -m bot keys new prints. See docs/privacy.md."
        )
    return Policy(
        mode=mode, retention_days=retention_days, operator=operator, contact=contact, page=page
    )
