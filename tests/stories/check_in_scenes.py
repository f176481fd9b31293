"""What the stories about check-ins share: a project whose owner is asked now, and what is kept of the answer."""

from flows.chat import Pressed
from storage.models import CheckIn
from tests.stories.entering import acts
from tests.stories.idea_scenes import joined, last
from tests.stories.looking import calm
from tests.stories.project_scenes import kept, project_of
from tests.stories.stage import Stage


async def asked(stage: Stage, platform: str, language: str = "nl", *co_owners: str, **facts: object) -> int:
    """Noor's project, sponsored by Sara, whose owner is asked how it is going; returns its id."""
    for name in ("noor", "sara", *co_owners):
        await joined(stage, name, platform, language)
    due = {"check_in_at": stage.clock()} | facts
    project = await project_of(stage, "noor", "sara", *co_owners, language=language, **due)
    await stage.time_passes(minutes=1)
    await calm(stage)
    return project


async def check_in(stage: Stage, project_id: int) -> CheckIn:
    """Return the last check-in of a project, as it is kept now."""
    async with stage.store.read() as work:
        project = await kept(stage, project_id)
        found = await work.check_ins.latest_of(project.id)
        assert found is not None
        return found


async def days_pass(stage: Stage, days: int) -> None:
    """Let days go by, one after the other, and all that is due in them be done and said."""
    for _ in range(days):
        await stage.time_passes(hours=24)
        await calm(stage)


async def looks_at(stage: Stage, name: str, project_id: int) -> str:
    """Return what somebody sees of a project."""
    await acts(stage, stage.actors[name], Pressed("project.look", (str(project_id),)))
    return str(await last(stage, stage.actors[name]))
