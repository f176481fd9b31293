"""What somebody answered so far: carried along by the buttons and pages themselves, and stored nowhere. Pure.

On a button it is fourteen letters: how it is shown, where, how many points, and the points to the base six.
"""

import base64
from dataclasses import dataclass, replace
from typing import Final, Self

POINTS: Final = "12345-"
"""The points that can be chosen; the last one for "don't know"."""
OPEN: Final = "."
"""A statement that is not answered yet, between others that are."""
FRAME: Final = -1
"""The place before the first statement."""
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_LANGUAGES: Final = ("nl", "en")
_BYTES, _HEAD, _LENGTH = 8, 3, 14
"""24 points to the base six fit into 63 bits."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The points so far, in the order of the statements, and where somebody is."""

    round_id: int
    language: str
    points: str = ""
    at: int = FRAME
    """The statement that is looked at; the number of them all for the last look."""
    in_total_only: bool = False
    """The answers do not count for a group."""

    @property
    def counted(self) -> int:
        """How many statements have an answer other than "don't know"."""
        return sum(point not in (POINTS[-1], OPEN) for point in self.points)

    @property
    def is_answered_here(self) -> bool:
        """Whether the statement that is looked at has a point."""
        return 0 <= self.at < len(self.points)

    def to(self, at: int) -> Self:
        """Return it at another statement."""
        return replace(self, at=at)

    def speaking(self, language: str) -> Self:
        """Return it in this language."""
        return replace(self, language=language)

    def counting(self, *, in_total_only: bool) -> Self:
        """Return it with what the answers count for."""
        return replace(self, in_total_only=in_total_only)

    def choosing(self, point: str) -> Self:
        """Return it with this point for the statement that is looked at, and at the next one."""
        return replace(self, points=self.points[: self.at] + point + self.points[self.at + 1 :], at=self.at + 1)

    def to_args(self) -> tuple[str, str]:
        """Return it as the arguments of a button; there is nothing open between the points then."""
        number = 0
        for point in reversed(self.points):
            number = number * len(POINTS) + POINTS.index(point)
        shown = _LANGUAGES.index(self.language) + len(_LANGUAGES) * self.in_total_only
        head = "".join(_LETTERS[one] for one in (shown, self.at + 1, len(self.points)))
        letters = base64.urlsafe_b64encode(number.to_bytes(_BYTES)).decode().rstrip("=")
        return str(self.round_id), head + letters

    @classmethod
    def from_args(cls, round_id: str, code: str) -> Self:
        """Read what `to_args` wrote; raises ValueError for anything else."""
        if len(code) != _LENGTH:
            raise ValueError(f"{len(code)} letters of a sheet, instead of {_LENGTH}")
        shown, at, count = (_LETTERS.index(letter) for letter in code[:_HEAD])
        number = int.from_bytes(base64.urlsafe_b64decode(code[_HEAD:] + "="))
        points = ""
        for _ in range(count):
            number, point = divmod(number, len(POINTS))
            points += POINTS[point]
        in_total_only, language = divmod(shown, len(_LANGUAGES))
        return cls(int(round_id), _LANGUAGES[language], points, at - 1, bool(in_total_only))
