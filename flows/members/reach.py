"""Whom we can write to: who blocks the bot is not an error, and who never let it in is shown the way."""

from datetime import timedelta

from flows.chat import Profile, Reachable
from flows.members.rules import first_name
from flows.nudges.nudge import follow
from flows.texts import offer
from flows.turn import Turn


async def note(turn: Turn, *, reachable: bool) -> None:
    """Remember whether this account can be written to; one that can is there, too.

    What waits for one that cannot goes where the person still is.
    """
    account = turn.account
    if account is None or turn.member is None or account.reachable == reachable:
        return
    account.reachable = reachable
    if reachable:
        account.gone_at = None
    else:
        await follow(turn.work, turn.member.id, account)


async def note_signs_of_life(turn: Turn) -> None:
    """Whoever speaks with us in private can be written to again."""
    if turn.incoming.private and not isinstance(turn.incoming.act, Reachable | Profile):
        await note(turn, reachable=True)


def note_day(turn: Turn) -> None:
    """Remember the day somebody was here last; not the moment, which is nobody's business and a write for each turn."""
    account = turn.account
    if account is None or turn.keeps_nothing or isinstance(turn.incoming.act, Reachable | Profile):
        return
    if account.last_seen_at is None or turn.now - account.last_seen_at >= timedelta(days=1):
        account.last_seen_at = turn.now.replace(hour=0, minute=0, second=0, microsecond=0)


async def invited_over(turn: Turn, word: str) -> bool:
    """Answer in the group whom we cannot write to yet, with a button into the private chat; False when we can."""
    if turn.incoming.shared is None or (turn.account is not None and turn.account.reachable):
        return False
    rows = [[offer("come", word, action="help.say", private=True)]]
    called = first_name(turn.member.name if turn.member else turn.incoming.sender.name)
    await turn.show_to_all(turn.words.message("reach.over_there", rows, first_name=called))
    return True
