"""How the owner of an idea is asked about a merger."""

from flows.chat import Block
from flows.ideas.card import owner_name
from flows.post import Post
from flows.sharing.cases import Case
from flows.sharing.rules import has_room, last_day_to_object, takes_place
from flows.texts import Rows, Words, offer
from storage.models import Idea, Member


async def question(
    post: Post, words: Words, case: Case, proposer: Member | None, asked: Member, *, looking: bool = False
) -> tuple[Block, ...]:
    """Return the proposal as the owner of one of its ideas is asked about it; without a look while they look at it."""
    merger, source, target = case
    first = [] if looking else [offer("look", merger.id, action="merge.look")]
    agreeing = [offer("agree", merger.id, action="merge.agree"), *first]
    rows: Rows = [agreeing, [offer("refuse", merger.id, action="merge.refuse")]]
    name = owner_name(words, proposer)
    if source.owner_id != asked.id:
        asks = words.blocks("merge.ask_into", rows, name=name, mine=target.title, theirs=source.title)
    elif target.owner_id == asked.id:
        asks = words.blocks("merge.ask_yours", rows, name=name, mine=source.title, theirs=target.title)
    elif await _finds_room(post, target, asked):
        asks = words.blocks("idea.merge_ask", rows, name=name, mine=source.title, theirs=target.title)
    else:
        asks = words.blocks("merge.ask_full", rows, name=name, mine=source.title, theirs=target.title)
    if merger.due_at is None:
        return asks
    day = last_day_to_object(merger.due_at, post.organisation.time_zone, post.policy)
    return (*words.blocks("merge.unless", day=day), *asks)


async def _finds_room(post: Post, target: Idea, member: Member) -> bool:
    there = await post.work.co_owners.of_idea(target.id)
    return has_room(there, post.policy) or any(takes_place(one) for one in there if one.member_id == member.id)
