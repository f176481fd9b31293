"""What a page of the scan carries along: all answers so far, and the words written for the open questions. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from flows.participating.sheet import FRAME, OPEN, POINTS, Sheet
from flows.scan.questionnaire import Questionnaire, Theme
from flows.scan.wording import LONGEST_WORDS


@dataclass(frozen=True, slots=True)
class Draft:
    """The answers so far, by statement, some perhaps still open; and by open question what was written."""

    sheet: Sheet
    words: Mapping[str, str] = field(default_factory=dict)

    def to_state(self) -> str:
        """Return it as text; the words stand behind it as they are, so that two of the longest fit."""
        one, words = self.sheet, {name: text[:LONGEST_WORDS] for name, text in self.words.items()}
        lengths = [[name, len(text)] for name, text in words.items()]
        head = [one.round_id, one.language, one.points, one.at, int(one.in_total_only), lengths]
        return json.dumps(head, separators=(",", ":")) + "\n" + "".join(words.values())

    @classmethod
    def from_state(cls, state: str) -> Self:
        """Read what `to_state` wrote; raises ValueError for anything else."""
        head, _, text = state.partition("\n")
        round_id, language, points, at, in_total_only, lengths = json.loads(head)
        words: dict[str, str] = {}
        for name, length in lengths:
            words[name], text = text[:length], text[length:]
        return cls(Sheet(round_id, language, points, at, bool(in_total_only)), words)

    def to(self, at: int) -> Self:
        """Return it at another page."""
        return replace(self, sheet=self.sheet.to(at))

    def filled_in(self, asked: Questionnaire, answers: Mapping[str, str | None]) -> Self:
        """Return it with what is filled in on the page it is at."""
        points = list(self.sheet.points.ljust(len(asked.statements), OPEN))
        for place in range(len(points)):
            if (given := answers.get(field_of(self.sheet, place))) in (*POINTS, None):
                points[place] = given or points[place]
        written = {one.id: (answers[one.id] or "").strip() for one in asked.open_questions if one.id in answers}
        words = {name: text for name, text in {**self.words, **written}.items() if text}
        return replace(self, sheet=replace(self.sheet, points="".join(points)), words=words)


def field_of(sheet: Sheet, place: int) -> str:
    """Return the field of a statement; another in each language, since a platform may keep what a field shows."""
    return f"{sheet.language}{place}"


def pages_of(asked: Questionnaire) -> list[int]:
    """Return where each page begins: the frame, the themes, and the last one."""
    return [FRAME, *(asked.places(theme)[0] for theme in asked.themes), len(asked.statements)]


def theme_at(asked: Questionnaire, place: int) -> Theme:
    """Return the theme of a statement."""
    return next(one for one in asked.themes if place in asked.places(one))
