"""How an event is said: its day and times, the phase it is in, and what goes on in it now."""

from datetime import date
from zoneinfo import ZoneInfo

from flows.chat import Block
from flows.events.rules import following
from flows.events.timing import begins_on
from flows.post import Post
from flows.texts import Ours, Rows, Value, Words
from storage.models import Event

NONE = Ours("none")


def facts(words: Words, event: Event) -> dict[str, Value]:
    """Return when and where it is; our "none" for what is not known."""
    return {
        "day": event.day or NONE,
        "start": words.clock(event.starts) if event.starts else NONE,
        "end": words.clock(event.ends) if event.ends else NONE,
        "place": event.place or NONE,
    }


def next_day(post: Post, event: Event) -> date | None:
    """Return the day on which the next phase is planned to begin."""
    after = following(event.phase)
    return begins_on(event, after, post.policy.country) if after else None


def goes_on(words: Words, post: Post, event: Event, rows: Rows = ()) -> tuple[Block, ...]:
    """Return in plain words what goes on now, until when, and what people can do."""
    told: dict[str, Value] = {**facts(words, event), "next": next_day(post, event) or NONE}
    return words.blocks(f"event.now_{event.phase}", rows, **told, reason=event.reason or NONE)


def phase_dates(words: Words, post: Post, event: Event) -> Ours:
    """Return since when the phase is that an event is in, and when those after it are planned to begin, a line each."""
    since = event.phase_since.astimezone(ZoneInfo(post.organisation.time_zone)).date()
    lines = [words.line("event.phase_since", phase=words.line(f"event.phase_{event.phase}"), day=since)]
    after = following(event.phase)
    while after is not None:
        if (day := begins_on(event, after, post.policy.country)) is not None:
            lines.append(words.line("event.phase_on", phase=words.line(f"event.phase_{after}"), day=day))
        after = following(after)
    return Ours("\n".join(lines))


def size_of_it(words: Words, event: Event) -> dict[str, Value]:
    """Return how long it is, for how many, and for how much; our "none" for what is not known."""
    return {
        "format": words.line(f"plan.q_format.{event.format}") if event.format else NONE,
        "size": event.size or NONE,
        "room": event.room or NONE,
        "budget": NONE if event.budget is None else event.budget,
    }
