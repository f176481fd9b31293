"""What is counted, and from when it is called a success: one answer, taken apart. Pure (domain.md 3.4)."""

import re

_SUCCESS = r"(?:\b(?:en|and|een|an?)\s+)*\b(?:geslaagd|success?(?:ful)?)\b"
_MARK = re.compile(_SUCCESS, re.IGNORECASE)
_CONDITION = re.compile(rf"^(?:{_SUCCESS}\s*)?(?:als|if|when)\b", re.IGNORECASE)
_OPENING = re.compile(
    rf"^(?:{_SUCCESS}\s*(?:(?:vanaf|als|bij|met|from|if|when|at|with)\b)?|(?:vanaf|als|from|if|when)\b)[\s:,]*",
    re.IGNORECASE,
)


def split_measure(text: str) -> tuple[str, str | None]:
    """Return what is counted and from when it is a success; None for the second when that was not said.

    They are parted by a semicolon, or by the first "success" ("geslaagd") with something like a threshold behind it.
    """
    measure, parted, rest = text.partition(";")
    found = None if parted else _MARK.search(text)
    if found and _tells(bare_threshold(text[found.start() :])):
        measure, rest = text[: found.start()], text[found.start() :]
    measure = _trimmed(measure)
    return (measure, _trimmed(rest)) if measure and bare_threshold(rest) else (text.strip(), None)


def bare_threshold(text: str) -> str:
    """Return a threshold without the words it may open with: "success from 7 out of 10" is "7 out of 10"."""
    return _trimmed(_OPENING.sub("", _trimmed(text)))


def is_condition(text: str) -> bool:
    """Tell "geslaagd als iedereen het gebruikt" from "geslaagd vanaf 7 van de 10": it reads on in another way."""
    return _CONDITION.match(_trimmed(text)) is not None


def brief(text: str, longest: int = 80) -> str:
    """Return the beginning of what somebody wrote, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def _trimmed(text: str) -> str:
    """Return it without what parted it from the rest; a sign before a number stays."""
    return text.lstrip(" \n,:;").rstrip(" \n,.:;-")


def _tells(threshold: str) -> bool:
    """Tell "geslaagd vanaf 7" and "success when all use it" from "whether it was a success"."""
    return any(letter.isdigit() for letter in threshold) or " " in threshold
