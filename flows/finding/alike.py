"""Ideas that look like one about to be posted: shown once, with what became of them; nothing is ever in the way."""

from collections.abc import Sequence

from flows.chat import Block, Page, Submitted
from flows.finding.before import what_became_of
from flows.finding.likenesses import NotLookedUp, Wanted
from flows.ideas.card import owner_name
from flows.sharing.on_behalf import written_down_by
from flows.sharing.rules import can_be_carried
from flows.texts import Words, offer
from flows.turn import Turn
from storage.models import Idea, IdeaState

_MOST, _MOST_TO_JOIN = 3, 2
_MOST_NEWS = 20
"""What others sent in meanwhile is looked at too, as long as nobody has to wait for it."""
_JOIN = ("idea.similar.join_1", "idea.similar.join_2")
_LOOK = ("idea.similar.look_1", "idea.similar.look_2", "idea.similar.look_3")
_NEVER_SHOWN = frozenset({IdeaState.DRAFT, IdeaState.WITHDRAWN, IdeaState.MERGED})


async def alike(turn: Turn, idea: Idea) -> list[Idea]:
    """Return what looks like this idea of all that others ever sent in: two to join at most, and three in all.

    Raises `NotLookedUp` where that was not looked up and takes long.
    """
    wanted = Wanted(turn.organisation.id, idea.title, idea.problem, idea.owner_id or 0)
    shown = [one for one in await looking_like(turn, wanted) if one.owner_id != idea.owner_id]
    to_join = [one for one in shown if can_be_carried(one)][:_MOST_TO_JOIN]
    return [*to_join, *(one for one in shown if not can_be_carried(one))][:_MOST]


async def looking_like(turn: Turn, wanted: Wanted) -> list[Idea]:
    """Return the ideas that look like these words, the most like them first; of a merged one, what it goes on in.

    Raises `NotLookedUp` as `alike` does.
    """
    found = await _looked_up(turn, wanted)
    known = await turn.work.ideas.those(turn.organisation.id, found)
    merged_into = await _targets(turn, [one for one in known.values() if one.state is IdeaState.MERGED])
    known |= await turn.work.ideas.those(turn.organisation.id, merged_into.values()) if merged_into else {}
    ids = dict.fromkeys(merged_into.get(one, one) for one in found)
    return [known[each] for each in ids if each in known and known[each].state not in _NEVER_SHOWN]


async def show_alike(turn: Turn, draft: Idea, found: Sequence[Idea], *, instead: bool = False) -> None:
    """Show what looks like a draft of somebody's; it waits until they choose."""
    to_join = [one for one in found if can_be_carried(one)]
    joins = [offer(label, one.id, draft.id, action="idea.join") for label, one in zip(_JOIN, to_join, strict=False)]
    looks = [
        offer(label, one.id, draft.id, "alike", action="idea.look") for label, one in zip(_LOOK, found, strict=False)
    ]
    words = turn.words
    became = [block for n, one in enumerate(found, 1) for block in await what_became_of(turn, one, n)]
    sender = await written_down_by(turn, draft)
    kept = words.blocks("similar.kept_both", name=owner_name(words, sender)) if sender else words.blocks("similar.kept")
    rows = [
        words.row(row) for row in (joins, looks, [offer("idea.similar.anyway", draft.id, action="idea.anyway")]) if row
    ]
    await turn.say_blocks(_opening(words, to_join), became, kept, rows, instead=instead)
    if isinstance(turn.incoming.act, Submitted):  # its page would close as if the idea had been posted
        told = words.message("similar.page")
        turn.shows(Page("idea", words.line("idea.page_title"), words.line("form.page_close"), intro=told))


def _opening(words: Words, to_join: Sequence[Idea]) -> Sequence[Block]:
    names = [(one.title, owner_name(words, one.owner)) for one in to_join]
    match names:
        case [(t1, who1), (t2, who2)]:
            return words.blocks("idea.similar", t1=t1, who1=who1, t2=t2, who2=who2)
        case [(title, who)]:
            return words.blocks("similar.one", title=title, who=who)
        case _:
            return words.blocks("similar.earlier")


async def _looked_up(turn: Turn, wanted: Wanted) -> tuple[int, ...]:
    lookalikes, known = turn.house.lookalikes, turn.likenesses
    before = known if known is not None and known.wanted == wanted else lookalikes.glance(wanted)
    if before is None:
        raise NotLookedUp(wanted)
    if not before.whole:
        return ()
    news = await turn.work.ideas.worded_since(wanted.organisation_id, before.read_to, _MOST_NEWS)
    if before is not known and len(news) == _MOST_NEWS:
        raise NotLookedUp(wanted)
    return lookalikes.with_news(wanted, before, news)


async def _targets(turn: Turn, merged: Sequence[Idea]) -> dict[int, int]:
    """Return in which ideas these go on."""
    targets = {one.id: await turn.work.mergers.target_of(one.id) for one in merged}
    return {source: target.id for source, target in targets.items() if target is not None}
