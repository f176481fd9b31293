"""What is asked, and which groups there are: for organisers before it is fixed, for everybody after that."""

from collections.abc import Iterable, Sequence
from typing import Any

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block, Run, Text
from flows.ideas.leafing import leafing
from flows.rounds.cases import asks, groups_of, locations_in, organises, seen_round
from flows.rounds.frozen import Groups
from flows.rounds.hints import hints
from flows.rounds.rules import FROZEN
from flows.rounds.second import Locations, is_by_location
from flows.rounds.words import minutes
from flows.scan.questionnaire import OpenQuestion, Questionnaire, Statement
from flows.scan.reading import SECONDS_AT_MOST
from flows.scan.suppression import FLOOR, Node, publish, remainders, second_may_be_shown
from flows.texts import Offer, Ours, Value, Words, offer
from flows.turn import Turn
from storage.models import ScanRound
from storage.repositories.base import Page

previewing = Capability("round")
_THEMES, _GROUPS = 3, 20
"""On a page: a message holds no more of the longest there can be."""
_SMALL = 10
"""With so few people, groups are hardly ever shown."""


@previewing.button("questions", who=MEMBER)
async def questions(turn: Turn, where_and_page: str) -> None:
    """Show what is asked, some themes at a time; with the last ones, what organisers should look at again."""
    round_id, _, number = where_and_page.partition(".")
    round_ = await seen_round(turn, round_id)
    if round_ is None:
        return
    words, questionnaire = turn.words, asks(turn.post, round_)
    found = _page(questionnaire.themes, int(number), _THEMES)
    parts = [
        _asked(words, words.text("round.theme", name=one.name[words.language]), one.statements) for one in found.items
    ]
    if not found.has_next and questionnaire.open_questions:
        parts.append(_asked(words, words.text("round.open_questions"), questionnaire.open_questions))
    advice = () if found.has_next else await _advice(turn, round_, questionnaire)
    n_items, time = len(questionnaire.statements), minutes(questionnaire)
    await turn.say_blocks(
        words.blocks("round.asked", (), name=questionnaire.name, n_items=n_items, minutes=time),
        parts,
        advice,
        leafing(words, found, "round.questions", lambda page: f"{round_.id}.{page}"),
        [words.row([await _back(turn, round_)])],
        instead=True,
    )


@previewing.button("groups", who=MEMBER)
async def groups(turn: Turn, where_and_page: str) -> None:
    """Show the groups, and which of them are large enough to ever be shown; organisers also see how large they are."""
    round_id, _, number = where_and_page.partition(".")
    round_ = await seen_round(turn, round_id)
    if round_ is None:
        return
    words, frozen = turn.words, await groups_of(turn.post, round_)
    locations = await locations_in(turn.post, round_, frozen) if is_by_location(round_) else Locations()
    sizes, at_best = Ours("shown" if await organises(turn) else "hidden"), _at_best(frozen.tree, round_.k)
    told = [*_groups(frozen, round_.k, at_best), *_locations(locations, round_.k)]
    found = _page(told, int(number), _GROUPS)
    lines = [words.text("round.group", **one, sizes=sizes) for one in found.items]
    title = words.text("round.groups_are", k=round_.k) if told else words.text("round.no_groups")
    await turn.say_blocks(
        [_listed(title, lines)],
        words.blocks("round.only_total") if frozen.tree.invited <= _SMALL or not at_best else (),
        _advice_on(words, frozen, locations, round_.k),
        leafing(words, found, "round.groups", lambda page: f"{round_.id}.{page}"),
        [words.row([await _back(turn, round_)])],
        instead=True,
    )


async def _back(turn: Turn, round_: ScanRound) -> Offer:
    return offer("round.back", round_.id, action="round.again" if await organises(turn) else "round.fixed")


def _asked(words: Words, heading: Text, items: Sequence[Statement | OpenQuestion]) -> Block:
    return _listed(heading, [words.text("round.item", id=one.id, text=one.text[words.language]) for one in items])


def _listed(heading: Text, lines: Iterable[Text]) -> Block:
    """Return lines below each other; what somebody wrote in one stays marked as theirs."""
    return Block((*heading, *(run for line in lines for run in (Run("\n"), *line))))


async def _advice(turn: Turn, round_: ScanRound, questionnaire: Questionnaire) -> Sequence[Block]:
    """Return what organisers should look at again before it is too late for that."""
    if round_.state in FROZEN or not await organises(turn):
        return ()
    words = turn.words
    found = [words.blocks(f"round.hint_{hint}", ids=", ".join(ids)) for hint, ids in hints(questionnaire).items()]
    if questionnaire.seconds > SECONDS_AT_MOST:
        found.append(words.blocks("round.takes_long", minutes=minutes(questionnaire), most=SECONDS_AT_MOST // 60))
    return [block for blocks in found for block in blocks]


def _below(node: Node, depth: int) -> Iterable[tuple[Node, int]]:
    """Return the groups in a node, each with how deep it is."""
    for child in node.children:
        yield child, depth
        yield from _below(child, depth + 1)


def _chance(node: Node, k: int, at_best: frozenset[str]) -> Ours:
    """Return whether a group can be shown; hardly, where it is large enough and a neighbour is not."""
    if node.id in at_best:
        return Ours("yes")
    return Ours("hardly" if node.invited >= max(FLOOR, k) else "no")


def _groups(frozen: Groups, k: int, at_best: frozenset[str]) -> Iterable[dict[str, Value]]:
    """Return what there is to say of each department and team."""
    for node, depth in _below(frozen.tree, 0):
        if node.publishable:
            inside, can = Ours("team" if depth else "department"), _chance(node, k, at_best)
            yield {"name": frozen.names[node.id], "n": node.invited, "can": can, "inside": inside}


def _locations(locations: Locations, k: int) -> Iterable[dict[str, Value]]:
    """Return what there is to say of each location."""
    for one in locations.known.values():
        can = Ours("yes" if one.is_large(k) else "no")
        yield {"name": one.name, "n": one.invited, "can": can, "inside": Ours("location")}


def _advice_on(words: Words, frozen: Groups, locations: Locations, k: int) -> Sequence[Block]:
    """Return when locations are shown; before it opens also that they are not, even if everybody answers."""
    if not locations.known:
        return ()
    parts = remainders(frozen.tree, _at_best(frozen.tree, k) | {frozen.tree.id})
    part_of, at = {leaf: part for part, leaves in parts.items() for leaf in leaves}, locations.counting(k)
    together = [(part_of[leaf], at.get(member, "")) for member, leaf in frozen.leaves.items()]
    if second_may_be_shown([part for part, _ in together], [one for _, one in together], k):
        return words.blocks("round.locations_rule")
    return words.blocks("round.locations_hardly")


def _at_best(tree: Node, k: int) -> frozenset[str]:
    """Return the groups that are shown when everybody answers."""
    return publish(tree, k, {node.id: node.invited for node in tree.walk()}) - {tree.id}


def _page(items: Sequence[Any], number: int, size: int) -> Page[Any]:
    pages = max(1, -(-len(items) // size))
    number = min(max(1, number), pages)
    return Page(tuple(items[(number - 1) * size : number * size]), number, pages, len(items))
