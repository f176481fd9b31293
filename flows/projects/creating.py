"""A project that grows out of an idea: a draft, with the people who carried the idea (domain.md 2.3, 2.4)."""

from flows.post import Post
from storage.models import CoOwnerState, Idea, Project, ProjectState


async def draft_from(post: Post, idea: Idea, sponsor_id: int | None) -> Project:
    """Return the project that an idea becomes, its people loaded: its owner sets the goals; once for each idea."""
    if (there := await post.work.projects.from_idea(idea)) is not None:
        return there
    project = await post.work.projects.add(
        Project(
            organisation_id=idea.organisation_id,
            title=idea.title,
            state=ProjectState.DRAFT,
            state_since=post.now,
            created_at=post.now,
            owner_id=idea.owner_id,
            sponsor_id=sponsor_id,
            idea_id=idea.id,
        )
    )
    for one in await post.work.co_owners.of_idea(idea.id, (CoOwnerState.ACCEPTED,)):
        await post.work.projects.take_along(project, one.member_id, post.now)
    await post.note("project", project.id, None, project.state)
    found = await post.work.projects.of(idea.organisation_id, project.id)
    if found is None:
        raise RuntimeError("a project that was just kept is gone")
    return found
