"""Emoji in what people typed: Slack's text has their names, and its blocks the characters that go with these."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Block = Mapping[str, Any]


def with_emoji(text: str, blocks: Sequence[Block] | None) -> str:
    """Return a message's text with each emoji as the character it is; one the workspace made itself keeps its name."""
    known = {code: character for code, character in map(_read, _emoji_in(blocks or ())) if character}
    if not known:
        return text
    codes = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    return re.sub(codes, lambda found: known[found[0]], text)


def _emoji_in(elements: Sequence[Block]) -> Iterator[Block]:
    for one in elements:
        if one.get("type") == "emoji":
            yield one
        elif str(one.get("type")).startswith("rich_text"):
            yield from _emoji_in(one.get("elements") or ())


def _read(emoji: Block) -> tuple[str, str]:
    """Return how the text spells an emoji, and its character; none for one that is only a picture."""
    name, tone = str(emoji.get("name")), emoji.get("skin_tone")
    toned = f"{name}::skin-tone-{tone}" if tone and "::" not in name else name
    try:
        points = [int(point, 16) for point in str(emoji.get("unicode") or "").split("-") if point]
        return f":{toned}:", "".join(map(chr, points))
    except ValueError:
        return f":{toned}:", ""
