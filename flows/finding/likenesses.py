"""What looks like an idea about to be posted, or like words that no idea has; looked up before the transaction."""

from dataclasses import dataclass, field
from datetime import datetime

from flows.finding.index import Likeness

Moment = tuple[datetime, int]
"""When an idea was changed, and its id: the order in which ideas are read."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words to look up."""

    organisation_id: int
    title: str
    problem: str
    owner_id: int = field(default=0, compare=False)
    """Whose own ideas are left out. Somebody who joins by this idea gets another id each time the turn is played."""


@dataclass(frozen=True, slots=True)
class Likenesses:
    """What looked like these words."""

    wanted: Wanted
    found: tuple[Likeness, ...] = ()
    """The ideas, the most like it first."""
    read_to: Moment | None = None
    """The last change that was read before; None where there was none."""
    whole: bool = True
    """Whether all was read by then; False soon after a start, when there is more to read than somebody waits for."""

    @property
    def ids(self) -> tuple[int, ...]:
        """Which ideas, the most like it first."""
        return tuple(one.id for one in self.found)


class NotLookedUp(Exception):
    """A turn needs this to be looked up first, outside its transaction, and then played again."""

    def __init__(self, wanted: Wanted) -> None:
        super().__init__()
        self.wanted = wanted
