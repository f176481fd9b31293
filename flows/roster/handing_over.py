"""Handing one's organising over: role, open tasks and what one took on, to a colleague who says yes first."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from flows.access import MEMBER, ORGANISER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block, Message
from flows.desk.rules import remind_next
from flows.forms import Form, Line
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.roster.deputies import own_role
from flows.roster.granting import is_in_settings
from flows.sharing.colleagues import colleague, entries_of, matches, on_button
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import GrantSource, Member, Role, RoleGrant, RoleHandover

handing_over = Capability("handrole")
_ALL = 500
_STAYS, _STOPS = "stays", "stops"


class FindOrganiser(Form, key="handrole"):
    """Who is to organise."""

    name: Annotated[str, Line(2, 60)]


@handing_over.button("ask", who=ORGANISER, opens=True)
async def ask_whom(turn: Turn) -> None:
    """Ask for the name of whoever is to take it over."""
    if await own_role(turn):
        await ask(turn, FindOrganiser)


@handing_over.done(FindOrganiser, who=ORGANISER)
async def find(turn: Turn, wanted: FindOrganiser) -> None:
    """Show who is called that, to choose from."""
    found = await matches(turn, wanted.name, [turn.me.id])
    heading = turn.words.blocks("handrole.found") if found else turn.words.blocks("coowner.nobody")

    def asks(one: Member) -> Sequence[Block]:
        pick = [[offer("pick", one.id)]]
        return turn.words.blocks("handrole.match", pick, name=one.name, first=on_button(one))

    again = turn.words.row([offer("coowner.again", action="handrole.ask")])
    await turn.say_blocks(heading, entries_of(turn, found, asks), [again])


@handing_over.button("pick", who=ORGANISER)
async def pick(turn: Turn, member_id: str) -> None:
    """Ask whether this person stays an organiser beside the colleague, or stops; whom app.yaml names stays."""
    heir, held = await colleague(turn, member_id), await _held(turn, turn.me.id)
    if heir is None or held is None or not await own_role(turn):
        return
    if await is_in_settings(turn.post, held):
        stay: Rows = [[offer("stay", heir.id, _STAYS, action="handrole.put")]]
        await turn.say("handrole.only_stay", stay, instead=True, name=heir.name)
    else:
        rows: Rows = [
            [offer("stop", heir.id, _STOPS, action="handrole.put")],
            [offer("stay", heir.id, _STAYS, action="handrole.put")],
        ]
        await turn.say("handrole.which", rows, instead=True, name=heir.name)


@handing_over.button("put", who=ORGANISER)
async def put(turn: Turn, member_id: str, stays: str) -> None:
    """Ask a colleague to take it over; until they say yes, nothing changes."""
    heir = await colleague(turn, member_id)
    if heir is None or not await own_role(turn):
        return
    await _forget(turn, turn.me.id)
    asked = await turn.work.roles.ask_to_take_over(turn.me, heir, stays=stays == _STAYS, now=turn.now)
    tasks = await turn.work.tasks.of_member(turn.organisation.id, turn.me.id, date.max, _ALL)
    words = turn.post.words_of(heir)
    message = words.message("handrole.asked", handover_answers(asked), name=turn.me.name, tasks=len(tasks))
    await _tell(turn, heir, message, _asked_under(asked), asks=True)
    turn.home_is_old = True
    await turn.say("handrole.put", [["take_back"]], instead=True, name=heir.name)


@handing_over.button("take_back", who=ORGANISER)
async def take_back(turn: Turn) -> None:
    """Ask nobody any more to take it over."""
    if await _forget(turn, turn.me.id):
        await turn.say("handrole.taken_back", instead=True)
    else:
        turn.notice("handrole.settled")


@handing_over.button("no", who=MEMBER)
async def decline(turn: Turn, giver_id: str) -> None:
    """Rather not take it over."""
    asked = await _asked_of_me(turn, giver_id)
    giver = await turn.work.members.get(int(giver_id))
    if asked is None or giver is None:
        return
    await _forget(turn, giver.id)
    if takes_part(giver):
        said = turn.post.words_of(giver).message("handrole.declined", [["ask"]], name=turn.me.name)
        await _tell(turn, giver, said, f"{_asked_under(asked)}:no")
    await turn.say("handrole.fine", instead=True)


@handing_over.button("yes", who=MEMBER)
async def accept(turn: Turn, giver_id: str) -> None:
    """Take it over: first there is one more organiser, then whoever hands over may stop; so there is always one."""
    await turn.work.organisations.hold(turn.organisation.id)
    asked = await _asked_of_me(turn, giver_id)
    giver, held = await turn.work.members.get(int(giver_id)), await _held(turn, int(giver_id))
    if asked is None or giver is None or held is None or held.deputy_for is not None:
        turn.notice("handrole.settled")
        return
    await _become_organiser(turn, giver, held)
    tasks, requests = await _take_tasks(turn, giver), await _take_requests(turn, giver)
    stops = not asked.stays and not await is_in_settings(turn.post, held)
    if stops:
        await _stop(turn, giver, held)
    await _forget(turn, giver.id)
    words = turn.post.words_of(giver)
    told = words.message("handrole.stopped" if stops else "handrole.stayed", name=turn.me.name)
    await _tell(turn, giver, told, f"{_asked_under(asked)}:yes")
    rows: Rows = [[offer("desk.back", action="desk.open")]]
    await turn.say("handrole.yours", rows, instead=True, name=giver.name, tasks=tasks, requests=requests)


@handing_over.waits
async def to_answer(turn: Turn) -> Sequence[Block]:
    """Whose organising this person was asked to take over."""
    blocks: list[Block] = []
    for asked in await turn.work.roles.asked_to_take_over(turn.me.id) if turn.joined else ():
        if (giver := await turn.work.members.get(asked.giver_id)) is not None:
            tasks = await turn.work.tasks.of_member(turn.organisation.id, giver.id, date.max, _ALL)
            blocks += turn.words.blocks("handrole.asked", handover_answers(asked), name=giver.name, tasks=len(tasks))
    return blocks


@handing_over.waits_for_others
async def asked_by_me(turn: Turn) -> Sequence[Block]:
    """Whom this person asked to take over."""
    asked = await turn.work.roles.handover_from(turn.me.id)
    heir = await turn.work.members.get(asked.heir_id) if asked else None
    return turn.words.blocks("handrole.put", [["take_back"]], name=heir.name) if heir else ()


def handover_answers(asked: RoleHandover) -> Rows:
    """Return the two answers to being asked."""
    return [[offer("yes", asked.giver_id), offer("no", asked.giver_id)]]


async def _asked_of_me(turn: Turn, giver_id: str) -> RoleHandover | None:
    asked = await turn.work.roles.handover_from(int(giver_id))
    if asked is None or asked.heir_id != turn.me.id:
        turn.notice("handrole.settled")
        return None
    return asked


async def _held(turn: Turn, member_id: int) -> RoleGrant | None:
    return await turn.work.roles.grant_of(turn.organisation.id, member_id, Role.ORGANISER, turn.now)


async def _become_organiser(turn: Turn, giver: Member, of_giver: RoleGrant) -> None:
    """Hold the role as long as whoever hands it over would have, or longer where one does already."""
    held = await _held(turn, turn.me.id)
    if held is not None and held.deputy_for is None:
        return
    ends = of_giver.expires_at
    await turn.work.roles.grant(
        turn.me, Role.ORGANISER, now=turn.now, source=GrantSource.CHAT, granted_by=giver.id, expires_at=ends
    )
    turn.forget_roles()
    await turn.note("role", turn.me.id, held.role if held else None, Role.ORGANISER, reason=f"from {giver.id}")


async def _take_tasks(turn: Turn, giver: Member) -> int:
    """Take over what is still to be done; returns how many tasks."""
    tasks = await turn.work.tasks.of_member(turn.organisation.id, giver.id, date.max, _ALL)
    for task in tasks:
        if task.owner_id == giver.id:
            task.owner_id, task.given_by = turn.me.id, None
            task.remind_on = remind_next(task.due_on, turn.post.today)
        else:
            task.helper_id = turn.me.id
        if task.helper_id == task.owner_id:
            task.helper_id = None
        await turn.note("task_owner", task.id, str(giver.id), str(turn.me.id))
    return len(tasks)


async def _take_requests(turn: Turn, giver: Member) -> int:
    """Take over the requests for help that they stepped in with; what they are asked as a sponsor stays theirs."""
    taken = 0
    for request in await turn.work.support.of_helper(giver.id, _ALL):
        project = await turn.work.projects.of(turn.organisation.id, request.project_id)
        if project is not None and giver.id != project.sponsor_id and turn.me.id != request.asked_by:
            request.helper_id = turn.me.id
            taken += 1
    return taken


async def _stop(turn: Turn, giver: Member, held: RoleGrant) -> None:
    """End the role of whoever handed it over, and do not ask them any more what organisers are asked."""
    await turn.work.roles.end(held)
    await turn.note("role", giver.id, held.role, "none", reason="handed over")
    for one in await turn.work.nudges.waiting_for(giver.id):
        if one.kind == NudgeKind.DUTY:
            await withdraw(turn.post, one.key)


async def _forget(turn: Turn, giver_id: int) -> bool:
    """Forget whom a member asked, and do not ask them any more; False when nobody was asked."""
    asked = await turn.work.roles.handover_from(giver_id)
    if asked is None:
        return False
    await withdraw(turn.post, _asked_under(asked))
    await turn.work.roles.forget_handover(asked)
    turn.home_is_old = True
    return True


async def _tell(turn: Turn, to: Member, message: Message, key: str, *, asks: bool = False) -> None:
    await nudge(turn.post, to, message, kind=NudgeKind.ROLE, key=key, by_person=True, asks=asks)


def _asked_under(asked: RoleHandover) -> str:
    return f"handrole:{asked.giver_id}:{asked.heir_id}:{asked.asked_at}"
