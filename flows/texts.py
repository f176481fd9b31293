"""Every sentence the bot says, in each language: `flows/*/texts/<language>.ftl`, found by key.

The key "idea.q_type" is the message `idea-q_type` of those files, "idea.q_type.improve" its attribute `.improve`
(the label of a button under it). What people wrote is handed in as `str` and shown to the letter; words of our own
that go into a sentence are handed in as `Ours`. A number that an organisation may set is `{ SETTING("gate_wd") }`, by
its name in `Policy`.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_time, get_timezone_location
from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType, fluent_number
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Resource

from flows.chat import Block, Button, Message, Run, Style, Text, plain
from flows.policy import Policy

LANGUAGES = ("nl", "en")
_LOCALES = {"nl": "nl-NL", "en": "en-GB"}
_OPEN, _CLOSE = "\ue000", "\ue001"
_DOUBLED_STOP = re.compile(f'([.?!…](?:"?{_CLOSE}"?|"))\\.(?=\\s|$)')
"""A sentence of somebody's, quoted or not, that brought its own end, and our full stop behind it."""
_PIECES = re.compile(f"({_OPEN}[^{_CLOSE}]*{_CLOSE}|\\*)")

Value = str | int | date


class TextError(Exception):
    """A text that is missing, or a value it needs and was not given: a mistake of ours, found by the tests."""


class Ours(str):
    """Words of our own that stand inside another sentence: not marked as somebody's."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """A button under a text: `name` finds its label beside the text and, with the text's flow, its action."""

    name: str
    args: tuple[str, ...] = ()
    style: Style = Style.QUIET
    action: str | None = None
    private: bool = False
    url: str | None = None


def offer(
    name: str, *args: str | int, style: Style = Style.QUIET, action: str | None = None, private: bool = False
) -> Offer:
    """Offer `.name` of the text; a name with a dot, such as "form.cancel", is a text of its own."""
    return Offer(name, tuple(str(arg) for arg in args), style, action, private)


def way_to(name: str, url: str) -> Offer:
    """Offer a web address: one of ours, never one that somebody typed."""
    return Offer(name, url=url)


Rows = Sequence[Sequence[Offer] | Sequence[str] | Sequence[Offer | str]]
"""Buttons, row by row; a bare name is an offer without arguments."""


class Words:
    """All texts in one language."""

    def __init__(self, language: str, sources: Iterable[str], numbers: Mapping[str, int] | None = None) -> None:
        self.language = language
        self.locale = _LOCALES[language].replace("-", "_")
        """As Babel names it."""
        self._bundle = FluentBundle(
            [_LOCALES[language]], functions=_functions(numbers or Policy().numbers), use_isolating=False
        )
        for source in sources:
            self._bundle.add_resource(_parsed(source))
        self._fixed: dict[str, Text] = {}

    def text(self, key: str, **values: Value) -> Text:
        """Return the sentence; raises `TextError` when it or one of its values is missing."""
        if values:
            return _runs(self._format(key, values))
        if key not in self._fixed:
            self._fixed[key] = _runs(self._format(key, values))
        return self._fixed[key]

    def line(self, key: str, **values: Value) -> Ours:
        """Return the sentence as plain letters: a label, a title, a notice."""
        return Ours(plain(self.text(key, **values)))

    def has(self, key: str) -> bool:
        """Tell whether there is such a text."""
        identifier, attribute = _place(key)
        if not self._bundle.has_message(identifier):
            return False
        return attribute is None or attribute in self._bundle.get_message(identifier).attributes

    def message(self, key: str, rows: Rows = (), **values: Value) -> Message:
        """Return the sentence with rows of buttons below it."""
        return Message(self.blocks(key, rows, **values))

    def blocks(self, key: str, rows: Rows = (), **values: Value) -> tuple[Block, ...]:
        """Return the same as blocks, to be put together with others."""
        buttons = [tuple(self._button(key, item, values) for item in row) for row in rows if row]
        first, rest = (buttons[0], buttons[1:]) if buttons else ((), [])
        return Block(self.text(key, **values), first), *(Block(buttons=row) for row in rest)

    def clock(self, moment: time) -> Ours:
        """Return a time of day in the language's way."""
        return Ours(format_time(moment, "short", locale=self.locale))

    def place(self, zone: str) -> Ours:
        """Return a time zone by its city, in the language."""
        return Ours(get_timezone_location(zone, locale=self.locale, return_city=True))

    def month(self, day: date) -> Ours:
        """Return the name of a day's month."""
        return Ours(format_date(day, "LLLL", locale=self.locale))

    def row(self, offers: Sequence[Offer]) -> Block:
        """Return a row of buttons that are texts of their own, such as "form.cancel"."""
        return Block(buttons=tuple(self._button("", one, {}) for one in offers))

    def _button(self, key: str, item: Offer | str, values: Mapping[str, Value]) -> Button:
        wanted = Offer(item) if isinstance(item, str) else item
        own = "." in wanted.name
        label = self.line(wanted.name) if own else self.line(f"{key}.{wanted.name}", **values)
        action = wanted.action or (wanted.name if own else f"{key.partition('.')[0]}.{wanted.name}")
        return Button(str(label), action, wanted.args, wanted.style, wanted.private, wanted.url)

    def _format(self, key: str, values: Mapping[str, Value]) -> str:
        identifier, attribute = _place(key)
        if not self._bundle.has_message(identifier):
            raise TextError(f"no text {key!r} in {self.language}; add it to a texts/{self.language}.ftl")
        message = self._bundle.get_message(identifier)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            raise TextError(f"text {key!r} is empty in {self.language}")
        formatted, errors = self._bundle.format_pattern(
            pattern, {name: _marked(value) for name, value in values.items()}
        )
        if errors:
            raise TextError(f"text {key!r} in {self.language}: {errors[0]}")
        return _DOUBLED_STOP.sub(r"\1", str(formatted))


