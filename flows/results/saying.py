"""Figures of the scan in words: what is at an edge or not shown is said as such, and never why."""

from collections.abc import Iterable, Sequence
from datetime import date
from math import floor

from babel.dates import format_skeleton
from babel.numbers import format_decimal

from flows.chat import Block, Run, Text
from flows.pictures.hundred import Value
from flows.results.outcome import Outcome
from flows.scan.comparing import Basis, Comparison
from flows.scan.questionnaire import Theme
from flows.scan.results import Edge, Shown
from flows.texts import Ours, Words

_EDGES = {Edge.LOW: 2.5, Edge.HIGH: 97.5}
_SHARES = {Edge.LOW: 5.0, Edge.HIGH: 95.0}
"""Where an edge is drawn: in its middle."""


def score(words: Words, shown: Shown) -> Ours:
    """Return a score: "58", "0-5", "not shown"."""
    if isinstance(shown, int):
        return Ours(str(shown))
    return words.line(f"results.score_{shown}" if shown else "results.not_shown")


def share(words: Words, shown: Shown) -> Ours:
    """Return a percentage: "42%", "max 10%", "not shown"."""
    if isinstance(shown, int):
        return words.line("results.share", n=shown)
    return words.line(f"results.share_{shown}" if shown else "results.not_shown")


def of_ten(words: Words, shown: Shown) -> Ours:
    """Return the empowerment index as people: "4 of 10"."""
    if isinstance(shown, int):
        return words.line("results.of_ten", n=floor(shown / 10 + 0.5))
    return words.line(f"results.of_ten_{shown}" if shown else "results.not_shown")


def empowered(words: Words, shown: Shown) -> Ours:
    """Return the empowerment index both ways: "4 of 10 (42%)"."""
    if shown is None:
        return words.line("results.not_shown")
    return words.line("results.empowered", of_ten=of_ten(words, shown), share=share(words, shown))


def mean(words: Words, value: float | Edge) -> Ours:
    """Return the mean of a statement, 1 to 5: "3.6"."""
    if isinstance(value, Edge):
        return words.line(f"results.mean_{value}")
    return decimals(words, value, "0.0")


def decimals(words: Words, value: float, pattern: str) -> Ours:
    """Return a number with as many decimals as the pattern has."""
    return Ours(format_decimal(value, format=pattern, locale=words.locale))


def lines(texts: Iterable[Text]) -> Block:
    """Return these below one another."""
    return Block(tuple(run for text in texts for run in (Run("\n"), *text))[1:])


def drawn_score(words: Words, shown: Shown, *, begins: bool = False) -> Value:
    """Return a score as a picture shows it."""
    return _value(shown, _EDGES, score(words, shown), begins=begins)


def drawn_share(words: Words, shown: Shown) -> Value:
    """Return a percentage as a picture shows it."""
    return _value(shown, _SHARES, share(words, shown))


def _value(shown: Shown, edges: dict[Edge, float], said: str, *, begins: bool = False) -> Value:
    number = edges[shown] if isinstance(shown, Edge) else shown
    return Value(number, said, begins)


def month(words: Words, day: date) -> Ours:
    """Return when a round was: "November 2026"."""
    return words.line("results.month", month=words.month(day), year=Ours(str(day.year)))


def level_name(words: Words, level: int) -> Ours:
    """Return what a level of maturity is called."""
    return words.line(f"results.level_{level}")


def theme_name(words: Words, theme: Theme) -> Ours:
    """Return the name of a theme in this language."""
    return Ours(theme.name[words.language])


def change(words: Words, compared: Comparison) -> Ours:
    """Return what changed since the round before: "+7, probably real"; "none" where that cannot be told."""
    if compared.basis is Basis.NEW:
        return words.line("results.new_baseline")
    if compared.change is None:
        return Ours("none")
    delta = round(compared.change.delta)
    signed = Ours(f"+{delta}" if delta > 0 else f"−{-delta}" if delta < 0 else "0")
    sure = Ours("real" if compared.change.real else "noise")
    return words.line("results.change", delta=signed, sure=sure, basis=Ours(compared.basis))


def year_names(words: Words, outcomes: Sequence[Outcome]) -> list[Ours]:
    """Return what rounds are called below a picture: their years, with the month where a year has several."""
    plain = [Ours(str(one.day.year)) for one in outcomes]
    if len(set(plain)) == len(plain):
        return plain
    return [Ours(format_skeleton("yMMM", one.day, locale=words.locale)) for one in outcomes]
