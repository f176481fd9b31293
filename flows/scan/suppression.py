"""Which groups may be shown, so that nobody can be calculated back. Pure (domain.md 4.6).

Every figure that is shown is of a node, and so of a union of remainders: a node without its children that are shown.
The smallest set of people that sums and differences of figures can isolate is the smallest remainder that is not
empty; each is empty or has at least `k` people.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

FLOOR: Final = 5
"""The smallest `k` there is, and the fewest people that must have been invited for a group."""


@dataclass(frozen=True, slots=True)
class Node:
    """A group of people: the organisation, a department in it, a team in that."""

    id: str
    invited: int
    children: tuple["Node", ...] = ()
    publishable: bool = True
    """False for who is directly under a node that has groups, and for who is in no group."""

    def walk(self) -> Iterable["Node"]:
        """Return this node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


Counts = Mapping[str, int]
"""How many people count in a node, those below it included, by the node's id."""


def publish(tree: Node, k: int, counts: Counts, within: Collection[str] | None = None) -> frozenset[str]:
    """Return the ids of the nodes that may be shown, given who counts for this statistic.

    `within`: the nodes shown in the base run, where this is one for a single statistic.
    """
    if counts[tree.id] < k or (within is not None and tree.id not in within):
        return frozenset()
    shown: set[str] = {tree.id}
    to_visit = [tree]
    while to_visit:
        open_ones = _shown_below(to_visit.pop(), k, counts, within)
        shown.update(child.id for child in open_ones)
        to_visit += open_ones
    return frozenset(shown)


def _shown_below(parent: Node, k: int, counts: Counts, within: Collection[str] | None) -> list[Node]:
    """Return the children that can be shown: what stays hidden beside them is empty, or at least `k` people."""
    open_ones = sorted(
        (child for child in parent.children if _is_candidate(child, k, counts, within)),
        key=lambda child: (counts[child.id], child.id),
    )
    hidden = sum(counts[child.id] for child in parent.children) - sum(counts[child.id] for child in open_ones)
    while 0 < hidden < k and open_ones:
        hidden += counts[open_ones.pop(0).id]
    return open_ones


def _is_candidate(child: Node, k: int, counts: Counts, within: Collection[str] | None) -> bool:
    allowed = child.publishable and (within is None or child.id in within)
    return allowed and child.invited >= FLOOR and counts[child.id] >= k


def remainders(tree: Node, shown: Collection[str]) -> dict[str, frozenset[str]]:
    """Return, by each node that is shown, the ids of the leaves in it that are in no smaller node shown."""
    found: dict[str, set[str]] = {one: set() for one in shown}

    def visit(node: Node, smallest: str | None) -> None:
        smallest = node.id if node.id in found else smallest
        if not node.children and smallest is not None:
            found[smallest].add(node.id)
        for child in node.children:
            visit(child, smallest)

    visit(tree, None)
    return {one: frozenset(leaves) for one, leaves in found.items()}


def second_may_be_shown(parts: Iterable[Hashable], groups: Iterable[Hashable], k: int) -> bool:
    """Tell whether a second, flat breakdown may be shown, given each person's remainder and second group.

    Every intersection that is not empty has at least `k` people; nobody is in one alone with few.
    """
    together: dict[tuple[Hashable, Hashable], int] = {}
    for pair in zip(parts, groups, strict=True):
        together[pair] = together.get(pair, 0) + 1
    return all(count >= k for count in together.values())
