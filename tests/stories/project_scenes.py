"""Projects that are under way when a story begins: kept as the bot keeps them, without the conversation."""

from datetime import date

from flows.chat import Block, Button, Message, Run
from flows.post import Post
from flows.projects.card import post_card
from storage.models import Direction, Experiment, ExperimentState, LearningGoal, Project, ProjectState
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

GOALS = {
    "nl": ("dagen tot een klant antwoord krijgt", "dagen", "weten welke vragen klanten zelf kunnen beantwoorden"),
    "en": ("days until a customer gets an answer", "days", "know which questions customers could answer themselves"),
}


async def project_of(
    stage: Stage,
    owner: str,
    sponsor: str | None = None,
    *co_owners: str,
    language: str = "nl",
    title: str = "Sneller antwoord",
    state: ProjectState = ProjectState.ACTIVE,
    **facts: object,
) -> int:
    """Keep a project of these people, from 12 to 8 days by 1 June, its card posted; returns its id."""
    metric, unit, learn = GOALS[language]
    own = await member(stage, owner)
    sponsoring = await member(stage, sponsor) if sponsor else None
    carrying = [await member(stage, one) for one in co_owners]
    now = stage.clock()
    async with stage.store.begin() as work:
        project = Project(
            organisation_id=own.organisation_id,
            title=title,
            state=state,
            state_since=now,
            created_at=now,
            owner_id=own.id,
            sponsor_id=sponsoring.id if sponsoring else None,
            started_at=now,
            metric=metric,
            unit=unit,
            direction=Direction.DOWN,
            baseline=12.0,
            target=8.0,
            due_on=date(2027, 6, 1),
        )
        for name, value in facts.items():
            setattr(project, name, value)
        goal = LearningGoal(organisation_id=own.organisation_id, project_id=0, place=1, text=learn, sign="Een lijst")
        await work.projects.add(project, [goal])
        for one in carrying:
            await work.projects.take_along(project, one.id, now)
        organisation = next(one for one in await work.organisations.all() if one.id == own.organisation_id)
        found = await work.projects.of(organisation.id, project.id)
        assert found is not None
        house = stage.app.intake._house
        await post_card(Post(work, organisation, house.texts, house.policy, now), found)
        return project.id


async def experiment_of(stage: Stage, project_id: int, starts_on: date, ends_on: date, **facts: object) -> int:
    """Keep a running experiment of a project, which its card then names; returns its id."""
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        experiment = Experiment(
            organisation_id=organisation.id,
            project_id=project_id,
            state=ExperimentState.RUNNING,
            created_at=stage.clock(),
            hypothesis="We verwachten dat een vaste uitlegtekst helpt, omdat de helft hetzelfde vraagt.",
            smallest_test="Een week lang de tekst meesturen met elk antwoord.",
            measure="binnen een dag beantwoord",
            success_threshold="geslaagd vanaf 7 van de 10",
            starts_on=starts_on,
            ends_on=ends_on,
        )
        for name, value in facts.items():
            setattr(experiment, name, value)
        await work.experiments.add(experiment)
        found = await work.projects.of(organisation.id, project_id)
        assert found is not None
        house = stage.app.intake._house
        await post_card(Post(work, organisation, house.texts, house.policy, stage.clock()), found)
        return experiment.id


async def kept(stage: Stage, project_id: int) -> Project:
    """Return a project as it is kept now, owner and sponsor loaded."""
    async with stage.store.read() as work:
        (organisation, *_) = await work.organisations.all()
        found = await work.projects.of(organisation.id, project_id)
        assert found is not None
        return found


async def finds(stage: Stage, name: str, project_id: int) -> None:
    """Give somebody a message with the way to a project, as those have that tell of one."""
    who = await member(stage, name)
    async with stage.store.begin() as work:
        organisation = next(one for one in await work.organisations.all() if one.id == who.organisation_id)
        account = await work.accounts.to_write_to(who.id)
        assert account is not None
        house = stage.app.intake._house
        post = Post(work, organisation, house.texts, house.policy, stage.clock())
        way = Button(FIND[who.language], "project.look", (str(project_id),))
        await post.queue(account.platform, account.address, Message((Block((Run("Een project."),), (way,)),)))
    await calm(stage)
    await stage.actors[name].presses(FIND[who.language])
    await calm(stage)


FIND = {"nl": "Zoek het op", "en": "Look it up"}


async def becomes(stage: Stage, project_id: int, **facts: object) -> None:
    """Change what is kept of a project."""
    async with stage.store.begin() as work:
        project = await work.projects.of((await member(stage, "noor")).organisation_id, project_id)
        assert project is not None
        for name, value in facts.items():
            setattr(project, name, value)
