"""What is said of an offer: to whoever is asked, under the project's card, and to nobody any more once it is over."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from flows.chat import Block, Message
from flows.ideas.card import owner_name
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.post import Post
from flows.projects.card import post_card
from flows.succession.order import HOURS, People, seeks
from flows.succession.summary import so_far
from flows.texts import Rows, Words, offer
from storage.models import GOING_ON, Member, MemberState, OfferStep, Project, ProjectOffer, ProjectState, Role

_KINDS = {OfferStep.OPEN_CALL: NudgeKind.INVITATION}
"""What may be muted; all else is about what people carry or sponsor."""


async def people_of(post: Post, project: Project) -> People:
    """Return who can be asked now about a project, its people loaded."""
    co_owners = await post.work.projects.co_owners(project.id)
    asked = [one.id for one in co_owners if one.id != project.owner_id and await _is_there(post, one)]
    has_card = bool(post.policy.pools) and project.state is not ProjectState.DRAFT
    sponsor = project.sponsor if project.sponsor and await _is_there(post, project.sponsor) else None
    return People(asked, has_card or bool(await _involved(post, project)), sponsor.id if sponsor else None)


async def put(post: Post, project: Project, made: ProjectOffer) -> None:
    """Ask those whom a project, its people loaded, is offered to; an open call stands under its card as well."""
    if made.step is OfferStep.OPEN_CALL:
        await show_call(post, project, made)
    kind = _KINDS.get(made.step, NudgeKind.PROJECT)
    for member in await _asked(post, project, made):
        message = await put_question(post, post.words_of(member), project, made)
        key, by_name = _key(made, member), await _asker(post, made) is not None  # the others are asked in their turn
        await nudge(post, member, message, kind=kind, key=key, expires=made.due_at, by_person=by_name)


async def _asker(post: Post, made: ProjectOffer) -> Member | None:
    """Return who asks somebody by name; None where the bot does, or who did is not there any more."""
    asker = await post.work.members.get(made.asked_by) if made.asked_by else None
    return asker if asker is not None and takes_part(asker) else None


async def take_away(post: Post, project: Project, over: ProjectOffer) -> None:
    """Ask those no more who have not read it yet."""
    for member in await _asked(post, project, over):
        await withdraw(post, _key(over, member))


async def put_question(post: Post, words: Words, project: Project, made: ProjectOffer) -> Message:
    """Return what somebody is asked by an offer."""
    if made.step is OfferStep.OPEN_CALL:
        return await _open_call(post, words, project, [[offer("interested", project.id, action="heir.interested")]])
    if made.step is OfferStep.SPONSOR:
        rows = [[offer("name", project.id, action="heir.ask"), offer("look", project.id, action="project.look")]]
        day = made.due_at.astimezone(ZoneInfo(post.organisation.time_zone)).date()
        return words.message("heir.who", rows, title=project.title, day=day)
    old, asker = owner_name(words, project.owner), await _asker(post, made)
    asked, *more = words.blocks("handover.ask", _answers(project), old_owner=old, title=project.title)
    if asker is None or asker.id == project.owner_id:
        return Message((asked, *more))
    (thought,) = words.blocks("heir.thought_of_you", name=owner_name(words, asker))
    return Message((Block(asked.text), Block(thought.text, asked.buttons), *more))


def _answers(project: Project) -> Rows:
    """Return the three answers of somebody who is asked to take a project over."""
    ways = [offer("take", project.id, action="heir.take"), offer("look", project.id, action="project.look")]
    return [ways, [offer("no", project.id, action="heir.no")]]


def answers_below(project: Project) -> Rows:
    """Return the same for who looks at the project already."""
    return [[offer("take", project.id, action="heir.take"), offer("no", project.id, action="heir.no")]]


async def show_call(post: Post, project: Project, call: ProjectOffer) -> None:
    """Show an open call under the project's card in every pool, or that it found somebody."""
    if project.state is ProjectState.DRAFT:
        return
    slot = f"project:{project.id}"
    for pool in post.policy.pools:
        if not await post.work.postings.shows(pool.platform, pool.address, slot):
            await post_card(post, project)
        rows: Rows = [[offer("interested", project.id, action="heir.interested", private=True)]]
        message = await _open_call(post, post.words, project, rows) if seeks(project) else _over(post.words, project)
        await post.queue(pool.platform, pool.address, message, slot=f"heir:{call.id}", under=slot)


async def show_calls(post: Post, project: Project) -> None:
    """Bring up to date the calls for an owner of a project that has come to its end, or goes on again."""
    since = project.seeks_owner_since
    for made in await post.work.succession.of_project(project.id, since) if since else ():
        if made.step is OfferStep.OPEN_CALL:
            await show_call(post, project, made)


async def leaders(post: Post, project: Project) -> list[Member]:
    """Return who looks after a project that nobody carries: its sponsor, or the organisers where there is none."""
    if project.sponsor is not None and project.sponsor.state in {MemberState.ACTIVE, MemberState.PAUSED}:
        return [project.sponsor]
    return await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now)


async def tell(
    post: Post, member: Member, what: str, project: Project, message: Message, *, gently: bool = False
) -> None:
    """Write to somebody about what becomes of a project, once for what happens at this moment."""
    key = f"{what}:{project.id}:{member.id}:{post.now.timestamp():.6f}"
    await nudge(post, member, message, kind=NudgeKind.PROJECT, key=key, gently=gently, news=not post.by_itself)


def _over(words: Words, project: Project) -> Message:
    if project.state in GOING_ON:
        return words.message("heir.call_over", owner=owner_name(words, project.owner), title=project.title)
    state = words.line(f"project.state_{project.state}")
    return words.message("heir.call_ended", title=project.title, state=state)


async def _open_call(post: Post, words: Words, project: Project, rows: Rows) -> Message:
    summary = await so_far(post.work, words, project)
    return words.message("handover.open_call", rows, title=project.title, summary=summary, hours=HOURS)


async def _asked(post: Post, project: Project, made: ProjectOffer) -> Sequence[Member]:
    """Return whom an offer asks."""
    if made.step is OfferStep.OPEN_CALL:
        before = await post.work.succession.of_project(project.id, project.seeks_owner_since)
        had = {one.member_id for one in before if one.step in {OfferStep.CO_OWNER, OfferStep.NAMED}}
        return [one for one in await _involved(post, project) if one.id not in had]
    if made.member_id is None:
        return await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now)
    found = await post.work.members.get(made.member_id)
    return [found] if found else []


async def _involved(post: Post, project: Project) -> list[Member]:
    return [one for one in await post.work.succession.involved(project) if one.id != project.owner_id]


async def _is_there(post: Post, member: Member) -> bool:
    """Tell whether somebody can be asked now: who pauses is not waited for, and finds it in their own list."""
    return member.state is MemberState.ACTIVE and await post.work.accounts.to_write_to(member.id) is not None


def _key(made: ProjectOffer, member: Member) -> str:
    return f"heir:{made.id}:{member.id}"
