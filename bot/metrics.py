"""What an operator watches. The registry is passed in, so that two apps in one process do not share numbers."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

_TURN_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0)


class Metrics:
    """Messages in and out by channel, how long a turn takes, how long delivery waits, how often the dialogue fails."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.registry = registry
        self.messages_in = Counter("madad_messages_in", "Customers' messages received.", ["channel"], registry=registry)
        self.messages_out = Counter(
            "madad_messages_out", "Lines delivered, SMS included.", ["channel"], registry=registry
        )
        self.turn_seconds = Histogram(
            "madad_turn_seconds",
            "From a message stored to its answer stored.",
            buckets=_TURN_SECONDS,
            registry=registry,
        )
        self.dialogue_failures = Counter(
            "madad_dialogue_failures", "Turns that the dialogue did not answer.", ["reason"], registry=registry
        )
        self.outbox_age_seconds = Gauge(
            "madad_outbox_age_seconds", "How long the oldest unsent item has been waiting.", registry=registry
        )
        self.system_breaker = Gauge(
            "madad_system_breaker",
            "A provider's own system: 0 it answers, 1 it is being tried again, 2 it is left alone for a while.",
            ["provider"],
            registry=registry,
        )
