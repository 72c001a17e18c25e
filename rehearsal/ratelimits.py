"""Rate limits as Discord has them: a bucket a route and top-level resource, and one for all."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping

from aiohttp import web
from msgspec import Struct, field

from rehearsal.faults import too_many
from rehearsal.rest.routes import Route

# What has limits of its own; each interaction is one, so that answers never wait for another.
_MAJOR = ("channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_id")
_NOT_GLOBAL = ("/interactions/", "/webhooks/")


class Limit(Struct):
    """So many calls in so many seconds."""

    calls: int
    seconds: float


class Verdict(Struct):
    """Whether a call may pass, and what its answer says of the limits."""

    headers: dict[str, str] = field(default_factory=dict)
    refused: web.Response | None = None


class _Bucket(Struct):
    resets: float = 0.0
    used: int = 0

    def take(self, limit: Limit, now: float) -> float:
        """Use one call up; returns how long to wait if none was left, else 0."""
        if now >= self.resets:
            self.resets, self.used = now + limit.seconds, 0
        if self.used >= limit.calls:
            return self.resets - now
        self.used += 1
        return 0.0


class RateLimits:
    """Off until `on` is set. The numbers are those that bots observe; Discord may change them."""

    def __init__(self) -> None:
        self.on = False
        self.everywhere = Limit(50, 1.0)
        self.default = Limit(30, 10.0)
        self.by_route = {
            "POST /channels/{channel_id}/messages": Limit(5, 5.0),
            "PATCH /channels/{channel_id}/messages/{message_id}": Limit(5, 5.0),
            "PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me": Limit(
                1, 0.25
            ),
            "POST /users/@me/channels": Limit(10, 10.0),
        }
        self.refused = 0
        self._global = _Bucket()
        self._buckets: dict[tuple[str, ...], _Bucket] = {}

    def take(self, route: Route, ids: Mapping[str, str]) -> Verdict:
        """Use up one call of a route."""
        now = time.monotonic()
        if not route.path.startswith(_NOT_GLOBAL) and (
            wait := self._global.take(self.everywhere, now)
        ):
            self.refused += 1
            return Verdict(refused=too_many(wait, everywhere=True))
        limit = self.by_route.get(route.name, self.default)
        key = (route.name, *(ids.get(name, "") for name in _MAJOR))
        bucket = self._buckets.setdefault(key, _Bucket())
        wait = bucket.take(limit, now)
        headers = self._headers(route, limit, bucket, now)
        if not wait:
            return Verdict(headers)
        self.refused += 1
        refused = too_many(wait)
        refused.headers.update(headers)
        return Verdict(headers, refused)

    @staticmethod
    def _headers(route: Route, limit: Limit, bucket: _Bucket, now: float) -> dict[str, str]:
        left = bucket.resets - now
        return {
            "X-RateLimit-Bucket": hashlib.sha256(route.name.encode()).hexdigest()[:32],
            "X-RateLimit-Limit": str(limit.calls),
            "X-RateLimit-Remaining": str(limit.calls - bucket.used),
            "X-RateLimit-Reset": f"{time.time() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
        }
