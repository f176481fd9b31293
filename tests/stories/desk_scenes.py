"""What the stories about the organisers' desk share: a Learnathon in some phase, and its tasks."""

from datetime import date, timedelta

from flows.desk.playbook import lay_out
from flows.post import Post
from storage.models import Event, EventPhase, Task
from tests.stories.answer_scenes import settled
from tests.stories.idea_scenes import joined
from tests.stories.looking import member
from tests.stories.stage import Stage


async def at_the_desk(stage: Stage, platform: str, language: str, *others: str) -> None:
    """Bring on stage Olga, who organises, and others who take part."""
    settled(stage, "olga", platform, language)
    for name in ("olga", *others):
        await joined(stage, name, platform, language)


async def event_of(stage: Stage, creator: str, *, weeks: int = 12, phase: EventPhase = EventPhase.ANNOUNCED) -> int:
    """Keep an event on a Thursday so many weeks from now, its tasks laid out; returns its id."""
    who = await member(stage, creator)
    now = stage.clock()
    day = now.date() + timedelta(weeks=weeks, days=3 - now.weekday())
    async with stage.store.begin() as work:
        event = await work.events.add(
            Event(
                organisation_id=who.organisation_id,
                phase=phase,
                phase_since=now,
                created_at=now,
                created_by=who.id,
                day=day,
                size=150,
            )
        )
        (organisation, *_) = await work.organisations.all()
        house = stage.app.intake._house
        await lay_out(Post(work, organisation, house.texts, house.policy, now), event)
        return event.id


async def tasks_of(stage: Stage, event_id: int) -> dict[str, Task]:
    """Return an event's tasks as they are stored, by code; those that organisers added by title."""
    async with stage.store.read() as work:
        return {task.code or task.title or "": task for task in await work.tasks.of_event(event_id)}


async def only(stage: Stage, event_id: int, *codes: str) -> None:
    """Leave only these tasks of an event to be done."""
    async with stage.store.begin() as work:
        for task in await work.tasks.of_event(event_id):
            if task.code not in codes:
                task.dropped_at = stage.clock()


async def due(stage: Stage, event_id: int, code: str, day: date) -> None:
    """Have a task due on a day."""
    async with stage.store.begin() as work:
        (task,) = [one for one in await work.tasks.of_event(event_id) if one.code == code]
        task.due_on = task.remind_on = day


async def belongs(stage: Stage, event_id: int, code: str, name: str) -> None:
    """Have a task be somebody's."""
    who = await member(stage, name)
    async with stage.store.begin() as work:
        (task,) = [one for one in await work.tasks.of_event(event_id) if one.code == code]
        task.owner_id = who.id
