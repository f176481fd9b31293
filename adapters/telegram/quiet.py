"""People's own words, made quiet: nothing in them becomes a link, and their direction ends where they end.

Telegram makes mentions, hashtags, cashtags, commands, addresses and phone numbers clickable by itself, whatever the
bot says. A word joiner (U+2060) inside such a word is not seen by people and stops Telegram from recognising it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

JOINER: Final = "\u2060"
_ISOLATE, _END_ISOLATE, _END_EMBEDDING = "\u2068", "\u2069", "\u202c"
_OPENERS: Final = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", _END_EMBEDDING),
    **dict.fromkeys("\u2066\u2067\u2068", _END_ISOLATE),
}

_JOINTS: Final = re.compile(
    r"""(?<=@)(?=\w)                                                # mention, e-mail
    |   (?<=\#)(?=[\w\u200c\u00b7])                                 # hashtag
    |   (?<=\$)(?=[A-Za-z]|1INCH)                                   # cashtag
    |   (?<=/)(?<![A-Za-z0-9_/<>]/)(?=\w)                           # command
    |   (?<=:)(?=//)                                                # address with a scheme
    |   (?<=[^\s.]\.)(?=[^\W\d_][^\s\d.,;:!?)\]])                   # bare domain
    |   (?<=\+)(?=\(?\d[\d\s().\-/]{4})                             # international phone number
    """,
    re.VERBOSE,
)
_DOTTED_NUMBER: Final = re.compile(r"\d{1,3}(?:\.\d{1,3}){3,}")
_LONG_NUMBER: Final = re.compile(r"\d(?:[\s().\-/]{0,2}\d){5,}")
_SUSPECT: Final = re.compile(r"[@#$/+.:]|\d.{0,2}\d")
_DIGITS_TOGETHER: Final = 4

_DIRECTED: Final = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def joints(text: str) -> list[int]:
    """Return the places where a word joiner keeps Telegram from finding something clickable, in order."""
    if not _SUSPECT.search(text):
        return []
    places = {match.start() for match in _JOINTS.finditer(text)}
    places.update(_after_dots(text))
    places.update(_between_digits(text))
    return sorted(places)


def joined(text: str, places: list[int]) -> str:
    """Return the text with a word joiner at each of these places."""
    if not places:
        return text
    edges = [0, *places, len(text)]
    return JOINER.join(text[start:end] for start, end in pairwise(edges))


def isolated(text: str) -> str:
    """Return the text with each line that has right-to-left letters or direction marks closed in upon itself."""
    if not _DIRECTED.search(text):
        return text
    return "\n".join(
        f"{_ISOLATE}{_closed(line)}{_END_ISOLATE}" if _DIRECTED.search(line) else line for line in text.split("\n")
    )


def _after_dots(text: str) -> Iterator[int]:
    """Network addresses such as 192.0.2.1."""
    for match in _DOTTED_NUMBER.finditer(text):
        yield from (match.start() + at + 1 for at, letter in enumerate(match[0]) if letter == ".")


def _between_digits(text: str) -> Iterator[int]:
    """Phone and card numbers: never more than four digits in one go."""
    for match in _LONG_NUMBER.finditer(text):
        digits = [match.start() + at for at, letter in enumerate(match[0]) if letter.isdecimal()]
        yield from digits[_DIGITS_TOGETHER::_DIGITS_TOGETHER]


def _closed(line: str) -> str:
    """Close every direction mark that is open at the end, and drop those that close nothing."""
    kept: list[str] = []
    awaited: list[str] = []
    for letter in line:
        if letter in _OPENERS:
            awaited.append(_OPENERS[letter])
        elif letter in (_END_ISOLATE, _END_EMBEDDING) and not _closes(letter, awaited):
            continue
        kept.append(letter)
    return "".join(kept + awaited[::-1])


def _closes(letter: str, awaited: list[str]) -> bool:
    """Take from `awaited` what this letter closes; an isolate's end also ends the embeddings inside it."""
    if letter == _END_EMBEDDING:
        return bool(awaited) and awaited[-1] == letter and bool(awaited.pop())
    if letter not in awaited:
        return False
    while awaited.pop() != letter:
        pass
    return True