class Texts:
    """All texts in all languages, with a fallback for a language we do not have."""

    def __init__(self, words: Mapping[str, Words], fallback: str) -> None:
        self._words = words
        self.languages = tuple(words)
        self.fallback = fallback

    def words(self, *preferred: str | None) -> Words:
        """Return the first language of these that has texts, else the organisation's."""
        return next((self._words[one] for one in preferred if one and one in self._words), self._words[self.fallback])


def load_texts(fallback: str = "nl", languages: Sequence[str] = LANGUAGES, policy: Policy | None = None) -> Texts:
    """Read every text file once; `fallback` speaks where a person's language has no texts."""
    numbers = tuple((policy or Policy()).numbers.items())
    return Texts({language: _load(language, numbers) for language in languages}, fallback)


@cache
def _load(language: str, numbers: tuple[tuple[str, int], ...]) -> Words:
    return Words(language, [path.read_text("utf-8") for path in text_files(language)], dict(numbers))


def _functions(numbers: Mapping[str, int]) -> dict[str, Callable[[Any], FluentType]]:
    """Return what texts may call: SETTING, for a number of the organisation's."""

    def setting(name: str) -> FluentType:
        return fluent_number(numbers[name])

    return {"SETTING": setting}


def text_files(language: str) -> list[Path]:
    """Return the files with this language's texts, in a fixed order."""
    return sorted(Path(__file__).parent.glob(f"*/texts/{language}.ftl"))


def _parsed(source: str) -> Resource:
    """Read a text file; what cannot be read is an error here, not a missing text later."""
    resource = FluentParser().parse(source)
    for entry in resource.body:
        if isinstance(entry, Junk):
            raise TextError(f"cannot be read, near: {(entry.content or '').strip()[:80]!r}")
    return resource


def _place(key: str) -> tuple[str, str | None]:
    flow, name, *attribute = key.split(".")
    return f"{flow}-{name}", attribute[0] if attribute else None


def _marked(value: Value) -> Value:
    """Mark what people wrote, so that none of it is read as our markup."""
    if not isinstance(value, str) or isinstance(value, Ours):
        return value
    return f"{_OPEN}{value.replace(_OPEN, '').replace(_CLOSE, '')}{_CLOSE}"


def _runs(formatted: str) -> Text:
    runs: list[Run] = []
    bold = False
    for piece in _PIECES.split(formatted):
        if piece == "*":
            bold = not bold
        elif piece.startswith(_OPEN):
            runs.append(Run(piece[1:-1], bold, typed=True))
        elif piece:
            runs.append(Run(piece, bold))
    return tuple(run for run in runs if run.text)
