"""How far an announcement is: how many have it, and what became of it with the others."""

from dataclasses import astuple, dataclass
from typing import Self

from flows.post import Post
from flows.texts import Value
from storage.models import Announcement, RecipientState


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are of each; never who."""

    waiting: int
    on_its_way: int
    delivered: int
    blocked: int
    failed: int
    stopped: int
    missed: int
    seen: int = 0

    @property
    def all(self) -> int:
        """To how many it goes."""
        return self.open + self.delivered + self.blocked + self.failed + self.stopped + self.missed

    @property
    def open(self) -> int:
        """With how many it is not known yet."""
        return self.waiting + self.on_its_way

    def __str__(self) -> str:
        """Return it in numbers alone, to see whether anything changed."""
        return " ".join(map(str, astuple(self)))

    def values(self) -> dict[str, Value]:
        """Return all of it as texts take it."""
        return {
            "all": self.all,
            "waiting": self.waiting,
            "delivered": self.delivered,
            "blocked": self.blocked,
            "failed": self.failed,
            "stopped": self.stopped,
            "missed": self.missed,
            "seen": self.seen,
        }

    @classmethod
    async def of(cls, post: Post, announcement: Announcement) -> Self:
        """Count it, or take it from what was counted before it was forgotten who they are."""
        if announcement.totals:
            return cls(**announcement.totals)
        counts = await post.work.recipients.counts(announcement.id)
        seen = await post.work.recipients.seen(announcement.id) if announcement.has_seen else 0
        return cls(**{state.value: counts[state] for state in RecipientState}, seen=seen)
