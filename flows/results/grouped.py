"""Results by group: departments, and the teams of one. What is not shown is said to be so, and never why."""

from collections.abc import Iterator, Sequence

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block, Button, Message, Text
from flows.ideas.leafing import leafing
from flows.pictures.bars import Bar
from flows.results.drawing import as_bars, scores
from flows.results.outcome import Outcome, history
from flows.results.saying import change, drawn_score, empowered, lines, month, theme_name
from flows.results.showing import outcome_at
from flows.scan.comparing import compare_group, compare_group_overall
from flows.scan.suppression import Node
from flows.texts import Offer, Words, offer
from flows.turn import Turn
from storage.repositories.base import Page

grouped = Capability("results")
_AT_ONCE = 8
_LONGEST_ON_BUTTON = 24


@grouped.button("groups", who=MEMBER)
async def groups(turn: Turn, round_id: str, group: str, page_number: str) -> None:
    """Show the departments beside the whole, or the teams beside their department."""
    outcome = await outcome_at(turn, round_id)
    node = _node(outcome, group) if outcome else None
    if outcome is None or node is None:
        return
    page, words = _page(node, int(page_number)), turn.words
    bars = [_bar(words, outcome, node, 0), *(_bar(words, outcome, one, 1) for one in page.items)]
    way_back = offer("results.way_back", outcome.round_.id, action="results.back")
    blocks = [
        *words.blocks("results.groups", when=month(words, outcome.day), group=outcome.names[node.id]),
        *_choices(outcome, page.items),
        *leafing(words, page, "results.groups_page", lambda number: f"{outcome.round_.id}.{node.id}.{number}"),
        words.row([way_back if node is outcome.tree else _to_group(outcome, node)]),
    ]
    await turn.show(Message(tuple(blocks), picture=as_bars(words, "results.overall_title", bars)), instead=True)


@grouped.button("groups_page", who=MEMBER)
async def groups_page(turn: Turn, place_in_groups: str) -> None:
    """Leaf through them."""
    round_id, group, number = place_in_groups.split(".")
    await groups(turn, round_id, group, number)


@grouped.button("group", who=MEMBER)
async def group_page(turn: Turn, round_id: str, group: str) -> None:
    """Show a department or a team: its themes, and what changed."""
    outcome = await outcome_at(turn, round_id)
    node = _node(outcome, group) if outcome else None
    if outcome is None or node is None:
        return
    shown, words = outcome.results.groups.get(node.id), turn.words
    if shown is None:
        turn.notice("results.group_not_shown")
        return
    asked = outcome.questionnaire.themes
    picture = scores(words, shown.overall, [(one, shown.themes[one.id]) for one in asked])
    told = lines(_changed(words, await history(turn.post, outcome), node))
    index = empowered(words, shown.empowerment)
    blocks = [
        *words.blocks("results.group", when=month(words, outcome.day), group=outcome.names[node.id], n=shown.people),
        *(words.blocks("results.group_empowered", index=index) if outcome.questionnaire.has_empowerment else ()),
        *([told] if told.text else []),
        words.row(_group_ways(outcome, node)),
    ]
    await turn.show(Message(tuple(blocks), picture=picture), instead=True)


def _node(outcome: Outcome, group: str) -> Node | None:
    return next((one for one in outcome.tree.walk() if one.id == group), None)


def _above(outcome: Outcome, node: Node) -> Node:
    return next((one for one in outcome.tree.walk() if node in one.children), outcome.tree)


def _page(node: Node, number: int) -> Page[Node]:
    """Return some of the groups below a node; who is in none of them is no group to show."""
    below = [one for one in node.children if one.publishable]
    pages = max(1, -(-len(below) // _AT_ONCE))
    at = min(max(1, number), pages)
    return Page(tuple(below[(at - 1) * _AT_ONCE : at * _AT_ONCE]), at, pages, len(below))


def _bar(words: Words, outcome: Outcome, node: Node, depth: int) -> Bar:
    shown = outcome.results.groups.get(node.id)
    overall = outcome.results.overall if node is outcome.tree else shown.overall if shown else None
    return Bar(outcome.names[node.id], drawn_score(words, overall), depth)


def _choices(outcome: Outcome, nodes: Sequence[Node]) -> Iterator[Block]:
    """Return a button for each group that is shown, on a row of its own: names are long."""
    for one in nodes:
        if one.id in outcome.results.groups:
            label, args = cut(outcome.names[one.id]), (str(outcome.round_.id), one.id)
            yield Block(buttons=(Button(label, "results.group", args),))


def cut(name: str) -> str:
    """Return as much of a name as a button has room for."""
    return name if len(name) <= _LONGEST_ON_BUTTON else f"{name[: _LONGEST_ON_BUTTON - 1].rstrip()}…"


def _group_ways(outcome: Outcome, node: Node) -> list[Offer]:
    teams = [offer("results.to_teams", outcome.round_.id, node.id, 1, action="results.groups")]
    above = offer("results.way_back", outcome.round_.id, _above(outcome, node).id, 1, action="results.groups")
    return [*(teams if any(one.publishable for one in node.children) else ()), above]


def _to_group(outcome: Outcome, node: Node) -> Offer:
    return offer("results.way_back", outcome.round_.id, node.id, action="results.group")


def _changed(words: Words, outcomes: Sequence[Outcome], node: Node) -> Iterator[Text]:
    """Return what changed since the round before, where both show the group."""
    if len(outcomes) == 1 or node.id not in outcomes[-2].results.groups:
        return
    before, after = outcomes[-2].figures, outcomes[-1].figures
    found = [(words.line("results.overall"), compare_group_overall(before, after, node.id))]
    found += [
        (theme_name(words, one), compare_group(before, after, node.id, one.id)) for one in after.questionnaire.themes
    ]
    told = [(name, compared) for name, compared in found if compared.change is not None]
    if told:
        yield words.text("results.since", since=month(words, outcomes[-2].day))
    for name, compared in told:
        yield words.text("results.line", name=name, value=change(words, compared))
