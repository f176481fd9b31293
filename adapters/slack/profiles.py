"""A profile that changed, as the bot hears of it: another name, a guest now, or an account that is switched off."""

from collections.abc import Mapping
from typing import Any

from adapters.slack.people import person_from, sender_of
from flows.chat import Incoming, Profile, Surface


def profile_of(user: Mapping[str, Any], home: str, key: str) -> Incoming:
    """Return what Slack tells of somebody, under this key; `home` is the workspace we are installed in."""
    person = person_from(user)
    sender = sender_of(user["id"], person, home)
    profile = Profile(person.name, here=not user.get("deleted"), outsider=sender.outsider)
    return Incoming(f"slack:{key}", sender, profile, Surface.MODAL)
