"""Co-owners: the owner asks a colleague, or a colleague offers; up to five carry an idea along (domain.md 2.3, 3.2)."""

from collections.abc import Sequence
from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block
from flows.forms import Form, Line
from flows.ideas.access import IDEA_OWNER
from flows.ideas.card import card, owner_name, post_card
from flows.ideas.company import company_of
from flows.nudges.nudge import NudgeKind, withdraw
from flows.sharing.colleagues import colleague, entries_of, matches, on_button
from flows.sharing.rules import HOURS, asked_themselves, has_room
from flows.sharing.telling import still_open, tell, told_under
from flows.texts import Rows, Words, offer
from flows.turn import Turn
from storage.models import CoOwnerState, Idea, Member

co_owning = Capability("coowner")
_MOST_WAITING = 3


class FindCoOwner(Form, key="coowner"):
    """Whom the owner wants to ask."""

    name: Annotated[str, Line(2, 60)]


@co_owning.button("ask", who=IDEA_OWNER, opens=True)
async def ask_whom(turn: Turn, idea_id: str) -> None:
    """Ask for the name of a colleague."""
    await ask(turn, FindCoOwner, about=idea_id)


@co_owning.done(FindCoOwner, who=MEMBER)
async def find(turn: Turn, wanted: FindCoOwner) -> None:
    """Show who is called that, to choose from; who is on board or asked already is not asked again."""
    idea = await still_open(turn, turn.about)
    if idea is None:
        return
    there = [one.member_id for one in await turn.work.co_owners.of_idea(idea.id)]
    found = await matches(turn, wanted.name, [turn.me.id, *there])
    if found:
        blocks = [*turn.words.blocks("coowner.found", n=len(found))]
    elif await matches(turn, wanted.name):
        blocks = [*turn.words.blocks("coowner.there_already")]
    else:
        blocks = [*turn.words.blocks("coowner.nobody")]

    def asks(one: Member) -> Sequence[Block]:
        pick = [[offer("pick", idea.id, one.id)]]
        return turn.words.blocks("coowner.match", pick, name=one.name, first=on_button(one))

    blocks += entries_of(turn, found, asks)
    await turn.say_blocks(blocks, [turn.words.row([offer("coowner.again", idea.id, action="coowner.ask")])])


@co_owning.button("pick", who=IDEA_OWNER)
async def invite(turn: Turn, idea_id: str, member_id: str) -> None:
    """Ask a colleague to be co-owner."""
    idea = await still_open(turn, idea_id)
    if idea is None:
        return
    invited = await colleague(turn, member_id)
    there = await turn.work.co_owners.of_idea(idea.id)
    if invited is None:
        return
    if invited.id == idea.owner_id or invited.id in {one.member_id for one in there}:
        turn.notice("coowner.there_already")
    elif not has_room(there, turn.policy):
        turn.notice("coowner.full")
    else:
        await _invite(turn, idea, invited)


async def _invite(turn: Turn, idea: Idea, invited: Member) -> None:
    await stand(turn, idea, invited.id, CoOwnerState.INVITED, by=turn.me.id)
    words = turn.post.words_of(invited)
    message = words.message("coowner.invite", answers(idea), **_invitation(words, idea, turn.me))
    await tell(turn.post, idea, invited, "coowner", message, NudgeKind.INVITATION)
    await turn.say("coowner.asked", [[offer("take_back", idea.id, invited.id)]], instead=True, name=invited.name)


@co_owning.button("yes", who=MEMBER)
async def accept(turn: Turn, idea_id: str) -> None:
    """Join as co-owner."""
    if idea := await _invited_to(turn, idea_id):
        on_board = await turn.work.co_owners.of_idea(idea.id, (CoOwnerState.ACCEPTED,))
        if len(on_board) >= turn.policy.co_owners_max:
            turn.notice("coowner.full")
            return
        await stand(turn, idea, turn.me.id, CoOwnerState.ACCEPTED)
        await post_card(turn.post, idea, idea.owner)
        if idea.owner is not None:
            words = turn.post.words_of(idea.owner)
            message = words.message("coowner.yes", look_at(idea), name=turn.me.name, title=idea.title)
            await tell(turn.post, idea, idea.owner, "coowner.yes", message)
        await turn.say("coowner.joined", look_at(idea), instead=True, title=idea.title)


