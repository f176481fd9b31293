"""What becomes of a comment: kept, shown, changed and taken away again, and told to those who care."""

from flows.answering.promise import look_again, reacted
from flows.discussion.mirror import mirror
from flows.discussion.rules import REST, discusses
from flows.ideas.moving import moved
from flows.ideas.rules import By
from flows.turn import Turn
from storage.models import Comment, Idea, IdeaState, Member


async def add(
    turn: Turn, author: Member, idea: Idea, text: str, source: str | None = None, *, everywhere: bool = False
) -> Comment:
    """Keep what somebody says about an idea, in a message of a platform or (without `source`) in private."""
    comment = await turn.work.comments.add(
        Comment(
            organisation_id=turn.organisation.id,
            idea_id=idea.id,
            author_id=author.id,
            text=text,
            at=turn.now,
            platform=turn.incoming.sender.platform if source else None,
            source=source,
        )
    )
    await mirror(turn.post, comment, author, everywhere=everywhere)
    await turn.work.hearings.spread(comment, turn.now + REST)
    await turn.work.hearings.knows(author.id, idea.id)
    await _react(turn, author, idea, comment)
    return comment


async def change(turn: Turn, author: Member, comment: Comment, text: str) -> None:
    """Say it in other words."""
    if text == comment.text:
        return
    comment.text, comment.edited_at = text, turn.now
    await mirror(turn.post, comment, author)
    idea = await turn.work.ideas.of(turn.organisation.id, comment.idea_id)
    if idea is not None:
        await _react(turn, author, idea, comment)


async def remove(turn: Turn, comment: Comment) -> None:
    """Take a comment away, its words with it; nobody hears of it any more, and it answers nothing."""
    comment.text, comment.removed_at = "", turn.now
    await mirror(turn.post, comment, None)
    await turn.work.hearings.forget(comment.id)
    await look_again(turn, comment.idea_id)


async def bury(turn: Turn, author: Member, idea_id: int, source: str) -> None:
    """Note that a message was deleted before its words came in: they are not to be shown when they do."""
    comment = Comment(
        organisation_id=turn.organisation.id,
        idea_id=idea_id,
        author_id=author.id,
        text="",
        at=turn.now,
        platform=turn.incoming.sender.platform,
        source=source,
    )
    comment.removed_at = turn.now
    await turn.work.comments.add(comment)


async def _react(turn: Turn, author: Member, idea: Idea, comment: Comment) -> None:
    """Note what a comment does to its idea: it is discussed now, and an organiser may have reacted."""
    await reacted(turn, author, idea, comment)
    if discusses(idea, author, comment.text):
        await moved(turn, idea, IdeaState.DISCUSSED, By.ITSELF)
