"""How wide words are in the font of our pictures, and which of them it can show."""

from typing import Final

_FIRST: Final = " "
_WIDTHS: Final = (
    # Hundredths of the font's size, from the space to the tilde, rounded up: DejaVu Sans Condensed.
    29, 37, 42, 76, 58, 86, 71, 25, 36, 36, 45, 76, 29, 33, 29, 31, 58, 58, 58, 58, 58, 58, 58, 58, 58, 58, 31, 31, 76,
    76, 76, 48, 90, 62, 62, 63, 70, 57, 52, 70, 68, 27, 27, 59, 51, 78, 68, 71, 55, 71, 63, 58, 55, 66, 62, 89, 62, 55,
    62, 36, 31, 36, 76, 45, 45, 56, 58, 50, 58, 56, 32, 58, 58, 25, 25, 53, 25, 88, 58, 56, 58, 58, 37, 47, 36, 58, 54,
    74, 54, 54, 48, 58, 31, 58, 76,
)  # fmt: skip
_WIDE: Final = 100
"""What any other letter takes at most."""
_SIGNS: Final = frozenset("‐‑–—‘’“”„•…€™←↑→↓−≈≠≤≥\u202f")
_LETTERS: Final = (
    ("\u00a0", "\u00ac"),
    ("\u00ae", "\u017f"),
    ("\u0400", "\u045f"),
    ("\u0391", "\u03a1"),
    ("\u03a3", "\u03ce"),
)
"""Latin with its accents, Cyrillic and Greek."""


def width(words: str, size: float) -> float:
    """Return how wide these words are at most, in the unit of the size."""
    return sum(map(_width, words)) * size / 100


def can_show(words: str) -> bool:
    """Tell whether the font has all of these; an emoji it has not."""
    return all(" " <= letter <= "~" or letter in _SIGNS or _is_letter(letter) for letter in words)


def fitting(words: str, size: float, room: float) -> str:
    """Return the words, or what fits of them with an ellipsis."""
    if width(words, size) <= room:
        return words
    while words and width(words + "…", size) > room:
        words = words[:-1]
    return words.rstrip() + "…"


def _is_letter(letter: str) -> bool:
    return any(first <= letter <= last for first, last in _LETTERS)


def _width(letter: str) -> int:
    place = ord(letter) - ord(_FIRST)
    return _WIDTHS[place] if 0 <= place < len(_WIDTHS) else _WIDE
