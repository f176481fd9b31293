"""`/scan`: the words that may follow it, and what each shows."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from flows.access import MEMBER
from flows.capability import Capability, OnButton, any_words
from flows.chat import Block, Message, Style
from flows.participating.case import Case, case_in
from flows.results.outcome import rounds_seen
from flows.results.privacy import what_is_kept
from flows.results.showing import newest_results
from flows.rounds.page import rounds
from flows.rounds.settings import of_last
from flows.texts import Offer, offer
from flows.turn import Turn
from storage.models import Role
from storage.searchwords import folded

scan = Capability("scan")

WORDS: Mapping[str, OnButton] = MappingProxyType(
    {
        "results": newest_results,
        "resultaten": newest_results,
        "rounds": rounds,
        "rondes": rounds,
        "settings": of_last,
        "instellingen": of_last,
        "privacy": what_is_kept,
    }
)
"""What follows `/scan`, in both languages, in small letters without accents."""


@scan.command("scan", who=MEMBER, daily=True, takes=any_words, traceless=True)
async def scan_command(turn: Turn, rest: str) -> None:
    """Show where the scan stands, or what the word behind the command asks for."""
    show = WORDS.get(folded(rest.strip()), where_it_stands)
    await show(turn)


async def where_it_stands(turn: Turn) -> None:
    """Tell whether a scan is open, the same to everybody it is for: it does not show who answered."""
    case, rows = await _open_case(turn), await _more(turn)
    if isinstance(case, str):
        await turn.tell(turn.words.message(case, rows))
    else:
        more = [offer("not_for_me", case.round.id), offer("settings", case.round.id, action="round.settings")]
        await turn.tell(Message((*_told(case), *turn.words.blocks("scan.or_not", [more, *rows]))))


@scan.waits
async def while_it_is_open(turn: Turn) -> Sequence[Block]:
    """Show that a scan is open, the same to everybody it is for."""
    case = await _open_case(turn)
    return () if isinstance(case, str) else _told(case)


async def _open_case(turn: Turn) -> Case | str:
    """Return the round that is open, or the key of the sentence that says why there is none to answer."""
    round_ = await turn.work.scans.open_one(turn.organisation.id)
    case = await case_in(turn, round_) if round_ is not None else "scan.none"
    return "scan.none" if case == "scan.late" else case


def _told(case: Case) -> Sequence[Block]:
    start = offer("start", case.round.id, style=Style.MAIN)
    rows = [[start, offer("anonymous", case.round.id)]]
    n = len(case.questionnaire.statements)
    return case.turn.words.blocks("scan.open", rows, close=case.closes, n=n, minutes=case.minutes)


async def _more(turn: Turn) -> list[list[Offer]]:
    """Return the way to the newest results, where there are any, and to the rounds, for who runs them."""
    organises = Role.ORGANISER in await turn.roles()
    there = await rounds_seen(turn.post, organises=False)
    row = [offer("scan.see_results", there[-1].id, action="results.show")] if there else []
    row += [offer("round.to_rounds", action="round.list")] if organises else []
    return [row] if row else []
