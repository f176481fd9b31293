"""A draft is ready once nothing is lacking, and its sponsor hears so: to read it, wish luck, or say "not me" (2.4)."""

from flows.capability import Capability
from flows.projects.access import PROJECT_SPONSOR
from flows.projects.card import post_card
from flows.projects.moving import moved
from flows.projects.rules import By
from flows.projects.telling import tell, tell_organisers
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Project, ProjectState

projects = Capability("project")
DECLINED = "declined"
"""In the audit log: who was the sponsor said "not me"."""


async def get_ready(turn: Turn, project: Project) -> None:
    """Bring a draft, its people loaded and nothing lacking, to where its first experiment can start."""
    if await moved(turn, project, ProjectState.READY, By.OWNER):
        await say_ready(turn, project)
        sponsor = project.sponsor.name if project.sponsor else ""
        rows = [[offer("new", project.id, action="exp.new"), offer("look", project.id)]]
        await turn.say("project.is_ready", rows, instead=True, title=project.title, sponsor=sponsor)


async def say_ready(turn: Turn, project: Project) -> None:
    """Tell the sponsor of a project, its people loaded, what is asked of them; also of one that goes on already."""
    await post_card(turn.post, project)
    if project.sponsor is None:
        return
    words, told = turn.post.words_of(project.sponsor), {"owner": turn.me.name, "title": project.title}
    if project.state is ProjectState.READY:
        message = words.message("project.ready", _replies_of_sponsor(project), **told)
    else:
        message = words.message("project.sponsor_wanted", _replies_of_sponsor(project), **told)
    await tell(turn.post, project, project.sponsor, "ready", message)


@projects.button("luck", who=PROJECT_SPONSOR)
async def luck(turn: Turn, project_id: str) -> None:
    """Wish the owner luck."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None or project.owner is None:
        turn.notice("project.gone")
        return
    rows = [[offer("look", project.id)]]
    words = turn.post.words_of(project.owner)
    message = words.message("project.luck", rows, sponsor=turn.me.name, title=project.title)
    await tell(turn.post, project, project.owner, "luck", message)
    await turn.say("project.luck_sent", rows, instead=True, name=project.owner.name)


@projects.button("not_me", who=PROJECT_SPONSOR)
async def not_me(turn: Turn, project_id: str) -> None:
    """Rather not be the sponsor: the owner asks somebody else, and the organisers hear so."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None:
        return
    owner, about = project.owner, {"name": turn.me.name, "title": project.title}
    project.sponsor_id = None
    await turn.work.flush()
    await turn.note("sponsor", project.id, str(turn.me.id), DECLINED)
    project = await turn.work.projects.of(turn.organisation.id, project.id) or project
    await post_card(turn.post, project)
    if owner is not None:
        ask = [[offer("sponsors", project.id)]]
        message = turn.post.words_of(owner).message("project.not_sponsor", ask, **about)
        await tell(turn.post, project, owner, "not_sponsor", message)
    look = [[offer("look", project.id)]]
    await tell_organisers(
        turn.post, project, turn.me, "not_sponsor", lambda words: words.message("project.sponsor_gone", look, **about)
    )
    await turn.say("project.not_you", instead=True, title=project.title)


def _replies_of_sponsor(project: Project) -> Rows:
    read = offer("read", project.id, action="project.look")
    return [[read, offer("luck", project.id)], [offer("not_me", project.id)]]
