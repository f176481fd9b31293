"""A text with Telegram's entities as HTML: each entity wraps the words it covers, one inside another."""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup, escape

from adapters.sandbox.telegram.entities import Entity

_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
_LINKS = frozenset(("text_link", "url", "email", "phone_number"))


def entities_html(text: str, entities: Sequence[Entity]) -> Markup:
    """Return the text; offsets and lengths count UTF-16 code units, as the Bot API gives them."""
    units = text.encode("utf-16-le", "surrogatepass")
    ordered = sorted(entities, key=lambda one: (one["offset"], -one["length"]))
    return _part(units, ordered, 0, len(units) // 2)


def _part(units: bytes, entities: Sequence[Entity], start: int, end: int) -> Markup:
    """The words between two places; `entities` begin there, outer ones before inner ones."""
    html, at, left = Markup(), start, list(entities)
    while left:
        one = left.pop(0)
        begin, finish = one["offset"], min(one["offset"] + one["length"], end)
        if begin < at:  # overlaps what is drawn already
            continue
        inner = [other for other in left if other["offset"] < finish]
        left = [other for other in left if other["offset"] >= finish]
        html += _words(units, at, begin) + _wrapped(one, _part(units, inner, begin, finish))
        at = finish
    return html + _words(units, at, end)


def _words(units: bytes, start: int, end: int) -> Markup:
    return escape(units[2 * start : 2 * end].decode("utf-16-le", "replace"))


def _wrapped(entity: dict[str, Any], inner: Markup) -> Markup:
    kind = entity["type"]
    if kind in _TAGS:
        first = "\n" if kind == "pre" else ""  # a browser leaves out the first line break
        return Markup(f"<{_TAGS[kind]}>{first}{{}}</{_TAGS[kind]}>").format(inner)  # noqa: S704 - one of ours
    if kind in _LINKS:
        url = entity.get("url", "")
        return Markup('<a class="outside" title="{}" tabindex="0" role="link">{}</a>').format(url, inner)
    if kind == "bot_command":
        return Markup('<button type="button" class="command" data-command>{}</button>').format(inner)
    return Markup('<span class="{}">{}</span>').format(kind, inner)
