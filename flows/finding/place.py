"""Where somebody is in the pool, as short as a button can carry it; no chat and no database here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from storage.searchwords import telling_words

_MOST_BYTES = 24
"""For the words: the buttons of a list carry an idea's number and a page as well, in about fifty bytes."""
_CODE = re.compile(r"(?P<page>[0-9]{1,5})(?:\.(?P<chosen>[a-z]*)(?P<words>(?:\.[^\W_]+)*))?")


class Choice(StrEnum):
    """Something to narrow the pool by, as buttons carry it."""

    IMPROVE = "i"
    CHANGE = "c"
    RENEW = "r"
    OPEN = "o"
    ADOPTED = "a"
    PARKED = "p"
    DECLINED = "d"
    MINE = "m"
    NEAR = "n"
    """Of my department."""
    LATE = "l"
    """Sent in lately."""

    @property
    def label(self) -> str:
        """The name of its text."""
        return self.name.lower()


KINDS = (Choice.IMPROVE, Choice.CHANGE, Choice.RENEW)
STATES = (Choice.OPEN, Choice.ADOPTED, Choice.PARKED, Choice.DECLINED)
REST = (Choice.MINE, Choice.NEAR, Choice.LATE)
_ONE_OF = (KINDS, STATES, (Choice.MINE, Choice.NEAR), (Choice.LATE,))
"""Of each of these at most one is chosen."""


@dataclass(frozen=True)
class Place:
    """A page of the pool, narrowed by choices and words."""

    page: int = 1
    chosen: frozenset[Choice] = frozenset()
    words: tuple[str, ...] = ()
    """What was searched for, folded; what does not fit into a button is left out."""

    @classmethod
    def read(cls, code: str) -> Self:
        """Return the place that a button carries; the beginning of the pool for what is none."""
        found = _CODE.fullmatch(code)
        if found is None:
            return cls()
        chosen = frozenset(choice for choice in Choice if choice.value in (found["chosen"] or ""))
        return cls(int(found["page"]), chosen, tuple(filter(None, (found["words"] or "").split("."))))

    @classmethod
    def searched(cls, typed: str) -> Self:
        """Return the first page of what is found by these words."""
        return cls(words=tuple(_fitting(dict.fromkeys(telling_words(typed)))))

    @property
    def code(self) -> str:
        """What a button carries."""
        chosen = "".join(choice.value for choice in Choice if choice in self.chosen)
        return ".".join((str(self.page), chosen, *self.words)) if chosen or self.words else str(self.page)

    @property
    def narrowed(self) -> bool:
        """Whether something is left out."""
        return bool(self.chosen or self.words)

    def at(self, page: int) -> Self:
        """Return another page of the same."""
        return replace(self, page=page)

    def turned(self, choice: Choice) -> Self:
        """Return the first page with this choice made, in the place of one it excludes, or taken back."""
        excluded = next(group for group in _ONE_OF if choice in group)
        kept = self.chosen.difference(excluded)
        return replace(self, page=1, chosen=kept if choice in self.chosen else kept | {choice})


def _fitting(words: Iterable[str]) -> Iterable[str]:
    """Yield the words that fit; of a first one that is too long, its beginning."""
    left = _MOST_BYTES
    for word in words:
        kept = word if left < _MOST_BYTES else word.encode()[:left].decode(errors="ignore")
        if (size := len(kept.encode())) <= left:
            left -= size + 1
            yield kept
