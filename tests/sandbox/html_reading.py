"""HTML as a browser reads it: a tree of elements with their attributes and text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

_EMPTY = frozenset(("br", "hr", "img", "input", "link", "meta", "progress"))
_FIRST_BREAK_IS_LEFT_OUT = frozenset(("pre", "textarea"))


@dataclass
class Element:
    """An element; `parts` are its texts and elements, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parts: list[Any] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(one if isinstance(one, str) else one.text for one in self.parts)

    @property
    def all(self) -> Iterator["Element"]:
        """It and all below it, as they come."""
        yield self
        for one in self.parts:
            if isinstance(one, Element):
                yield from one.all

    def by_id(self, wanted: str) -> "Element":
        return next(one for one in self.all if one.attributes.get("id") == wanted)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("root")
        self._open = [self.root]
        self._fresh = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"doubled attribute in <{tag}>: {names}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].parts.append(element)
        if tag not in _EMPTY:
            self._open.append(element)
        self._fresh = tag in _FIRST_BREAK_IS_LEFT_OUT

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].tag == tag, f"</{tag}> ends <{self._open[-1].tag}>"
        self._open.pop()
        self._fresh = False

    def handle_data(self, data: str) -> None:
        if self._fresh:
            data = data.removeprefix("\n")
        self._open[-1].parts.append(data)
        self._fresh = False

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data!r}")

    def handle_decl(self, decl: str) -> None:
        assert decl.lower() == "doctype html"

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data!r}")


def read(html: str) -> Element:
    """Return the root; fails when elements do not end in order."""
    reader = _Reader()
    reader.feed(str(html))
    reader.close()
    assert reader._open == [reader.root], f"<{reader._open[-1].tag}> does not end"
    return reader.root
