"""A questionnaire: themes with statements in both languages, and open questions. Pure (domain.md 4.2, 4.7)."""

from dataclasses import dataclass
from typing import Final

POINTS: Final = range(1, 6)
"""From strongly disagree to strongly agree."""
SECONDS_A_STATEMENT: Final = 9
SECONDS_AN_OPEN_QUESTION: Final = 60
EMPOWERMENT: Final = "EMP"
"""The theme from which the empowerment index is made."""
EMPOWERMENT_IDS: Final = ("EMP1", "EMP2", "EMP3", "EMP4")

InBoth = dict[str, str]
"""The same in each language, by its code."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement to agree or disagree with."""

    id: str
    text: InBoth
    reversed: bool = False
    """Agreeing with it is bad: its points count the other way round."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One part of the scan."""

    id: str
    name: InBoth
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question to answer in one's own words."""

    id: str
    text: InBoth


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """What is asked, in the order in which it is asked."""

    name: str
    themes: tuple[Theme, ...]
    open_questions: tuple[OpenQuestion, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, theme by theme: the order of an answer's points."""
        return tuple(statement for theme in self.themes for statement in theme.statements)

    @property
    def seconds(self) -> int:
        """How long answering takes, about."""
        return len(self.statements) * SECONDS_A_STATEMENT + len(self.open_questions) * SECONDS_AN_OPEN_QUESTION

    @property
    def has_empowerment(self) -> bool:
        """Whether an empowerment index can be made: its four statements are all there."""
        ids = {statement.id for statement in self.statements}
        return ids.issuperset(EMPOWERMENT_IDS)

    def places(self, theme: Theme) -> range:
        """Return where the points of a theme stand in an answer."""
        first = self.statements.index(theme.statements[0])
        return range(first, first + len(theme.statements))
