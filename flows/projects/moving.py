"""Bringing a project from one state into another: by the rules, with its audit row, and with its card up to date."""

from flows.checkins.planning import plan_next
from flows.experiments.that_run import end_with
from flows.post import Post
from flows.projects.card import post_card
from flows.projects.rules import By, NotAllowed, may, move, review_from
from flows.succession import offering
from flows.support import everybody
from flows.turn import Turn
from storage.models import GOING_ON, Member, Project, ProjectState


async def moved(turn: Turn, project: Project, after: ProjectState, by: By, reason: str | None = None) -> bool:
    """Bring a project, its people loaded, into another state; where it may not, say so and return False."""
    try:
        await bring(turn.post, project, after, by, actor=turn.member, reason=reason)
    except NotAllowed:
        not_allowed(turn, project)
        return False
    turn.home_is_old = True
    return True


async def bring(
    post: Post, project: Project, after: ProjectState, by: By, *, actor: Member | None = None, reason: str | None = None
) -> None:
    """Bring a project, its people loaded, into another state. Raises `NotAllowed`."""
    before = move(project, after, by, post.now)
    if after not in GOING_ON or after is ProjectState.PARKED:
        await end_with(post, project, actor)
    plan_review(post, project)
    await plan_next(post, project)
    await post.note("project", project.id, before, project.state, reason, actor=actor)
    await post_card(post, project)
    if (before in GOING_ON) is not (after in GOING_ON):
        await show_calls(post, project)


async def show_calls(post: Post, project: Project) -> None:
    """Bring up to date what stands under the card of a project, people loaded, and asks all for help or an owner."""
    await everybody.show_calls(post, project)
    await offering.show_calls(post, project)


def capacity(turn: Turn, project: Project, otherwise: By) -> By:
    """Return in what capacity somebody acts: as the owner, otherwise as this."""
    return By.OWNER if project.owner_id == turn.me.id else otherwise


async def to_become(turn: Turn, project_id: str, after: ProjectState, otherwise: By) -> Project | None:
    """Return a project that this person may bring into a state, by a button; else say why not."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None:
        turn.notice("project.gone")
    elif may(project, after, capacity(turn, project, otherwise)):
        return project
    else:
        not_allowed(turn, project)
    return None


async def still_to_become(turn: Turn, after: ProjectState, otherwise: By, already: str) -> Project | None:
    """Return the same for the project a form is about; else say that it is so `already`; what was typed goes back."""
    project = await turn.work.projects.of(turn.organisation.id, int(turn.about))
    if project is not None and may(project, after, capacity(turn, project, otherwise)):
        return project
    await turn.say("project.gone" if project is None else already)
    turn.unsent = True
    return None


def plan_review(post: Post, project: Project) -> None:
    """Set when an active project is looked back upon: once its due date is over."""
    due = project.due_on if project.state is ProjectState.ACTIVE else None
    project.review_at = review_from(due, post.organisation.time_zone) if due else None


def not_allowed(turn: Turn, project: Project) -> None:
    """Say that this cannot be done with the project as it is now."""
    turn.notice("project.not_allowed", state=turn.words.line(f"project.state_{project.state}"))
