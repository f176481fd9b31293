"""A code from the other app, typed here: what it opens, and what to say when it does not."""

from datetime import date

from flows.discussion.mirror import mirror
from flows.ideas.card import cards_of, refresh_changed
from flows.linking.apps import app
from flows.linking.codes import MOST_TRIES, code_in
from flows.linking.rules import Side, Verdict, judge, settle, who_stays
from flows.members.enrol import account_of, grant_from_settings, know
from flows.members.later import ask_no_more
from flows.nudges.nudge import reschedule
from flows.rounds.timing import calendar_of, closes_on
from flows.sharing.with_oneself import agree_with_oneself
from flows.texts import offer
from flows.turn import Turn
from storage.models import Account, LinkingCode, Member

_WHY_NOT = {
    Verdict.SAME_APP: "link.same_app",
    Verdict.ALREADY: "link.already",
    Verdict.GONE: "link.gone",
    Verdict.TAKEN: "link.taken",
}


async def bring(turn: Turn, typed: str, *, sure: bool = False) -> None:
    """Link this account with the member who asked for the code, or say why not.

    Whoever takes part here already is asked first whether that is them, since two members cannot be taken apart again.
    """
    if await _tried_enough(turn):
        await turn.say("link.wait", instead=True)
        return
    found = await _found(turn, typed)
    if found is None:
        await _wrong(turn)
        return
    accounts = await turn.work.accounts.of_member(found.member_id)
    asked = await turn.work.members.get(found.member_id)
    verdict = judge(_asking(found, asked, accounts), await _typing(turn))
    there = next((one for one in accounts if one.platform == found.platform), None)
    if verdict in _WHY_NOT or asked is None or there is None:
        await turn.say(_WHY_NOT.get(verdict, "link.gone"), instead=True)
    elif (closes := await _scan_of_both(turn, asked)) is not None:
        await turn.say("link.scan_open", instead=True, closes=closes)
    elif turn.joined and not sure:
        rows = [[offer("sure", code_in(typed) or "", action="link.sure"), offer("not_me", action="link.not_me")]]
        await turn.say("link.sure", rows, name=asked.name, app=app(there))
    else:
        await _link(turn, asked, there)


async def opens(turn: Turn, answer: str) -> bool:
    """Tell whether the answer to a question is a code that somebody waits for; one that looks like it is a try too."""
    if code_in(answer) is None or await _tried_enough(turn):
        return False
    if await _found(turn, answer) is not None:
        return True
    await _count(turn)
    return False


async def _tried_enough(turn: Turn) -> bool:
    return turn.account is not None and await turn.work.linking.tries(turn.account.id, turn.now) >= MOST_TRIES


async def _found(turn: Turn, typed: str) -> LinkingCode | None:
    code = code_in(typed)
    return await turn.work.linking.peek(turn.organisation.id, code, turn.now) if code else None


async def _wrong(turn: Turn) -> None:
    await know(turn)
    await _count(turn)
    await turn.say("link.wrong", instead=True)


async def _count(turn: Turn) -> None:
    if turn.account is not None:
        await turn.work.linking.miss(turn.account, turn.now)


def _asking(found: LinkingCode, asked: Member | None, accounts: list[Account]) -> Side:
    return Side(asked, found.platform, {account.platform for account in accounts})


async def _typing(turn: Turn) -> Side:
    accounts = await turn.work.accounts.of_member(turn.member.id) if turn.member else []
    return Side(turn.member, turn.incoming.sender.platform, {account.platform for account in accounts})


async def _scan_of_both(turn: Turn, asked: Member) -> date | None:
    """Return the last day of an open scan to which both were invited: as one they could answer it once more.

    Nobody may see whether one of them did, so it is not moved along, and they become one after that day.
    """
    round_ = await turn.work.scans.open_one(turn.organisation.id)
    if round_ is None or turn.member is None or turn.member.id == asked.id:
        return None
    invited = [await turn.work.scans.groups_of(round_.id, one.id) for one in (asked, turn.member)]
    return None if None in invited else closes_on(round_, calendar_of(turn.post))


async def _link(turn: Turn, asked: Member, there: Account) -> None:
    were = [one.id for one in (asked, turn.member) if one is not None]
    here = await (_come_to(turn, asked) if turn.account is None else _become_one(turn, asked, turn.account))
    await turn.work.linking.withdraw(asked.id)
    await turn.note("account", here.id, None, "linked")
    if turn.member is not None:
        await grant_from_settings(turn, turn.member)
    await turn.say("link.done", instead=True, here=app(here), there=app(there))
    await agree_with_oneself(turn, were)
    rows = [[offer("unlink", here.id)]]
    told = turn.words.message("link.done_there", rows, app=app(here), name=here.name or here.external_id)
    await turn.post.queue(there.platform, there.address, told)


async def _come_to(turn: Turn, asked: Member) -> Account:
    """Add somebody's account here to the member they are on the other app."""
    sender = turn.incoming.sender
    told = await turn.work.expected.take(turn.organisation.id, [(sender.platform, sender.id)])
    if told:
        asked.location = asked.location or told.location
    if told and told.department_id and await turn.work.departments.of(asked.id) is None:
        await turn.work.departments.place(turn.organisation.id, asked.id, told.department_id)
    turn.account = await turn.work.accounts.add(account_of(turn, asked))
    turn.becomes(asked)
    return turn.account


async def _become_one(turn: Turn, asked: Member, here: Account) -> Account:
    """Make one member of the two that a person was so far."""
    typed = turn.member or asked
    if not turn.joined:
        await ask_no_more(turn, typed)
    stay, go = who_stays(asked, typed)
    cards = {**await cards_of(turn.post, go), **await cards_of(turn.post, stay)}
    said = await turn.work.comments.by(go.id) if _shown_as(go) != _shown_as(stay) else []
    settle(stay, go, turn.now)
    await turn.note("member", go.id, go.state, "united", f"member {stay.id}")
    if go.left_at is not None:
        await turn.work.belongings.take_up(go.id, go.left_at)
    await turn.work.linking.unite(stay, go)
    turn.becomes(stay)
    await reschedule(turn.post, stay)
    await refresh_changed(turn.post, stay, cards)
    for comment in said:
        await mirror(turn.post, comment, stay)
    return here


def _shown_as(member: Member) -> str | None:
    return member.name if member.name_shown else None
