"""Which texts look like another one: BM25 over trigrams, in memory; no chat and no database here.

Our own, since the small libraries for BM25 (rank-bm25, bm25s) need numpy and are built once from all texts, while ideas
come one by one and change.
"""

from array import array
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from heapq import nlargest
from math import log

from storage.searchwords import telling_words

_SATURATION, _BY_LENGTH = 1.2, 0.6
"""The two numbers of BM25: how soon a trigram is there often enough, and how much a long text is held against it."""
_IMAGINED = 60
"""Texts we pretend to have besides, with none of the trigrams: in a small pool every word would seem common."""
_TOO_COMMON = 0.25
"""A trigram in more than this share of many texts tells nothing, and costs most of the time."""
_TAKEN_OUT = 8
_TOP_COUNT = 0xFF
_COUNT_BITS = 8


@dataclass(frozen=True)
class Likeness:
    """A text that looks like the one asked about."""

    id: int
    score: float
    """0 when nothing is shared, 1 when all is."""


class Index:
    """Texts by their ids."""

    def __init__(self) -> None:
        self._ids: list[int | None] = []
        """By place; None where a text was taken out or replaced."""
        self._places: dict[int, int] = {}
        self._lengths = array("I")
        self._length = 0
        self._found_in: dict[str, array[int]] = {}
        """By trigram: the places of its texts, each with how often it is there."""

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, text_id: int) -> bool:
        return text_id in self._places

    @property
    def worn(self) -> bool:
        """Whether so much was taken out that it should be built anew: what was still counts among what is usual."""
        return len(self._ids) - len(self) > len(self) // 4 + _TAKEN_OUT

    def add(self, text_id: int, title: str, below: str) -> None:
        """Keep a text, or what became of one; its title counts twice."""
        self.remove(text_id)
        counts = _counted(title, below)
        place = len(self._ids)
        self._places[text_id] = place
        self._ids.append(text_id)
        self._lengths.append(counts.total())
        self._length += counts.total()
        for trigram, count in counts.items():
            if (found_in := self._found_in.get(trigram)) is None:
                found_in = self._found_in[trigram] = array("I")
            found_in.append(place << _COUNT_BITS | min(count, _TOP_COUNT))

    def remove(self, text_id: int) -> None:
        """Take a text out."""
        if (place := self._places.pop(text_id, None)) is not None:
            self._ids[place] = None
            self._length -= self._lengths[place]

    def most_like(
        self, title: str, below: str, *, most: int = 3, at_least: float = 0.0, without: Container[int] = ()
    ) -> list[Likeness]:
        """Return the texts most like this one, the most like it first, `without` those with these ids."""
        counts, usual = _counted(title, below), self._usual
        whole = self._score(counts, counts, usual)
        scores = self._scores(counts, usual)
        likely = (
            (score / whole, text_id)
            for place, score in scores.items()
            if (text_id := self._ids[place]) is not None and text_id not in without
        )
        found = nlargest(most, (each for each in likely if each[0] >= at_least))
        return [Likeness(text_id, min(score, 1.0)) for score, text_id in found]

    def likeness(self, asked: tuple[str, str], other: tuple[str, str]) -> float:
        """Return how much a text (title, below) looks like the one asked about, as if it were kept here as well."""
        counts, theirs = _counted(*asked), _counted(*other)
        usual = (self._length + theirs.total()) / (len(self) + 1) or 1.0
        whole = self._score(counts, counts, usual, theirs)
        return min(self._score(counts, theirs, usual, theirs) / whole, 1.0) if whole else 0.0

    @property
    def _usual(self) -> float:
        """How long a text is on average."""
        return self._length / len(self) if len(self) else 1.0

    def _score(self, asked: Counter[str], other: Counter[str], usual: float, besides: Container[str] = ()) -> float:
        """Return what a text shares with the one asked about; `besides` are the trigrams of one more text."""
        relative_length = other.total() / usual
        shared = ((trigram, count) for trigram, count in asked.items() if trigram in other)
        return sum(
            self._worth(trigram, besides) * count * _weighed(other[trigram], relative_length)
            for trigram, count in shared
        )

    def _scores(self, counts: Counter[str], usual: float) -> dict[int, float]:
        scores: dict[int, float] = {}
        norms = [1 - _BY_LENGTH + _BY_LENGTH * length / usual for length in self._lengths]
        for trigram, asked in counts.items():
            if self._is_common(trigram):
                continue
            worth = self._worth(trigram) * asked
            for entry in self._found_in.get(trigram, ()):
                place, count = entry >> _COUNT_BITS, entry & _TOP_COUNT
                score = worth * count * (_SATURATION + 1) / (count + _SATURATION * norms[place])
                scores[place] = scores.get(place, 0.0) + score
        return scores

    def _worth(self, trigram: str, besides: Container[str] = ()) -> float:
        """Return what a trigram tells: much when it is rare."""
        if self._is_common(trigram, besides):
            return 0.0
        having, texts = self._having(trigram, besides)
        return log(1 + (texts + _IMAGINED - having + 0.5) / (having + 0.5))

    def _is_common(self, trigram: str, besides: Container[str] = ()) -> bool:
        having, texts = self._having(trigram, besides)
        return having > _TOO_COMMON * (texts + _IMAGINED)

    def _having(self, trigram: str, besides: Container[str]) -> tuple[int, int]:
        """Return how many texts have a trigram, and how many there are; `besides` stands for one more, if given."""
        having, texts = len(self._found_in.get(trigram, ())), len(self._ids)
        return (having + (trigram in besides), texts + 1) if besides else (having, texts)


def _weighed(count: int, relative_length: float) -> float:
    return count * (_SATURATION + 1) / (count + _SATURATION * (1 - _BY_LENGTH + _BY_LENGTH * relative_length))


def _counted(title: str, below: str) -> Counter[str]:
    counts = Counter(_trigrams(below))
    counts.update(_trigrams(title) * 2)
    return counts


def _trigrams(text: str) -> list[str]:
    """Return every three letters in a row, of words that say something, with where a word begins and ends."""
    padded = f" {' '.join(telling_words(text))} "
    return [padded[at : at + 3] for at in range(len(padded) - 2) if padded[at + 1] != " "]
