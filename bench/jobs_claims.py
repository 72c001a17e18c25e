"""How long it takes to take a hundred jobs of very many that are due, and to see which is next."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from statistics import quantiles

import sqlalchemy as sa

from bot.storage.database import Database
from bot.storage.engine import is_sqlite
from bot.storage.jobs import Finish
from bot.storage.kinds import Lane, Outcome

SIZES = (10_000, 100_000, 1_000_000)
CLAIMS = 200
AT_ONCE = 100
FILLED_AT_ONCE = 50_000
# So many jobs, ten of them due in each second of last week.
FILL_SQLITE = """
    WITH RECURSIVE n(n) AS (SELECT :first UNION ALL SELECT n + 1 FROM n WHERE n < :last)
    INSERT INTO jobs (id, lane, kind, key, due, about, attempts)
    SELECT n, 'reminders', 'bench', n,
      strftime('%Y-%m-%d %H:%M:%f000', '2026-11-20', '+' || (n / 10) || ' seconds'), '{}', 0 FROM n
"""
FILL_POSTGRES = """
    INSERT INTO jobs (id, lane, kind, key, due, about, attempts)
    SELECT n, 'reminders', 'bench', n::text,
      TIMESTAMPTZ '2026-11-20 00:00+00' + (n / 10) * INTERVAL '1 second', '{}', 0
    FROM generate_series(CAST(:first AS bigint), CAST(:last AS bigint)) AS n
"""


async def measure(url: str) -> None:
    """Print how long each takes, at its middle and its 99th percentile."""
    for size in SIZES:
        database = Database(url)
        await _fill(database, size + CLAIMS * AT_ONCE)
        claims, looks = await _take(database)
        await database.close()
        print(f"of {size:9,} due: {AT_ONCE} taken in {claims}; the next seen in {looks}")


async def _fill(database: Database, rows: int) -> None:
    sqlite = is_sqlite(database.engine)
    fill = sa.text(FILL_SQLITE if sqlite else FILL_POSTGRES)
    async with database.engine.begin() as connection:
        await connection.execute(sa.text("DELETE FROM jobs" if sqlite else "TRUNCATE jobs"))
    for first in range(1, rows, FILLED_AT_ONCE):
        last = min(rows, first + FILLED_AT_ONCE - 1)
        async with database.engine.begin() as connection:
            await connection.execute(fill, {"first": first, "last": last})
    async with database.engine.connect() as connection:
        plain = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await plain.execute(sa.text("ANALYZE jobs" if sqlite else "VACUUM ANALYZE jobs"))


async def _take(database: Database) -> tuple[str, str]:
    """Take a hundred, write down that they are done, and so on."""
    now = datetime.now(UTC)
    claims: list[float] = []
    looks: list[float] = []
    for _claim in range(CLAIMS):
        begun = time.perf_counter()
        async with database.write() as tx:
            jobs = await tx.jobs.claim_due(now, Lane.REMINDERS, limit=AT_ONCE)
        claims.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        async with database.read() as tx:
            await tx.jobs.next_due(now, Lane.REMINDERS)
        looks.append(time.perf_counter() - begun)
        if len(jobs) != AT_ONCE:
            raise RuntimeError("Some that are due were not taken")
        async with database.write() as tx:
            await tx.jobs.finish_some([Finish(job.id, Outcome.SENT) for job in jobs], now)
    return _spread(claims), _spread(looks)


def _spread(seconds: list[float]) -> str:
    cuts = quantiles(seconds, n=100)
    return f"p50 {cuts[49] * 1000:.1f} ms, p99 {cuts[98] * 1000:.1f} ms"
