"""The figures, as Prometheus has them. None has anybody's id or name among its labels."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

ANSWER_SECONDS = (0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3)
LAG_SECONDS = (0.1, 0.5, 1, 2, 5, 15, 60, 120, 600, 3600)
LOOP_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5)


class Figures:
    """Counted since the bot logged in."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.commands = self._counter("commands", "What people asked for", "name", "outcome")
        self.answers = self._times(
            "answer", "From a request's arrival to its answer", ANSWER_SECONDS
        )
        self.deliveries = self._counter("jobs", "What came of jobs", "kind", "outcome")
        self.lateness = self._times("job_lateness", "From due to done", LAG_SECONDS, "lane")
        self.waits = self._times("limit_wait", "Our own waits under Discord's limit", LOOP_SECONDS)
        self.requests = self._counter("requests", "Requests to Discord", "method", "status")
        self.gateway = self._counter("gateway_events", "Sessions begun, resumed, lost", "event")
        self.loop = self._times("loop_lag", "How late the event loop is", LOOP_SECONDS)
        self.lag = self._gauge("job_lag_seconds", "Age of what is due and not taken", "lane")
        self.heartbeats = self._gauge(
            "heartbeat_age_seconds", "Since Discord last answered a heartbeat", "shard"
        )

    def as_text(self) -> bytes:
        """Return all of them, as Prometheus reads them."""
        return generate_latest(self._registry)

    def _counter(self, name: str, about: str, *labels: str) -> Counter:
        return Counter(f"plankton_{name}", about, labels, registry=self._registry)

    def _gauge(self, name: str, about: str, *labels: str) -> Gauge:
        return Gauge(f"plankton_{name}", about, labels, registry=self._registry)

    def _times(self, name: str, about: str, bounds: tuple[float, ...], *labels: str) -> Histogram:
        return Histogram(
            f"plankton_{name}_seconds", about, labels, buckets=bounds, registry=self._registry
        )
