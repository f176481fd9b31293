"""Organisers give a department or a team another name: a slip of the pen need not stay for ever."""

from typing import Annotated

from flows.access import ORGANISER
from flows.asking import ask
from flows.capability import Capability
from flows.forms import Form, Line
from flows.ideas.card import refresh_cards_of
from flows.ideas.leafing import leafing
from flows.roster.departments import choices, teams_at
from flows.texts import offer
from flows.turn import Turn
from storage.models import Department

renaming = Capability("department")
_RENAMED = "renamed"


class NewName(Form, key="renaming"):
    """Another name for the department or team it is about."""

    name: Annotated[str, Line(2, 80)]


@renaming.button("names", who=ORGANISER)
async def names(turn: Turn, where_and_page: str) -> None:
    """Ask which name is to change: that of a department, or of a team in it."""
    found = await teams_at(turn, where_and_page)
    if found is None:
        return
    chosen, teams = found
    leaves = leafing(turn.words, teams, "department.names", lambda other: f"{chosen.id}.{other}")
    asked = turn.words.blocks("department.which_name")
    back = turn.words.row([offer("department.which_team.back", 1, action="department.page")])
    listed = [*choices([chosen], "department.rename"), *choices(teams.items, "department.rename")]
    await turn.say_blocks(asked, listed, leaves, [back], instead=True)


@renaming.button("rename", who=ORGANISER, opens=True)
async def rename(turn: Turn, department_id: str) -> None:
    """Ask for the new name."""
    await ask(turn, NewName, about=department_id)


@renaming.done(NewName, who=ORGANISER)
async def renamed(turn: Turn, asked: NewName) -> None:
    """Give it that name, wherever it stands."""
    await _rename(turn, int(turn.about or 0), asked.name, instead=False)


@renaming.button("undo", who=ORGANISER)
async def undo(turn: Turn, department_id: str) -> None:
    """Give it back the name it had before."""
    story = await turn.work.audit.of(turn.organisation.id, "department", int(department_id))
    before = next((one.reason for one in reversed(story) if one.to_state == _RENAMED), None)
    if before is None:
        turn.notice("form.stale")
    else:
        await _rename(turn, int(department_id), before, instead=True)


async def _rename(turn: Turn, department_id: int, name: str, *, instead: bool) -> None:
    await turn.work.organisations.hold(turn.organisation.id)
    chosen = await turn.work.departments.get(turn.organisation.id, department_id)
    if chosen is None:
        await turn.say("department.gone", instead=instead)
    elif await _is_taken(turn, chosen, name):
        again = [[offer("again", chosen.id, action="department.rename")]]
        await turn.say("department.name_taken", again, instead=instead, name=name)
    else:
        before, chosen.name = chosen.name, name
        await turn.note("department", chosen.id, "named", _RENAMED, reason=before)
        await turn.work.flush()
        for member in await turn.work.departments.members_of(chosen.id):
            await refresh_cards_of(turn.post, member)
        rows = [[offer("undo", chosen.id), offer("all", 1, action="department.page")]]
        await turn.say("department.renamed", rows, instead=instead, name=name)


async def _is_taken(turn: Turn, chosen: Department, name: str) -> bool:
    """Tell whether there is another one of that name in the same place."""
    known = await turn.work.departments.all(turn.organisation.id)
    above = None
    if chosen.parent_id is not None:
        above = await turn.work.departments.get(turn.organisation.id, chosen.parent_id)
    called = (above.name.casefold(), name.casefold()) if above else (name.casefold(), None)
    return known.get(called, chosen.id) != chosen.id
