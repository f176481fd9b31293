"""Nobody can be calculated back: the vectors, and an exact audit on random trees (domain.md 4.6, 4.8)."""

import os
from collections import Counter, defaultdict
from random import Random

import pytest

from flows.scan.suppression import Node, publish, remainders, second_may_be_shown

TREES = 20_000 if "LEARNATHON_ATTACK" in os.environ else 4_000
MOST_ARE_SHOWN = 0.8
"""Of the cells that are large enough by themselves."""


def tree(groups: str, *, invited: int = 20) -> tuple[Node, dict[str, int]]:
    """Read "P[P1 6, P2 7] no-group 3" as a tree and its counts; what is no group is not publishable."""
    counts: dict[str, int] = {}
    words = groups.replace("[", " [ ").replace("]", " ] ").replace(",", " ").split()

    def nodes() -> tuple[Node, ...]:
        found: list[Node] = []
        while words and words[0] != "]":
            name = words.pop(0)
            children: tuple[Node, ...] = ()
            if words[0] == "[":
                words.pop(0)
                children = nodes()
                words.pop(0)
                counts[name] = sum(counts[child.id] for child in children)
            else:
                counts[name] = int(words.pop(0))
            found.append(Node(name, invited, children, publishable=name != "no-group"))
        return tuple(found)

    children = nodes()
    counts["ORG"] = sum(counts[child.id] for child in children)
    return Node("ORG", invited, children), counts


@pytest.mark.parametrize(
    ("groups", "k", "shown"),
    [
        ("A 5 B 5 C 2", 5, "B"),
        ("A 9 B 6 C 3", 5, "A"),
        ("A 9 B 3 C 4", 5, "A"),
        ("A 9 B 3", 5, ""),
        ("A 8 B 7 C 0", 5, "A B"),
        ("P[P1 6, P2 7, P3 1] Q[Q1 5, Q2 2] R[R1 4]", 5, "P P2"),
        ("P[P1 12, P2 4] Q[Q1 5, Q2 5] no-group 3", 5, "P"),
        ("A 20 B 9 C 8 D 4 E 12", 8, "A B E"),
        ("A 6 B 1 C 1 D 1 E 1 F 7", 5, "F"),
    ],
)
def test_what_is_shown_besides_the_whole(groups: str, k: int, shown: str) -> None:
    root, counts = tree(groups)
    assert publish(root, k, counts) == {"ORG", *shown.split()}


def test_too_few_in_all_show_nothing() -> None:
    root, counts = tree("A 4")
    assert publish(root, 5, counts) == frozenset()


def test_a_statistic_shows_no_more_than_the_base() -> None:
    root, counts = tree("A 5 B 5 C 2")
    base = publish(root, 5, counts)
    looks_back = counts | {"A": 5, "B": 4, "C": 2, "ORG": 11}
    assert publish(root, 5, looks_back, base) == {"ORG"}
    assert publish(root, 5, counts | {"A": 5, "B": 5, "C": 2}, frozenset()) == frozenset()


def test_a_group_to_which_fewer_than_five_were_invited_is_not_shown() -> None:
    root = Node("ORG", 20, (Node("A", 4), Node("B", 16)))  # two of those invited left, and theirs count
    assert publish(root, 5, {"ORG": 22, "A": 6, "B": 16}) == {"ORG", "B"}


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - chance that can be repeated


def random_tree(random: Random, depth: int = 2, name: str = "ORG") -> tuple[Node, dict[str, int]]:
    if not depth or random.random() < 0.25:
        count = random.choice((0, 1, 2, 3, 4, 4, 5, 5, 6, 7, 9, 14, 30))
        invited = count + random.randint(0, 6)
        return Node(name, invited, publishable=random.random() > 0.1), {name: count}
    children: list[Node] = []
    counts: dict[str, int] = {}
    for place in range(random.randint(1, 6)):
        child, below = random_tree(random, depth - 1, f"{name}.{place}")
        children.append(child)
        counts |= below
    counts[name] = sum(counts[child.id] for child in children)
    return Node(name, sum(child.invited for child in children), tuple(children)), counts


def leaves(root: Node) -> list[Node]:
    return [node for node in root.walk() if not node.children]


def fewest_isolated(root: Node, counts: dict[str, int], *shown: frozenset[str]) -> int | None:
    """Group people by the set of shown nodes that contain them, and return how many the smallest such group is."""
    contains: dict[str, set[str]] = defaultdict(set)
    for node in root.walk():
        for leaf in leaves(node):
            contains[leaf.id].add(node.id)
    alike: Counter[tuple[frozenset[str], ...]] = Counter()
    for leaf in leaves(root):
        seen = tuple(frozenset(contains[leaf.id] & one) for one in shown)
        if any(seen):
            alike[seen] += counts[leaf.id]
    return min((count for count in alike.values() if count), default=None)


def with_fewer(counts: dict[str, int], root: Node, random: Random) -> dict[str, int]:
    """Return the counts of a statistic for which some people have no valid answer."""
    found: dict[str, int] = {}

    def visit(node: Node) -> int:
        found[node.id] = (
            sum(map(visit, node.children))
            if node.children
            else sum(random.random() < 0.85 for _ in range(counts[node.id]))
        )
        return found[node.id]

    visit(root)
    return found


def test_no_random_tree_shows_fewer_than_k() -> None:
    random, eligible, published = chance(1), 0, 0
    for _ in range(TREES):
        root, counts = random_tree(random)
        k = random.choice((5, 5, 5, 8, 10))
        shown = publish(root, k, counts)
        fewest = fewest_isolated(root, counts, shown)
        assert fewest is None or fewest >= k
        cells = [n for n in root.walk() if n is not root and n.publishable and n.invited >= 5 and counts[n.id] >= k]
        eligible, published = eligible + len(cells), published + len(shown - {root.id})
    assert published / eligible > MOST_ARE_SHOWN


def test_no_random_statistic_shows_fewer_than_k() -> None:
    random = chance(2)
    for _ in range(TREES):
        root, counts = random_tree(random)
        k = random.choice((5, 5, 8))
        base = publish(root, k, counts)
        valid = with_fewer(counts, root, random)
        shown = publish(root, k, valid, base)
        assert shown <= base
        fewest = fewest_isolated(root, valid, shown)
        assert fewest is None or fewest >= k


def test_no_second_breakdown_shows_fewer_than_k() -> None:
    random, allowed = chance(3), 0
    for _ in range(TREES):
        root, counts = random_tree(random, depth=1)
        shown = publish(root, 5, counts)
        parts = remainders(root, shown)
        places = random.choice((1, 2, 2, 3))
        people = [
            (part, random.randrange(places)) for part, of in parts.items() for leaf in of for _ in range(counts[leaf])
        ]
        if not people or not second_may_be_shown([part for part, _ in people], [place for _, place in people], 5):
            continue
        allowed += 1
        assert min(Counter(people).values()) >= 5
    assert allowed > TREES / 50


def test_remainders_part_the_whole() -> None:
    root, counts = tree("P[P1 6, P2 7, P3 1] Q[Q1 5, Q2 2] R[R1 4]")
    shown = publish(root, 5, counts)
    assert remainders(root, shown) == {
        "P2": frozenset({"P2"}),
        "P": frozenset({"P1", "P3"}),
        "ORG": frozenset({"Q1", "Q2", "R1"}),
    }
