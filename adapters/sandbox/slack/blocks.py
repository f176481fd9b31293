"""Block Kit's blocks, and the surfaces that carry them: what Slack refuses, in its own words."""

import json
import re
from collections.abc import Iterator
from typing import Any

from adapters.sandbox.slack.elements import BOTH, ELEMENTS, FILLABLE, ID, PRESSABLE, text
from adapters.sandbox.slack.schema import (
    Check,
    Findings,
    Json,
    anything,
    boolean,
    integer,
    listing,
    matching,
    one_of,
    shape,
    string,
    variant,
)

MOST_MESSAGE_BLOCKS = 50
MOST_VIEW_BLOCKS = 100
MOST_VIEW_BYTES = 250_000


def _file_id(value: str) -> None:
    if not re.fullmatch(r"F[A-Z0-9]{8,}", value):
        raise ValueError(value)


def _one_source(image: Json, at: str, found: Findings) -> None:
    if ("image_url" in image) == ("slack_file" in image):
        found.add("must provide either image_url or slack_file", at)


def _one_name(file: Json, at: str, found: Findings) -> None:
    if ("id" in file) == ("url" in file):
        found.add("must provide either id or url", at)


_FILE = shape({}, {"id": matching(_file_id, "F0123456789"), "url": string(3000)}, _one_name)
_IMAGE = {"alt_text": string(2000)}
_SOURCE = {"image_url": string(3000), "slack_file": _FILE}
_STYLE = shape({}, {"bold": boolean, "italic": boolean, "strike": boolean, "code": boolean})
_INLINE = variant(
    {
        "text": shape({"text": string(40_000)}, {"style": _STYLE}),
        "link": shape({"url": string(3000)}, {"text": string(40_000), "style": _STYLE, "unsafe": boolean}),
        "user": shape({"user_id": string(30)}, {"style": _STYLE}),
        "channel": shape({"channel_id": string(30)}, {"style": _STYLE}),
        "broadcast": shape({"range": one_of("here", "channel", "everyone")}, {}),
        "emoji": shape({"name": string(100)}, {"unicode": string(100), "style": _STYLE, "skin_tone": integer(1, 6)}),
    }
)
_SECTION = shape({"elements": listing(_INLINE, 0, 1000)}, {})
_BORDERED = shape({"elements": listing(_INLINE, 0, 1000)}, {"border": integer(0, 1)})
_RICH = variant(
    {
        "rich_text_section": _SECTION,
        "rich_text_preformatted": _BORDERED,
        "rich_text_quote": _BORDERED,
        "rich_text_list": shape(
            {
                "style": one_of("bullet", "ordered"),
                "elements": listing(variant({"rich_text_section": _SECTION}), 1, 1000),
            },
            {"indent": integer(0, 8), "offset": integer(0, 10_000), "border": integer(0, 1)},
        ),
    }
)
_ICON = shape(_IMAGE, _SOURCE, _one_source)


def _has_text(block: Json, at: str, found: Findings) -> None:
    if "text" not in block and "fields" not in block:
        found.add("missing required field: text or fields", at)


def _different_action_ids(block: Json, at: str, found: Findings) -> None:
    ids = [element["action_id"] for element in block["elements"] if "action_id" in element]
    for repeated in sorted({one for one in ids if ids.count(one) > 1}):
        found.add(f"action_id already exists in this block: {repeated}", at)


BLOCKS: dict[str, Check] = {
    "section": shape(
        {},
        {
            "block_id": ID,
            "text": text(3000, *BOTH),
            "fields": listing(text(2000, *BOTH), 1, 10),
            "accessory": variant({**{name: ELEMENTS[name] for name in PRESSABLE}, "image": _ICON}),
            "expand": boolean,
        },
        _has_text,
    ),
    "header": shape({"text": text(150)}, {"block_id": ID}),
    "divider": shape({}, {"block_id": ID}),
    "context": shape(
        {
            "elements": listing(
                variant({"plain_text": text(3000), "mrkdwn": text(3000, "mrkdwn"), "image": _ICON}), 1, 10
            )
        },
        {"block_id": ID},
    ),
    "actions": shape(
        {"elements": listing(variant(ELEMENTS, PRESSABLE), 1, 25)}, {"block_id": ID}, _different_action_ids
    ),
    "input": shape(
        {"label": text(2000), "element": variant(ELEMENTS, FILLABLE)},
        {"block_id": ID, "hint": text(2000), "optional": boolean, "dispatch_action": boolean},
    ),
    "rich_text": shape({"elements": listing(_RICH, 1, 1000)}, {"block_id": ID}),
    "image": shape(_IMAGE, {**_SOURCE, "title": text(2000), "block_id": ID}, _one_source),
}


def interactive(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Every element a person can use, with the block it stands in."""
    for block in blocks:
        for element in (*block.get("elements", ()), block.get("element"), block.get("accessory")):
            if element and element.get("type") in ELEMENTS:
                yield block, element


def _together(blocks: list[Json], at: str, found: Findings) -> None:
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    for repeated in sorted({one for one in ids if ids.count(one) > 1}):
        found.add(f"block_id already exists: {repeated}", at)
    if sum(bool(element.get("focus_on_load")) for _, element in interactive(blocks)) > 1:
        found.add("only one element may have focus_on_load", at)


def _surface(least: int, most: int) -> Check:
    listed = listing(variant(BLOCKS), least, most)

    def check(value: Any, at: str, found: Findings) -> None:
        before = len(found)
        listed(value, at, found)
        if len(found) == before:
            _together(value, at, found)

    return check


def _submittable(view: Json, at: str, found: Findings) -> None:
    if "submit" not in view and any(block["type"] == "input" for block in view["blocks"]):
        found.add("missing required field: submit (there are input blocks)", at)


_ANY_VIEW = {"type": anything, "blocks": _surface(1, MOST_VIEW_BLOCKS)}
_KEPT = {"private_metadata": string(3000, least=0), "callback_id": string(255, least=0), "external_id": ID}
_VIEW = variant(
    {
        "modal": shape(
            {**_ANY_VIEW, "title": text(24)},
            {
                **_KEPT,
                "submit": text(24),
                "close": text(24),
                "clear_on_close": boolean,
                "notify_on_close": boolean,
                "submit_disabled": boolean,
            },
            _submittable,
        ),
        "home": shape(_ANY_VIEW, _KEPT),
    }
)
_MESSAGE = _surface(0, MOST_MESSAGE_BLOCKS)


def message_findings(blocks: Any) -> Findings:
    """What Slack would refuse in the blocks of a message."""
    found = Findings()
    _MESSAGE(blocks, "/blocks", found)
    return found


def view_findings(view: Any, kind: str) -> Findings:
    """What Slack would refuse in a view of this kind (modal or home)."""
    found = Findings()
    if isinstance(view, dict) and view.get("type") in {"modal", "home"} and view["type"] != kind:
        found.add(f"unsupported type: {view['type']}", "/view/type")
    _VIEW(view, "/view", found)
    return found


def too_large(view: Json) -> bool:
    """Whether a view is more than Slack takes as a whole."""
    return len(json.dumps(view)) > MOST_VIEW_BYTES
