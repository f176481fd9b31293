"""Getting thanks: told at most once a day, and shared below the project's card if one agrees (domain.md 3.8, 3.9)."""

from collections.abc import Sequence
from datetime import datetime

from flows.access import MEMBER
from flows.appreciation.rules import decide, told_at
from flows.capability import Capability
from flows.chat import Block, Message
from flows.ideas.card import owner_name
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.projects.card import post_card
from flows.texts import Words, offer
from flows.turn import Turn
from storage.models import Appreciation, AppreciationState, Member

receiving = Capability("appreciation")
_MOST = 5
_MANY = 100


async def tell_thanks(post: Post, at_most: int) -> int:
    """Tell those who got thanks, if now is a moment for it: all of it in one message, at most one a day."""
    found = await post.work.appreciations.receivers(post.organisation.id, at_most)
    return sum([await _tell(post, receiver) for receiver in found])


async def next_thanks(post: Post) -> datetime | None:
    """Return when somebody may hear of thanks next."""
    receivers = await post.work.appreciations.receivers(post.organisation.id, _MANY)
    return min([await _moment(post, one) for one in receivers], default=None)


@receiving.waits
async def waiting(turn: Turn) -> Sequence[Block]:
    """Thanks of which this person has not said who may read them."""
    found = await turn.work.appreciations.undecided(turn.me.id, _MOST) if turn.joined else []
    return _shown(turn.words, found)


@receiving.button("share", who=MEMBER)
async def share(turn: Turn, appreciation_id: str) -> None:
    """Show it below the project's card."""
    thanks = await _decided(turn, appreciation_id, AppreciationState.SHARED)
    if thanks is not None:
        await _show_to_all(turn.post, thanks, turn.me)
        await _go_on(turn, turn.words.blocks("appreciation.shared"))


@receiving.button("keep", who=MEMBER)
async def keep(turn: Turn, appreciation_id: str) -> None:
    """Keep it between the two of them."""
    if await _decided(turn, appreciation_id, AppreciationState.KEPT_PRIVATE) is not None:
        await _go_on(turn, turn.words.blocks("appreciation.kept"))


async def _moment(post: Post, receiver: Member) -> datetime:
    told_last = await post.work.appreciations.told_last(receiver.id)
    return told_at(receiver, told_last, post.policy, post.now)


async def _tell(post: Post, receiver: Member) -> bool:
    if await _moment(post, receiver) > post.now:
        return False
    found = await post.work.appreciations.take(receiver.id, post.now)
    if not found:
        return False
    message = Message(tuple(_shown(post.words_of(receiver), found)))
    return await nudge(
        post, receiver, message, kind=NudgeKind.SUPPORT, key=f"appreciation:received:{found[0].id}", news=True
    )


def _shown(words: Words, found: Sequence[Appreciation]) -> list[Block]:
    """Return thanks with the question who may read them, numbered where there are several."""
    blocks: list[Block] = []
    for place, one in enumerate(found, 1):
        rows = [[offer("share", one.id), offer("keep", one.id)]]
        sender = owner_name(words, one.sender)
        if len(found) == 1:
            blocks += words.blocks("appreciation.received", rows, sender=sender, text=one.text)
        else:
            blocks += words.blocks("appreciation.received_one", rows, sender=sender, text=one.text, place=place)
    return blocks


async def _decided(turn: Turn, appreciation_id: str, after: AppreciationState) -> Appreciation | None:
    """Let whoever got it say who may read it; else say that there is nothing to say any more."""
    thanks = await turn.work.appreciations.of(turn.organisation.id, int(appreciation_id))
    if thanks is None or thanks.receiver_id != turn.me.id or not decide(thanks, after):
        turn.notice("form.stale")
        return None
    await turn.note("appreciation", thanks.id, AppreciationState.SENT, after)
    return thanks


async def _go_on(turn: Turn, done: Sequence[Block]) -> None:
    """Say what was decided, and ask about the rest, which stood in the same message."""
    rest = await turn.work.appreciations.undecided(turn.me.id, _MOST)
    await turn.say_blocks(done, _shown(turn.words, rest), instead=True)


async def _show_to_all(post: Post, thanks: Appreciation, receiver: Member) -> None:
    project = await post.work.projects.of(post.organisation.id, thanks.project_id) if thanks.project_id else None
    if project is None:
        return
    told = {"sender": owner_name(post.words, thanks.sender), "receiver": owner_name(post.words, receiver)}
    message = post.words.message("appreciation.below_card", text=thanks.text, **told)
    slot = f"project:{project.id}"
    for pool in post.policy.pools:
        where = pool.platform, pool.address
        if not await post.work.postings.shows(*where, slot):
            await post_card(post, project)
        await post.queue(*where, message, slot=f"appreciation:{thanks.id}", under=slot)
