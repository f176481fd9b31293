"""Who is let in: members of the workspace, people of a connected chat, and whoever brings an invitation."""

from flows.chat import Command, Incoming, Moved, Replied, Said
from flows.linking.codes import code_in
from flows.turn import Turn


def only_tells(incoming: Incoming) -> bool:
    """Tell whether a platform lets us know what is gone: nobody asks for anything, so nobody is to be let in."""
    act = incoming.act
    return isinstance(act, Moved) or (isinstance(act, Replied) and act.removed)


async def turned_away(turn: Turn, *, vouched: bool) -> bool:
    """Give a stranger or a guest one friendly sentence, and tell whether that was all; nothing is stored of them."""
    if turn.account is not None or vouched or await _brings_invitation(turn) or await _brings_link(turn):
        return False
    if turn.incoming.sender.outsider:
        turn.notice("stranger.guest")
    else:
        turn.notice(_what_does_not_work(turn))
    return True


async def _brings_invitation(turn: Turn) -> bool:
    code = _code(turn)
    if turn.incoming.sender.outsider or not code:
        return False
    return await turn.work.invitations.peek(code, turn.now) is not None


async def _brings_link(turn: Turn) -> bool:
    """Tell whether a member sent this person here, from their other app: it is themselves."""
    code = _linking_code(turn)
    guesses, sender = turn.house.guesses, turn.incoming.sender
    who = f"{sender.platform}:{sender.id}"
    if sender.outsider or code is None or guesses.too_many(who, turn.now):
        return False
    found = await turn.work.linking.peek(turn.organisation.id, code, turn.now)
    if found is None:
        guesses.note(who, turn.now)
    return found is not None


def _linking_code(turn: Turn) -> str | None:
    match turn.incoming.act:
        case Command(word, rest) if turn.house.vocabulary.command(word) in {"link", "start"}:
            return code_in(rest)
        case Said(str(text), edited=False):
            return code_in(text)
    return None


def _what_does_not_work(turn: Turn) -> str:
    if _linking_code(turn):
        return "stranger.link"
    return "stranger.invitation" if _code(turn) else "stranger.sentence"


def _code(turn: Turn) -> str:
    act = turn.incoming.act
    return act.rest.strip() if isinstance(act, Command) and act.word == "start" else ""
