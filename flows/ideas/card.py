"""The card of an idea: in one look who, what, its state, and what happens next; updated where it stands."""

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from flows.chat import Block, Message, Run, Text
from flows.ideas.ahead import next_step
from flows.ideas.company import ALONE, Company, company_of
from flows.members.rules import takes_part
from flows.policy import Pool
from flows.post import Post
from flows.sharing.rules import can_be_carried
from flows.texts import Ours, Rows, Value, Words, offer
from storage.models import Decision, Idea, IdeaState, Member, Reason

_FRESH = {IdeaState.SUBMITTED, IdeaState.DISCUSSED}
_DECIDED = {IdeaState.PARKED, IdeaState.DECLINED}


async def post_card(post: Post, idea: Idea, owner: Member | None) -> None:
    """Put the card in every pool, or update it there."""
    await post.to_pools(f"idea:{idea.id}", await _in_pools(post, idea, owner))


async def post_card_first(post: Post, pool: Pool, idea_id: int) -> None:
    """Put an idea's card into a pool that shows none yet, so that what is said of it has something to stand under."""
    slot = f"idea:{idea_id}"
    if await post.work.postings.shows(pool.platform, pool.address, slot):
        return
    idea = await post.work.ideas.of(post.organisation.id, idea_id)
    if idea is not None:
        await post.queue(pool.platform, pool.address, await _in_pools(post, idea, idea.owner), slot=slot)


async def _in_pools(post: Post, idea: Idea, owner: Member | None) -> Message:
    rows = [[offer("idea.new", private=True)]]
    company, answer = await company_of(post.work, idea), await answer_to(post, idea)
    return Message(card(post.words, idea, owner, post, rows, company, answer))


async def refresh_cards_of(post: Post, member: Member) -> None:
    """Update all cards with this member's name on it, such as when it is another one."""
    for idea in await post.work.ideas.on_show_of(member.id):
        await post_card(post, idea, idea.owner)


async def cards_of(post: Post, member: Member) -> dict[int, Message]:
    """Return the cards with this member's name on them as they are now, by the id of the idea."""
    ideas = await post.work.ideas.on_show_of(member.id)
    return {idea.id: await _in_pools(post, idea, idea.owner) for idea in ideas}


async def refresh_changed(post: Post, member: Member, before: Mapping[int, Message]) -> None:
    """Update the cards that had the member's name on them, or have it now, and look different."""
    ideas = {idea.id: idea for idea in await post.work.ideas.on_show_of(member.id)}
    for idea_id in sorted({*before, *ideas}):
        idea = ideas.get(idea_id) or await post.work.ideas.get(idea_id)
        if idea is not None and await _in_pools(post, idea, idea.owner) != before.get(idea_id):
            await post_card(post, idea, idea.owner)


async def answer_to(post: Post, idea: Idea) -> Decision | None:
    """Return what was answered to an idea as it stands; None while its owner waits for it."""
    if idea.state not in _DECIDED and (idea.state not in _FRESH or idea.answered_at is None):
        return None
    return await post.work.decisions.last(idea.id)


def card(
    words: Words,
    idea: Idea,
    owner: Member | None,
    post: Post,
    rows: Rows = (),
    company: Company = ALONE,
    answer: Decision | None = None,
) -> tuple[Block, ...]:
    """Return an idea as everybody may see it; its dates are those where the organisation is."""
    first, *more = words.blocks(
        "idea.card",
        rows,
        number=idea.number or 0,
        title=idea.title,
        type=words.line(f"idea.q_type.{idea.idea_type}"),
        owner=_with_workplace(owner_name(words, owner), company.workplace),
        helpers=len(company.co_owners),
        others=company.others,
        brought=int(company.sender is not None),
        sender=company.sender or Ours(""),
        problem=idea.problem,
        smallest=idea.smallest_test or words.line("idea.q_smallest.skip"),
        state=words.line(f"idea.state_{idea.state}"),
    )
    said = _answered(words, idea, post, answer) if answer else ()
    coming = next_step(words, idea, post, company)
    ahead = (Run(f" {coming}"),) if coming != "none" else ()
    return replace(first, text=first.text + said + ahead + _vacancy(words, idea, owner)), *more


def owner_name(words: Words, owner: Member | None) -> str:
    """Return the owner's name, or that of nobody in particular."""
    return owner.name if owner and owner.name_shown and owner.name else words.line("idea.former_colleague")


def _with_workplace(name: str, workplace: str | None) -> str:
    """Return the owner's name and where they work; only the name's own words where the owner is not named."""
    return name if workplace is None or isinstance(name, Ours) else f"{name} ({workplace})"


def reason_of(words: Words, reason: Reason | None) -> Ours:
    """Return a reason as people read it; "none" when there is only the decider's own sentence."""
    return Ours("none") if reason in {None, Reason.OTHER} else words.line(f"answer.reason_{reason}")


def why(words: Words, answer: Decision, said: str) -> Text:
    """Return why an idea was parked or not picked up, with what its decider said of it, or the beginning of that."""
    return words.text("idea.why", **why_of(words, answer, said))


def why_of(words: Words, answer: Decision, said: str) -> dict[str, Value]:
    """Return what texts say of why: the reason, and in whose words; `said` is 0 where nobody decided, so wrote them."""
    return {
        "reason": reason_of(words, answer.reason),
        "said": int(bool(said)),
        "decider": owner_name(words, answer.decider),
        "text": said,
    }


def _answered(words: Words, idea: Idea, post: Post, answer: Decision) -> Text:
    """Return what was answered: when and by whom, or why it was parked or not picked up."""
    if idea.state in _FRESH:
        day = answer.at.astimezone(ZoneInfo(post.organisation.time_zone)).date()
        return Run(" "), *words.text("idea.answered", day=day, decider=owner_name(words, answer.decider))
    return Run("\n"), *why(words, answer, answer.text)


def _vacancy(words: Words, idea: Idea, owner: Member | None) -> Text:
    """Return the call for somebody to carry an idea whose owner takes part no longer."""
    seeks = can_be_carried(idea) and (owner is None or not takes_part(owner))
    return (Run(" "), *words.text("idea.seeks_owner")) if seeks else ()
