"""What a picture of values over time is drawn from, and where in the picture each thing is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Final

from flows.pictures.letters import can_show, width
from flows.pictures.scale import Scale
from flows.pictures.svg import SMALL

WIDTH, HEIGHT = 360, 300
EDGE, ROW = 10, 18
_LABEL_ROOM: Final = 22
"""Above the highest and below the lowest value, for its label."""
_DATES_ROOM: Final = 28
_BETWEEN: Final = 6
_LANES: Final = 2
"""Rows for names: so many can run at a time."""
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Something that went on from one day to another, both included, by the name it has in the picture."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Course:
    """What there is to show; times are those of the reader's zone."""

    title: str
    unit: str
    values: Sequence[tuple[datetime, float]]
    """At least one, the oldest first."""
    target: float | None = None
    target_label: str = ""
    spans: Sequence[Span] = ()
    spans_label: str = ""

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day of which there is a value."""
        return self.values[0][0].date(), self.values[-1][0].date()

    @property
    def shown_spans(self) -> list[Span]:
        """Those that went on while there were values, the first to begin first."""
        first, last = self.days
        if first == last:
            return []
        return sorted((one for one in self.spans if one.first < last and one.last >= first), key=lambda one: one.first)

    @property
    def extent(self) -> tuple[float, float]:
        """The lowest and the highest of the values and the target."""
        known = [value for _, value in self.values]
        known += [] if self.target is None else [self.target]
        return min(known), max(known)


@dataclass(frozen=True)
class Frame:
    """The part of the picture with the values: from `top`, where the names of what was tried stand, to the dates."""

    course: Course
    scale: Scale
    left: float
    top: float
    right: float = WIDTH - 1.5 * EDGE
    bottom: float = HEIGHT - _DATES_ROOM

    def y(self, value: float) -> float:
        """Return how far down a value is."""
        low, high = self.bottom - _LABEL_ROOM, self.top + ROW * self._lanes + _LABEL_ROOM
        return low - self.scale.part(value) * (low - high)

    def x(self, moment: datetime) -> float:
        """Return where a moment is; one outside is at the nearer edge."""
        begin, end = self.course.values[0][0], self.course.values[-1][0]
        part = (moment - begin) / (end - begin) if end > begin else 0.5
        return self.left + min(max(part, 0.0), 1.0) * (self.right - self.left)

    def x_of(self, day: date) -> float:
        """Return where a day begins."""
        return self.x(datetime.combine(day, time(), self.course.values[0][0].tzinfo))

    def points(self) -> list[tuple[float, float]]:
        """Return where the values are; evenly spread where all are of one day."""
        values = self.course.values
        if values[-1][0] - values[0][0] >= _DAY:
            return [(self.x(at), self.y(value)) for at, value in values]
        gap = (self.right - self.left) / max(len(values) - 1, 1)
        return [(self.left + gap * place, self.y(value)) for place, (_, value) in enumerate(values)]

    def edges(self, span: Span) -> tuple[float, float]:
        """Return where a span begins and ends."""
        return self.x_of(span.first), self.x_of(span.last + _DAY)

    @cached_property
    def names(self) -> list[tuple[Span, float, int]]:
        """The spans whose name has room, with its middle and its row; the others are told in words alone."""
        return list(self._placed())

    @property
    def _lanes(self) -> int:
        return 1 + max((lane for _, _, lane in self.names), default=-1)

    def _placed(self) -> Iterator[tuple[Span, float, int]]:
        free = [self.left] * _LANES
        for span in self.course.shown_spans:
            half = width(span.name, SMALL) / 2
            middle = min(max(sum(self.edges(span)) / 2, self.left + half), self.right - half)
            lane = next((row for row, begin in enumerate(free) if middle - half >= begin), None)
            if lane is not None and can_show(span.name):
                free[lane] = middle + half + _BETWEEN
                yield span, middle, lane
