"""Forms: a typed class whose fields are the questions, in the order people meet them.

    class NewIdea(Form, key="idea", confirm=True, endings=("post", "draft")):
        title: Annotated[str, Line(5, 80)]
        type: IdeaType
        smallest: Annotated[str | None, Prose(5, 300)]

The question of a field is the text `<key>.q_<field>`, or the one it `Says("another.key")`; the label of a choice is its
attribute, `.skip` the label for "no answer". `steps.py` asks a form question by question, `modal.py` shows it as a
page; the result is the same object.
"""

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Annotated, Any, ClassVar, Self, Union, dataclass_transform, get_args, get_origin, get_type_hints

from flows.kinds import Clock, Day, Kind, Line, Options, Problem, Prose, Quantity, QuantityByDay
from flows.policy import Policy

__all__ = [
    "Answers",
    "AskedWhen",
    "Asker",
    "Clock",
    "Day",
    "Form",
    "Kind",
    "Line",
    "Options",
    "Problem",
    "Prose",
    "Quantity",
    "QuantityByDay",
    "Question",
    "Says",
    "asked_when",
]

Answers = Mapping[str, str | None]
"""Checked answers by field name, as text; None where the person chose to give none."""


@dataclass(frozen=True, slots=True)
class AskedWhen:
    """A field's condition: asked only when this holds for the answers so far."""

    holds: Callable[[Answers], bool]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who fills a form in, as far as it decides what an answer means."""

    language: str
    today: date
    """Where they are."""
    policy: Policy = field(default_factory=Policy)


def asked_when(holds: Callable[[Answers], bool]) -> AskedWhen:
    """Ask this field only when `holds`, given the answers to the fields before it."""
    return AskedWhen(holds)


@dataclass(frozen=True, slots=True)
class Says:
    """The key of a field's text, where it is not the form's own."""

    key: str


@dataclass(frozen=True, slots=True)
class Question:
    """One field of a form."""

    name: str
    text: str
    """The key of its text."""
    kind: Kind
    optional: bool
    condition: AskedWhen | None = None

    def read(self, raw: str | None) -> str | None:
        """Return the answer as it is kept; raises `Problem`."""
        if raw is None or (self.optional and not raw.strip()):
            if self.optional:
                return None
            raise Problem("form.required")
        return self.kind.read(raw)


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Form:
    """The base of all forms; see the module's example."""

    key: ClassVar[str]
    questions: ClassVar[tuple[Question, ...]]
    confirm: ClassVar[bool]
    endings: ClassVar[tuple[str, ...]]

    def __init_subclass__(cls, *, key: str, confirm: bool = False, endings: Sequence[str] = ("post",)) -> None:
        super().__init_subclass__()
        cls.key, cls.confirm, cls.endings = key, confirm, tuple(endings)
        dataclass(frozen=True, kw_only=True)(cls)
        hints = get_type_hints(cls, include_extras=True)
        names = [name for name in cls.__annotations__ if get_origin(hints[name]) is not ClassVar]
        cls.questions = tuple(_question(key, name, hints[name]) for name in names)

    @classmethod
    def question(cls, name: str) -> Question:
        """Return the question of a field."""
        return next(question for question in cls.questions if question.name == name)

    @classmethod
    def asked(cls, answers: Answers) -> list[Question]:
        """Return the questions that are asked, given the answers so far; what is not asked any more counts for none."""
        asked: list[Question] = []
        so_far: dict[str, str | None] = {}
        for question in cls.questions:
            if question.condition is None or question.condition.holds(so_far):
                asked.append(question)
                so_far |= {question.name: answers[question.name]} if question.name in answers else {}
        return asked

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """Raise `Problem` where an answer, checked by itself, does not go with those before it, or with the day."""

    @classmethod
    def days_meant(cls, _answers: Answers, _asker: Asker) -> Mapping[str, date]:
        """Return the days that answers mean, by field: the last look shows them instead of what was typed."""
        return {}

    @classmethod
    def unfit(cls, answers: Answers, asker: Asker) -> tuple[Question, Problem] | None:
        """Return the first question whose answer does not fit, and why; None when all do."""
        for question in cls.asked(answers):
            try:
                if question.name in answers:
                    cls.fits(question.name, answers, asker)
            except Problem as problem:
                return question, problem
        return None

    @classmethod
    def missing(cls, answers: Answers) -> Question | None:
        """Return the first question without an answer; None when the form is complete."""
        return next((question for question in cls.asked(answers) if question.name not in answers), None)

    @classmethod
    def build(cls, answers: Answers) -> Self:
        """Return the form from complete, checked answers; a field that was not asked is None."""
        asked = {question.name for question in cls.asked(answers)}
        return cls(**{q.name: _value(q, answers[q.name] if q.name in asked else None) for q in cls.questions})


_TYPED = Options | Line | Prose | Clock | Day | Quantity | QuantityByDay


def _value(question: Question, answer: str | None) -> Any:
    if answer is not None and isinstance(question.kind, Options):
        return question.kind.enum(answer)
    if answer is not None and isinstance(question.kind, Clock):
        return time.fromisoformat(answer)
    return answer


def _question(key: str, name: str, hint: Any) -> Question:
    extras: tuple[Any, ...] = ()
    if get_origin(hint) is Annotated:
        hint, *rest = get_args(hint)
        extras = tuple(rest)
    bare = [part for part in get_args(hint) if part is not type(None)]
    optional = get_origin(hint) in {Union, types.UnionType} and len(bare) < len(get_args(hint))
    kind = next((extra for extra in extras if isinstance(extra, _TYPED)), None)
    condition = next((extra for extra in extras if isinstance(extra, AskedWhen)), None)
    text = next((extra.key for extra in extras if isinstance(extra, Says)), f"{key}.q_{name}")
    return Question(name, text, kind or Options(bare[0] if optional else hint), optional, condition)
