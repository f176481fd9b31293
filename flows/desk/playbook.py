"""An event's tasks by the playbook: laid out once, and moved along when its day moves (domain.md 9.1)."""

from collections.abc import Mapping

from flows.desk.lines import LINES, Line
from flows.desk.rules import due_day, due_days
from flows.members.rules import takes_part
from flows.post import Post
from storage.models import Event, Member, Role, Task

_BY_CODE = {line.code: line for line in LINES}
_HOLDERS = {"P": Role.PRIVACY_CONTACT, "A": Role.ADMIN, "F": Role.FACILITATOR, "S": Role.SPONSOR}
_Keepers = Mapping[str, Member]


async def lay_out(post: Post, event: Event) -> None:
    """Give an event the tasks that it lacks, with their days and, as far as known, owners; none while it has no day."""
    if event.day is None:
        return
    there = {task.code for task in await post.work.tasks.of_event(event.id)}
    lacking = [line for line in LINES if line.code not in there]
    codes = [line.code for line in lacking]
    days = due_days(codes, event.day, event.lead, post.today, post.policy.country)
    keepers = await _keepers(post, event)
    for line in lacking:
        task = Task(
            organisation_id=event.organisation_id,
            event_id=event.id,
            due_on=days[line.code],
            created_at=post.now,
            code=line.code,
            remind_on=days[line.code],
        )
        _fill(task, line, keepers)
        await post.work.tasks.add(task)


async def lay_out_anew(post: Post, event: Event) -> None:
    """Move an event's tasks with its day; what somebody moved, is done, or was late and still is stays where it is."""
    if event.day is None:
        return
    country, keepers = post.policy.country, await _keepers(post, event)
    moving: dict[str, Task] = {}
    for task in await post.work.tasks.of_event(event.id):
        line = _BY_CODE.get(task.code or "")
        if line is None or task.moved or task.done_at or task.dropped_at:
            continue
        _fill(task, line, keepers)
        if max(task.due_on, due_day(line, event.day, event.lead, country)) >= post.today:
            moving[line.code] = task
    for code, due in due_days(list(moving), event.day, event.lead, post.today, country).items():
        if moving[code].due_on != due:
            moving[code].due_on = moving[code].remind_on = due
    await lay_out(post, event)


async def _keepers(post: Post, event: Event) -> _Keepers:
    """Return who has a part in this event by role, where there is one and no choice to be made."""
    found: dict[str, Member | None] = {letter: await _only(post, role) for letter, role in _HOLDERS.items()}
    organisers = await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now)
    found["O"] = await _taking_part(post, event.created_by) or next(iter(organisers), None)
    found["S"] = await _taking_part(post, event.sponsor_id) or found["S"]
    facilitators = await post.work.members.with_role(post.organisation.id, Role.FACILITATOR, post.now)
    from_outside = [one for one in facilitators if one.is_external]
    found["X"] = from_outside[0] if len(from_outside) == 1 else None
    return {letter: one for letter, one in found.items() if one is not None}


async def _only(post: Post, role: Role) -> Member | None:
    holders = await post.work.members.with_role(post.organisation.id, role, post.now)
    return holders[0] if len(holders) == 1 else None


async def _taking_part(post: Post, member_id: int | None) -> Member | None:
    one = await post.work.members.get(member_id) if member_id else None
    return one if one is not None and takes_part(one) else None


def _fill(task: Task, line: Line, keepers: _Keepers) -> None:
    """Give a task that nobody has an owner, and somebody to share it where the playbook names two."""
    owner = keepers.get(line.roles[0]) or keepers.get("O")
    if task.owner_id is None and owner is not None:
        task.owner_id = owner.id
    shares = next((keepers[one] for one in line.roles[1:] if one in keepers and keepers[one].id != task.owner_id), None)
    if task.helper_id is None and shares is not None:
        task.helper_id = shares.id
