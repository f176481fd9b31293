"""Under which leaf answers are kept, so that no copy of the database tells whose they are (domain.md 8.1). Pure.

Who was invited to which group is no secret. So in a group of one or two, the group that an answer is kept under would
tell who gave it, without any key. A group of fewer than five is never shown, so its answers are kept with those of all
others of its department who are in no group that may be shown; where they too are few, they count for the whole alone.
Locations are kept beside it only where five share both.
"""

from collections import Counter
from collections.abc import Mapping

from flows.scan.suppression import FLOOR, Node


def kept_under(tree: Node, leaf: str) -> str:
    """Return the leaf under which the answers of somebody in this one are kept."""
    department = next((one for one in tree.children if any(node.id == leaf for node in one.walk())), None)
    if department is None:
        return leaf
    if any(one.id == leaf and one.invited >= FLOOR for one in department.walk()):
        return leaf
    small = [one for one in department.children if one.invited < FLOOR or not one.publishable]
    rest = _rest(department)
    if rest is not None and sum(one.invited for one in small) >= FLOOR:
        return rest
    return _rest(tree) or leaf


def _rest(node: Node) -> str | None:
    """Return the leaf of those in a node who are in no group of it."""
    return next((one.id for one in node.children if not one.children and not one.publishable), None)


def placed_in_crowds(leaves: Mapping[int, str], seconds: Mapping[int, str]) -> dict[int, str]:
    """Return each member's location, or none of them at all where that, with the leaf, would tell of fewer than five.

    Such a round could hardly be shown by location anyway: each part of a location has to be large enough. Who shares
    their leaf with fewer than five counts for no location.
    """
    people = Counter(leaves.values())
    crowds = Counter((leaf, seconds.get(member, "")) for member, leaf in leaves.items() if people[leaf] >= FLOOR)
    if any(of_both < FLOOR for of_both in crowds.values()):
        return {}
    return {member: second for member, second in seconds.items() if people[leaves[member]] >= FLOOR}
