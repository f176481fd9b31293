"""The end of a link: an account goes, and the member keeps everything."""

from flows.linking.apps import app
from flows.nudges.nudge import follow
from flows.post import ANSWER, BLIND, BROADCAST, NUDGE
from flows.texts import offer
from flows.turn import Turn
from storage.models import Account


async def unlink_account(turn: Turn, account_id: int) -> None:
    """Let one of this person's accounts go, this one or the one on the other app; never the last one of use."""
    accounts = await turn.work.accounts.of_member(turn.me.id)
    gone = next((one for one in accounts if one.id == account_id), None)
    others = [one for one in accounts if one is not gone]
    if gone is None or not others:
        turn.notice("form.stale")
        return
    kept = next((one for one in others if one.reachable), None)
    if kept is None:  # a member would be left to whom nobody can speak, and who cannot come back
        await turn.say("link.only_way", app=app(gone), other=app(others[0]))
        return
    await turn.note("account", gone.id, "linked", "unlinked")
    await turn.work.linking.unlink(gone)
    await follow(turn.work, turn.me.id, gone)
    await _say_no_more(turn, gone)
    rows = [] if gone is turn.account else [[offer("code")]]
    await turn.say("link.unlinked", rows, instead=True, app=app(gone), kept=app(kept))
    if gone is turn.account:
        turn.forgets_account()


async def _say_no_more(turn: Turn, gone: Account) -> None:
    """Take back what still waits to be said there: whoever has that account now need not be its member."""
    for priority in (ANSWER, NUDGE, BROADCAST, BLIND):
        await turn.work.outbox.withdraw_from([(gone.platform, gone.address)], priority)
