"""What people fill in: something that fits, by the form and its field."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random

from babel.dates import format_date

Answer = str | None
_SENTENCES = {
    "nl": ("Dat proberen we een week met één team uit.", "De helft van de vragen gaat over hetzelfde formulier."),
    "en": ("We try that for a week with one team.", "Half of the questions are about the same form."),
}
_UNIT = {"nl": "dagen", "en": "days"}
_AT = {"nl": "op", "en": "on"}
_TOPICS = {
    "nl": (
        "Korter overleg",
        "Sneller antwoord",
        "Rustige ochtend",
        "Minder formulieren",
        "Vaste testdag",
        "Open planning",
    ),
    "en": ("Shorter meetings", "Faster answers", "Quiet mornings", "Fewer forms", "A fixed test day", "Open planning"),
}
_THINGS = (
    "afas",
    "balie",
    "canvas",
    "depot",
    "etage",
    "fiets",
    "gids",
    "haven",
    "inkoop",
    "juni",
    "kade",
    "lijst",
    "magazijn",
)
_LEANS = {"yes": 12.0, "two": 3.0, "four": 2.0, "own": 0.0, "carry": 4.0, "continue": 2.0, "adapt": 2.0, "stop": 1.5}


class Pen:
    """Somebody who writes."""

    def __init__(self, language: str, random: Random, colleagues: Sequence[str]) -> None:
        self._language = language
        self._random = random
        self._colleagues = colleagues

    def answer(self, form: str, name: str, today: date, choices: Sequence[str], *, optional: bool) -> Answer:
        """Return what is filled in for one field; None where it is left open."""
        if choices:
            return self._random.choices(choices, [_LEANS.get(one, 1.0) for one in choices])[0]
        if special := _SPECIAL.get((form, name)) or _BY_NAME.get(name):
            return special(self, today)
        return None if optional and self._random.random() < 0.5 else self.sentence(today)

    def sentence(self, _today: date) -> str:
        """A sentence that fits nearly everywhere."""
        return self._random.choice(_SENTENCES[self._language])

    def title(self, _today: date) -> str:
        """What something is called."""
        thing = f"{self._random.choice(_THINGS)} {self._random.randrange(100)}"
        return f"{self._random.choice(_TOPICS[self._language])} {thing}"

    def number(self, _today: date) -> str:
        """A number, with its unit."""
        return f"{self._random.randrange(4, 15)} {_UNIT[self._language]}"

    def bare(self, _today: date) -> str:
        """A number without one."""
        return str(self._random.randrange(1, 10))

    def baseline(self, _today: date) -> Answer:
        """Where a project stands, if that is known."""
        return None if self._random.random() < 0.2 else f"{self._random.randrange(15, 25)} {_UNIT[self._language]}"

    def target(self, today: date) -> str:
        """Where it wants to be, and when."""
        day = format_date(today + timedelta(days=self._random.randrange(90, 330)), "d MMMM", locale=self._language)
        return f"{self.number(today)} {_AT[self._language]} {day}"

    def soon(self, today: date) -> str:
        """A day within four weeks."""
        return (today + timedelta(days=self._random.randrange(3, 27))).isoformat()

    def far(self, today: date) -> str:
        """A day some months away."""
        return (today + timedelta(days=self._random.randrange(60, 240))).isoformat()

    def colleague(self, _today: date) -> str:
        """Somebody's name."""
        return self._random.choice(self._colleagues)

    def measure(self, _today: date) -> str:
        """What is counted, and from when it worked."""
        return {
            "nl": "binnen een dag beantwoord; geslaagd vanaf 7 van de 10",
            "en": "answered within a day; success from 7 out of 10",
        }[self._language]


_BY_NAME: dict[str, Callable[[Pen, date], Answer]] = {
    "title": Pen.title,
    "until": Pen.soon,
    "day": Pen.soon,
    "name": Pen.colleague,
    "keeper": Pen.colleague,
    "value": Pen.number,
}
_SPECIAL: dict[tuple[str, str], Callable[[Pen, date], Answer]] = {
    ("project", "baseline"): Pen.baseline,
    ("project", "target"): Pen.target,
    ("performance", "baseline"): Pen.baseline,
    ("performance", "target"): Pen.target,
    ("prolong", "day"): Pen.far,
    ("exp", "measure"): Pen.measure,
    ("exp_number", "number"): Pen.bare,
    ("measured", "number"): Pen.number,
    ("finish", "actual"): Pen.number,
}