@co_owning.button("no", who=MEMBER)
async def decline(turn: Turn, idea_id: str) -> None:
    """Rather not join."""
    if idea := await _invited_to(turn, idea_id):
        await stand(turn, idea, turn.me.id, CoOwnerState.DECLINED)
        if idea.owner is not None:
            message = turn.post.words_of(idea.owner).message("coowner.no", [[offer("ask", idea.id)]], name=turn.me.name)
            await tell(turn.post, idea, idea.owner, "coowner.no", message)
        await turn.say("coowner.thanks", instead=True, title=idea.title)


@co_owning.button("more", who=MEMBER)
async def more(turn: Turn, idea_id: str) -> None:
    """Tell what it means to be co-owner, and show the idea."""
    if idea := await _invited_to(turn, idea_id):
        company = await company_of(turn.work, idea)
        rows = [[offer("yes", idea.id, action="coowner.yes"), offer("no", idea.id, action="coowner.no")]]
        shown = card(turn.words, idea, idea.owner, turn.post, company=company)
        await turn.say_blocks(shown, turn.words.blocks("coowner.explain", rows, hours=HOURS), instead=True)


@co_owning.button("take_back", who=IDEA_OWNER)
async def take_back(turn: Turn, idea_id: str, member_id: str) -> None:
    """Take an invitation back that has not been answered."""
    asked = await turn.work.co_owners.get(int(idea_id), int(member_id))
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if idea is None or asked is None or asked.state is not CoOwnerState.INVITED or asked_themselves(asked):
        turn.notice("form.stale")
        return
    await withdraw(turn.post, told_under("coowner", idea, asked.member_id, asked.at))
    await stand(turn, idea, asked.member_id, CoOwnerState.LEFT)
    await turn.say("coowner.taken_back", [[offer("ask", idea.id)]], instead=True, name=asked.member.name)


@co_owning.button("leave", who=MEMBER)
async def leave(turn: Turn, idea_id: str) -> None:
    """Stop being co-owner."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if idea is None or not await turn.work.co_owners.carries(idea.id, turn.me.id):
        turn.notice("form.stale")
        return
    await stand(turn, idea, turn.me.id, CoOwnerState.LEFT)
    await post_card(turn.post, idea, idea.owner)
    if idea.owner is not None:
        again = [[offer("ask", idea.id)]]
        message = turn.post.words_of(idea.owner).message("coowner.left", again, name=turn.me.name, title=idea.title)
        await tell(turn.post, idea, idea.owner, "coowner.left", message)
    await turn.say("coowner.you_left", [[offer("join", idea.id)]], instead=True, title=idea.title)


async def stand(turn: Turn, idea: Idea, member_id: int, state: CoOwnerState, by: int | None = None) -> None:
    """Put somebody into a state with an idea, with the audit row."""
    before = await turn.work.co_owners.set(idea, member_id, state, turn.now, by)
    await turn.note("co_owner", idea.id, before, state, f"member {member_id}")


def look_at(idea: Idea) -> Rows:
    """Return the button to the idea itself."""
    return [[offer("look", idea.id, action="idea.look")]]


def answers(idea: Idea) -> Rows:
    """Return the three answers to an invitation."""
    return [[offer("yes", idea.id), offer("more", idea.id)], [offer("no", idea.id)]]


@co_owning.waits
async def invitations(turn: Turn) -> list[Block]:
    """What somebody was asked to carry along."""
    blocks: list[Block] = []
    for _, idea in await turn.work.co_owners.invitations(turn.me.id, _MOST_WAITING) if turn.joined else ():
        blocks += turn.words.blocks("coowner.invite", answers(idea), **_invitation(turn.words, idea, idea.owner))
    return blocks


def _invitation(words: Words, idea: Idea, owner: Member | None) -> dict[str, str | int]:
    return {"name": owner_name(words, owner), "title": idea.title, "hours": HOURS}


async def _invited_to(turn: Turn, idea_id: str) -> Idea | None:
    """Return the idea somebody was asked for and can still answer about; else say what happened meanwhile."""
    idea = await still_open(turn, idea_id)
    if idea is None:
        return None
    asked = await turn.work.co_owners.get(idea.id, turn.me.id)
    if asked is None or asked.state is not CoOwnerState.INVITED or asked_themselves(asked):
        turn.notice("coowner.not_asked")
        return None
    await withdraw(turn.post, told_under("coowner", idea, turn.me.id, asked.at))  # seen among what waits
    return idea
