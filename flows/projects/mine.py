"""`/project`: what one owns, carries along or sponsors, to leaf through, and any project by its number."""

import re
from collections.abc import Sequence

from flows.access import MEMBER, allowed
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.projects.card import standing
from flows.projects.look import may_see, show_project
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import Project

projects = Capability("project")
_NUMBER = re.compile(r"[0-9]{1,9}")
_NEW = {"new", "nieuw"}
_SHOWN_AMONG_ALL = 3


def _takes(_turn: Turn, rest: str) -> bool:
    return not rest or _NUMBER.fullmatch(rest) is not None or rest.casefold() in _NEW


@projects.command("project", who=MEMBER, takes=_takes)
async def command(turn: Turn, rest: str) -> None:
    """Show my projects, or the one with the number that was typed; an organiser also puts in a new one."""
    typed = rest.strip()
    if typed.casefold() in _NEW:
        await allowed(turn, turn.house.repertoire.buttons["project.new"])
        return
    if not _NUMBER.fullmatch(typed):
        await _show_mine(turn, 1, instead=False)
        return
    found = await turn.work.projects.by_number(turn.organisation.id, int(typed))
    if found is None or not await may_see(turn, found):
        await turn.say("project.no_such", [[offer("mine", 1)]], number=int(typed))
    else:
        await show_project(turn, found)


@projects.button("mine", who=MEMBER)
async def mine(turn: Turn, number: str) -> None:
    """Leaf through my projects."""
    await _show_mine(turn, int(number), instead=True)


@projects.owns
async def of_mine(turn: Turn) -> Sequence[Block]:
    """My newest projects, above my ideas; nothing for who has none."""
    found = await turn.work.projects.involving(turn.me.id, 1, _SHOWN_AMONG_ALL)
    if not found.items:
        return ()
    more = [turn.words.row([offer("project.all_of_mine", 1, action="project.mine")])] if found.has_next else []
    return [*turn.words.blocks("project.mine_title", n=found.total), *_entries(turn, found.items), *more]


async def _show_mine(turn: Turn, number: int, *, instead: bool) -> None:
    found = await turn.work.projects.involving(turn.me.id, number, PAGE_SIZE)
    if not found.items:
        await turn.say("project.none_of_mine", [[offer("see", action="idea.pool")]], instead=instead)
        return
    title = turn.words.blocks("project.mine_title", n=found.total)
    ways = leafing(turn.words, found, "project.mine")
    await turn.say_blocks(title, _entries(turn, found.items), ways, instead=instead)


def _entries(turn: Turn, found: Sequence[Project]) -> list[Block]:
    return [block for project in found for block in _entry(turn, project)]


def _entry(turn: Turn, project: Project) -> Sequence[Block]:
    part = {project.sponsor_id: "sponsor", project.owner_id: "owner"}.get(turn.me.id, "co_owner")
    return turn.words.blocks(
        "project.my_entry",
        [[offer("look", project.id)]],
        number=project.number or 0,
        title=project.title,
        part=Ours(part),
        state=standing(turn.words, project),
    )
