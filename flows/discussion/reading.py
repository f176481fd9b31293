"""Reading what is said about an idea, a page at a time."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.discussion.whereabouts import idea_now
from flows.ideas.card import owner_name
from flows.ideas.leafing import PAGE_SIZE
from flows.texts import Offer, offer
from flows.turn import Turn
from storage.models import Comment, Idea
from storage.repositories.base import Page

reading = Capability("comment")
_LONGEST_IN_LIST = 500
"""Characters; five of them fit into one message, and what is longer can be read by itself."""


@reading.button("read", who=MEMBER)
async def read(turn: Turn, idea_id: str) -> None:
    """Show what was said last about an idea."""
    await show_comments(turn, int(idea_id), 1, instead=False)


@reading.button("page", who=MEMBER)
async def page(turn: Turn, idea_id: str, number: str = "1") -> None:
    """Leaf through what is said about an idea."""
    await show_comments(turn, int(idea_id), int(number), instead=True)


@reading.button("whole", who=MEMBER)
async def whole(turn: Turn, comment_id: str, number: str = "1") -> None:
    """Show all of a long comment, with the way back to its page."""
    comment = await turn.work.comments.of(turn.organisation.id, int(comment_id))
    if comment is None:
        turn.notice("comment.gone")
        return
    author = owner_name(turn.words, comment.author)
    rows = [[offer("comment.list", comment.idea_id, number, action="comment.page")]]
    await turn.say("comment.alone", rows, instead=True, author=author, at=_at(turn, comment), text=comment.text)


async def show_comments(turn: Turn, idea_id: int, number: int, *, instead: bool) -> None:
    """Show a page of what is said about an idea, the newest first; whoever reads it need not be told of it."""
    idea = await idea_now(turn, idea_id)
    if idea is None:
        turn.notice("idea.gone")
        return
    if turn.member is not None:
        await turn.work.hearings.knows(turn.member.id, idea.id)
    found = await turn.work.comments.on_idea(idea.id, number, PAGE_SIZE)
    title = turn.words.blocks("comment.title", n=found.total, title=idea.title)
    entries = [block for n, one in _numbered(found) for block in _entry(turn, one, n, found.number)]
    await turn.say_blocks(title, entries, [_ways(turn, idea, found)], instead=instead)


def _numbered(found: Page[Comment]) -> Iterator[tuple[int, Comment]]:
    """Number comments from the first that was made, so that a number stays with its comment."""
    newest = found.total - (found.number - 1) * PAGE_SIZE
    return ((newest - place, one) for place, one in enumerate(found.items))


def _entry(turn: Turn, comment: Comment, n: int, page_number: int) -> tuple[Block, ...]:
    buttons: list[Offer] = []
    text = comment.text
    if len(text) > _LONGEST_IN_LIST:
        text = text[:_LONGEST_IN_LIST].rstrip() + "…"
        buttons.append(offer("whole", comment.id, page_number))
    if turn.member is not None and comment.author_id == turn.member.id:
        buttons += [offer("edit", comment.id), offer("remove", comment.id)]
    author = owner_name(turn.words, comment.author)
    return turn.words.blocks("comment.entry", [buttons], n=n, author=author, at=_at(turn, comment), text=text)


def _at(turn: Turn, comment: Comment) -> datetime:
    zone = turn.member.time_zone if turn.member else turn.organisation.time_zone
    return comment.at.astimezone(ZoneInfo(zone))


def _ways(turn: Turn, idea: Idea, found: Page[Comment]) -> Block:
    leaf = [offer("comment.newer", idea.id, found.number - 1, action="comment.page")] if found.has_previous else []
    further = [offer("comment.older", idea.id, found.number + 1, action="comment.page")] if found.has_next else []
    ways = [offer("comment.new", idea.id), offer("comment.back", idea.id, action="idea.look")]
    return turn.words.row([*leaf, *further, *ways])
