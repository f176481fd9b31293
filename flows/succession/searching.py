"""Looking for a new owner: one offer after the other, each until its time is over, and in the end the project rests."""

from datetime import datetime

from flows.chat import Message
from flows.checkins.following import drop_open
from flows.checkins.planning import plan_next
from flows.experiments.that_run import go_on_with
from flows.ideas.card import owner_name
from flows.members.rules import takes_part
from flows.post import Post
from flows.projects.moving import bring
from flows.projects.rules import By
from flows.succession.offering import leaders, people_of, put, show_call, take_away, tell
from flows.succession.order import CHANGES_STATE, Asked, next_asked, seeks, until
from flows.texts import Words, offer
from storage.models import GOING_ON, Member, OfferState, OfferStep, Project, ProjectOffer, ProjectState

WITHOUT_OWNER = frozenset({ProjectState.NEEDS_OWNER, ProjectState.PARKED})
"""States from which a project goes on as soon as somebody carries it."""


async def begin(post: Post, project: Project, by: By, *, reason: str, actor: Member | None = None) -> None:
    """Look for a new owner of a project, its people loaded; until there is one, nothing is asked about it."""
    project.seeks_owner_since = post.now
    project.park_at = until(post.now, post.policy.needs_owner_max_wd, post.organisation.time_zone, post.policy)
    await drop_open(post, project, reason)
    if project.state in CHANGES_STATE:
        await bring(post, project, ProjectState.NEEDS_OWNER, by, actor=actor, reason=reason)
    else:
        await post.note("project", project.id, project.state, project.state, reason, actor=actor)
    await ask_next(post, project)


async def give_up(post: Post, project: Project, actor: Member, *, reason: str) -> None:
    """Look no further: its owner carries the project on, from wherever it stood."""
    standing = await post.work.succession.open_of(project.id)
    if standing is not None:
        await close(post, standing, OfferState.EXPIRED, reason)
        await take_away(post, project, standing)
    await over(post, project)
    if project.state in WITHOUT_OWNER:
        since = project.state_since
        await bring(post, project, ProjectState.ACTIVE, By.HEIR, actor=actor, reason=reason)
        await go_on_with(post, project, since, actor)
    else:
        await post.note("project", project.id, project.state, project.state, reason, actor=actor)
    await plan_next(post, project)


async def over(post: Post, project: Project) -> None:
    """Note that no owner is sought any more, also under the project's card."""
    since, project.seeks_owner_since, project.park_at = project.seeks_owner_since, None, None
    for call in await post.work.succession.of_project(project.id, since) if since else ():
        if call.step is OfferStep.OPEN_CALL:
            await show_call(post, project, call)


async def ask_next(post: Post, project: Project, after: ProjectOffer | None = None) -> None:
    """Offer a project that looks for an owner, its people loaded, to the next one, `after` an offer that is over."""
    work = post.work.succession
    resting = project.park_at is None or project.park_at <= post.now
    if not seeks(project) or resting or await work.open_of(project.id):
        return
    before = {one.id: one for one in await work.of_project(project.id, project.seeks_owner_since)}
    if after is not None:  # its owner may have named somebody before
        before[after.id] = after
    people = await people_of(post, project)
    following = next_asked([Asked(one.step, one.member_id) for one in before.values()], people)
    if following is not None:
        await put(post, project, await make(post, project, following))


async def make(post: Post, project: Project, asked: Asked, by: Member | None = None) -> ProjectOffer:
    """Keep an offer, with the working days it stands; whoever was named has them whole, also when it is parked then."""
    due = until(post.now, post.policy.handover_step_wd, post.organisation.time_zone, post.policy)
    capped = min(due, project.park_at) if project.park_at and asked.step is not OfferStep.NAMED else due
    made = await post.work.succession.offer(
        ProjectOffer(
            organisation_id=post.organisation.id,
            project_id=project.id,
            step=asked.step,
            at=post.now,
            due_at=capped,
            member_id=asked.member_id,
            asked_by=by.id if by else None,
        )
    )
    await post.note("project_offer", made.id, None, made.state, made.step, actor=by)
    return made


async def close(post: Post, offered: ProjectOffer, state: OfferState, reason: str, actor: Member | None = None) -> bool:
    """End an offer that stands, with its audit row; False when it was over before."""
    if not await post.work.succession.close(offered, state):
        return False
    await post.note("project_offer", offered.id, OfferState.OFFERED, state, reason, actor=actor)
    return True


async def move_on(post: Post, at_most: int) -> int:
    """Offer to the next one what nobody answered in time, and park what nobody took over at all; how many."""
    waited = await post.work.succession.due(post.organisation.id, post.now, at_most)
    for offered in waited:
        project = await post.work.projects.of(post.organisation.id, offered.project_id)
        if project is not None and await close(post, offered, OfferState.EXPIRED, "no answer"):
            await take_away(post, project, offered)
            await _tell_who_named(post, project, offered)
            await ask_next(post, project, offered)
    parked = await post.work.projects.due(post.organisation.id, "park_at", post.now, at_most)
    for project in parked:
        await _park(post, project)
    return len(waited) + len(parked)


async def next_move(post: Post) -> datetime | None:
    """Return when the next offer is over, or the next project is parked."""
    over_at = await post.work.succession.next_due(post.organisation.id)
    parked_at = await post.work.projects.next_due(post.organisation.id, "park_at")
    return min((moment for moment in (over_at, parked_at) if moment is not None), default=None)


async def _park(post: Post, project: Project) -> None:
    """Let a project rest that nobody took over, and tell those who look after it; who was named may still take it."""
    project.park_at = None
    standing = await post.work.succession.open_of(project.id)
    if standing is not None and standing.step is not OfferStep.NAMED:
        await close(post, standing, OfferState.EXPIRED, "parked")
        await take_away(post, project, standing)
    if not seeks(project):
        return
    if project.state is ProjectState.NEEDS_OWNER:
        await bring(post, project, ProjectState.PARKED, By.ITSELF, reason="no owner")
    told = {one.id: one for one in await leaders(post, project)}
    if project.owner is not None and takes_part(project.owner):
        told[project.owner.id] = project.owner
    for member in told.values():
        await tell(post, member, "heir.parked", project, _parked(post.words_of(member), project), gently=True)


def _parked(words: Words, project: Project) -> Message:
    rows = [[offer("look", project.id, action="project.look")]]
    state = words.line(f"project.state_{project.state}")
    return words.message("heir.parked", rows, title=project.title, state=state)


async def _tell_who_named(post: Post, project: Project, offered: ProjectOffer) -> None:
    """Tell whoever named somebody that no answer came."""
    asker = await post.work.members.get(offered.asked_by) if offered.asked_by else None
    named = await post.work.members.get(offered.member_id) if offered.member_id else None
    if asker is not None and named is not None and asker.id != named.id and project.state in GOING_ON:
        words = post.words_of(asker)
        rows = [[offer("again", project.id, action="heir.ask")]]
        message = words.message("heir.no_answer", rows, name=owner_name(words, named), title=project.title)
        await tell(post, asker, "heir.no_answer", project, message)
