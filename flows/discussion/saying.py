"""Saying something about an idea in private, and changing or taking back what one said."""

from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Style
from flows.discussion.access import COMMENT_AUTHOR
from flows.discussion.comments import add, change, remove
from flows.discussion.reading import show_comments
from flows.discussion.whereabouts import idea_now
from flows.forms import Form, Prose
from flows.texts import Ours, Rows, offer
from flows.turn import Turn
from storage.models import Comment

saying = Capability("comment")
_EDIT = "edit:"


class NewComment(Form, key="comment"):
    """What somebody has to say about an idea, wherever they are."""

    text: Annotated[str, Prose(2, 1000)]


@saying.button("new", who=MEMBER, opens=True)
async def new(turn: Turn, idea_id: str) -> None:
    """Ask what somebody wants to say."""
    idea = await idea_now(turn, int(idea_id))
    if idea is None:
        turn.notice("comment.closed")
    else:
        await ask(turn, NewComment, about=idea_id, topic=idea.title)


@saying.button("edit", who=COMMENT_AUTHOR, opens=True)
async def edit(turn: Turn, comment_id: str) -> None:
    """Ask for other words."""
    comment = await turn.work.comments.of(turn.organisation.id, int(comment_id))
    if comment is None:
        turn.notice("comment.gone")
        return
    idea = await turn.work.ideas.of(turn.organisation.id, comment.idea_id)
    topic = idea.title if idea else ""
    await ask(turn, NewComment, {"text": comment.text}, about=f"{_EDIT}{comment.id}", topic=topic)


@saying.done(NewComment, who=MEMBER)
async def post(turn: Turn, said: NewComment) -> None:
    """Show it under the idea's card, everywhere."""
    if turn.about.startswith(_EDIT):
        await _say_otherwise(turn, int(turn.about.removeprefix(_EDIT)), said.text)
        return
    idea = await idea_now(turn, int(turn.about or 0))
    if idea is None or turn.member is None:
        await turn.say("comment.too_late", [[offer("see", action="idea.pool")]], text=said.text)
        return
    await add(turn, turn.member, idea, said.text)
    await turn.say("comment.posted", [[offer("read", idea.id)]], title=idea.title)


@saying.button("remove", who=COMMENT_AUTHOR)
async def take_back(turn: Turn, comment_id: str) -> None:
    """Ask whether a comment may go."""
    comment = await turn.work.comments.of(turn.organisation.id, int(comment_id))
    if comment is None:
        turn.notice("comment.gone")
        return
    rows: Rows = [[offer("gone_with", comment.id, style=Style.DANGER), offer("stay", comment.idea_id)]]
    await turn.say("comment.sure", rows, instead=True, text=comment.text[:500])


@saying.button("gone_with", who=COMMENT_AUTHOR)
async def taken_back(turn: Turn, comment_id: str) -> None:
    """Take a comment away, wherever we show it."""
    comment = await turn.work.comments.of(turn.organisation.id, int(comment_id))
    if comment is None:
        turn.notice("comment.gone")
        return
    await remove(turn, comment)
    rows = [[offer("back", comment.idea_id, action="comment.page")]]
    await turn.say("comment.taken_back", rows, instead=True, original=_original(comment))


@saying.button("stay", who=MEMBER)
async def stay(turn: Turn, idea_id: str) -> None:
    """Leave it as it is."""
    await show_comments(turn, int(idea_id), 1, instead=True)


async def _say_otherwise(turn: Turn, comment_id: int, text: str) -> None:
    comment = await turn.work.comments.of(turn.organisation.id, comment_id)
    if comment is None or turn.member is None or comment.author_id != turn.member.id:
        about = await turn.work.comments.idea_of(turn.organisation.id, comment_id)
        await turn.say("comment.gone_meanwhile", [[offer("again", about, action="comment.new")]], text=text)
        return
    await change(turn, turn.member, comment, text)
    await turn.say("comment.changed", [[offer("read", comment.idea_id)]], original=_original(comment))


def _original(comment: Comment) -> Ours:
    """Tell where the author's own message stands, which we cannot change."""
    return Ours("there" if comment.platform else "nowhere")
