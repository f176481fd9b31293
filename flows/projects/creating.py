"""Where projects come from: an idea that is picked up, or an organiser who puts in one that runs already (2.3, 2.4)."""

from collections.abc import Sequence

from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.projects.telling import tell
from flows.texts import Ours, offer
from storage.models import Idea, LearningGoal, Member, Project, ProjectState


async def draft_from(post: Post, idea: Idea, sponsor_id: int | None) -> Project:
    """Keep the draft that an idea, its owner loaded, becomes; returns it with its people loaded.

    Owner and co-owners of the idea come along: the owner is told, and asked for the goals. Done twice, it is done once.
    """
    if known := await post.work.projects.from_idea(idea):
        return known
    project = await keep_draft(post, _draft(post, idea.title, idea.owner_id, sponsor_id, idea.id))
    for one in await post.work.co_owners.on_board(idea.id):
        await post.work.projects.take_along(project, one.id, post.now)
        message = post.words_of(one).message("project.along", [[offer("look", project.id)]], title=project.title)
        await tell(post, project, one, "along", message)
    if project.owner is not None:
        await _tell_owner(post, project, project.owner)
    return project


async def start_for(post: Post, title: str, owner: Member, by: Member | None) -> Project:
    """Keep the draft of a project that runs already; its owner hears who put it in, and is asked for the goals."""
    project = await keep_draft(post, _draft(post, title, owner.id, None, None), actor=by)
    await tell_of_start(post, project, owner, by)
    return project


async def keep_draft(
    post: Post, project: Project, goals: Sequence[LearningGoal] = (), *, actor: Member | None = None
) -> Project:
    """Keep a new draft, with its number and its row in the audit log; returns it with its people loaded."""
    await post.work.projects.add(project, goals)
    await post.note("project", project.id, None, project.state, actor=actor)
    return await post.work.projects.of(post.organisation.id, project.id) or project


async def tell_of_start(post: Post, project: Project, owner: Member, by: Member | None) -> None:
    """Tell the owner of a project that was put in for them, unless they did so themselves."""
    if by is None or by.id != owner.id:
        who = Ours("none") if by is None else by.name
        rows = [[offer("goals", project.id), offer("goals_later", project.id)]]
        message = post.words_of(owner).message("project.given", rows, name=who, title=project.title)
        await tell(post, project, owner, "given", message)


async def _tell_owner(post: Post, project: Project, owner: Member) -> None:
    sponsor = project.sponsor.name if project.sponsor else Ours("none")
    start = offer("start", project.id, action="project.goals")
    rows = [[start, offer("later", project.id, action="project.goals_later")]]
    message = post.words_of(owner).message("idea.adopted", rows, title=project.title, sponsor=sponsor)
    await nudge(post, owner, message, kind=NudgeKind.DECISION, key=f"adopted:{project.id}")


def _draft(post: Post, title: str, owner_id: int | None, sponsor_id: int | None, idea_id: int | None) -> Project:
    return Project(
        organisation_id=post.organisation.id,
        title=title,
        state=ProjectState.DRAFT,
        state_since=post.now,
        created_at=post.now,
        owner_id=owner_id,
        sponsor_id=sponsor_id,
        idea_id=idea_id,
    )
