"""What somebody asked of others and waits for, with the ways to take it back."""

from flows.capability import Capability
from flows.chat import Block
from flows.sharing.cases import ideas_of
from flows.sharing.colleagues import on_button
from flows.sharing.rules import asked_themselves
from flows.texts import offer
from flows.turn import Turn

asked = Capability("asked")
_MOST = 3


@asked.waits_for_others
async def drafts(turn: Turn) -> list[Block]:
    """What this person wrote down for colleagues."""
    blocks: list[Block] = []
    for draft, owner in await turn.work.proxies.sent_by(turn.me.id, _MOST):
        ways = [[offer("take_back", draft.id)]]
        called = {"name": owner.name, "first": on_button(owner)}
        blocks += turn.words.blocks("behalf.waits", ways, title=draft.title, **called)
    return blocks


@asked.waits_for_others
async def co_owners(turn: Turn) -> list[Block]:
    """Whom this person asked to be co-owner, and where they offered it themselves."""
    blocks: list[Block] = []
    for one, idea in await turn.work.co_owners.asked_by(turn.me.id, _MOST):
        if asked_themselves(one):
            blocks += turn.words.blocks("coowner.offer_waits", [[offer("no_longer", idea.id)]], title=idea.title)
        else:
            ways = [[offer("take_back", idea.id, one.member_id)]]
            called = {"name": one.member.name, "first": on_button(one.member)}
            blocks += turn.words.blocks("coowner.invitation_waits", ways, title=idea.title, **called)
    return blocks


@asked.waits_for_others
async def handovers(turn: Turn) -> list[Block]:
    """Whom this person asked to be the owner, and where they offered it themselves."""
    blocks: list[Block] = []
    for one, idea in await turn.work.handovers.asked_by(turn.me.id, _MOST):
        if one.heir_id == turn.me.id:
            blocks += turn.words.blocks("carry.waits", [[offer("no_longer", idea.id)]], title=idea.title)
        else:
            ways = [[offer("take_back", idea.id, one.heir_id)]]
            called = {"name": one.heir.name, "first": on_button(one.heir)}
            blocks += turn.words.blocks("handover.waits", ways, title=idea.title, **called)
    return blocks


@asked.waits_for_others
async def mergers(turn: Turn) -> list[Block]:
    """What this person proposed to merge."""
    blocks: list[Block] = []
    for merger in await turn.work.mergers.proposed_by(turn.me.id, _MOST):
        if case := await ideas_of(turn.work, merger):
            ways = [[offer("take_back", merger.id)]]
            blocks += turn.words.blocks("merge.waits", ways, mine=case[1].title, theirs=case[2].title)
    return blocks
