"""Who may change what was said."""

from typing import TYPE_CHECKING

from flows.access import MEMBER, Access, Args

if TYPE_CHECKING:
    from flows.turn import Turn


async def _author(turn: "Turn", args: Args) -> str | None:
    if refusal := await MEMBER.check(turn, args):
        return refusal
    comment = await turn.work.comments.of(turn.organisation.id, int(args[0]))
    wrote = comment is None or (turn.member is not None and comment.author_id == turn.member.id)
    return None if wrote else "access.author_only"


COMMENT_AUTHOR = Access("author of the comment", _author)
"""Whoever said it; about a comment that is gone the handler answers, whoever asks."""
