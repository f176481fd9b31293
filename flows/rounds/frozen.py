"""What a round keeps of its questionnaire and its groups, whatever becomes of departments afterwards (domain.md 4.6).

A person counts for one leaf: their team, or else their department. Who works in a department that has teams but in none
of them is in a leaf of its own below it, and so is who works in no department: leaves that are never shown. The latter
is always there, since somebody may want their answers to count in the total alone.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from flows.post import Post
from flows.rounds.crowds import kept_under, placed_in_crowds
from flows.rounds.second import build_locations, is_by_location
from flows.scan.questionnaire import Questionnaire
from flows.scan.reading import questionnaire_from, raw_of
from flows.scan.suppression import FLOOR, Node
from storage.models import ScanRound

ROOT: Final = "all"
_REST: Final = "rest"


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of a round before it opens."""

    tree: Node
    names: Mapping[str, str]
    """By node; a leaf that is never shown has the name of the node it is in."""
    leaves: Mapping[int, str]
    """By member, the leaf that their answers count for."""
    seconds: Mapping[int, str] = field(default_factory=dict)
    """By member, the location that they count for, from when that is fixed."""

    @property
    def raw(self) -> dict[str, Any]:
        """The tree as it is kept."""
        return _raw(self.tree, self.names)


def questionnaire_of(round_: ScanRound) -> Questionnaire:
    """Return what a round asks, from when it is scheduled."""
    return questionnaire_from(round_.questionnaire)


def tree_of(round_: ScanRound) -> Node:
    """Return the groups of a round, with how many were invited to each; final from when it opens."""
    return _node(_kept(round_))


def names_of(round_: ScanRound) -> Mapping[str, str]:
    """Return the names of a round's groups, by node; that of the root is the organisation's.

    A leaf that is never shown has the name of the node it is in.
    """
    return dict(_names(_kept(round_)))


def whole_names_of(round_: ScanRound) -> Mapping[str, str]:
    """Return what a group is called where it stands alone: "Zorg, Noord" for a team."""
    names, root = names_of(round_), tree_of(round_)
    return {node.id: _whole(names, above, node) for above, node in _pairs(root)} | {root.id: names[root.id]}


async def build_tree(post: Post, scope: Collection[int] | None = None) -> Groups:
    """Return the groups of the organisation as it is now: of its own people, or of those in these departments."""
    rows = await post.work.departments.tree(post.organisation.id)
    above = {department: parent for department, _, parent in rows}
    people = await post.work.members.own_places(post.organisation.id)
    placed = {member: place for member, place in people if scope is None or _top(place, above) in scope}
    with_teams = {above[place] for place in placed.values() if place is not None and above[place] is not None}
    leaves = {member: _leaf(place, with_teams) for member, place in placed.items()}
    names = {str(department): name for department, name, _ in rows}
    return _groups(post.organisation.name, names, {str(own): str(up) for own, up in above.items() if up}, leaves)


async def freeze(post: Post, round_: ScanRound) -> Groups:
    """Fix what a round asks, and its groups as they are now; returns the groups, with whose answers count where."""
    groups = await build_tree(post, scope_of(round_))
    round_.questionnaire = round_.questionnaire or raw_of(post.policy.questionnaire)
    round_.tree = groups.raw
    if not is_by_location(round_):
        return groups
    locations = await build_locations(post, groups.leaves)
    round_.second = locations.raw
    kept = {member: kept_under(groups.tree, leaf) for member, leaf in groups.leaves.items()}
    return replace(groups, seconds=placed_in_crowds(kept, locations.counting(round_.k)))


def scope_of(round_: ScanRound) -> frozenset[int] | None:
    """Return the departments whose people are invited; None for everybody."""
    return frozenset(round_.scope["departments"]) if round_.scope else None


def recounted(round_: ScanRound, leaves: Iterable[str], at_least: int) -> dict[str, Any]:
    """Return the groups with these people alone counted as invited, one for each leaf given.

    `at_least`: how many are counted for the whole, since who answered and left since is still among the answers.
    """
    tree = _counted(tree_of(round_), Counter(leaves))
    return _raw(replace(tree, invited=max(tree.invited, at_least)), names_of(round_))


def _top(place: int | None, above: Mapping[int, int | None]) -> int | None:
    """Return the department of a team, or the department itself."""
    return (above[place] or place) if place is not None else None


def _leaf(place: int | None, with_teams: Collection[int | None]) -> str:
    if place is None:
        return _REST
    return f"{place}-{_REST}" if place in with_teams else str(place)


def _groups(name: str, names: dict[str, str], above: Mapping[str, str], leaves: Mapping[int, str]) -> Groups:
    """Return the groups that somebody is in, in the order of their names."""
    counts = Counter(leaves.values())
    below: dict[str, list[Node]] = {}
    order = [*names, *(f"{one}-{_REST}" for one in names)]
    needed = {f"{above[leaf]}-{_REST}" for leaf, count in counts.items() if leaf in above and count < FLOOR}
    for leaf in (one for one in order if counts[one] or one in needed):
        department, _, rest = leaf.partition("-")
        parent = department if rest else above.get(leaf)
        below.setdefault(parent or leaf, []).append(Node(leaf, counts[leaf], publishable=not rest))
    tops = [_department(one, below[one]) for one in names if one in below]
    tops.append(Node(_REST, counts[_REST], publishable=False))
    tree = Node(ROOT, sum(counts.values()), tuple(tops))
    known = {ROOT: name, _REST: name, **names, **{f"{one}-{_REST}": names[one] for one in names}}
    return Groups(tree, {node.id: known[node.id] for node in tree.walk()}, leaves)


def _department(own_id: str, inside: list[Node]) -> Node:
    """Return a department: a leaf itself where nobody is in a team of it."""
    if [one.id for one in inside] == [own_id]:
        return inside[0]
    return Node(own_id, sum(one.invited for one in inside), tuple(inside))


def _counted(node: Node, counts: Mapping[str, int]) -> Node:
    if not node.children:
        return replace(node, invited=counts.get(node.id, 0))
    children = tuple(_counted(child, counts) for child in node.children)
    return replace(node, invited=sum(child.invited for child in children), children=children)


def _kept(round_: ScanRound) -> dict[str, Any]:
    if round_.tree is None:
        raise ValueError(f"round {round_.id} has no groups yet: they are there from when it is scheduled")
    return round_.tree


def _raw(node: Node, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": node.id,
        "name": names[node.id],
        "invited": node.invited,
        "publishable": node.publishable,
        "children": [_raw(child, names) for child in node.children],
    }


def _node(raw: Mapping[str, Any]) -> Node:
    children = tuple(_node(child) for child in raw["children"])
    return Node(raw["id"], raw["invited"], children, raw["publishable"])


def _names(raw: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    yield raw["id"], raw["name"]
    for child in raw["children"]:
        yield from _names(child)


def _pairs(node: Node) -> Iterable[tuple[Node, Node]]:
    """Return each node below this one, with the one it is in."""
    for child in node.children:
        yield node, child
        yield from _pairs(child)


def _whole(names: Mapping[str, str], above: Node, node: Node) -> str:
    if above.id == ROOT or not node.publishable:
        return names[node.id]
    return f"{names[above.id]}, {names[node.id]}"
