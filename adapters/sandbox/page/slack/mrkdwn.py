"""Slack's mrkdwn and rich text as HTML: bold, quotes, code, links and mentions, as Slack's own app shows them."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from markupsafe import Markup, escape

from adapters.sandbox.slack.emoji import seen
from adapters.sandbox.slack.markup import CODE, CONTROL, QUOTE, STYLES, unescape
from adapters.sandbox.slack.schema import Json

NameOf = Callable[[str], str]

_NUMBERED, _LISTED = Markup("<ol>{}</ol>"), Markup("<ul>{}</ul>")
_PARAGRAPH, _CODE = Markup("<p>{}</p>"), Markup("<code>{}</code>")
_PRE = Markup("<pre>\n{}</pre>")  # a browser leaves out the first line break
_FRAMES = {"rich_text_quote": Markup("<blockquote>{}</blockquote>"), "rich_text_preformatted": _PRE}
_TAGS = ("b", "i", "s")
_KEPT = re.compile(r"\0(\d+)\0")
_STYLE_TAGS = {"bold": "b", "italic": "i", "strike": "s", "code": "code"}


def text_html(text: Json | None, name_of: NameOf) -> Markup:
    """Return a text object: mrkdwn with its markup, plain text to the letter."""
    if not text:
        return Markup()
    return mrkdwn_html(text["text"], name_of) if text["type"] == "mrkdwn" else escape(unescape(text["text"]))


def mrkdwn_html(text: str, name_of: NameOf) -> Markup:
    """Return mrkdwn; its `&lt;`, `&gt;` and `&amp;` are entities already, and nothing else of it is HTML."""
    kept: list[Markup] = []

    def keep(shown: Markup) -> str:
        kept.append(shown)
        return f"\0{len(kept) - 1}\0"

    text = text.replace("\0", "")
    text = CONTROL.sub(lambda found: keep(_control(found.group(1), name_of)), text)
    text = CODE.sub(lambda found: keep(_code(found)), text)
    lines = groupby(text.split("\n"), key=lambda line: bool(QUOTE.match(line)))
    html = "\n".join(_lines([*group], quoted=quoted) for quoted, group in lines)
    while _KEPT.search(html):
        html = _KEPT.sub(lambda found: kept[int(found.group(1))], html)
    return Markup(html)  # noqa: S704 - made of escaped parts


def rich_html(block: Json, name_of: NameOf) -> Markup:
    """Return a rich text block, which carries what people typed."""
    return Markup().join(_rich(part, name_of) for part in block["elements"])


def _lines(lines: list[str], *, quoted: bool) -> str:
    text = "\n".join(QUOTE.sub("", line) for line in lines) if quoted else "\n".join(lines)
    html = str(escape(unescape(text)))  # as Markup, it would escape what is put in again
    for tag, style in zip(_TAGS, STYLES, strict=True):
        html = style.sub(rf"<{tag}>\1</{tag}>", html)
    return f"<blockquote>{html}</blockquote>" if quoted else html


def _code(found: re.Match[str]) -> Markup:
    block, line = found.groups()
    return _PRE.format(unescape(block)) if block else _CODE.format(unescape(line))


def _control(inner: str, name_of: NameOf) -> Markup:
    target, _, label = inner.partition("|")
    if target.startswith(("@", "#")):
        return _mention(target[0] + name_of(target[1:]))
    if target.startswith("!date^"):
        return escape(unescape(label))
    if target.startswith("!"):
        return _mention("@" + (label or target[1:]))
    return _link(unescape(target), unescape(label or target))


def _mention(text: str) -> Markup:
    return Markup('<span class="mention">{}</span>').format(text)


def _link(url: str, label: str) -> Markup:
    """A link as it looks; where it leads is told, not followed: nothing here leaves the machine."""
    return Markup('<a class="outside" title="{}" tabindex="0" role="link">{}</a>').format(url, label)


def _rich(part: Json, name_of: NameOf) -> Markup:
    if part["type"] == "rich_text_list":
        items = Markup().join(Markup("<li>{}</li>").format(_section(one, name_of)) for one in part["elements"])
        return (_NUMBERED if part["style"] == "ordered" else _LISTED).format(items)
    return _FRAMES.get(part["type"], _PARAGRAPH).format(_section(part, name_of))


def _section(part: Json, name_of: NameOf) -> Markup:
    return Markup().join(_inline(one, name_of) for one in part["elements"])


def _inline(element: Json, name_of: NameOf) -> Markup:
    shown = _plain(element, name_of)
    for style in _styles(element):
        shown = Markup(f"<{style}>{{}}</{style}>").format(shown)  # noqa: S704 - one of four
    return shown


def _styles(element: Json) -> Iterator[str]:
    return (tag for style, tag in _STYLE_TAGS.items() if element.get("style", {}).get(style))


def _plain(element: Json, name_of: NameOf) -> Markup:
    match element["type"]:
        case "text":
            return escape(element["text"])
        case "link":
            return _link(element["url"], element.get("text") or element["url"])
        case "user":
            return _mention("@" + name_of(element["user_id"]))
        case "channel":
            return _mention("#" + name_of(element["channel_id"]))
        case "broadcast":
            return _mention("@" + element["range"])
        case _:
            return escape(seen(element))
