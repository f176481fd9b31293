"""The parts of results on a page that look closer: group by group, by location, and statement by statement."""

from collections.abc import Iterator, Sequence
from typing import Final

from flows.pages.reading import Drawn, Section, Table
from flows.pictures.bars import Bar
from flows.results.drawing import as_bars
from flows.results.located import location_bar
from flows.results.outcome import Outcome
from flows.results.parts import Row, columns_of, drawn
from flows.results.saying import drawn_score, empowered, mean, score, share, theme_name
from flows.rounds.frozen import whole_names_of
from flows.scan.questionnaire import Statement
from flows.scan.results import GroupResult
from flows.scan.suppression import Node
from flows.texts import Words

_AT_ONCE: Final = 10
"""Groups in one picture, below the whole: so many have room on a page."""


def by_group(words: Words, outcome: Outcome) -> Section | None:
    """Return departments and teams, those that are not shown as such; None where there are none."""
    groups = [one for one in outcome.tree.walk() if one is not outcome.tree and one.publishable]
    if not groups:
        return None
    names, shown = whole_names_of(outcome.round_), outcome.results.groups
    rows = tuple(_group(words, outcome, shown.get(one.id), names[one.id]) for one in groups)
    said = (words.line("pages.groups_hidden", k=outcome.round_.k),)
    below = [_bar(words, outcome, one, 1) for one in outcome.tree.children if one.publishable]
    heading = words.line("pages.by_group")
    table = Table(heading, _columns(words, outcome, "pages.group"), rows)
    return Section(heading, said, tuple(_pictures(words, outcome, heading, below)), (table,))


def by_location(words: Words, outcome: Outcome) -> Section | None:
    """Return the locations, those that are not shown as such; None where it is not shown by them."""
    if not outcome.locations:
        return None
    heading, shown = words.line("pages.by_location"), outcome.results.second
    if not shown:
        return Section(heading, (words.line("results.no_location_shown"),), (), ())
    rows = tuple(_group(words, outcome, shown.get(one), name) for one, name in outcome.locations.items())
    bars = [location_bar(words, outcome, one) for one in outcome.locations]
    table = Table(heading, _columns(words, outcome, "pages.location"), rows)
    return Section(heading, (), tuple(_pictures(words, outcome, heading, bars)), (table,))


def by_statement(words: Words, outcome: Outcome) -> Section | None:
    """Return how many agree with each statement; None where too few took part for that."""
    if not outcome.results.statements:
        return None
    columns = columns_of(words, ("pages.statement", "pages.agree", "pages.mean"))
    tables = [
        Table(theme_name(words, theme), columns, tuple(_statement(words, outcome, one) for one in theme.statements))
        for theme in outcome.questionnaire.themes
    ]
    return Section(words.line("pages.by_statement"), (words.line("pages.whole_only"),), (), tuple(tables))


def in_own_words(words: Words, outcome: Outcome) -> Iterator[Section]:
    """Return what organisers wrote of the answers to each open question; nothing of the answers themselves."""
    for question in outcome.questionnaire.open_questions:
        if told := (outcome.round_.summaries or {}).get(question.id):
            said = tuple(line for line in told[words.language].splitlines() if line)
            yield Section(question.text[words.language], (words.line("pages.summary"), *said))


def _columns(words: Words, outcome: Outcome, group: str) -> tuple[str, ...]:
    asked = outcome.questionnaire
    names = (theme_name(words, one) for one in asked.themes)
    index = [words.line("pages.empowered")] if asked.has_empowerment else []
    return (words.line(group), words.line("results.overall"), *names, *index)


def _pictures(words: Words, outcome: Outcome, heading: str, below: Sequence[Bar]) -> Iterator[Drawn]:
    """Draw departments or locations beside the whole, some at a time; teams stand in the table alone."""
    for first in range(0, len(below), _AT_ONCE):
        bars = [_bar(words, outcome, outcome.tree, 0), *below[first : first + _AT_ONCE]]
        yield drawn(words, heading, as_bars(words, "results.overall_title", bars))


def _bar(words: Words, outcome: Outcome, node: Node, depth: int) -> Bar:
    shown = outcome.results.groups.get(node.id)
    overall = outcome.results.overall if node is outcome.tree else shown.overall if shown else None
    return Bar(outcome.names[node.id], drawn_score(words, overall), depth)


def _group(words: Words, outcome: Outcome, shown: GroupResult | None, name: str) -> Row:
    asked = outcome.questionnaire
    figures = (
        [shown.overall, *(shown.themes[one.id] for one in asked.themes)] if shown else [None] * (1 + len(asked.themes))
    )
    index = [empowered(words, shown.empowerment if shown else None)] if asked.has_empowerment else []
    return (name, *(score(words, one) for one in figures), *index)


def _statement(words: Words, outcome: Outcome, statement: Statement) -> Row:
    told, text = outcome.results.statements.get(statement.id), statement.text[words.language]
    if told is None:
        return (text, words.line("results.not_shown"), words.line("results.not_shown"))
    return (text, share(words, told.favourable), mean(words, told.mean))
