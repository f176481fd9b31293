"""Writing an idea down on behalf of a colleague: it stays a draft until the colleague posts it (domain.md 2.3)."""

from collections.abc import Sequence
from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block
from flows.finding.alike import alike, show_alike
from flows.forms import Form, Line
from flows.ideas.access import IDEA_OWNER
from flows.ideas.card import owner_name
from flows.ideas.posting import into_pool
from flows.nudges.nudge import NudgeKind, withdraw
from flows.sharing.colleagues import colleague, entries_of, matches, on_button
from flows.sharing.on_behalf import declined
from flows.sharing.telling import tell, told_under
from flows.texts import Rows, Words, offer
from flows.turn import Turn
from storage.models import Idea, IdeaState, Member

behalf = Capability("behalf")
_MOST_WAITING = 3


class FindOwner(Form, key="behalf"):
    """Whose idea it is."""

    name: Annotated[str, Line(2, 60)]


@behalf.button("ask", who=IDEA_OWNER, opens=True)
async def ask_whose(turn: Turn, idea_id: str) -> None:
    """Ask for the name of the colleague."""
    await ask(turn, FindOwner, about=idea_id)


@behalf.done(FindOwner, who=MEMBER)
async def find(turn: Turn, wanted: FindOwner) -> None:
    """Show who is called that, to choose from."""
    draft = await _own_draft(turn, turn.about)
    if draft is None:
        return
    found = await matches(turn, wanted.name, [turn.me.id])
    blocks = [*(turn.words.blocks("behalf.found") if found else turn.words.blocks("behalf.nobody"))]

    def asks(one: Member) -> Sequence[Block]:
        pick = [[offer("pick", draft.id, one.id)]]
        return turn.words.blocks("behalf.match", pick, name=one.name, first=on_button(one))

    blocks += entries_of(turn, found, asks)
    await turn.say_blocks(blocks, [turn.words.row([offer("behalf.again", draft.id, action="behalf.ask")])])


@behalf.button("pick", who=IDEA_OWNER)
async def pick(turn: Turn, idea_id: str, member_id: str) -> None:
    """Hand the draft to the colleague, to post, change or decline."""
    draft = await _own_draft(turn, idea_id)
    asked = await colleague(turn, member_id) if draft else None
    if draft is None or asked is None:
        return
    if await turn.work.proxies.of(draft.id):  # somebody wrote it down for this person: it is theirs to answer
        turn.notice("form.stale")
    else:
        draft.owner_id, draft.changed_at = asked.id, turn.now
        await turn.work.proxies.ask(draft, turn.me.id, turn.now)
        await turn.note("proxy", draft.id, None, "asked")
        words = turn.post.words_of(asked)
        message = words.message("behalf.invite", replies_to(draft), **_written_down(words, draft, turn.me))
        await tell(turn.post, draft, asked, "behalf", message, NudgeKind.INVITATION)
        rows = [[offer("take_back", draft.id)]]
        await turn.say("behalf.asked", rows, instead=True, name=asked.name, title=draft.title)


@behalf.button("post", who=IDEA_OWNER)
async def post(turn: Turn, idea_id: str) -> None:
    """Put it in the pool as it is, under the colleague's own name; first shown what looks like it, as for any idea."""
    draft = await _own_draft(turn, idea_id)
    if draft is None:
        return
    if found := await alike(turn, draft):
        await show_alike(turn, draft, found, instead=True)
    else:
        await into_pool(turn, draft, turn.me)


@behalf.button("no", who=IDEA_OWNER)
async def decline(turn: Turn, idea_id: str) -> None:
    """Rather not; it is the sender's draft again."""
    draft = await _own_draft(turn, idea_id)
    if draft is not None and not await declined(turn, draft):
        turn.notice("form.stale")


@behalf.button("take_back", who=MEMBER)
async def take_back(turn: Turn, idea_id: str) -> None:
    """Take the draft back that the colleague has not answered about."""
    draft = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    proxy = await turn.work.proxies.of(int(idea_id))
    if draft is None or proxy is None or proxy.sender_id != turn.me.id or draft.state is not IdeaState.DRAFT:
        turn.notice("form.stale")
        return
    await withdraw(turn.post, told_under("behalf", draft, draft.owner_id or 0, proxy.asked_at))
    draft.owner_id, draft.changed_at = turn.me.id, turn.now
    await turn.work.proxies.drop(draft.id)
    await turn.note("proxy", draft.id, "asked", "taken back")
    rows = [[offer("go_on", draft.id)], [offer("behalf.ask", draft.id)]]
    await turn.say("idea.saved", rows, instead=True, title=draft.title)


def replies_to(draft: Idea) -> Rows:
    """Return what the colleague can do with it."""
    return [[offer("post", draft.id), offer("go_on", draft.id, action="idea.go_on")], [offer("no", draft.id)]]


@behalf.waits
async def waiting(turn: Turn) -> list[Block]:
    """What colleagues wrote down for this person."""
    blocks: list[Block] = []
    for draft, sender in await turn.work.proxies.waiting(turn.me.id, _MOST_WAITING) if turn.joined else ():
        blocks += turn.words.blocks("behalf.invite", replies_to(draft), **_written_down(turn.words, draft, sender))
    return blocks


def _written_down(words: Words, draft: Idea, sender: Member) -> dict[str, str | int]:
    return {
        "name": owner_name(words, sender),
        "title": draft.title,
        "type": words.line(f"idea.q_type.{draft.idea_type}"),
        "problem": draft.problem,
        "smallest": draft.smallest_test or words.line("idea.q_smallest.skip"),
    }


async def _own_draft(turn: Turn, idea_id: str) -> Idea | None:
    draft = await turn.work.ideas.draft(turn.me.id, int(idea_id)) if idea_id else None
    if draft is None:
        turn.notice("idea.not_a_draft")
    return draft
