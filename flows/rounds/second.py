"""The second breakdown of a round, by location: flat, beside the tree, and frozen with it (domain.md 4.6).

Whose location has too few people invited counts in none: their answers never tell it.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from flows.post import Post
from flows.scan.suppression import FLOOR
from storage.models import ScanRound

FEWEST: Final = 2
"""Locations from which on there is something to choose."""


@dataclass(frozen=True, slots=True)
class Location:
    """A place where people work."""

    name: str
    invited: int

    def is_large(self, k: int) -> bool:
        """Tell whether so many were invited that it can be shown at all."""
        return self.invited >= max(FLOOR, k)


@dataclass(frozen=True, slots=True)
class Locations:
    """The locations of a round, in the order of their names."""

    known: Mapping[str, Location] = field(default_factory=dict)
    """By an id that is theirs in this round alone."""
    members: Mapping[int, str] = field(default_factory=dict)
    """By member, where they work; known before the round opens alone."""

    @property
    def raw(self) -> dict[str, Any]:
        """The locations as they are kept."""
        return {one: {"name": location.name, "invited": location.invited} for one, location in self.known.items()}

    def counting(self, k: int) -> dict[int, str]:
        """Return by member the location that their answers count for; nobody of one that is too small."""
        return {member: one for member, one in self.members.items() if self.known[one].is_large(k)}


async def build_locations(post: Post, members: Collection[int]) -> Locations:
    """Return where these members work as it is now; "Zwolle" and "zwolle" are the same."""
    found = await post.work.members.locations(post.organisation.id)
    places = {member: name for member, name in found if member in members}
    spelled = {name.casefold(): name for name in sorted(places.values(), reverse=True)}
    ids = {known: f"location-{number}" for number, known in enumerate(sorted(spelled), 1)}
    at = {member: ids[name.casefold()] for member, name in places.items()}
    counts = Counter(at.values())
    return Locations({own: Location(spelled[known], counts[own]) for known, own in ids.items()}, at)


def is_by_location(round_: ScanRound) -> bool:
    """Tell whether a round is shown by location as well."""
    return round_.second is not None


def locations_of(round_: ScanRound) -> Mapping[str, Location]:
    """Return the locations of a round, with how many were invited; none where it is not shown by them."""
    return {one: Location(kept["name"], kept["invited"]) for one, kept in (round_.second or {}).items()}


def large_ones(round_: ScanRound) -> frozenset[str]:
    """Return the locations of a round that can be shown at all."""
    return frozenset(one for one, location in locations_of(round_).items() if location.is_large(round_.k))


def recounted_locations(round_: ScanRound, of_invited: Iterable[str]) -> dict[str, Any] | None:
    """Return the locations with these people alone counted as invited, one for each location given.

    One that was too small from the beginning stays so: nobody's answers tell it.
    """
    if round_.second is None:
        return None
    counts = Counter(of_invited)
    known = {one: replace(location, invited=counts[one]) for one, location in locations_of(round_).items()}
    return Locations(known).raw


def with_location(locations: Mapping[str, Location], group: str, second: str) -> str:
    """Return what somebody's answers count for: the name of their group, and that of their location."""
    return f"{group}; {locations[second].name}" if second else group
