"""What people type: made tidy without changing what they mean, and measured as they would count it."""

import re
import unicodedata

_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\u0085\v\f]")
_INVISIBLE = {"Cf", "Cc", "Cs", "Co"}
_BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"  # letters and signs by name, but nothing to see
_JOINERS = "\u200c\u200d"  # needed inside emoji and in Persian or Hindi words
_DIRECTIONS = "\u200e\u200f\u061c"  # harmless marks of right-to-left writing; overrides and isolates are dropped
_NEVER = frozenset(
    [chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)]
    + [chr(code) for code in range(0xFDD0, 0xFDF0)]
)
"""What Unicode promises never to use; what it only does not know yet may be a new emoji, and stays."""
_BELONGING = {"Mn", "Me", "Cf"}


def tidy_line(raw: str) -> str:
    """Return one line: no breaks, no invisible characters, single spaces."""
    return " ".join(tidy_prose(raw).split())


def tidy_prose(raw: str) -> str:
    """Return the text with line breaks as typed (at most one empty line) and without invisible characters."""
    text = _BREAKS.sub("\n", raw)
    visible = "".join(character for character in text if character in "\n\t" or _stays(character))
    lines = [" ".join(line.split()) for line in unicodedata.normalize("NFC", visible).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(" \n" + _JOINERS + _DIRECTIONS)


def length(text: str) -> int:
    """Return how many characters a person would count: marks and joiners belong to a letter, as many as there are."""
    seen = sum(1 for character in text if unicodedata.category(character) not in _BELONGING)
    return max(seen, len(text) - seen)


def has_words(text: str) -> bool:
    """Tell whether there is at least one letter or digit, of any script."""
    return any(unicodedata.category(character)[0] in "LN" for character in text)


def _stays(character: str) -> bool:
    if character in _JOINERS or character in _DIRECTIONS:
        return True
    return unicodedata.category(character) not in _INVISIBLE and character not in _BLANKS and character not in _NEVER
