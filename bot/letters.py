"""An Incoming as JSON and back, for dead letters: so that an operator can let it in again, and nothing is lost."""

import json
from dataclasses import asdict
from typing import get_args

from flows.chat import Act, File, FileKind, Incoming, Sender, Surface

_ACTS: dict[str, type[Act]] = {kind.__name__: kind for kind in get_args(Act)}


def to_json(incoming: Incoming) -> str:
    """Write down everything of an Incoming; in ASCII, which no broken letter that somebody sent can break."""
    return json.dumps({**asdict(incoming), "kind": type(incoming.act).__name__})


def from_json(payload: str) -> Incoming:
    """Read what `to_json` wrote; a page cannot be opened any more, since its moment is over."""
    parts = json.loads(payload)
    act = parts["act"]
    if "args" in act:
        act["args"] = tuple(act["args"])
    if act.get("file"):
        act["file"] = File(FileKind(act["file"]["kind"]), act["file"]["reference"])
    return Incoming(
        key=f"{parts['key']}:again",
        sender=Sender(**parts["sender"]),
        act=_ACTS[parts["kind"]](**act),
        surface=Surface(parts["surface"]),
        private=parts["private"],
        can_open=False,
        shared=parts.get("shared"),
    )
