"""Which texts look like another one: BM25 over trigrams, in memory; no chat and no database here.

Our own, since the small libraries for BM25 (rank-bm25, bm25s) need numpy and are built once from all texts, while ideas
come one by one and change.
"""

from array import array
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain
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

Text = tuple[str, str]
"""A title, and what stands below it."""


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
        counts, usual = _counted(title, below), self._usual()
        worth = self._worth(counts)
        whole = _score(counts, counts, worth, usual)
        scores = self._scores(counts, worth, usual)
        likely = (
            (score / whole, text_id)
            for place, score in scores.items()
            if (text_id := self._ids[place]) is not None and text_id not in without
        )
        found = nlargest(most, (each for each in likely if each[0] >= at_least))
        return [Likeness(text_id, min(score, 1.0)) for score, text_id in found]

    def likenesses(self, asked: Text, others: Sequence[Text]) -> list[float]:
        """Return how much each of these texts looks like the one asked about, as if all were kept here as well."""
        counts, theirs = _counted(*asked), [_counted(*other) for other in others]
        worth, usual = self._worth(counts, theirs), self._usual(theirs)
        whole = _score(counts, counts, worth, usual)
        return [min(_score(counts, one, worth, usual) / whole, 1.0) if whole else 0.0 for one in theirs]

    def _usual(self, besides: Sequence[Counter[str]] = ()) -> float:
        """Return how long a text is on average, these among them."""
        length = self._length + sum(one.total() for one in besides)
        return length / (len(self) + len(besides)) if length else 1.0

    def _worth(self, counts: Counter[str], besides: Sequence[Counter[str]] = ()) -> dict[str, float]:
        """Return what each trigram tells: much when few texts have it, these among them; nothing when many do."""
        texts, having_besides = len(self._ids) + len(besides) + _IMAGINED, Counter(chain.from_iterable(besides))
        worth = {}
        for trigram in counts:
            having = len(self._found_in.get(trigram, ())) + having_besides[trigram]
            worth[trigram] = log(1 + (texts - having + 0.5) / (having + 0.5)) if having <= _TOO_COMMON * texts else 0.0
        return worth

    def _scores(self, counts: Counter[str], worth: dict[str, float], usual: float) -> dict[int, float]:
        scores: dict[int, float] = {}
        norms = [1 - _BY_LENGTH + _BY_LENGTH * length / usual for length in self._lengths]
        for trigram, asked in counts.items():
            if not worth[trigram]:
                continue
            for entry in self._found_in.get(trigram, ()):
                place, count = entry >> _COUNT_BITS, entry & _TOP_COUNT
                score = worth[trigram] * asked * count * (_SATURATION + 1) / (count + _SATURATION * norms[place])
                scores[place] = scores.get(place, 0.0) + score
        return scores


def _score(asked: Counter[str], other: Counter[str], worth: dict[str, float], usual: float) -> float:
    """Return what a text shares with the one asked about."""
    relative_length = other.total() / usual
    shared = asked.keys() & other.keys()
    return sum(worth[each] * asked[each] * _weighed(other[each], relative_length) for each in shared)


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
