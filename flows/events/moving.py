"""Bringing an event into another phase: by the rules, with its audit row, and with what then comes by itself."""

from collections.abc import Iterable

from flows.desk.playbook import lay_out_anew
from flows.events.asked import take_back
from flows.events.calendar import lead_for
from flows.events.rules import By, Facts, Lack, NotAllowed, lacks, move
from flows.events.timing import Calendar, plan
from flows.post import Post
from flows.texts import Ours, Words, offer
from flows.turn import Turn
from storage.models import Event, EventPhase, Member, Role


def calendar_of(post: Post) -> Calendar:
    """Return how time goes by in the organisation."""
    return Calendar(post.organisation.time_zone, post.policy.country)


async def facts_of(post: Post) -> Facts:
    """Return what a guard looks at besides the event."""
    people = post.work.members
    organisers = await people.with_role(post.organisation.id, Role.ORGANISER, post.now)
    sponsors = await people.with_role(post.organisation.id, Role.SPONSOR, post.now)
    undecided = await post.work.events.undecided(post.organisation.id)
    return Facts(post.today, len(organisers), len(sponsors), undecided)


async def lacking(post: Post, event: Event, after: EventPhase) -> tuple[Lack, ...]:
    """Return what an event waits for before it can come into a phase."""
    return lacks(event, after, await facts_of(post))


async def bring(
    post: Post, event: Event, after: EventPhase, by: By, *, actor: Member | None = None, reason: str | None = None
) -> None:
    """Bring an event into a phase. Raises `NotAllowed`."""
    facts = await facts_of(post)
    if by is By.ORGANISER and not lacks(event, after, facts):
        await take_back(post, event)  # what began by itself had until then to be read
    before = move(event, after, by, facts, post.now)
    if after is EventPhase.ANNOUNCED:
        await set_out(post, event)
    else:
        plan(event, calendar_of(post), post.now)
    await post.note("event", event.id, before, after, reason, actor=actor)


async def moved(turn: Turn, event: Event, after: EventPhase, reason: str | None = None) -> bool:
    """Bring an event into a phase, by whoever acts; where that cannot be, say why and return False."""
    try:
        await bring(turn.post, event, after, By.ORGANISER, actor=turn.member, reason=reason)
    except NotAllowed as refused:
        if refused.lacking:
            missing = sentences(turn.words, refused.lacking)
            await turn.say("event.not_yet", [[offer("look", event.id)]], missing=missing)
        else:
            not_allowed(turn, event)
        return False
    turn.home_is_old = True
    return True


async def set_out(post: Post, event: Event) -> None:
    """Lay everything out by its day: the weeks before it fit in from today on; tasks and its phases follow."""
    if event.day is not None and event.size is not None:
        event.lead = max(lead_for(event.size, post.today, event.day), 0.0)
    plan(event, calendar_of(post), post.now)
    await lay_out_anew(post, event)


def not_allowed(turn: Turn, event: Event) -> None:
    """Say that this cannot be done in the phase the event is in."""
    turn.notice("error.not_allowed", why=turn.words.line(f"event.why_{event.phase}"))


def sentences(words: Words, lacking: Iterable[Lack]) -> Ours:
    """Return what is missing and what to do about it, a line each."""
    return Ours("\n".join(words.line(f"event.lacks_{lack}") for lack in lacking))
