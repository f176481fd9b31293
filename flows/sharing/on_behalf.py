"""What becomes of an idea that somebody wrote down for a colleague: the colleague posts it, or would rather not."""

from flows.nudges.nudge import withdraw
from flows.post import Post
from flows.sharing.telling import tell, told_under
from flows.texts import offer
from flows.turn import Turn
from storage.models import Idea, Member

_MOST = 50
"""Senders that are told at once."""


async def agreed(turn: Turn, idea: Idea) -> None:
    """Name the sender on the card of an idea that its owner posts, if somebody wrote it down for them, and say so."""
    proxy = await turn.work.proxies.of(idea.id)
    if proxy is None or proxy.agreed_at is not None:
        return
    await withdraw(turn.post, told_under("behalf", idea, turn.me.id, proxy.asked_at))
    proxy.agreed_at = turn.now
    await turn.work.flush()
    await turn.note("proxy", idea.id, "asked", "agreed")
    if (sender := await turn.work.members.get(proxy.sender_id)) is not None:
        rows = [[offer("look", idea.id, action="idea.look")]]
        message = turn.post.words_of(sender).message("behalf.agreed", rows, name=turn.me.name, title=idea.title)
        await tell(turn.post, idea, sender, "behalf.agreed", message)


async def written_down_by(turn: Turn, draft: Idea) -> Member | None:
    """Return the colleague who wrote a draft down for its owner, and sees it too; None when it is the owner's alone."""
    proxy = await turn.work.proxies.of(draft.id)
    return await turn.work.members.get(proxy.sender_id) if proxy is not None else None


async def declined(turn: Turn, draft: Idea) -> bool:
    """Give a draft back to who wrote it down for this person; False when it is their own."""
    proxy = await turn.work.proxies.of(draft.id)
    if proxy is None:
        return False
    await withdraw(turn.post, told_under("behalf", draft, turn.me.id, proxy.asked_at))
    draft.owner_id, draft.changed_at = proxy.sender_id, turn.now
    await turn.work.proxies.drop(draft.id)
    await turn.note("proxy", draft.id, "asked", "declined")
    if (sender := await turn.work.members.get(proxy.sender_id)) is not None:
        rows = [[offer("go_on", draft.id, action="idea.go_on")]]
        message = turn.post.words_of(sender).message("behalf.declined", rows, name=turn.me.name, title=draft.title)
        await tell(turn.post, draft, sender, "behalf.declined", message)
    await turn.say("behalf.given_back", instead=True, title=draft.title)
    return True


async def give_back(post: Post, member: Member) -> None:
    """Give the drafts that wait for somebody who leaves back to who wrote them down, and say so."""
    waiting = await post.work.proxies.waiting(member.id, _MOST)
    await post.work.proxies.give_back(member.id)
    for draft, sender in waiting:
        rows = [[offer("go_on", draft.id, action="idea.go_on")]]
        message = post.words_of(sender).message("behalf.back", rows, title=draft.title)
        await tell(post, draft, sender, "behalf.back", message)
