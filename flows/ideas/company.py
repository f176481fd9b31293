"""Whom an idea's card names besides its owner, and with which idea it goes on."""

from dataclasses import dataclass

from storage.models import Idea, IdeaState
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Company:
    """The people around an idea, by name, and what it was merged into."""

    co_owners: tuple[str, ...] = ()
    sender: str | None = None
    """The colleague who wrote it down for its owner."""
    merged_into: int | None = None
    """The number of the idea in which this one goes on."""
    workplace: str | None = None
    """Where the owner works: the department, and the team."""

    @property
    def others(self) -> str:
        """The co-owners, in one line."""
        return ", ".join(self.co_owners)


ALONE = Company()


async def company_of(work: Work, idea: Idea) -> Company:
    """Return who stands around an idea."""
    co_owners = await work.co_owners.on_board(idea.id)
    sender = await work.proxies.sender_of(idea.id)
    target = await work.mergers.target_of(idea.id) if idea.state is IdeaState.MERGED else None
    place = await work.departments.of(idea.owner_id) if idea.owner_id else None
    return Company(
        tuple(one.name for one in co_owners),
        sender.name if sender else None,
        target.number if target else None,
        str(place) if place else None,
    )
