"""Taking a project over, or rather not; and stepping forward when it is offered to all (domain.md 2.11, 3.6a)."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.ideas.card import owner_name
from flows.succession.handing_on import hand_on, may_take
from flows.succession.offering import take_away, tell
from flows.succession.order import HOURS, seeks
from flows.succession.searching import ask_next, close, give_up
from flows.succession.seeking import under_way
from flows.succession.summary import five_lines
from flows.texts import offer
from flows.turn import Turn
from storage.models import OfferState, OfferStep, Project, ProjectOffer

answering = Capability("heir")


@answering.button("interested", who=MEMBER)
async def interested(turn: Turn, project_id: str) -> None:
    """Say what it means to carry a project, and let somebody decide."""
    project = await _to_take(turn, project_id)
    if project is not None:
        rows = [[offer("take", project.id), offer("look", project.id, action="project.look")]]
        await turn.say("heir.sure", rows, title=project.title, hours=HOURS)


@answering.button("take", who=MEMBER)
async def take(turn: Turn, project_id: str) -> None:
    """Take a project over, with what there is to know about it; the first one to say so has it."""
    project = await _to_take(turn, project_id)
    if project is None:
        return
    if project.owner_id == turn.me.id:  # who asked for a new owner takes it up again
        await give_up(turn.post, project, turn.me, reason="owner keeps it")
        await turn.say(
            "heir.kept", [[offer("look", project.id, action="project.look")]], instead=True, title=project.title
        )
        return
    project = await hand_on(turn.post, project, turn.me)
    turn.home_is_old = True
    known = await five_lines(turn.work, turn.words, project, turn.today)
    rows = [[offer("heir.see", project.id, action="project.look")]]
    await turn.say("handover.done", rows, instead=True, title=project.title, **known)


@answering.button("no", who=MEMBER)
async def decline(turn: Turn, project_id: str) -> None:
    """Rather not take it over; the next one is asked, or whoever asked hears it."""
    project = await under_way(turn, project_id)
    made = await turn.work.succession.open_of(project.id) if project else None
    if project is None:
        return
    if made is None or made.member_id != turn.me.id or made.step is OfferStep.SPONSOR:
        turn.notice("handover.settled")
        return
    await close(turn.post, made, OfferState.DECLINED, "declined", turn.me)
    await take_away(turn.post, project, made)
    await _tell_who_named(turn, project, made)
    await ask_next(turn.post, project, made)
    turn.home_is_old = True
    await turn.say("heir.fine", instead=True, title=project.title)


async def _to_take(turn: Turn, project_id: str) -> Project | None:
    """Return a project that this person can take over now; else say who carries it, or why not."""
    project = await under_way(turn, project_id)
    if project is None:
        return None
    if project.owner_id == turn.me.id and not seeks(project):
        turn.notice("carry.yours_already")
    elif project.owner_id == turn.me.id or await may_take(turn.post, project, turn.me):
        return project
    elif seeks(project):
        turn.notice("heir.not_yet")
    else:
        turn.notice("heir.carried", name=owner_name(turn.words, project.owner), title=project.title)
    return None


async def _tell_who_named(turn: Turn, project: Project, made: ProjectOffer) -> None:
    asker = await turn.work.members.get(made.asked_by) if made.asked_by else None
    if asker is not None and asker.id != turn.me.id:
        words = turn.post.words_of(asker)
        rows = [[offer("again", project.id, action="heir.ask")]]
        message = words.message("heir.declined", rows, name=turn.me.name, title=project.title)
        await tell(turn.post, asker, "heir.declined", project, message)
