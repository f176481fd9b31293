"""The card of an idea: in one look who, what, its state, and what happens next; updated where it stands."""

from zoneinfo import ZoneInfo

from flows.chat import Block, Message
from flows.ideas.company import ALONE, Company, company_of
from flows.post import Post
from flows.texts import Ours, Rows, Words, offer
from storage.models import Idea, IdeaState, Member


async def post_card(post: Post, idea: Idea, owner: Member | None) -> None:
    """Put the card in every pool, or update it there."""
    rows = [[offer("idea.new", private=True)]]
    company = await company_of(post.work, idea)
    shown = card(post.words, idea, owner, post.organisation.time_zone, rows, company)
    await post.to_pools(f"idea:{idea.id}", Message(shown))


async def refresh_cards_of(post: Post, member: Member) -> None:
    """Update all cards with this member's name on it, such as when it is taken off."""
    for idea in await post.work.ideas.on_show_of(member.id):
        await post_card(post, idea, idea.owner)


def card(
    words: Words, idea: Idea, owner: Member | None, zone: str, rows: Rows = (), company: Company = ALONE
) -> tuple[Block, ...]:
    """Return an idea as everybody may see it; its dates are those of the organisation's time zone."""
    smallest = idea.smallest_test or words.line("idea.q_smallest.skip")
    return words.blocks(
        "idea.card",
        rows,
        number=idea.number or 0,
        title=idea.title,
        type=words.line(f"idea.q_type.{idea.idea_type}"),
        owner=owner_name(words, owner),
        helpers=len(company.co_owners),
        others=company.others,
        brought=int(company.sender is not None),
        sender=company.sender or Ours(""),
        problem=idea.problem,
        smallest=smallest,
        state=words.line(f"idea.state_{idea.state}"),
        next=next_step(words, idea, zone, company),
    )


def owner_name(words: Words, owner: Member | None) -> str:
    """Return the owner's name, or that of nobody in particular."""
    return owner.name if owner and owner.name_shown and owner.name else words.line("idea.former_colleague")


def next_step(words: Words, idea: Idea, zone: str, company: Company = ALONE) -> str:
    """Return what happens next with the idea, as far as it is known."""
    if idea.state is IdeaState.MERGED and company.merged_into is not None:
        return words.line("idea.goes_on_as", number=company.merged_into)
    if idea.answer_due is None or idea.state is not IdeaState.SUBMITTED:
        return Ours("")
    return words.line("idea.answer_before", day=idea.answer_due.astimezone(ZoneInfo(zone)).date())
