"""`/idea`: five questions, a last look, and the idea is in the pool (domain.md 3.2)."""

from typing import Annotated

from flows.asking import ask
from flows.attaching.adding import ask_afterwards
from flows.capability import Capability, any_words
from flows.finding.alike import alike, show_alike
from flows.forms import Form, Line, Prose
from flows.ideas.access import IDEA_SENDER
from flows.ideas.posting import into_pool, said_already_in
from flows.members.enrol import join
from flows.texts import offer
from flows.turn import Turn
from storage.models import Idea, IdeaState, IdeaType, Member, OwnRole

ideas = Capability("idea")
TITLE = Line(5, 80)


class NewIdea(Form, key="idea", confirm=True, endings=("post", "draft")):
    """A suggestion to improve, change or renew something at work."""

    title: Annotated[str, TITLE]
    problem: Annotated[str, Prose(20, 600)]
    type: IdeaType
    smallest: Annotated[str | None, Prose(5, 300)]
    role: OwnRole


@ideas.command("idea", who=IDEA_SENDER, daily=True, opens=True, takes=any_words)
async def idea(turn: Turn, rest: str) -> None:
    """Ask for an idea, with what was typed behind the command filled in."""
    typed = rest.strip()
    field = "title" if len(typed) <= TITLE.longest else "problem"
    await ask(turn, NewIdea, {field: typed} if typed else {}, about=turn.origin or "")


@ideas.button("new", who=IDEA_SENDER, opens=True)
async def new(turn: Turn, title: str = "") -> None:
    """Ask for an idea, by a button; what it is about may be known."""
    await ask(turn, NewIdea, {"title": title} if title else {})


@ideas.done(NewIdea, "post", who=IDEA_SENDER)
async def post(turn: Turn, new_idea: NewIdea) -> None:
    """Put the idea in the pool, unless there are ideas that look like it: then ask first. Posting is joining."""
    if await _already_in(turn):
        return
    owner = await join(turn)
    idea = await _draft(turn, new_idea, owner)
    if found := await alike(turn, idea):
        await _keep(turn, idea)
        await show_alike(turn, idea, found)
    else:
        await into_pool(turn, idea, owner)


@ideas.done(NewIdea, "draft", who=IDEA_SENDER)
async def save_draft(turn: Turn, new_idea: NewIdea) -> None:
    """Keep the idea for its owner alone."""
    if await _already_in(turn):
        return
    owner = await join(turn)
    draft = await _draft(turn, new_idea, owner)
    await _keep(turn, draft)
    theirs = await turn.work.proxies.of(draft.id)  # a colleague wrote it down for this person, who can only answer
    rows = [[offer("go_on", draft.id)], [] if theirs else [offer("behalf.ask", draft.id)]]
    await turn.say("idea.saved", rows, title=draft.title)
    await ask_afterwards(turn, draft)


async def ask_again(turn: Turn, draft: Idea) -> None:
    """Take up a draft where it was left."""
    so_far = {
        "title": draft.title,
        "problem": draft.problem,
        "type": draft.idea_type.value,
        "smallest": draft.smallest_test,
        "role": draft.own_role.value,
    }
    await ask(turn, NewIdea, so_far, about=draft.id)


async def _already_in(turn: Turn) -> bool:
    """Tell whether the draft of this form was posted meanwhile, from another window, and say so."""
    draft_id = _draft_id(turn)
    return await said_already_in(turn, await turn.work.ideas.of(turn.organisation.id, draft_id) if draft_id else None)


async def _keep(turn: Turn, draft: Idea) -> None:
    if draft.id is None:
        await turn.work.ideas.add(draft)
        await turn.note("idea", draft.id, None, draft.state)


async def _draft(turn: Turn, new_idea: NewIdea, owner: Member) -> Idea:
    """Return the draft the form is about, with these answers, or a new one that nobody kept yet."""
    draft_id = _draft_id(turn)
    draft = await turn.work.ideas.draft(owner.id, draft_id) if draft_id else None
    if draft is None:
        return _new(turn, new_idea, owner)
    draft.title, draft.problem = new_idea.title, new_idea.problem
    draft.idea_type, draft.own_role = new_idea.type, new_idea.role
    draft.smallest_test, draft.changed_at = new_idea.smallest, turn.now
    return draft


def _draft_id(turn: Turn) -> int | None:
    """Return the draft the form is about; it may also be about the web address of a conversation, or nothing."""
    return int(turn.about) if turn.about.isdecimal() else None


def _new(turn: Turn, new_idea: NewIdea, owner: Member) -> Idea:
    return Idea(
        organisation_id=turn.organisation.id,
        owner_id=owner.id,
        title=new_idea.title,
        problem=new_idea.problem,
        idea_type=new_idea.type,
        own_role=new_idea.role,
        smallest_test=new_idea.smallest,
        state=IdeaState.DRAFT,
        created_at=turn.now,
        changed_at=turn.now,
        origin=turn.about if turn.about.startswith("https://") else None,
    )
