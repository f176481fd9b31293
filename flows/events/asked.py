"""What organisers were asked about an event and have not read yet: taken back once it does not hold any more."""

from flows.events.timing import Ask, Calendar, asks
from flows.nudges.nudge import withdraw
from flows.post import Post
from storage.models import Event, Member, Role


def asked_under(event: Event, about: Ask, organiser: Member) -> str:
    """Return the key under which an organiser is asked: another one for another day."""
    return f"event:{event.id}:ask:{about.step}:{about.at:%Y-%m-%d}:{event.day}:{organiser.id}"


async def take_back(post: Post, event: Event) -> None:
    """Say nothing of what was to be asked about an event as it is; called before it changes."""
    everything = asks(event, Calendar(post.organisation.time_zone, post.policy.country))
    for one in await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now):
        for about in everything:
            if about.at <= post.now:
                await withdraw(post, asked_under(event, about, one))
