"""A message looked at from behind: what the platform got, the turn that caused it, its rows and its outbox entries."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from zoneinfo import ZoneInfo

from adapters.sandbox.page.behind.seen import SeenEntry, SeenRow
from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.look import Look

_ZONE: Final = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is looked at: its call and what went with it, and by which keys its turns and entries are known."""

    method: str
    """Empty for what a person said."""
    payload: Mapping[str, Any]
    keys: Sequence[str] = ()
    entries: Sequence[SeenEntry] = ()


def inspect(bench: Bench, look: Look) -> dict[str, Any]:
    """Gather it; without `subject` when the message is not there, or not any more."""
    subject = _subject(bench, look)
    entries = list(subject.entries) if subject else []
    caused = list(bench.witness.turns(subject.keys)) if subject and bench.witness else []
    turns = [*caused, *(turn for entry in entries for turn in reversed(entry.turns))]
    return {
        "subject": subject,
        "payload": json.dumps(subject.payload, ensure_ascii=False, indent=2, default=str) if subject else "",
        "entries": entries,
        "turns": list({id(turn): turn for turn in turns}.values()),
        "tables": tables,
        "clock": lambda moment: moment.astimezone(_ZONE).strftime("%d-%m %H:%M:%S"),
        "plain": plain,
    }


def tables(rows: Sequence[SeenRow]) -> dict[str, list[SeenRow]]:
    """Return the rows by table, in the order in which those were changed first."""
    return {table: [row for row in rows if row.table == table] for table in dict.fromkeys(row.table for row in rows)}


def plain(value: object) -> str:
    """Return what a column holds, in one line; nothing at all as a dash."""
    return "–" if value is None else str(value)


def _subject(bench: Bench, look: Look) -> Subject | None:
    match look.about.split(":"):
        case ["slack", "view", view]:
            return _view(bench, look, view)
        case ["slack", channel, ts]:
            return _on_slack(bench, look, channel, ts)
        case ["telegram", chat, number]:
            return _on_telegram(bench, chat, number)
    return None


def _on_slack(bench: Bench, look: Look, channel: str, ts: str) -> Subject | None:
    space = bench.slack.workspace
    place = space.channels.get(channel)
    own = {one.ts: one for one in space.ephemerals.get(look.slack, ()) if one.channel == channel}
    message = place.messages.get(ts) or own.get(ts) if place else None
    if message is None:
        return None
    method, payload = message.call or ("", message.as_json(with_metadata=True))
    keys = [f"slack:{event}" for event in message.told]
    return Subject(method, payload, keys, _entries(bench, "slack", channel, ts))


def _view(bench: Bench, look: Look, view_id: str) -> Subject | None:
    space = bench.slack.workspace
    views = [*space.modals.get(look.slack, ()), *space.homes.values()]
    view = next((one for one in views if one.id == view_id), None)
    if view is None or view.call is None:
        return None
    method, content = view.call
    return Subject(method, content, [f"slack:{view.cause}"], _entries(bench, "slack", "", view_id))


def _on_telegram(bench: Bench, chat: str, number: str) -> Subject | None:
    place = next((one for one in bench.telegram.chats if str(one.id) == chat), None)
    message = place.messages.get(int(number)) if place and number.isdecimal() else None
    if message is None or message.deleted:
        return None
    method, payload = message.call or ("", message.render())
    keys = [f"telegram:{bench.telegram.bot_id}:{update}" for update in message.told]
    return Subject(method, payload, keys, _entries(bench, "telegram", chat, number))


def _entries(bench: Bench, platform: str, place: str, message: str) -> Sequence[SeenEntry]:
    return bench.witness.entries(platform, place, message) if bench.witness else ()
