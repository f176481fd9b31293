"""A merger with its two ideas, and who has a say in it."""

from storage.models import Idea, Member, Merger
from storage.work import Work

Case = tuple[Merger, Idea, Idea]
"""A merger with its source and its target, owners loaded."""


async def case_of(work: Work, organisation_id: int, merger_id: str) -> Case | None:
    """Return a merger and its ideas, ours to change."""
    merger = await work.mergers.get(organisation_id, int(merger_id))
    return await ideas_of(work, merger) if merger else None


async def ideas_of(work: Work, merger: Merger) -> Case | None:
    """Return the ideas with their merger; fetched in the same order by everybody, so that nobody waits in a circle."""
    found = {one: await work.ideas.get(one) for one in sorted((merger.source_id, merger.target_id))}
    source, target = found[merger.source_id], found[merger.target_id]
    return (merger, source, target) if source and target else None


def silent_owners(case: Case) -> list[Member]:
    """Return the owners who have not said yes, each once."""
    merger, source, target = case
    sides = (source.owner, merger.agreed_by_source), (target.owner, merger.agreed_by_target)
    return list({owner.id: owner for owner, agreed in sides if owner is not None and not agreed}.values())


def say_yes(case: Case, member: Member) -> bool:
    """Note the yes of a member for what they own; tell whether both owners have said so now."""
    merger, source, target = case
    merger.agreed_by_source |= source.owner_id == member.id
    merger.agreed_by_target |= target.owner_id == member.id
    return merger.agreed_by_source and merger.agreed_by_target


async def proposer_of(work: Work, merger: Merger) -> Member | None:
    """Return who proposed it, while that is known."""
    return await work.members.get(merger.proposed_by) if merger.proposed_by else None
