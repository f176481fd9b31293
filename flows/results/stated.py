"""Results statement by statement, a theme at a time: for the whole organisation alone (domain.md 4.6)."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Message, Text
from flows.ideas.leafing import leafing
from flows.pictures.bars import Bar
from flows.results.drawing import as_bars
from flows.results.outcome import Outcome
from flows.results.saying import drawn_share, lines, mean, month, share, theme_name
from flows.results.showing import outcome_at
from flows.scan.questionnaire import Statement, Theme
from flows.texts import Words, offer
from flows.turn import Turn
from storage.repositories.base import Page

stated = Capability("results")


@stated.button("statements", who=MEMBER)
async def statements(turn: Turn, round_id: str, page_number: str) -> None:
    """Show the statements of a theme: how many agree, and the mean."""
    if (outcome := await outcome_at(turn, round_id)) is None:
        return
    words, themes = turn.words, outcome.questionnaire.themes
    at = min(max(1, int(page_number)), len(themes))
    theme, page = themes[at - 1], Page(themes[at - 1 : at], at, len(themes), len(themes))
    told = [_statement(words, outcome, one, number) for number, one in enumerate(theme.statements, 1)]
    blocks = [
        *words.blocks("results.statements", when=month(words, outcome.day), theme=theme_name(words, theme)),
        lines(told),
        *leafing(words, page, "results.statements_page", lambda number: f"{outcome.round_.id}.{number}"),
        words.row([offer("results.way_back", outcome.round_.id, action="results.back")]),
    ]
    picture = as_bars(words, "results.agreement_title", _bars(words, outcome, theme))
    await turn.show(Message(tuple(blocks), picture=picture), instead=True)


@stated.button("statements_page", who=MEMBER)
async def statements_page(turn: Turn, place_in_statements: str) -> None:
    """Leaf through the themes."""
    await statements(turn, *place_in_statements.split("."))


def _bars(words: Words, outcome: Outcome, theme: Theme) -> list[Bar]:
    """Return a bar for each statement, by its number: its text stands below the picture."""
    found = [outcome.results.statements.get(one.id) for one in theme.statements]
    shown = [drawn_share(words, one.favourable if one else None) for one in found]
    return [Bar(words.line("results.numbered", number=number), one) for number, one in enumerate(shown, 1)]


def _statement(words: Words, outcome: Outcome, statement: Statement, number: int) -> Text:
    told, text = outcome.results.statements.get(statement.id), statement.text[words.language]
    if told is None:
        return words.text("results.statement_not_shown", number=number, text=text)
    said = {"agree": share(words, told.favourable), "mean": mean(words, told.mean)}
    return words.text("results.statement", number=number, text=text, **said)
