"""What an operator can measure: counts and ages, for Prometheus; never anything about one person."""

from collections.abc import Iterable
from datetime import timedelta

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

_TURN_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10)


class Metrics:
    """The measurements of one bot, in a registry of their own."""

    content_type = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._turns = self._counter("turns", "Turns taken", "platform", "kind", "outcome")
        self._seconds = Histogram(
            "learnathon_turn_seconds",
            "How long a turn took, its commit included",
            ("platform", "kind"),
            buckets=_TURN_SECONDS,
            registry=self._registry,
        )
        self._dead_letters = self._counter("dead_letters", "Incoming messages that always failed", "platform")
        self._entries = self._counter("outbox_entries", "Outbox entries that left it", "platform", "outcome")
        self._waiting = self._gauge("outbox_waiting", "Outbox entries that wait")
        self._oldest = self._gauge("outbox_oldest_seconds", "How long the oldest of them has been due")
        self._nudges = self._gauge(
            "nudges",
            "Nudges of the last 90 days by what became of them",
            "kind",
            "state",
            "reason",
        )
        self._up = self._gauge("platform_up", "Whether a platform reaches us: 1 or 0", "platform")

    def turn_taken(self, platform: str, kind: str, outcome: str, took: timedelta) -> None:
        """Count a turn; `kind` is the kind of Incoming and `outcome` one of a few words, such as done or failed."""
        self._turns.labels(platform, kind, outcome).inc()
        self._seconds.labels(platform, kind).observe(took.total_seconds())

    def dead_letter(self, platform: str) -> None:
        """Count an Incoming that always failed and was put aside."""
        self._dead_letters.labels(platform).inc()

    def entry_left(self, platform: str, outcome: str) -> None:
        """Count an outbox entry's attempt by its outcome, such as sent, uncertain, postponed or dead."""
        self._entries.labels(platform, outcome).inc()

    def outbox_now(self, waiting: int, oldest: timedelta) -> None:
        """Tell how many entries are due, and how long the oldest of them has been."""
        self._waiting.set(waiting)
        self._oldest.set(oldest.total_seconds())

    def nudges_now(self, counts: Iterable[tuple[str, str, str, int]]) -> None:
        """Tell how many nudges there are by kind, by what became of them, and why they waited or ended."""
        self._nudges.clear()
        for kind, state, reason, number in counts:
            self._nudges.labels(kind, state, reason).set(number)

    def platform_now(self, platform: str, *, up: bool) -> None:
        """Tell whether what people do on this platform reaches us."""
        self._up.labels(platform).set(up)

    def render(self) -> bytes:
        """Everything, in Prometheus' text format."""
        return generate_latest(self._registry)

    def _counter(self, name: str, meaning: str, *labels: str) -> Counter:
        return Counter(f"learnathon_{name}", meaning, labels, registry=self._registry)

    def _gauge(self, name: str, meaning: str, *labels: str) -> Gauge:
        return Gauge(f"learnathon_{name}", meaning, labels, registry=self._registry)
