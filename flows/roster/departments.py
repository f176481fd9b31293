"""`/team`: where somebody works: a department, and a team in it. Members choose; organisers add what is missing."""

from collections.abc import Sequence
from typing import Annotated

from flows.access import MEMBER, ORGANISER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block, Button
from flows.forms import Form, Line
from flows.ideas.card import refresh_cards_of
from flows.ideas.leafing import leafing
from flows.texts import offer
from flows.turn import Turn
from storage.models import Department, Role
from storage.repositories import Place
from storage.repositories.base import Page

departments = Capability("department")
PAGE_SIZE = 8
_LONGEST_ON_BUTTON = 24


class NewDepartment(Form, key="department"):
    """A department, or a team of the one it is about."""

    name: Annotated[str, Line(2, 80)]


@departments.command("team", who=MEMBER)
async def where(turn: Turn, _rest: str) -> None:
    """Show where I work, and all departments to choose from."""
    await _show_departments(turn, 1, instead=False)


@departments.button("page", who=MEMBER)
async def page(turn: Turn, number: str) -> None:
    """Leaf through the departments."""
    await _show_departments(turn, int(number), instead=True)


@departments.button("choose", who=MEMBER)
async def choose(turn: Turn, department_id: str) -> None:
    """Choose a department, and then a team where it has any."""
    chosen = await turn.work.departments.get(turn.organisation.id, int(department_id))
    if chosen is None:
        turn.notice("department.gone")
        return
    teams = await turn.work.departments.listed(turn.organisation.id, chosen.id, 1, PAGE_SIZE)
    if teams.items or await _organises(turn):
        await _show_teams(turn, chosen, teams)
    else:
        await _settle(turn, chosen)


@departments.button("teams", who=MEMBER)
async def teams_page(turn: Turn, where_and_page: str) -> None:
    """Leaf through the teams of a department."""
    if found := await teams_at(turn, where_and_page):
        await _show_teams(turn, *found)


@departments.button("settle", who=MEMBER)
async def settle(turn: Turn, department_id: str) -> None:
    """Work here from now on."""
    chosen = await turn.work.departments.get(turn.organisation.id, int(department_id))
    if chosen is None:
        turn.notice("department.gone")
    else:
        await _settle(turn, chosen)


@departments.button("nowhere", who=MEMBER)
async def nowhere(turn: Turn) -> None:
    """Name no department any more."""
    await turn.work.departments.place(turn.organisation.id, turn.me.id, None)
    await refresh_cards_of(turn.post, turn.me)
    await turn.say("department.taken_off", [[offer("change", 1, action="department.page")]], instead=True)


@departments.button("new", who=ORGANISER, opens=True)
async def new(turn: Turn, department_id: str = "") -> None:
    """Ask for the name of a new department, or of a new team in this one."""
    await ask(turn, NewDepartment, about=department_id)


@departments.done(NewDepartment, who=ORGANISER)
async def add(turn: Turn, asked: NewDepartment) -> None:
    """Add it for everybody to choose, unless it is there already."""
    await turn.work.organisations.hold(turn.organisation.id)
    if not turn.about:
        await turn.work.departments.ensure(turn.organisation.id, {(asked.name, None)})
        await _show_departments(turn, 1, instead=False)
        return
    above = await turn.work.departments.get(turn.organisation.id, int(turn.about))
    if above is None or above.parent_id is not None:
        await turn.say("department.gone")
        return
    await turn.work.departments.ensure(turn.organisation.id, {(above.name, asked.name)})
    teams = await turn.work.departments.listed(turn.organisation.id, above.id, 1, PAGE_SIZE)
    await _show_teams(turn, above, teams)


async def teams_at(turn: Turn, where_and_page: str) -> tuple[Department, Page[Department]] | None:
    """Return a department and a page of its teams, as a button names them; else say that it is gone."""
    department_id, number = where_and_page.split(".")
    chosen = await turn.work.departments.get(turn.organisation.id, int(department_id))
    if chosen is None:
        turn.notice("department.gone")
        return None
    return chosen, await turn.work.departments.listed(turn.organisation.id, chosen.id, int(number), PAGE_SIZE)


async def _settle(turn: Turn, chosen: Department) -> None:
    await turn.work.departments.place(turn.organisation.id, turn.me.id, chosen.id)
    await refresh_cards_of(turn.post, turn.me)
    place = await turn.work.departments.of(turn.me.id)
    rows = [[offer("change", 1, action="department.page"), offer("off", action="department.nowhere")]]
    await turn.say("department.settled", rows, instead=True, place=str(place))


async def _show_departments(turn: Turn, number: int, *, instead: bool) -> None:
    found = await turn.work.departments.listed(turn.organisation.id, None, number, PAGE_SIZE)
    place = await turn.work.departments.of(turn.me.id)
    own = _own(turn, place, any_to_choose=bool(found.items))
    more = [turn.words.row([offer("department.own.new", action="department.new")])] if await _organises(turn) else []
    leaves = leafing(turn.words, found, "department.page")
    await turn.say_blocks(own, choices(found.items, "department.choose"), leaves, more, instead=instead)


async def _show_teams(turn: Turn, chosen: Department, teams: Page[Department]) -> None:
    asked = turn.words.blocks("department.which_team", name=chosen.name)
    whole = turn.words.row([offer("department.which_team.whole", chosen.id, action="department.settle")])
    leaves = leafing(turn.words, teams, "department.teams", lambda number: f"{chosen.id}.{number}")
    ways = [offer("department.which_team.back", 1, action="department.page")]
    if await _organises(turn):
        ways.append(offer("department.which_team.new", chosen.id, action="department.new"))
        ways.append(offer("department.which_team.rename", f"{chosen.id}.1", action="department.names"))
    listed = [*choices(teams.items, "department.settle"), whole]
    await turn.say_blocks(asked, listed, leaves, [turn.words.row(ways)], instead=True)


def _own(turn: Turn, place: Place | None, *, any_to_choose: bool) -> Sequence[Block]:
    if place is not None:
        return turn.words.blocks(
            "department.own_place", [[offer("off", action="department.nowhere")]], place=str(place)
        )
    return turn.words.blocks("department.own") if any_to_choose else turn.words.blocks("department.none_yet")


def choices(found: Sequence[Department], action: str) -> list[Block]:
    """Return a button for each, on a row of its own: names are long."""
    return [Block(buttons=(Button(_cut(one.name), action, (str(one.id),)),)) for one in found]


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST_ON_BUTTON else f"{name[: _LONGEST_ON_BUTTON - 1].rstrip()}…"


async def _organises(turn: Turn) -> bool:
    return Role.ORGANISER in await turn.roles()
