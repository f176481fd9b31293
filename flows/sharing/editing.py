"""Editing what an idea says: by its owner and co-owners, and every version stays to be read (domain.md 2.3)."""

from typing import Annotated
from zoneinfo import ZoneInfo

from flows.access import MEMBER, refuse
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block
from flows.forms import Form, Prose
from flows.ideas.access import IDEA_CARRIER
from flows.ideas.card import owner_name, post_card
from flows.ideas.conversation import TITLE
from flows.ideas.leafing import leafing
from flows.ideas.moving import not_allowed
from flows.ideas.rules import By, may
from flows.sharing.co_owners import look_at
from flows.texts import offer
from flows.turn import Turn
from storage.models import Idea, IdeaState, IdeaType

editing = Capability("edit")


class EditIdea(Form, key="edit", confirm=True):
    """What an idea should say from now on."""

    title: Annotated[str, TITLE]
    problem: Annotated[str, Prose(20, 600)]
    type: IdeaType
    smallest: Annotated[str | None, Prose(5, 300)]


def can_be_edited(idea: Idea) -> bool:
    """Tell whether the words still are the owner's to change: as long as the idea could be withdrawn, on show."""
    return idea.state is not IdeaState.DRAFT and may(idea, IdeaState.WITHDRAWN, By.OWNER)


@editing.button("words", who=IDEA_CARRIER, opens=True)
async def edit(turn: Turn, idea_id: str) -> None:
    """Ask for other words, with those there are filled in."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if idea is None:
        turn.notice("idea.gone")
    elif not can_be_edited(idea):
        not_allowed(turn, idea)
    else:
        so_far = {"title": idea.title, "problem": idea.problem, "type": idea.idea_type.value}
        await ask(turn, EditIdea, {**so_far, "smallest": idea.smallest_test}, about=idea.id)


@editing.done(EditIdea, who=MEMBER)
async def save(turn: Turn, words: EditIdea) -> None:
    """Put the new words in the place of the old ones, which can be read back."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(turn.about)) if turn.about else None
    turn.unsent = True
    if idea is None:
        await turn.say("idea.gone")
    elif refusal := await IDEA_CARRIER.check(turn, (turn.about,)):
        await refuse(turn, refusal)
    elif not can_be_edited(idea):
        await turn.say("edit.too_late", state=turn.words.line(f"idea.state_{idea.state}"))
    else:
        turn.unsent = False
        await _save(turn, idea, words)


async def _save(turn: Turn, idea: Idea, words: EditIdea) -> None:
    if _says(idea) == (words.title, words.problem, words.type, words.smallest):
        await turn.say("edit.same", look_at(idea), title=idea.title)
        return
    await turn.work.revisions.keep(idea, turn.me.id, turn.now)
    idea.title, idea.problem, idea.changed_at = words.title, words.problem, turn.now
    idea.idea_type, idea.smallest_test, idea.returned_at = words.type, words.smallest, None
    await turn.work.ideas.add(idea)  # found by its new words from now on
    await turn.note("words", idea.id, None, "edited")
    await post_card(turn.post, idea, idea.owner)
    rows = [[offer("look", idea.id, action="idea.look"), offer("history", f"{idea.id}.1")]]
    await turn.say("edit.saved", rows, title=idea.title)


@editing.button("history", who=MEMBER)
async def history(turn: Turn, version: str) -> None:
    """Show how an idea read before, version by version: `version` is the idea's id and a number, such as "12.1"."""
    idea_id, number = (int(part) for part in version.split("."))
    idea = await turn.work.ideas.of(turn.organisation.id, idea_id)
    found = await turn.work.revisions.page(idea_id, number)
    if idea is None or idea.number is None or not found.items:
        turn.notice("idea.gone")
        return
    (old,) = found.items
    editor = await turn.work.members.get(old.editor_id) if old.editor_id else None
    shown = turn.words.blocks(
        "edit.version",
        title=old.title,
        type=turn.words.line(f"idea.q_type.{old.idea_type}"),
        problem=old.problem,
        smallest=old.smallest_test or turn.words.line("idea.q_smallest.skip"),
        day=old.until.astimezone(ZoneInfo(turn.organisation.time_zone)).date(),
        name=owner_name(turn.words, editor),
    )
    ways = leafing(turn.words, found, "edit.history", lambda page: f"{idea_id}.{page}")
    await turn.say_blocks(
        shown, ways, [turn.words.row([offer("edit.back", idea_id, action="idea.look")])], instead=True
    )


@editing.below_idea
async def below(turn: Turn, idea: Idea) -> list[Block]:
    """The ways to change the words, to read how they were, and to withdraw the idea."""
    if turn.member is None:
        return []
    owns = idea.owner_id == turn.member.id
    ways = []
    if can_be_edited(idea) and (owns or await turn.work.co_owners.carries(idea.id, turn.member.id)):
        ways.append(offer("edit.words", idea.id))
    if await turn.work.revisions.any_of(idea.id):
        ways.append(offer("edit.history", f"{idea.id}.1"))
    if owns and may(idea, IdeaState.WITHDRAWN, By.OWNER):
        ways.append(offer("idea.withdraw", idea.id))
    if owns and idea.state is IdeaState.WITHDRAWN:
        ways.append(offer("idea.keep", idea.id))
    return [turn.words.row(ways)] if ways else []


def _says(idea: Idea) -> tuple[str, str, IdeaType, str | None]:
    return idea.title, idea.problem, idea.idea_type, idea.smallest_test
