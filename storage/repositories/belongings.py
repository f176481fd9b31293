"""What belongs to a member, over all tables: what is kept of them, and whom they carry ideas with."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    ScalarSelect,
    and_,
    bindparam,
    case,
    delete,
    func,
    or_,
    select,
    update,
)

from storage.models import (
    OPEN_IDEAS,
    Appreciation,
    Attachment,
    Base,
    CheckIn,
    Comment,
    CoOwner,
    CoOwnerState,
    Decision,
    Follow,
    Gate,
    Handover,
    Idea,
    IdeaState,
    Measurement,
    Member,
    MemberState,
    Merger,
    MergerState,
    Placement,
    Project,
    ProjectCoOwner,
    ProjectOffer,
    SignUp,
    SupportRequest,
    Task,
)
from storage.repositories.base import Repository


@dataclass(frozen=True, slots=True)
class Kept:
    """How much is kept of a member, by subject."""

    ideas: int
    drafts: int
    comments: int
    co_owned: int
    followed: int
    attachments: int
    decisions: int
    placements: int
    projects: int = 0
    """Owned, carried along or sponsored."""
    check_ins: int = 0
    measurements: int = 0
    requests: int = 0
    """For help, of them or to them."""
    thanks: int = 0
    """Sent or received."""
    gates: int = 0
    offers: int = 0
    """To take a project over: to them, or in their name."""
    sign_ups: int = 0
    """For Learnathons to which they come, or may come, or came."""
    tasks: int = 0
    """For a Learnathon: theirs, or shared by them."""


class Belongings(Repository):
    """What a member has with us."""

    async def kept(self, member_id: int) -> Kept:
        """Return how much of a member is kept, counted in one statement."""
        return Kept(*(await self._run(_KEPT, {"member": member_id})).one())

    async def companions(self, member_id: int) -> list[Member]:
        """Return who carries open ideas of this member along, each once."""
        carried = (
            select(CoOwner.member_id)
            .join(Idea, Idea.id == CoOwner.idea_id)
            .where(Idea.owner_id == member_id, Idea.state.in_(OPEN_IDEAS), CoOwner.state == CoOwnerState.ACCEPTED)
        )
        here = Member.state.in_([MemberState.ACTIVE, MemberState.PAUSED]), Member.id != member_id
        return list(
            await self._session.scalars(select(Member).where(Member.id.in_(carried), *here).order_by(Member.id))
        )

    async def put_down(self, member_id: int, at: datetime) -> None:
        """Take a member off what they carried along or were asked for, and withdraw what they asked of others.

        What changes is marked with this moment, by which `take_up` finds it again.
        """
        gone = CoOwner.member_id == member_id, CoOwner.state.in_([CoOwnerState.ACCEPTED, CoOwnerState.INVITED])
        was = case((CoOwner.state == CoOwnerState.ACCEPTED, CoOwnerState.LEFT), else_=CoOwnerState.DECLINED)
        await self._run(update(CoOwner).where(*gone).values(state=was, at=at))
        asked = CoOwner.invited_by == member_id, CoOwner.state == CoOwnerState.INVITED
        await self._run(update(CoOwner).where(*asked).values(state=CoOwnerState.DECLINED, at=at))
        await self._run(delete(Handover).where(Handover.heir_id == member_id))
        carried = ProjectCoOwner.member_id == member_id, ProjectCoOwner.left_at.is_(None)
        await self._run(update(ProjectCoOwner).where(*carried).values(left_at=at))
        proposed = Merger.state == MergerState.PROPOSED, _merger_of(member_id)
        await self._run(update(Merger).where(*proposed).values(state=MergerState.REFUSED, done_at=at))

    async def take_up(self, member_id: int, at: datetime) -> None:
        """Give back what was put down at this moment."""
        theirs = or_(CoOwner.member_id == member_id, CoOwner.invited_by == member_id), CoOwner.at == at
        for after, before in (
            (CoOwnerState.LEFT, CoOwnerState.ACCEPTED),
            (CoOwnerState.DECLINED, CoOwnerState.INVITED),
        ):
            await self._run(update(CoOwner).where(*theirs, CoOwner.state == after).values(state=before))
        carried = ProjectCoOwner.member_id == member_id, ProjectCoOwner.left_at == at
        await self._run(update(ProjectCoOwner).where(*carried).values(left_at=None))
        refused = Merger.state == MergerState.REFUSED, Merger.done_at == at, Merger.due_at.is_(None)
        await self._run(
            update(Merger).where(*refused, _merger_of(member_id)).values(state=MergerState.PROPOSED, done_at=None)
        )


def _count(model: type[Base], *conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(func.count()).select_from(model).where(*conditions).scalar_subquery()


_who: BindParameter[int] = bindparam("member")
_carried = select(ProjectCoOwner.project_id).where(ProjectCoOwner.member_id == _who)
_KEPT = select(
    _count(Idea, Idea.owner_id == _who, Idea.number.is_not(None)),
    _count(Idea, Idea.owner_id == _who, Idea.state == IdeaState.DRAFT),
    _count(Comment, Comment.author_id == _who, Comment.removed_at.is_(None)),
    _count(CoOwner, CoOwner.member_id == _who, CoOwner.state == CoOwnerState.ACCEPTED),
    _count(Follow, Follow.member_id == _who),
    _count(Attachment, Attachment.member_id == _who),
    _count(Decision, Decision.decider_id == _who),
    _count(Placement, Placement.member_id == _who),
    _count(Project, or_(Project.owner_id == _who, Project.sponsor_id == _who, Project.id.in_(_carried))),
    _count(CheckIn, CheckIn.answered_by == _who),
    _count(Measurement, Measurement.member_id == _who),
    _count(SupportRequest, or_(SupportRequest.asked_by == _who, SupportRequest.helper_id == _who)),
    _count(Appreciation, or_(Appreciation.sender_id == _who, Appreciation.receiver_id == _who)),
    _count(Gate, or_(Gate.sponsor_id == _who, Gate.opened_by == _who)),
    _count(ProjectOffer, or_(ProjectOffer.member_id == _who, ProjectOffer.asked_by == _who)),
    _count(SignUp, SignUp.member_id == _who),
    _count(Task, or_(Task.owner_id == _who, Task.helper_id == _who)),
)


def _merger_of(member_id: int) -> ColumnElement[bool]:
    """Whether a merger is this member's own proposal, or waits for their yes; an organiser's goes on without it."""
    own = select(Idea.id).where(Idea.owner_id == member_id)
    waits = and_(Merger.due_at.is_(None), or_(Merger.source_id.in_(own), Merger.target_id.in_(own)))
    return or_(Merger.proposed_by == member_id, waits)
