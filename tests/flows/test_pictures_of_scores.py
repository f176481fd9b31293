"""Pictures of scores: all of it in the frame, no words over others, and what is not shown drawn as such."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.pictures import bars, multiples, radar, years
from flows.pictures.bars import Bar
from flows.pictures.hundred import Course, Value, lines_of
from flows.pictures.letters import width
from flows.pictures.svg import SMALL
from flows.pictures.years import Band, Years
from flows.scan.levels import THRESHOLDS
from tests.flows.picture_reading import misplaced

NOT_SHOWN = Value(None, "not shown")
NAMES = st.sampled_from(
    ["Experimenteren", "Tijd om te leren en terug te kijken", "Leiderschap dat leren steunt", "x", "Zorgzaamheid " * 9]
)
VALUES = st.one_of(
    st.integers(0, 100).map(lambda number: Value(number, str(number))),
    st.sampled_from([NOT_SHOWN, Value(2.5, "0-5"), Value(97.5, "95-100")]),
)
BANDS = [
    Band(begins, name)
    for begins, name in zip(
        THRESHOLDS, ["Losse vonken", "Op gang", "In ritme", "Verankerd", "Lerende cultuur"], strict=True
    )
]


def named(count: int) -> list[str]:
    return [str(2027 + place) for place in range(count)]


@st.composite
def courses(draw: st.DrawFn, count: int) -> Course:
    return Course(draw(NAMES), draw(st.lists(VALUES, min_size=count, max_size=count)))


@settings(max_examples=100, deadline=None)
@given(st.data(), st.integers(1, 8), st.booleans())
def test_a_score_over_the_years(data: st.DataObject, count: int, with_bands: bool) -> None:
    course = data.draw(courses(count))
    bands, reference = (BANDS, None) if with_bands else ((), 80)
    svg = years.draw(Years(course, named(count), bands, reference, caption="Referentie uit het concept " * 3))
    assert list(misplaced(svg)) == []
    assert svg.count("<circle") == sum(value.number is not None for value in course.values)
    assert ("stroke-dasharray" in svg) == (not with_bands)
    assert all(float(size) >= SMALL for size in re.findall(r'font-size="(.*?)"', svg))


@settings(max_examples=60, deadline=None)
@given(st.data(), st.integers(1, 8), st.integers(3, 7))
def test_themes_side_by_side(data: st.DataObject, count: int, themes: int) -> None:
    found = [data.draw(courses(count)) for _ in range(themes)]
    svg = multiples.draw("Thema's", named(count), found, "niet getoond")
    assert list(misplaced(svg)) == []
    assert svg.count("niet getoond") == sum(one.values[-1].number is None for one in found)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(Bar, NAMES, VALUES, st.integers(0, 2)), min_size=1, max_size=12), st.booleans())
def test_groups_as_bars(groups: list[Bar], with_reference: bool) -> None:
    svg = bars.draw("Per groep", groups, 80 if with_reference else None, "Stippellijn: 80%")
    assert list(misplaced(svg)) == []
    hidden = sum(bar.value.number is None for bar in groups)
    assert svg.count("not shown") == hidden
    assert svg.count('stroke-dasharray="4 4"') == hidden


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NAMES, VALUES), min_size=3, max_size=7))
def test_themes_around_a_centre(spokes: list[tuple[str, Value]]) -> None:
    svg = radar.draw("Thema's", spokes)
    assert list(misplaced(svg)) == []
    assert svg.count("<circle") == sum(value.number is not None for _, value in spokes)


@given(st.text("ab ", max_size=80), st.integers(20, 200), st.integers(1, 3))
def test_words_are_broken_into_lines_that_fit(said: str, room: int, most: int) -> None:
    lines = lines_of(said, SMALL, room, most)
    assert len(lines) <= most
    assert all(width(line, SMALL) <= room for line in lines)


def test_no_line_leads_to_a_year_with_other_statements() -> None:
    values = [Value(50, "50"), Value(54, "54"), Value(60, "60", begins=True), Value(63, "63")]
    svg = years.draw(Years(Course("Overall", values), named(4), BANDS))
    assert (svg.count("<polyline"), svg.count("<circle")) == (2, 4)
