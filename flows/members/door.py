"""Who is let in: members of the workspace, people of a connected chat, and whoever brings an invitation."""

from flows.chat import Command
from flows.turn import Turn


async def turned_away(turn: Turn, *, vouched: bool) -> bool:
    """Give a stranger or a guest one friendly sentence, and tell whether that was all; nothing is stored of them."""
    if turn.account is not None or vouched or await _brings_invitation(turn):
        return False
    if turn.incoming.sender.outsider:
        turn.notice("stranger.guest")
    else:
        turn.notice("stranger.invitation" if _code(turn) else "stranger.sentence")
    return True


async def _brings_invitation(turn: Turn) -> bool:
    code = _code(turn)
    if turn.incoming.sender.outsider or not code:
        return False
    return await turn.work.invitations.peek(code, turn.now) is not None


def _code(turn: Turn) -> str:
    act = turn.incoming.act
    return act.rest.strip() if isinstance(act, Command) and act.word == "start" else ""
