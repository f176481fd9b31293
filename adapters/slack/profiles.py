"""A profile that changed, as the bot hears of it: another name, a guest now, or an account that is switched off."""

from adapters.slack.incoming import Body
from adapters.slack.people import person_from, sender_of
from flows.chat import Incoming, Profile, Surface


def profile_of(body: Body, home: str) -> Incoming:
    """Return what Slack tells of somebody; `home` is the workspace we are installed in."""
    user = body["event"]["user"]
    person = person_from(user)
    sender = sender_of(user["id"], person, home)
    profile = Profile(person.name, here=not user.get("deleted"), outsider=sender.outsider)
    return Incoming(f"slack:{body['event_id']}", sender, profile, Surface.MODAL)
