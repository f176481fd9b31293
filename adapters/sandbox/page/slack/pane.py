"""What stands in Slack's pane: who one is, the conversations, the one that is open, and what lies on top of it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.look import Look
from adapters.sandbox.page.slack.mrkdwn import mrkdwn_html, rich_html, text_html
from adapters.sandbox.slack import SeenMessage, SlackPerson
from adapters.sandbox.slack.answers import VALUE
from adapters.sandbox.slack.directory import Channel, User

MOST_SHOWN = 60
"""Messages of a conversation that are drawn; a pool of 500 people has thousands."""


def slack_pane(bench: Bench, look: Look) -> dict[str, Any]:
    """Gather it."""
    me = bench.on_slack[look.slack]
    space = bench.slack.workspace
    channels = [one for one in space.channels.values() if one.kind != "im" and me.id in one.members]
    place = next((one for one in channels if one.id == look.place), None)
    said = _said(me, place) if look.place != "home" else []
    return {
        "me": me.user,
        "channels": channels,
        "place": place,
        "home": me.home if look.place == "home" else None,
        "days": list(_days(me.user, [one for one in said if not one.raw.is_reply][-MOST_SHOWN:])),
        "thread": [one for one in said if look.thread in (one.ts, one.thread_ts)] if look.thread else [],
        "modal": me.modal,
        "depth": len(space.modals[me.id]),
        "users": [one for one in space.users.values() if not one.is_bot and not one.deleted],
        "author": lambda message: space.users[message.raw.user],
        "clock": lambda ts: _local(me.user, ts),
        "mrkdwn": lambda text: mrkdwn_html(text, space.name_of),
        "rich": lambda block: rich_html(block, space.name_of),
        "text": lambda text: text_html(text, space.name_of),
        "value": _value,
        "message_shortcuts": bench.shortcuts("message"),
        "global_shortcuts": bench.shortcuts("global"),
        "commands": bench.commands,
    }


def _said(me: SlackPerson, place: Channel | None) -> list[SeenMessage]:
    return me.messages(place) if place else me.dm


def _days(me: User, messages: list[SeenMessage]) -> Iterator[tuple[datetime, list[SeenMessage]]]:
    """The messages by the day on which they were said, as their reader counts days."""
    for _, group in groupby(messages, key=lambda one: _local(me, one.ts).date()):
        of_day = list(group)
        yield _local(me, of_day[0].ts), of_day


def _local(me: User, ts: str) -> datetime:
    return datetime.fromtimestamp(float(ts), UTC).astimezone(ZoneInfo(me.tz))


def _value(owner: Any, block: Any, element: Any) -> Any:
    """What stands in an element now: a text, the chosen option or options, a date, a person; None when nothing."""
    state = owner.raw.state if hasattr(owner.raw, "state") else owner.raw.chosen
    return state.get(block["block_id"], {}).get(element.get("action_id"), {}).get(VALUE.get(element["type"], ""))
