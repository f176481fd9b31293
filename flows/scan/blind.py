"""Said to everybody alike, but really only to some: who is left out stands in no row. Pure (domain.md 2.8, 8.1).

What is on its way carries the same note for everybody: which tags of whom would leave them out. Only whoever has the
key can make these tags, and only at the moment of saying is it looked up whether one of them is kept.
"""

from collections.abc import Sequence

from flows.scan.tags import About, Tags

_OR = ","


def unless(round_id: int, member_id: int | str, *abouts: About) -> str:
    """Return the note: not to be said to this member of whom one of these is kept."""
    return f"{_OR.join(abouts)}:{round_id}:{member_id}"


def tags_in(note: str, tags: Tags) -> Sequence[str]:
    """Return the tags any of which leaves out whom the note is about."""
    abouts, round_id, member_id = note.split(":")
    return [tags.of(int(round_id), int(member_id), About(about)) for about in abouts.split(_OR)]
