"""Who sponsors a project: chosen by its owner among those with the role, who may say "not me" (domain.md 3.3)."""

from collections.abc import Sequence

from flows.capability import Capability
from flows.chat import Block
from flows.projects.access import PROJECT_OWNER
from flows.projects.getting_ready import DECLINED, get_ready, say_ready
from flows.projects.moving import not_allowed
from flows.projects.rules import lacks
from flows.projects.telling import tell_organisers
from flows.sharing.colleagues import on_button
from flows.texts import offer
from flows.turn import Turn
from storage.models import GOING_ON, Member, Project, ProjectState, Role

projects = Capability("project")
_MOST = 20


@projects.button("sponsors", who=PROJECT_OWNER)
async def sponsors(turn: Turn, project_id: str) -> None:
    """Show who can be the sponsor."""
    if project := await _seeking(turn, project_id):
        await show_sponsors(turn, project)


@projects.button("sponsor", who=PROJECT_OWNER)
async def choose(turn: Turn, project_id: str, member_id: str) -> None:
    """Take somebody with the role for the sponsor; a draft that lacks nothing more is ready by it."""
    project = await _seeking(turn, project_id)
    if project is None:
        return
    if int(member_id) not in {one.id for one in await _can_sponsor(turn, project)}:
        turn.notice("project.no_longer_sponsor")
        return
    before = project.sponsor_id
    project.sponsor_id = int(member_id)
    await turn.work.flush()
    await turn.note("sponsor", project.id, str(before) if before else None, member_id)
    if found := await turn.work.projects.of(turn.organisation.id, project.id):  # with who it is now
        await _chosen(turn, found)


async def show_sponsors(turn: Turn, project: Project) -> None:
    """Propose the one sponsor there is, or let the owner choose; where there is none, the organisers hear so."""
    found = (await _can_sponsor(turn, project))[:_MOST]
    if not found:
        about = {"title": project.title, "owner": turn.me.name}
        await tell_organisers(
            turn.post, project, turn.me, "no_sponsor", lambda words: words.message("project.seeks_sponsor", **about)
        )
        await turn.say("project.no_sponsor", [[offer("look", project.id)]], instead=True)
        return
    key = "project.propose_sponsor" if len(found) == 1 else "project.which_sponsor"
    entries = [block for one in found for block in _entry(turn, project, one)]
    back = turn.words.row([offer("project.not_now", project.id, action="project.look")])
    await turn.say_blocks(turn.words.blocks(key, title=project.title), entries, [back], instead=True)


async def _can_sponsor(turn: Turn, project: Project) -> list[Member]:
    """Return those with the role who did not say "not me" to this project, and are not its owner."""
    said = await turn.work.audit.of(turn.organisation.id, "sponsor", project.id)
    out = {project.owner_id, *(int(row.from_state or 0) for row in said if row.to_state == DECLINED)}
    holders = await turn.work.members.with_role(turn.organisation.id, Role.SPONSOR, turn.now)
    return [one for one in holders if one.id not in out]


async def _seeking(turn: Turn, project_id: str) -> Project | None:
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None:
        turn.notice("project.gone")
    elif project.state not in GOING_ON:
        not_allowed(turn, project)
    else:
        return project
    return None


async def _chosen(turn: Turn, project: Project) -> None:
    lacking = lacks(project, await turn.work.projects.goals(project.id))
    if project.state is ProjectState.DRAFT and not lacking:
        await get_ready(turn, project)
    elif project.state is ProjectState.DRAFT:
        onward = [[offer("goals", project.id)]]
        await turn.say("project.sponsor_chosen", onward, instead=True, name=_name(project), title=project.title)
    else:
        await say_ready(turn, project)
        see = [[offer("look", project.id)]]
        await turn.say("project.sponsor_asked", see, instead=True, name=_name(project), title=project.title)


def _entry(turn: Turn, project: Project, one: Member) -> Sequence[Block]:
    return turn.words.blocks(
        "project.sponsor_entry", [[offer("sponsor", project.id, one.id)]], name=one.name, first=on_button(one)
    )


def _name(project: Project) -> str:
    return project.sponsor.name if project.sponsor else ""
