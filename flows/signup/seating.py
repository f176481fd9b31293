"""Who sits at which table: of at most eight, as equal as can be, departments spread. Pure (domain.md 9.1, 9.2)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from random import Random

MOST = 8
"""At a table."""


def seat(people: Mapping[int, str | None], chance: Random) -> list[list[int]]:
    """Return who sits together, given each one's department; None where that is not known.

    Tables differ by one person at most, and so does what each has of a department: people are dealt like cards, one
    department after the other. Within that, chance decides.
    """
    of_each: dict[str | None, list[int]] = defaultdict(list)
    for who in sorted(people):
        of_each[people[who]].append(who)
    departments = list(of_each.values())
    chance.shuffle(departments)
    for colleagues in departments:
        chance.shuffle(colleagues)
    dealt = [who for colleagues in departments for who in colleagues]
    count = -(-len(dealt) // MOST)
    return [dealt[place::count] for place in range(count)]


def smallest(sizes: Mapping[int, int]) -> int | None:
    """Return the table for somebody who comes later, given how many sit at each; None where there are no tables yet."""
    taken: Sequence[int] = sorted(sizes, key=lambda table: (sizes[table], table))
    return taken[0] if taken else None
