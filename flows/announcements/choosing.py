"""To whom an announcement goes: chosen in a form; its number stands on the page before anything is sent."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

from flows.access import ORGANISER
from flows.announcements.cases import edited, own_draft
from flows.announcements.looking import show
from flows.asking import ask
from flows.asking.ask import ask_again
from flows.capability import Capability
from flows.forms import AskedWhen, Form, Line, Problem, asked_when
from flows.texts import offer
from flows.turn import Turn
from storage.models import Announcement, Audience, Role
from storage.repositories import Place
from storage.searchwords import folded

choosing = Capability("announce")
_MOST_FOUND = 5


class SignedUp(StrEnum):
    """What they said to the coming Learnathon."""

    COMING = "coming"
    MAYBE = "maybe"
    WAITING = "waiting"
    ANY = "any"


def _is(audience: Audience) -> AskedWhen:
    return asked_when(lambda so_far: so_far.get("audience") == audience)


class ToWhom(Form, key="towhom"):
    """Whom an announcement is for."""

    audience: Audience
    role: Annotated[Role, _is(Audience.ROLE)]
    signed_up: Annotated[SignedUp, _is(Audience.SIGNED_UP)]
    department: Annotated[str, Line(2, 80), _is(Audience.DEPARTMENT)]


@choosing.button("whom", who=ORGANISER, opens=True)
async def ask_whom(turn: Turn, announcement_id: str) -> None:
    """Ask for whom it is."""
    if (draft := await own_draft(turn, announcement_id)) is not None:
        await ask(turn, ToWhom, about=draft.id)


@choosing.done(ToWhom, who=ORGANISER)
async def chosen(turn: Turn, to: ToWhom) -> None:
    """Send it to these people; a department is found by its name."""
    draft = await own_draft(turn, turn.about)
    if draft is None:
        return
    match to.audience:
        case Audience.ROLE:
            await _goes_to(turn, draft, Audience.ROLE, to.role)
        case Audience.SIGNED_UP:
            await _to_signed_up(turn, draft, to.signed_up)
        case Audience.DEPARTMENT:
            await _to_department(turn, draft, to.department)
        case other:
            await _goes_to(turn, draft, other, None)


@choosing.button("department", who=ORGANISER)
async def department(turn: Turn, announcement_id: str, department_id: str) -> None:
    """Send it to the department whose name was pressed."""
    draft = await own_draft(turn, announcement_id)
    found = await turn.work.departments.get(turn.organisation.id, int(department_id))
    if draft is not None and found is None:
        turn.notice("department.gone")
    elif draft is not None:
        await _goes_to(turn, draft, Audience.DEPARTMENT, department_id, instead=True)


async def _goes_to(
    turn: Turn, draft: Announcement, audience: Audience, of: str | None, *, instead: bool = False
) -> None:
    draft.audience, draft.audience_of = audience, of
    await edited(turn, draft)
    await show(turn, draft, instead=instead)


async def _to_signed_up(turn: Turn, draft: Announcement, answer: SignedUp) -> None:
    """Send it to who signed up for the Learnathon it is about, or for the coming one."""
    if draft.event_id is None and (coming := await turn.work.events.coming(turn.organisation.id)) is not None:
        draft.event_id = coming.id
    if draft.event_id is None:
        await turn.say("announce.no_learnathon", [[offer("announce.whom", draft.id)]])
    else:
        await _goes_to(turn, draft, Audience.SIGNED_UP, answer)


async def _to_department(turn: Turn, draft: Announcement, typed: str) -> None:
    """Send it to the department or team that is called so; of several that are like it, ask which."""
    found = await turn.work.departments.called(turn.organisation.id, typed, _MOST_FOUND + 1)
    exact = [one for one in found if folded(one.team or one.department) == folded(typed)]
    if len(found) == 1 or len(exact) == 1:
        await _goes_to(turn, draft, Audience.DEPARTMENT, str((exact or found)[0].id))
    elif not found or len(found) > _MOST_FOUND:
        why = Problem("announce.many_departments" if found else "announce.no_such_department", name=typed)
        await ask_again(turn, ToWhom, {"audience": str(Audience.DEPARTMENT)}, "department", why)
    else:
        await _which(turn, draft, found)


async def _which(turn: Turn, draft: Announcement, found: Sequence[Place]) -> None:
    blocks = [*turn.words.blocks("announce.which_department")]
    for n, one in enumerate(found, 1):
        rows = [[offer("department", draft.id, one.id)]]
        blocks += turn.words.blocks("announce.department_found", rows, n=n, place=str(one))
    await turn.say_blocks(blocks)
