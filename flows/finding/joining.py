"""What to do about ideas that look alike: join one, post one's own anyway, or look again."""

from collections.abc import Sequence

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.finding.alike import alike, show_alike
from flows.ideas.access import IDEA_OWNER
from flows.ideas.card import owner_name
from flows.ideas.look import look
from flows.ideas.posting import into_pool, said_already_in
from flows.sharing.offers import offer_to_join
from flows.sharing.on_behalf import written_down_by
from flows.sharing.telling import still_open
from flows.texts import offer
from flows.turn import Turn
from storage.models import Idea

choosing = Capability("idea")


@choosing.button("join", who=MEMBER)
async def join_in(turn: Turn, idea_id: str, draft_id: str) -> None:
    """Follow an idea and offer its owner to carry it along; one's own stays a draft.

    Where there is nobody to ask, the idea itself is shown, with what one can do about it.
    """
    idea = await still_open(turn, idea_id)
    if idea is None:
        return
    if not await offer_to_join(turn, idea):
        await look(turn, idea_id, draft_id, "alike")
    else:
        await turn.work.follows.add(
            organisation_id=turn.organisation.id, idea_id=idea.id, member_id=turn.me.id, now=turn.now
        )
        joined = turn.words.blocks("similar.joined", [[offer("look", idea.id, action="idea.look")]], title=idea.title)
        draft = await turn.work.ideas.draft(turn.me.id, int(draft_id))
        own = await _still_a_draft(turn, draft) if draft else ()
        await turn.say_blocks(joined, own, instead=True)


@choosing.button("anyway", who=IDEA_OWNER)
async def anyway(turn: Turn, idea_id: str) -> None:
    """Post one's own as well."""
    if draft := await _own_draft(turn, idea_id):
        await into_pool(turn, draft, turn.me)


@choosing.button("alike", who=IDEA_OWNER)
async def look_again(turn: Turn, idea_id: str) -> None:
    """Return from one of them to all that look like a draft."""
    if draft := await _own_draft(turn, idea_id):
        if found := await alike(turn, draft):
            await show_alike(turn, draft, found, instead=True)
        else:
            await turn.say("idea.saved", [[offer("go_on", draft.id)]], instead=True, title=draft.title)


async def _still_a_draft(turn: Turn, draft: Idea) -> Sequence[Block]:
    rows = [[offer("too", draft.id, action="idea.anyway"), offer("drop", draft.id, action="idea.discard")]]
    if sender := await written_down_by(turn, draft):
        return turn.words.blocks("similar.own_both", rows, name=owner_name(turn.words, sender))
    return turn.words.blocks("similar.own", rows)


async def _own_draft(turn: Turn, idea_id: str) -> Idea | None:
    """Return the draft; else say what became of it."""
    draft = await turn.work.ideas.draft(turn.me.id, int(idea_id))
    if draft is None and not await said_already_in(turn, await turn.work.ideas.of(turn.organisation.id, int(idea_id))):
        turn.notice("idea.not_a_draft")
    return draft
