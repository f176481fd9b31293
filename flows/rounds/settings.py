"""What is fixed for a round, for everybody to see: its questions, its groups, who sees what, and until when."""

from collections.abc import Iterable, Sequence
from typing import Any

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.leafing import leafing
from flows.rounds.cases import asks, groups_of, round_of
from flows.rounds.frozen import Groups, names_of, tree_of
from flows.rounds.hints import hints
from flows.rounds.rules import FROZEN
from flows.rounds.words import asked, dates, minutes, people
from flows.scan.questionnaire import OpenQuestion, Questionnaire, Theme
from flows.scan.reading import SECONDS_AT_MOST
from flows.scan.suppression import FLOOR, Node
from flows.texts import Offer, Ours, Words, offer
from flows.turn import Turn
from storage.models import Role, ScanRound
from storage.repositories.base import Page

settings = Capability("round")
_THEMES, _GROUPS = 3, 20
"""On a page: a message holds no more of the longest there can be."""
_SMALL = 10
"""With so few people, groups are hardly ever shown."""


@settings.button("settings", who=MEMBER)
async def of_round(turn: Turn, round_id: str) -> None:
    """Show what is fixed for a round that is open, or was."""
    round_ = await _seen(turn, round_id)
    if round_ is None:
        return
    words, post = turn.words, turn.post
    groups = await _groups(turn, round_)
    told = {**dates(post, round_), **asked(post, round_), **people(words, round_, groups)}
    contact = turn.policy.privacy_contact or Ours("none")
    days = turn.policy.scan_retention_days
    see = words.row([offer("round.questions", f"{round_.id}.1"), offer("round.groups", f"{round_.id}.1")])
    blocks = words.blocks("round.fixed", (), **told, k=round_.k, days=days, contact=contact)
    own = (round_.intro or {}).get(words.language)
    await turn.say_blocks(blocks, words.blocks("round.own_words", text=own) if own else (), [see])


@settings.button("questions", who=MEMBER)
async def questions(turn: Turn, where_and_page: str) -> None:
    """Show what is asked, some themes at a time; with the last ones, what organisers should look at again."""
    round_id, _, number = where_and_page.partition(".")
    round_ = await _seen(turn, round_id)
    if round_ is None:
        return
    words, questionnaire = turn.words, asks(turn.post, round_)
    found = _page(questionnaire.themes, int(number), _THEMES)
    themes = [block for one in found.items for block in _theme(words, one)]
    rest: list[Block] = []
    if not found.has_next:
        rest = [*_open_questions(words, questionnaire.open_questions), *await _advice(turn, round_, questionnaire)]
    n_items, time = len(questionnaire.statements), minutes(questionnaire)
    await turn.say_blocks(
        words.blocks("round.asked", (), name=questionnaire.name, n_items=n_items, minutes=time),
        themes,
        rest,
        leafing(words, found, "round.questions", lambda page: f"{round_.id}.{page}"),
        [words.row([await _back(turn, round_)])],
        instead=True,
    )


@settings.button("groups", who=MEMBER)
async def groups(turn: Turn, where_and_page: str) -> None:
    """Show the groups, and which of them are large enough to ever be shown; organisers also see how large they are."""
    round_id, _, number = where_and_page.partition(".")
    round_ = await _seen(turn, round_id)
    if round_ is None:
        return
    words, frozen = turn.words, await _groups(turn, round_)
    nodes = [pair for pair in _below(frozen.tree, 0) if pair[0].publishable]
    found = _page(nodes, int(number), _GROUPS)
    sizes = Ours("shown" if await _organises(turn) else "hidden")
    lines = Ours("\n".join(_line(words, frozen, pair, round_.k, sizes) for pair in found.items))
    await turn.say_blocks(
        words.blocks("round.groups_are", (), k=round_.k) if nodes else words.blocks("round.no_groups"),
        words.blocks("round.lines", lines=lines) if nodes else (),
        words.blocks("round.only_total") if _only_total(frozen.tree, round_.k) else (),
        leafing(words, found, "round.groups", lambda page: f"{round_.id}.{page}"),
        [words.row([await _back(turn, round_)])],
        instead=True,
    )


async def _seen(turn: Turn, round_id: str) -> ScanRound | None:
    """Return a round that this person may look at: what was opened, and organisers all of them."""
    if await _organises(turn):
        return await round_of(turn, round_id)
    round_ = await turn.work.scans.of(turn.organisation.id, int(round_id)) if round_id.isdecimal() else None
    if round_ is None or round_.state not in FROZEN:
        turn.notice("round.gone")
        return None
    return round_


async def _organises(turn: Turn) -> bool:
    return Role.ORGANISER in await turn.roles()


async def _groups(turn: Turn, round_: ScanRound) -> Groups:
    if round_.state in FROZEN:
        return Groups(tree_of(round_), names_of(round_), {})
    return await groups_of(turn.post, round_)


async def _back(turn: Turn, round_: ScanRound) -> Offer:
    action = "round.again" if await _organises(turn) else "round.settings"
    return offer("round.back", round_.id, action=action)


def _theme(words: Words, theme: Theme) -> Sequence[Block]:
    lines = "\n".join(
        words.line("round.statement", id=one.id, text=one.text[words.language]) for one in theme.statements
    )
    return words.blocks("round.theme", name=theme.name[words.language], lines=Ours(lines))


def _open_questions(words: Words, asked_: Sequence[OpenQuestion]) -> Sequence[Block]:
    if not asked_:
        return ()
    lines = "\n".join(words.line("round.statement", id=one.id, text=one.text[words.language]) for one in asked_)
    return words.blocks("round.open_questions", lines=Ours(lines))


async def _advice(turn: Turn, round_: ScanRound, questionnaire: Questionnaire) -> Sequence[Block]:
    """Return what organisers should look at again before it is too late for that."""
    if round_.state in FROZEN or not await _organises(turn):
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


def _line(words: Words, frozen: Groups, pair: tuple[Node, int], k: int, sizes: Ours) -> Ours:
    node, depth = pair
    can = Ours("yes" if node.invited >= max(FLOOR, k) else "no")
    inside = Ours("team" if depth else "department")
    return words.line("round.group", name=frozen.names[node.id], n=node.invited, can=can, inside=inside, sizes=sizes)


def _only_total(tree: Node, k: int) -> bool:
    """Tell whether there is no use in groups: too few people, or none that is large enough."""
    large = any(node.publishable and node.invited >= max(FLOOR, k) for node, _ in _below(tree, 0))
    return tree.invited <= _SMALL or not large


def _page(items: Sequence[Any], number: int, size: int) -> Page[Any]:
    pages = max(1, -(-len(items) // size))
    number = min(max(1, number), pages)
    return Page(tuple(items[(number - 1) * size : number * size]), number, pages, len(items))
