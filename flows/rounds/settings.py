"""What is fixed for a round, for everybody to see: its questions, its groups, who sees what, and until when."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.rounds.cases import groups_of, seen_round
from flows.rounds.rules import FROZEN
from flows.rounds.second import locations_of
from flows.rounds.words import asked, dates, named, people
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import ScanRound

settings = Capability("round")


async def of_last(turn: Turn) -> None:
    """Show what is fixed for the round that is open, or was last: what `/scan settings` asks for."""
    last = await turn.work.scans.last_in(turn.organisation.id, FROZEN)
    if last is None:
        await turn.say("scan.none")
    else:
        await _show(turn, last)


@settings.button("settings", who=MEMBER)
async def of_round(turn: Turn, round_id: str) -> None:
    """Show what is fixed for a round that is open, or was."""
    if round_ := await seen_round(turn, round_id):
        await _show(turn, round_)


@settings.button("fixed", who=MEMBER)
async def again(turn: Turn, round_id: str) -> None:
    """Show it in the place of what was shown of it."""
    if round_ := await seen_round(turn, round_id):
        await _show(turn, round_, instead=True)


async def _show(turn: Turn, round_: ScanRound, *, instead: bool = False) -> None:
    words, post = turn.words, turn.post
    groups = await groups_of(turn.post, round_)
    told = {**dates(post, round_), **asked(post, round_), **people(words, round_, groups)}
    told["locations"] = named(locations_of(round_).values())
    contact = turn.policy.privacy_contact or Ours("none")
    days = turn.policy.scan_retention_days
    see = words.row([offer("round.questions", f"{round_.id}.1"), offer("round.groups", f"{round_.id}.1")])
    blocks = words.blocks("round.fixed", (), **told, k=round_.k, days=days, contact=contact)
    own = (round_.intro or {}).get(words.language)
    await turn.say_blocks(blocks, words.blocks("round.own_words", text=own) if own else (), [see], instead=instead)
