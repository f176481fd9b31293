"""A project that is looked back upon goes on until another day, when its owner asks and its sponsor agrees (2.4)."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block, Message, Style
from flows.forms import Answers, Asker, Day, Form, Problem
from flows.moments import read_day
from flows.projects.access import PROJECT_OWNER, PROJECT_SPONSOR
from flows.projects.asking_goals import FARTHEST
from flows.projects.moving import moved, not_allowed
from flows.projects.rules import By, has_sponsor
from flows.projects.telling import tell
from flows.texts import Rows, Words, offer
from flows.turn import Turn
from storage.models import Project, ProjectState

projects = Capability("project")
_MOST = 20


class Prolonging(Form, key="prolong"):
    """Until when a project goes on."""

    day: Annotated[str, Day()]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """The day is to come, and not too far away."""
        day = read_day(answers[name] or "", asker.today)
        if day is None or day <= asker.today:
            raise Problem("prolong.day_over")
        if day > asker.today + FARTHEST:
            raise Problem("project.day_far")


@projects.button("prolong", who=PROJECT_OWNER, opens=True)
async def prolong(turn: Turn, project_id: str) -> None:
    """Ask until when."""
    if project := await _in_review(turn, project_id):
        if has_sponsor(project):
            await ask(turn, Prolonging, about=project.id, topic=project.title)
        else:
            await _say_alone(turn, project)


@projects.done(Prolonging, who=PROJECT_OWNER)
async def prolonged(turn: Turn, wish: Prolonging) -> None:
    """Ask the sponsor whether it goes on until that day."""
    project, day = await _in_review(turn, turn.about), read_day(wish.day, turn.today)
    if project is None or project.sponsor is None or day is None or not has_sponsor(project):
        turn.unsent = True
        if project is not None:
            await _say_alone(turn, project)
        return
    project.asked_due_on = day
    await turn.note("prolong", project.id, None, "asked")
    message = _question(turn.post.words_of(project.sponsor), project, day, _look(project))
    await tell(turn.post, project, project.sponsor, "prolong", message)
    await turn.say("project.prolong_asked", [[offer("look", project.id)]], name=project.sponsor.name, day=day)


@projects.button("agree", who=PROJECT_SPONSOR)
async def agree(turn: Turn, project_id: str, day: str) -> None:
    """Let it go on until the day its owner asked for, if that is the day that was read."""
    project = await _asked(turn, project_id, day)
    if project is None:
        return
    before, project.due_on = project.due_on, project.asked_due_on
    if await moved(turn, project, ProjectState.ACTIVE, By.BOTH, f"{before} -> {project.due_on}"):
        project.actual = project.not_measured = None  # told of an end that did not come
        await _answer(turn, project, "project.prolong_agreed")


@projects.button("disagree", who=PROJECT_SPONSOR)
async def disagree(turn: Turn, project_id: str, day: str) -> None:
    """Rather have it finished or stopped."""
    if project := await _asked(turn, project_id, day):
        project.asked_due_on = None
        await turn.note("prolong", project.id, "asked", "refused")
        await _answer(turn, project, "project.prolong_refused")


@projects.waits
async def waiting(turn: Turn) -> Sequence[Block]:
    """What owners ask of me as their sponsor."""
    mine = (await turn.work.projects.sponsored_by(turn.me.id, 1, _MOST)).items
    asked = [_question(turn.words, one, day, _look(one)) for one in mine if (day := _asked_for(turn, one))]
    return [block for message in asked for block in message.blocks]


@projects.below_project
async def below(turn: Turn, project: Project) -> Sequence[Block]:
    """What its owner asks of me, for who looks at the project first."""
    asks = _asked_for(turn, project) if project.sponsor_id is not None and project.sponsor_id == turn.me.id else None
    return _question(turn.words, project, asks, []).blocks if asks else ()


def _asked_for(turn: Turn, project: Project) -> date | None:
    """Return the day until which the owner of a project asked to go on, as long as that is to come."""
    day = project.asked_due_on
    return day if day is not None and day > turn.today else None


async def _say_alone(turn: Turn, project: Project) -> None:
    """Say that it takes a sponsor to agree, and that there is none."""
    await turn.say("project.prolong_alone", [[offer("sponsors", project.id)]], title=project.title)


def _question(words: Words, project: Project, day: date, more: Rows) -> Message:
    owner = project.owner.name if project.owner else ""
    which = project.id, day.isoformat()
    rows = [[offer("agree", *which, style=Style.MAIN), offer("disagree", *which)], *more]
    return words.message("project.prolong_ask", rows, owner=owner, title=project.title, day=day)


def _look(project: Project) -> Rows:
    return [[offer("project.look_at", project.id, action="project.look")]]


async def _in_review(turn: Turn, project_id: str) -> Project | None:
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is not None and project.state is not ProjectState.IN_REVIEW:
        not_allowed(turn, project)
        return None
    return project


async def _asked(turn: Turn, project_id: str, day: str) -> Project | None:
    """Return the project whose sponsor is asked for this day; else say that there is nothing to answer any more."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    asked = _asked_for(turn, project) if project is not None else None
    if project is None or asked is None or asked.isoformat() != day:
        turn.notice("form.stale")
        return None
    return project


async def _answer(turn: Turn, project: Project, key: str) -> None:
    """Tell the owner what the sponsor said, and the sponsor that it is passed on."""
    rows = [[offer("project.look_at", project.id, action="project.look")]]
    if project.owner is not None:
        message = turn.post.words_of(project.owner).message(key, rows, name=turn.me.name, title=project.title)
        await tell(turn.post, project, project.owner, key, message)
    await turn.say("project.passed_on", rows, instead=True, title=project.title)
