"""Blocks as a person reads them: plain lines, the mentions and links in them, and what can be pressed."""

from collections.abc import Iterable, Iterator
from itertools import count

from adapters.sandbox.slack.blocks import interactive
from adapters.sandbox.slack.elements import options_of
from adapters.sandbox.slack.emoji import seen
from adapters.sandbox.slack.markup import Reader, unescape
from adapters.sandbox.slack.schema import Json


def shown(text: Json | None, reader: Reader) -> str:
    """A text object as it is read."""
    if not text:
        return ""
    return reader.mrkdwn(text["text"]) if text["type"] == "mrkdwn" else unescape(text["text"])


def lines(blocks: Iterable[Json], reader: Reader) -> str:
    """The blocks' own text, top to bottom; input blocks and buttons are not part of it."""
    return "\n".join(line for block in blocks for line in _block(block, reader) if line)


def buttons(blocks: list[Json]) -> tuple[str, ...]:
    """The labels of all buttons, in order."""
    return tuple(unescape(one["text"]["text"]) for _, one in interactive(blocks) if one["type"] == "button")


def option_labels(element: Json) -> tuple[str, ...]:
    """What can be chosen, as it is read."""
    reader = Reader(str)
    return tuple(shown(option["text"], reader) for option in options_of(element))


def _block(block: Json, reader: Reader) -> Iterator[str]:
    match block["type"]:
        case "section":
            yield shown(block.get("text"), reader)
            yield from (shown(field, reader) for field in block.get("fields", ()))
        case "header":
            yield shown(block["text"], reader)
        case "context":
            yield " ".join(one.get("alt_text") or shown(one, reader) for one in block["elements"])
        case "image":
            yield from (shown(block.get("title"), reader), block["alt_text"])
        case "rich_text":
            for part in block["elements"]:
                yield from _rich(part, reader)


def _rich(part: Json, reader: Reader) -> Iterator[str]:
    if part["type"] != "rich_text_list":
        yield "".join(_inline(one, reader) for one in part["elements"])
        return
    indent, ordered, numbers = (
        "  " * part.get("indent", 0),
        part["style"] == "ordered",
        count(part.get("offset", 0) + 1),
    )
    for item in part["elements"]:
        mark = f"{next(numbers)}." if ordered else "•"
        yield f"{indent}{mark} " + "".join(_inline(one, reader) for one in item["elements"])


def _inline(element: Json, reader: Reader) -> str:
    match element["type"]:
        case "text":
            return str(element["text"])
        case "link":
            reader.links.append(element["url"])
            return str(element.get("text") or element["url"])
        case "user":
            reader.mentions.append(element["user_id"])
            return f"@{reader.name_of(element['user_id'])}"
        case "channel":
            reader.mentions.append(element["channel_id"])
            return f"#{reader.name_of(element['channel_id'])}"
        case "broadcast":
            reader.mentions.append(f"!{element['range']}")
            return f"@{element['range']}"
        case _:
            return seen(element)
