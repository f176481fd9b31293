"""A project gets its new owner: everything goes along, and the one before keeps the credit (domain.md 2.11)."""

from flows.checkins.following import drop_open
from flows.checkins.planning import plan_next
from flows.experiments.asking import plan_ask, unask
from flows.members.rules import takes_part
from flows.post import Post
from flows.projects.card import post_card
from flows.projects.moving import bring
from flows.projects.rules import By
from flows.succession.offering import take_away, tell
from flows.succession.order import seeks
from flows.succession.searching import WITHOUT_OWNER, close, over
from flows.texts import offer
from storage.models import ExperimentState, Member, OfferState, OfferStep, Project, ProjectOffer, ProjectState

_ASKS_THEM = frozenset({OfferStep.CO_OWNER, OfferStep.NAMED})


async def may_take(post: Post, project: Project, member: Member) -> bool:
    """Tell whether somebody can take a project over now: they are asked, or would be and nobody else did yet.

    A late yes counts as long as nobody carries it: who was asked before, who carries it along, and everybody once all
    were called, or once it rests.
    """
    standing = await post.work.succession.open_of(project.id)
    if standing is not None and standing.member_id == member.id and standing.step in _ASKS_THEM:
        return True
    if not seeks(project) or project.owner_id == member.id:
        return False
    if project.park_at is None or await post.work.projects.carries(project.id, member.id):
        return True
    before = await post.work.succession.of_project(project.id, project.seeks_owner_since)
    asked = {one.member_id for one in before if one.step in _ASKS_THEM}
    return member.id in asked or any(one.step is OfferStep.OPEN_CALL for one in before)


async def hand_on(post: Post, project: Project, heir: Member) -> Project:
    """Make somebody the owner of a project, its people loaded; returns it with its new owner loaded."""
    before = project.owner
    accepted = await _accepted(post, project, heir)
    accepted.member_id, accepted.from_id = heir.id, before.id if before else None
    await drop_open(post, project, "new owner")
    running = await post.work.experiments.of_project(project.id, ExperimentState.RUNNING)
    for experiment in running:
        await unask(post, experiment, before)
    project.owner_id, project.late_answers, project.asleep_at, project.fresh_start_at = heir.id, 0, None, None
    if project.sponsor_id == heir.id:  # nobody agrees with themselves; another one can be chosen
        project.sponsor_id = None
        await post.note("sponsor", project.id, str(heir.id), "owner", actor=heir)
    await post.work.projects.let_go(project.id, heir.id)
    await post.note("project_owner", project.id, str(before.id) if before else None, str(heir.id), actor=heir)
    await post.work.flush()
    project = await post.work.projects.of(post.organisation.id, project.id) or project  # with its new owner
    await over(post, project)
    if project.state in WITHOUT_OWNER:
        await bring(post, project, ProjectState.ACTIVE, By.HEIR, actor=heir, reason="new owner")
    else:
        await post_card(post, project)
    await plan_next(post, project, anew=True)
    for experiment in running:
        plan_ask(post, experiment, project.owner, is_new=True)
    await _tell_the_others(post, project, heir, before, accepted)
    return project


async def _accepted(post: Post, project: Project, heir: Member) -> ProjectOffer:
    """Return the offer that somebody accepts: the one that stands, one from before, or their own turn, not yet come."""
    work = post.work.succession
    standing = await work.open_of(project.id)
    if standing is not None:
        fits = standing.step is OfferStep.OPEN_CALL or standing.member_id == heir.id
        accepts = fits and standing.step is not OfferStep.SPONSOR
        state, reason = (OfferState.ACCEPTED, "taken over") if accepts else (OfferState.EXPIRED, "somebody else")
        await take_away(post, project, standing)
        if await close(post, standing, state, reason, heir) and accepts:
            return standing
    late = await _answered_late(post, project, heir)
    if late is None:
        late = await work.offer(
            ProjectOffer(
                organisation_id=post.organisation.id,
                project_id=project.id,
                step=OfferStep.CO_OWNER,
                at=post.now,
                due_at=post.now,
            )
        )
    before, late.state = late.state, OfferState.ACCEPTED
    await post.note("project_offer", late.id, before, late.state, "taken over", actor=heir)
    return late


async def _answered_late(post: Post, project: Project, heir: Member) -> ProjectOffer | None:
    """Return what somebody says yes to after its time: what they were asked themselves, or else all were called to."""
    before = await post.work.succession.of_project(project.id, project.seeks_owner_since)
    own = [one for one in before if one.member_id == heir.id and one.step in _ASKS_THEM]
    calls = [one for one in before if one.step is OfferStep.OPEN_CALL]
    return next(reversed([*calls, *own]), None)


async def _tell_the_others(
    post: Post, project: Project, heir: Member, before: Member | None, accepted: ProjectOffer
) -> None:
    """Tell the owner before, the sponsor and whoever named the heir, each once."""
    asker = await post.work.members.get(accepted.asked_by) if accepted.asked_by else None
    told = {one.id: one for one in (before, project.sponsor, asker) if one is not None and takes_part(one)}
    told.pop(heir.id, None)
    for member in told.values():
        words = post.words_of(member)
        rows = [[offer("heir.see", project.id, action="project.look")]]
        message = words.message("handover.taken", rows, name=heir.name, title=project.title)
        await tell(post, member, "heir:taken", project, message)
