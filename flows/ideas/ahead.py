"""How an idea stands and what happens next with it, in a short sentence: for cards and lists (domain.md 2.3)."""

from flows.answering.calls import next_call
from flows.ideas.company import ALONE, Company
from flows.ideas.rules import shown_due
from flows.post import Post
from flows.texts import Ours, Words
from storage.models import Idea, IdeaState

_FRESH = {IdeaState.SUBMITTED, IdeaState.DISCUSSED}
_AHEAD = {
    IdeaState.SHORTLISTED: "idea.then_pitch",
    IdeaState.PITCHED: "idea.then_decision",
    IdeaState.ADOPTED: "idea.then_try",
}


def standing(words: Words, idea: Idea, post: Post, company: Company = ALONE) -> Ours:
    """Return an idea's state, and what happens next with it."""
    state = words.line(f"idea.state_{idea.state}")
    return words.line("idea.standing", state=state, next=next_step(words, idea, post, company))


def next_step(words: Words, idea: Idea, post: Post, company: Company = ALONE) -> Ours:
    """Return what happens next with an idea; "none" where nothing does any more."""
    if idea.state in _FRESH:
        return _answer(words, idea, post)
    if idea.state is IdeaState.PARKED:
        return words.line("idea.comes_back", month=return_month(words, post))
    if idea.state is IdeaState.MERGED and company.merged_into is not None:
        return words.line("idea.goes_on_as", number=company.merged_into)
    return words.line(_AHEAD[idea.state]) if idea.state in _AHEAD else Ours("none")


def return_month(words: Words, post: Post) -> Ours:
    """Return the month in which what is parked comes back; "none" while nobody knows."""
    back = next_call(post.policy, post.today)
    return words.month(back) if back else Ours("none")


def _answer(words: Words, idea: Idea, post: Post) -> Ours:
    """Return by when a first reaction is promised, or was; after it, that nothing is decided yet."""
    if idea.answered_at is not None:
        return words.line("idea.undecided")
    if idea.answer_due is None:
        return Ours("none")
    day = shown_due(idea.answer_due, post.organisation.time_zone, post.policy)
    if day <= post.today:
        return words.line("idea.answer_late", day=day)
    return words.line("idea.answer_before", day=day)
