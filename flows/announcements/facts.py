"""What the agreed announcements say about an event: taken from it, counted, or asked from the author."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.announcements.reaching import event_of
from flows.announcements.templates import TEMPLATES, answers_by, deadline_of
from flows.events.calendar import day_of
from flows.post import Post
from flows.texts import Ours, Value, Words
from storage.models import Announcement, Event, EventFormat, EventPhase

COUNTED = ("n", "n_people", "n_ideas", "n_projects", "n_exp", "n_running", "n_concluded")
_COUNTS = "counts"
_A_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known for one announcement."""

    event: Event | None = None
    counts: dict[str, int] = field(default_factory=dict)
    deadline: date | None = None
    answers_by: date | None = None

    def values(self, words: Words) -> dict[str, Value]:
        """Return all of it as texts take it; our "none" for what is not known."""
        event = self.event
        none = Ours("none")
        format_ = event.format if event else None
        return {
            "date": (event.day if event else None) or none,
            "start": words.clock(event.starts) if event and event.starts else none,
            "end": words.clock(event.ends) if event and event.ends else none,
            "place": (event.place if event else None) or none,
            "half_whole": words.line(f"broadcast.{format_}") if format_ in set(EventFormat) else none,
            "deadline": self.deadline or none,
            "answers_by": self.answers_by or none,
            **{name: self.counts.get(name, 0) for name in COUNTED},
        }


async def facts_of(post: Post, announcement: Announcement) -> Facts:
    """Return what is known now; numbers that were agreed to stay as they were read."""
    event = await event_of(post, announcement)
    if announcement.template is None:
        return Facts(event)
    kept = announcement.values.get(_COUNTS)
    counts = kept if kept is not None else await _counted(post, event)
    deadline = deadline_of(event, post.policy) if event else None
    return Facts(event, counts, deadline, answers_by(event) if event else None)


async def keep_counts(post: Post, announcement: Announcement) -> None:
    """Let everybody read the numbers that were agreed to, however long it takes."""
    if announcement.template is not None:
        facts = await facts_of(post, announcement)
        announcement.values = {**announcement.values, _COUNTS: facts.counts}


async def follow_event(post: Post, announcement: Announcement) -> Event | None:
    """Let an announcement make sense as long as its event's day says now, which may have moved; return the event."""
    event, template = await event_of(post, announcement), TEMPLATES.get(announcement.template or "")
    if event is not None and template is not None:
        announcement.expires_at = template.until(event, post.policy, post.organisation.time_zone)
    return event


def forget_counts(announcement: Announcement) -> None:
    """Count anew what is a draft again."""
    announcement.values = {name: value for name, value in announcement.values.items() if name != _COUNTS}


def unknown(announcement: Announcement, event: Event | None) -> tuple[str, ...]:
    """Return what has to be known of the event for its template, and is not."""
    template = TEMPLATES.get(announcement.template or "")
    needs = template.needs if template else ()
    return tuple(name for name in needs if event is None or getattr(event, name) is None)


async def _counted(post: Post, event: Event | None) -> dict[str, int]:
    zone, day = post.organisation.time_zone, event.day if event else None
    since = _begin(day, zone) if day else post.now - _A_YEAR
    called = day_of(EventPhase.CALL_FOR_IDEAS, day, event.lead, post.policy.country) if event and day else None
    tally = await post.work.tallies.of(post.organisation.id, _begin(called, zone) if called else since, since)
    people = await post.work.tallies.people_of(event.id) if event else 0
    found = (tally.open_ideas, people, tally.ideas, tally.projects, tally.experiments, tally.running, tally.concluded)
    return dict(zip(COUNTED, found, strict=True))


def _begin(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone))
