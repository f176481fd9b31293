"""Whom we can write to: who blocks the bot is not an error, and who never let it in is shown the way."""

from flows.chat import Reachable
from flows.members.rules import first_name
from flows.texts import offer
from flows.turn import Turn


async def note(turn: Turn, *, reachable: bool) -> None:
    """Remember whether this account can be written to."""
    if turn.account is not None and turn.account.reachable != reachable:
        turn.account.reachable = reachable


async def note_signs_of_life(turn: Turn) -> None:
    """Whoever speaks with us in private can be written to again."""
    if turn.incoming.private and not isinstance(turn.incoming.act, Reachable):
        await note(turn, reachable=True)


async def invited_over(turn: Turn, word: str) -> bool:
    """Answer in the group whom we cannot write to yet, with a button into the private chat; False when we can."""
    if turn.incoming.shared is None or (turn.account is not None and turn.account.reachable):
        return False
    rows = [[offer("come", word, action="help.say", private=True)]]
    called = first_name(turn.member.name if turn.member else turn.incoming.sender.name)
    await turn.show_to_all(turn.words.message("reach.over_there", rows, first_name=called))
    return True
