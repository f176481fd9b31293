"""Some emoji as Slack knows them: by a name in text, and by the code points beside it in rich text."""

import re

from adapters.sandbox.slack.schema import Json

_STANDARD = {
    "+1": "\U0001f44d",
    "wave": "\U0001f44b",
    "tada": "\U0001f389",
    "heart": "\u2764\ufe0f",
    "female-technologist": "\U0001f469\u200d\U0001f4bb",
    "man-woman-girl": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "flag-nl": "\U0001f1f3\U0001f1f1",
}
_HANDS = ("+1", "wave")
_TONES = {number: chr(0x1F3FB + number - 2) for number in range(2, 7)}
_CUSTOM = "feestneus"
"""What the workspace made itself: a picture, which has no character."""


def _typed() -> dict[str, Json]:
    known: dict[str, Json] = {f":{_CUSTOM}:": {"type": "emoji", "name": _CUSTOM}}
    for name, character in _STANDARD.items():
        known[character] = known[f":{name}:"] = {"type": "emoji", "name": name, "unicode": _points(character)}
    for name in _HANDS:
        for number, tone in _TONES.items():
            toned: Json = {"type": "emoji", "name": name, "unicode": _points(_STANDARD[name] + tone)}
            known[_STANDARD[name] + tone] = known[f":{name}::skin-tone-{number}:"] = toned | {"skin_tone": number}
    return known


def _points(character: str) -> str:
    return "-".join(f"{ord(one):x}" for one in character)


ELEMENTS = _typed()
"""What somebody may type for an emoji, itself or its name, and the element Slack makes of it."""
EMOJI = re.compile(f"({'|'.join(map(re.escape, sorted(ELEMENTS, key=len, reverse=True)))})")


def stored(element: Json) -> str:
    """How an emoji is written in a message's text."""
    tone = f":skin-tone-{element['skin_tone']}:" if "skin_tone" in element else ""
    return f":{element['name']}:{tone}"


def seen(element: Json) -> str:
    """How a person sees an emoji."""
    points = element.get("unicode")
    return "".join(chr(int(point, 16)) for point in points.split("-")) if points else stored(element)
