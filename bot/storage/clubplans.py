"""Plans that coaches uploaded, for their club alone."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.planks.plans import Plan, as_text, from_text
from bot.storage.engine import upsert
from bot.storage.ids import new_id
from bot.storage.tables import club_plans


class ClubPlanRepository:
    """Every club's own plans. Challenges keep a copy, so a change here changes none of them."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def put(self, club_id: int, plan: Plan, now: datetime, *, uploaded_by: int) -> None:
        """Keep a plan, in place of the one with the same slug."""
        await upsert(
            self._connection,
            club_plans,
            {"club_id": club_id, "slug": plan.slug},
            new={"id": new_id(now)},
            changes={"plan": as_text(plan), "uploaded_by": uploaded_by, "uploaded_at": now},
        )

    async def of_club(self, club_id: int) -> list[Plan]:
        """Return a club's plans, by slug."""
        query = (
            sa.select(club_plans.c.plan)
            .where(club_plans.c.club_id == club_id)
            .order_by(club_plans.c.slug)
        )
        return [from_text(text) for text in (await self._connection.execute(query)).scalars()]

    async def remove(self, club_id: int, slug: str) -> bool:
        """Forget a plan; whether it was there."""
        gone = await self._connection.execute(
            sa.delete(club_plans).where(club_plans.c.club_id == club_id, club_plans.c.slug == slug)
        )
        return gone.rowcount > 0
