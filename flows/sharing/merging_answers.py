"""Answering a proposal to merge: yes, no, or a look first."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block, Message
from flows.ideas.card import owner_name
from flows.ideas.look import look
from flows.ideas.moving import not_allowed
from flows.sharing.cases import Case, case_of, ideas_of, proposer_of, say_yes, silent_owners
from flows.sharing.merging_question import question
from flows.sharing.proposals import close, take_from
from flows.sharing.rules import in_the_way
from flows.sharing.settling import settle
from flows.sharing.uniting import can_be_undone
from flows.texts import Words, offer
from flows.turn import Turn
from storage.models import OPEN_IDEAS, Idea, IdeaState, MergerState, Role

merge_answers = Capability("merge")
_MOST_WAITING = 3


@merge_answers.button("agree", who=MEMBER)
async def agree(turn: Turn, merger_id: str) -> None:
    """Say yes; once both owners did, the ideas are one."""
    if (case := await _asked(turn, merger_id)) is None:
        return
    turn.home_is_old = True
    if say_yes(case, turn.me):
        await settle(turn, case)
    else:
        await turn.say("merge.noted", instead=True)


@merge_answers.button("refuse", who=MEMBER)
async def refuse(turn: Turn, merger_id: str) -> None:
    """Rather not; who proposed it hears so, and an owner who was asked as well."""
    if (case := await _asked(turn, merger_id)) is not None:
        await _close(turn, case, MergerState.REFUSED, "merge.refused")
        await turn.say("merge.left_so", instead=True)


@merge_answers.button("look", who=MEMBER)
async def look_first(turn: Turn, merger_id: str) -> None:
    """Show the other idea, with the answers below it."""
    if (case := await _asked(turn, merger_id)) is None:
        return
    _, source, target = case
    await look(turn, str(target.id if source.owner_id == turn.me.id else source.id))


@merge_answers.button("take_back", who=MEMBER)
async def take_back(turn: Turn, merger_id: str) -> None:
    """Take a proposal back that is not settled yet; an owner who read it hears so."""
    case = await case_of(turn.work, turn.organisation.id, merger_id)
    if case is None or case[0].state is not MergerState.PROPOSED or case[0].proposed_by != turn.me.id:
        turn.notice("merge.settled")
        return
    await _close(turn, case, MergerState.UNDONE, "merge.not_proposed")
    await turn.say("merge.taken_back", instead=True)


@merge_answers.waits
async def proposals(turn: Turn) -> list[Block]:
    """What others propose to do with this person's ideas."""
    blocks: list[Block] = []
    for merger in await turn.work.mergers.waiting_for(turn.me.id, _MOST_WAITING) if turn.joined else ():
        if case := await ideas_of(turn.work, merger):
            proposer = await proposer_of(turn.work, merger)
            blocks += await question(turn.post, turn.words, case, proposer, turn.me)
    return blocks


@merge_answers.below_idea
async def below(turn: Turn, idea: Idea) -> list[Block]:
    """Proposals that wait for this person's word, the way to propose one, or to undo one."""
    if turn.member is None:
        return []
    if idea.state is IdeaState.MERGED:
        return await _way_back(turn, idea)
    blocks: list[Block] = []
    for merger in await turn.work.mergers.proposed_for(idea.id):
        case = await ideas_of(turn.work, merger)
        if case is not None and turn.member in silent_owners(case):
            proposer = await proposer_of(turn.work, merger)
            blocks += await question(turn.post, turn.words, case, proposer, turn.member, looking=True)
    leads = idea.owner_id == turn.member.id or Role.ORGANISER in await turn.roles()
    if leads and idea.state in OPEN_IDEAS:
        blocks.append(turn.words.row([offer("merge.with", idea.id)]))
    return blocks


async def _way_back(turn: Turn, idea: Idea) -> list[Block]:
    merger = await turn.work.mergers.done_with(idea.id)
    if merger is None or not can_be_undone(merger, turn.now):
        return []
    case = await ideas_of(turn.work, merger)
    mine = case is not None and turn.me.id in {case[1].owner_id, case[2].owner_id}
    if mine or Role.ORGANISER in await turn.roles():
        return [turn.words.row([offer("merge.undo", merger.id)])]
    return []


async def _close(turn: Turn, case: Case, after: MergerState, why: str) -> None:
    _, source, target = case

    def says(words: Words) -> Message:
        return words.message(why, name=owner_name(words, turn.me), mine=source.title, theirs=target.title)

    await close(turn.post, case, after, says, turn.me)


async def _asked(turn: Turn, merger_id: str) -> Case | None:
    """Return the proposal that waits for this person's word; else say what happened meanwhile."""
    case = await case_of(turn.work, turn.organisation.id, merger_id)
    if case is None or case[0].state is not MergerState.PROPOSED or turn.me not in silent_owners(case):
        turn.notice("merge.settled")
        return None
    if (closed := in_the_way(case[1], case[2])) is not None:
        not_allowed(turn, closed)
        return None
    await take_from(turn.post, case[0], turn.me.id)  # seen among what waits
    return case
