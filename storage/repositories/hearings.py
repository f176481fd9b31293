"""Who is to hear of what: of comments and of what becomes of ideas, several at once and not too often."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import bindparam, case, delete, func, literal, or_, select, union, update
from sqlalchemy.dialects.sqlite import Insert

from storage.columns import Id, Utc
from storage.models import Comment, CoOwner, CoOwnerState, Follow, Hearing, Idea, IdeaState
from storage.repositories.base import Repository, insert_into, table_of


@dataclass(frozen=True, slots=True)
class News:
    """What somebody is told of one idea: how many comments are new, and what became of it."""

    idea_id: int
    title: str
    count: int
    own: bool
    """The idea is theirs; else they follow it."""
    outcome: IdeaState | None
    """What it became; None when that is no news."""


class Hearings(Repository):
    """What people have yet to hear."""

    async def spread(self, comment: Comment, due_at: datetime) -> None:
        """Let the idea's owner, co-owners and followers hear of a comment, its author left out."""
        values = {
            "idea": comment.idea_id,
            "comment": comment.id,
            "organisation": comment.organisation_id,
            "author": comment.author_id or 0,
            "due": due_at,
        }
        for own in (True, False):  # who carries it and follows it as well hears of their own idea
            await self._run(_spread(self._scope.dialect, own=own), values)

    async def spread_outcome(self, idea: Idea, actor_id: int | None, due_at: datetime) -> None:
        """Let who follows an idea hear what became of it; not who carries it or made it so: they know."""
        values = {"idea": idea.id, "organisation": idea.organisation_id, "author": actor_id or 0, "due": due_at}
        await self._run(_spread_outcome(self._scope.dialect), values)

    async def forget(self, comment_id: int) -> None:
        """Nobody needs to hear of this comment any more; that somebody was told of it, and when, stays known."""
        await self._run(_FORGET, {"comment": comment_id})

    async def knows(self, member_id: int, idea_id: int) -> None:
        """Note that somebody has seen what is said about an idea: there is nothing to tell them of it."""
        await self._run(_KNOWS, {"member": member_id, "idea": idea_id})

    async def follows_no_more(self, member_id: int, idea_id: int) -> None:
        """Note that somebody wants to hear nothing of an idea any more."""
        await self.knows(member_id, idea_id)
        await self._run(_FOLLOWS_NO_MORE, {"member": member_id, "idea": idea_id})

    async def waiting(self, organisation_id: int, now: datetime, limit: int) -> list[tuple[int, bool]]:
        """Return who may have to be told now, and whether it is about their own idea; who waits longest comes first."""
        rows = await self._run(_WAITING, {"organisation": organisation_id, "now": now, "most": limit})
        return [(member, own) for member, own in rows]

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when to look next whether somebody may be told."""
        due: datetime | None = (await self._run(_NEXT_DUE, {"organisation": organisation_id})).scalar_one()
        return due

    async def told_last(self, member_id: int) -> datetime | None:
        """Return when somebody was told of comments last."""
        told: datetime | None = (await self._run(_TOLD_LAST, {"member": member_id})).scalar_one()
        return told

    async def put_off(self, member_id: int, until: datetime) -> None:
        """Look no sooner than this whether somebody may be told."""
        await self._run(_PUT_OFF, {"member": member_id, "until": until})

    async def put_off_outcomes(self, member_id: int, until: datetime) -> None:
        """Tell them no sooner than this what became of ideas; comments may be told before."""
        await self._run(_PUT_OFF_OUTCOMES, {"member": member_id, "until": until})

    async def take(self, member_id: int, now: datetime) -> list[News]:
        """Note that somebody is told now, and return of what, idea by idea, nothing a second time.

        What became of ideas comes first, then what is said about their own; an outcome that is put off stays.
        """
        await self._run(_CLEAR, {"member": member_id})
        if not await self._changed(_TAKE, {"member": member_id, "told": now}):
            return []
        rows = await self._run(_NEWS, {"member": member_id})
        news = [
            News(idea, title, n, own, IdeaState(state) if new else None) for idea, title, n, own, state, new in rows
        ]
        return [one for one in news if one.count or one.outcome in _OUTCOMES]

    async def put_back(self, member_id: int, until: datetime) -> None:
        """Undo what was taken last: it could not be told, and is looked at again no sooner than this."""
        await self._run(_PUT_BACK, {"member": member_id, "until": until})


_hearings, _comments, _ideas = table_of(Hearing), table_of(Comment), table_of(Idea)
_co_owners, _follows = table_of(CoOwner), table_of(Follow)
_mine = _hearings.c.member_id == bindparam("member")
_untold = _hearings.c.due_at.is_not(None)
_of_outcome = _hearings.c.idea_id.is_not(None)
_OUTCOMES = {IdeaState.PARKED, IdeaState.DECLINED, IdeaState.MERGED, IdeaState.ADOPTED}
"""What is told as it stands: what was undone or came back meanwhile is no news, and who withdraws does so silently."""

_owner = select(_ideas.c.owner_id.label("member_id")).where(_ideas.c.id == bindparam("idea"))
_carriers = select(_co_owners.c.member_id).where(
    _co_owners.c.idea_id == bindparam("idea"), _co_owners.c.state == CoOwnerState.ACCEPTED.value
)
_followers = select(_follows.c.member_id).where(_follows.c.idea_id == bindparam("idea"))

_FORGET = delete(_hearings).where(_untold, _hearings.c.comment_id == bindparam("comment"))
_KNOWS = delete(_hearings).where(
    _mine, _untold, _hearings.c.comment_id.in_(select(_comments.c.id).where(_comments.c.idea_id == bindparam("idea")))
)
_FOLLOWS_NO_MORE = delete(_hearings).where(_mine, _untold, _hearings.c.idea_id == bindparam("idea"))
_own = func.max(case((_hearings.c.own, 1), else_=0))
_news = func.max(case((_of_outcome, 1), else_=0))
_WAITING = (
    select(_hearings.c.member_id, _own == 1)
    .where(_hearings.c.organisation_id == bindparam("organisation"), _hearings.c.due_at <= bindparam("now", type_=Utc))
    .group_by(_hearings.c.member_id)
    .order_by(func.min(_hearings.c.due_at), _hearings.c.member_id)
    .limit(bindparam("most"))
)
_NEXT_DUE = select(func.min(_hearings.c.due_at)).where(_hearings.c.organisation_id == bindparam("organisation"))
_TOLD_LAST = select(func.max(_hearings.c.told_at)).where(_mine)
_PUT_OFF = update(_hearings).where(_mine, _untold).values(due_at=bindparam("until", type_=Utc))
_PUT_OFF_OUTCOMES = update(_hearings).where(_mine, _untold, _of_outcome).values(due_at=bindparam("until", type_=Utc))
_CLEAR = delete(_hearings).where(_mine, _hearings.c.told_at.is_not(None), _hearings.c.due_at.is_(None))
_PUT_BACK = (
    update(_hearings)
    .where(_mine, _hearings.c.told_at.is_not(None), ~_untold)
    .values(told_at=None, due_at=bindparam("until", type_=Utc))
)
_TAKE = (
    update(_hearings)
    .where(_mine, _untold, or_(~_of_outcome, _hearings.c.due_at <= bindparam("told", type_=Utc)))
    .values(told_at=bindparam("told", type_=Utc), due_at=None)
)
_NEWS = (
    select(_ideas.c.id, _ideas.c.title, func.count(_comments.c.id), _own == 1, _ideas.c.state, _news == 1)
    .select_from(
        _hearings.outerjoin(_comments, _comments.c.id == _hearings.c.comment_id).join(
            _ideas, _ideas.c.id == func.coalesce(_hearings.c.idea_id, _comments.c.idea_id)
        )
    )
    .where(_mine, _hearings.c.told_at.is_not(None), ~_untold, _comments.c.removed_at.is_(None))
    .where(_ideas.c.state != IdeaState.WITHDRAWN.value)  # there is nothing to read any more
    .group_by(_ideas.c.id, _ideas.c.title, _ideas.c.state)
    .order_by(_news.desc(), _own.desc(), _ideas.c.id)
)


@cache
def _spread(dialect: str, *, own: bool) -> Insert:
    """Return the INSERT of a comment for an idea's owner and co-owners, or for those who follow it."""
    people = union(_owner, _carriers).subquery() if own else _followers.subquery()
    rows = select(
        people.c.member_id,
        bindparam("comment", type_=Id),
        bindparam("organisation", type_=Id),
        literal(own),
        bindparam("due", type_=Utc),
    ).where(people.c.member_id != bindparam("author", type_=Id))
    columns = ["member_id", "comment_id", "organisation_id", "own", "due_at"]
    return insert_into(dialect, Hearing).from_select(columns, rows).on_conflict_do_nothing()


@cache
def _spread_outcome(dialect: str) -> Insert:
    """Return the INSERT for those who follow an idea and hear of it in no other way; its last outcome counts."""
    idea, due = bindparam("idea", type_=Id), bindparam("due", type_=Utc)
    others = (
        _follows.c.member_id != bindparam("author", type_=Id),
        _follows.c.member_id.not_in(union(_owner, _carriers)),
    )
    followers = select(_follows.c.member_id, idea, bindparam("organisation", type_=Id), literal(value=False), due)
    rows = followers.where(_follows.c.idea_id == bindparam("idea"), *others)
    columns = ["member_id", "idea_id", "organisation_id", "own", "due_at"]
    inserted = insert_into(dialect, Hearing).from_select(columns, rows)
    return inserted.on_conflict_do_update(index_elements=["member_id", "idea_id"], set_={"due_at": due})
