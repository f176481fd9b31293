"""Trigger ids: permission to show somebody a modal, for three seconds and once."""

from collections.abc import Callable
from dataclasses import dataclass, field

from adapters.sandbox.slack.judge import Refused

LIFETIME = 3.0
"""Seconds until a trigger expires."""


@dataclass
class Trigger:
    """One moment in which a person did something."""

    id: str
    user: str
    made_at: float
    used: bool = False


@dataclass
class Triggers:
    """All triggers handed out, and what became of them."""

    clock: Callable[[], float]
    lifetime: float = LIFETIME
    made: int = 0
    used: int = 0
    expired: int = 0
    _known: dict[str, Trigger] = field(default_factory=dict)

    def make(self, user: str) -> str:
        """A new trigger id for something this person just did."""
        self.made += 1
        now = self.clock()
        trigger = Trigger(f"{now:.6f}.{self.made}.sandbox", user, now)
        self._known[trigger.id] = trigger
        return trigger.id

    def take(self, trigger_id: str | None) -> Trigger:
        """Use a trigger; refuses one that is unknown, used or older than three seconds."""
        trigger = self._known.get(trigger_id or "")
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if self.clock() - trigger.made_at > self.lifetime:
            self.expired += 1
            raise Refused("expired_trigger_id")
        trigger.used = True
        self.used += 1
        return trigger

    def age(self, trigger_id: str | None) -> float | None:
        """Seconds since the person did it; None for an unknown trigger."""
        trigger = self._known.get(trigger_id or "")
        return None if trigger is None else self.clock() - trigger.made_at
