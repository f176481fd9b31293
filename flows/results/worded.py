"""What people wrote: read by organisers until it is erased, and summed up by them for everybody (domain.md 4.6 d).

The answers themselves are shown past the outbox and kept nowhere else; on Slack they stand on a page that goes with
closing it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Final

from flows.access import MEMBER, ORGANISER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block, Message, Page, Run
from flows.forms import Form, Prose
from flows.ideas.leafing import leafing
from flows.numbering import each_numbered
from flows.results.outcome import Outcome, outcome_of
from flows.results.saying import month
from flows.results.showing import organises, outcome_at
from flows.scan.questionnaire import OpenQuestion
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import RoundState
from storage.repositories.base import Page as Part

worded = Capability("results")
_AT_ONCE: Final = 3
"""Answers on a page: each may be long."""
_PAGE: Final = "results.words"


class Summary(Form, key="results"):
    """What the answers to an open question come to, in the organisers' words."""

    nl: Annotated[str, Prose(10, 600)]
    en: Annotated[str, Prose(10, 600)]


@worded.button("worded", who=MEMBER)
async def summaries(turn: Turn, round_id: str) -> None:
    """Show what organisers wrote of the answers to open questions."""
    if (outcome := await outcome_at(turn, round_id)) is None:
        return
    may_read, asked = await organises(turn), outcome.questionnaire.open_questions
    told = [block for one in asked for block in _question(turn, outcome, one, may_read=may_read)]
    blocks = [
        *turn.words.blocks("results.worded", when=month(turn.words, outcome.day)),
        *each_numbered(told),
        turn.words.row([offer("results.way_back", outcome.round_.id, action="results.back")]),
    ]
    await turn.show(Message(tuple(blocks)))


@worded.button("words", who=ORGANISER, traceless=True)
async def words(turn: Turn, round_id: str, question: str, page_number: str) -> None:
    """Show organisers the answers to an open question, in an order that says nothing."""
    outcome = await outcome_at(turn, round_id)
    asked = _asked(outcome, question) if outcome else None
    if outcome is None or asked is None:
        return
    _put(turn, Message((*await _answers(turn, outcome, asked, int(page_number)),)), is_first=True)


@worded.button("words_page", who=ORGANISER, traceless=True)
async def words_page(turn: Turn, place_in_words: str) -> None:
    """Leaf through them."""
    round_id, question, number = place_in_words.split(".")
    outcome = await outcome_at(turn, round_id)
    asked = _asked(outcome, question) if outcome else None
    if outcome is not None and asked is not None:
        _put(turn, Message((*await _answers(turn, outcome, asked, int(number)),)))


@worded.button("words_away", who=ORGANISER, traceless=True)
async def words_away(turn: Turn) -> None:
    """Take them off the screen again."""
    turn.puts(turn.words.message("results.words_gone"))


@worded.button("summarise", who=ORGANISER, opens=True)
async def summarise(turn: Turn, round_id: str, question: str) -> None:
    """Ask for a summary in both languages, with what there is to change."""
    outcome = await outcome_at(turn, round_id)
    asked = _asked(outcome, question) if outcome else None
    if outcome is not None and asked is not None:
        told = dict(_told(outcome).get(asked.id, {}))
        await ask(turn, Summary, told, about=f"{round_id}.{asked.id}", topic=asked.text[turn.words.language])


@worded.done(Summary, who=ORGANISER)
async def keep(turn: Turn, written: Summary) -> None:
    """Keep it with the results, for everybody who may see those."""
    round_id, _, question = turn.about.partition(".")
    outcome = await outcome_of(turn.post, int(round_id), organises=True) if question else None
    round_ = await turn.work.scans.of(turn.organisation.id, outcome.round_.id) if outcome else None
    if outcome is None or round_ is None or _asked(outcome, question) is None:
        await turn.too_late("results.not_there")
        return
    round_.summaries = {**(round_.summaries or {}), question: {"nl": written.nl, "en": written.en}}
    await turn.say("results.summary_kept", [[offer("see", round_.id, action="results.worded")]])


def _question(turn: Turn, outcome: Outcome, asked: OpenQuestion, *, may_read: bool) -> Sequence[Block]:
    """Return what was made of the answers to a question; for organisers, with the ways to them."""
    told = _told(outcome).get(asked.id)
    if told is None and not may_read:
        return ()
    said, number = told[turn.words.language] if told else Ours("none"), outcome.round_.id
    ways = [
        *([offer("words", number, asked.id, 1)] if outcome.round_.state is not RoundState.ARCHIVED else ()),
        offer("summarise", number, asked.id),
    ]
    rows = [ways] if may_read else []
    return turn.words.blocks("results.told", rows, question=asked.text[turn.words.language], told=said)


async def _answers(turn: Turn, outcome: Outcome, asked: OpenQuestion, number: int) -> list[Block]:
    found = await turn.work.scans.words(outcome.round_.id, asked.id)
    if len(found) < outcome.round_.k:
        found = []
    pages = max(1, -(-len(found) // _AT_ONCE))
    at = min(max(1, number), pages)
    part = Part(tuple(found[(at - 1) * _AT_ONCE : at * _AT_ONCE]), at, pages, len(found))
    place = f"{outcome.round_.id}.{asked.id}"
    away = [turn.words.row([offer("results.put_away", action="results.words_away")])] if turn.by_steps else []
    return [
        *turn.words.blocks("results.words", question=asked.text[turn.words.language], n=len(found)),
        *(Block((Run("– "), Run(text, typed=True))) for text in part.items),
        *leafing(turn.words, part, "results.words_page", lambda number: f"{place}.{number}"),
        *away,
    ]


def _put(turn: Turn, message: Message, *, is_first: bool = False) -> None:
    """Show answers at once: on a page where there are pages, else in a message that can be put away."""
    if turn.by_steps:
        turn.puts(message)
        if is_first:
            turn.acknowledgement = replace(turn.acknowledgement, place=None)
        return
    page = Page(_PAGE, turn.words.line("results.words_title"), turn.words.line("form.page_close"), intro=message)
    if turn.incoming.can_open:
        turn.opens(page)
    else:
        turn.shows(page)


def _asked(outcome: Outcome, question: str) -> OpenQuestion | None:
    return next((one for one in outcome.questionnaire.open_questions if one.id == question), None)


def _told(outcome: Outcome) -> Mapping[str, Mapping[str, str]]:
    """Return the summaries, by question and language."""
    return outcome.round_.summaries or {}
