"""A metric as a picture: whatever the values, all of it is in the frame, nothing overlaps, and nothing is tiny."""

import re
from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.pictures.course import draw
from flows.pictures.frame import HEIGHT, WIDTH, Course, Span
from flows.pictures.letters import can_show, fitting, width
from flows.pictures.numbers import label
from flows.pictures.scale import dates, scale
from flows.pictures.svg import SMALL
from flows.texts import load_texts
from tests.flows.picture_reading import boxes, overlap

TEXTS = load_texts()
BEGIN = datetime(2027, 1, 31, 9, 0, tzinfo=UTC)
NUMBERS = st.one_of(
    st.floats(-1e12, 1e12),
    st.floats(-100, 100),
    st.integers(-20, 20).map(float),
    st.floats(999_000, 1_001_000),
)
UNITS = st.sampled_from(["dagen", "", "%", "€", "😀", "klanten die binnen een dag antwoord kregen, per maand"])
TITLES = st.sampled_from(["dagen tot een klant antwoord krijgt", "", "日数", 'a < b & "c"', "Wachttijd " * 20])


@st.composite
def courses(draw_from: st.DrawFn) -> Course:
    gaps = draw_from(
        st.lists(st.integers(0, draw_from(st.sampled_from([0, 2, 30, 400, 50_000]))), min_size=2, max_size=59)
    )
    times, numbers = [BEGIN], draw_from(st.lists(NUMBERS, min_size=len(gaps) + 1, max_size=len(gaps) + 1))
    for hours in gaps:
        times.append(times[-1] + timedelta(hours=hours))
    days = st.integers(-30, (times[-1] - BEGIN).days + 30).map(lambda gone: BEGIN.date() + timedelta(days=gone))
    begins = draw_from(st.lists(st.tuples(days, st.integers(0, 60)), max_size=12))
    spans = [Span(str(n), first, first + timedelta(days=more)) for n, (first, more) in enumerate(begins, 1)]
    target = draw_from(st.none() | NUMBERS)
    labels = "streefwaarde 8.000 op 30 september 2027", "experiment"
    return Course(
        draw_from(TITLES), draw_from(UNITS), list(zip(times, numbers, strict=True)), target, labels[0], spans, labels[1]
    )


@settings(max_examples=150, deadline=None)
@given(courses(), st.sampled_from(["nl", "en"]))
def test_everything_is_in_the_frame_and_no_words_overlap(course: Course, language: str) -> None:
    svg = draw(course, TEXTS.words(language))
    texts = [(said, box) for said, box in boxes(svg) if said]
    for said, (left, top, right, bottom) in texts:
        assert left + 0.1 >= 0, said
        assert right <= WIDTH + 0.1, said
        assert 0 <= top <= bottom <= HEIGHT + 0.1, said
    for place, (said, box) in enumerate(texts):
        for other, its in texts[place + 1 :]:
            assert not overlap(box, its), (said, other)
    for tag, names in {"circle": ("cx", "cy"), "line": ("x2", "y2"), "rect": ("x", "y")}.items():
        for one in ET.fromstring(svg).iter(f"{{http://www.w3.org/2000/svg}}{tag}"):  # noqa: S314 - our own
            x, y = (float(one.attrib.get(name, 0)) for name in names)
            assert 0 <= x <= WIDTH
            assert 0 <= y <= HEIGHT
    assert svg.count("<circle") == len(course.values)
    assert all(float(size) >= SMALL for size in re.findall(r'font-size="(.*?)"', svg))


@given(NUMBERS, NUMBERS, st.sampled_from(["nl", "en"]))
def test_a_scale_holds_what_it_is_for_in_few_round_numbers_that_differ(one: float, other: float, language: str) -> None:
    low, high = sorted((one, other))
    found = scale(low, high)
    assert found.ticks[0] <= low + found.step * 1e-6
    assert high <= found.ticks[-1] + found.step * 1e-6
    assert 3 <= len(found.ticks) <= 6
    said = [label(TEXTS.words(language), tick, found.step) for tick in found.ticks]
    assert len(set(said)) == len(said)


def test_what_stays_the_same_lies_in_the_middle_of_numbers_that_are_not_too_fine() -> None:
    assert scale(5.0, 5.0).ticks == (4.5, 5.0, 5.5)
    assert scale(0.0, 0.0).ticks == (-1.0, 0.0, 1.0)
    assert scale(-300.0, -300.0).ticks == (-350.0, -300.0, -250.0)


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(0, 4000))
def test_dates_lie_between_the_first_and_the_last(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    found, of_months = dates(first, last)
    assert 1 <= len(found) <= 5
    assert len(found) >= 2 or days == 0
    assert all(first <= one <= last for one in found)
    assert found == sorted(set(found))
    assert not of_months or all(one.day == 1 for one in found)


def test_a_picture_is_read_from_top_to_bottom() -> None:
    values = [(BEGIN + timedelta(weeks=weeks), value) for weeks, value in ((0, 12.0), (3, 11.0), (8, 9.0))]
    spans = [Span("1", date(2027, 2, 8), date(2027, 2, 21)), Span("2", date(2027, 5, 1), date(2027, 5, 9))]
    course = Course("dagen tot antwoord", "dagen", values, 8.0, "streefwaarde 8 op 1 juni 2027", spans, "experiment")
    said = [text for text, _ in boxes(draw(course, TEXTS.words("nl")))]
    assert said[:4] == ["dagen tot antwoord", "streefwaarde 8 op 1 juni 2027", "experiment", "1"]
    assert said[4:9] == ["8", "9", "10", "11", "12"]
    assert said[9:] == ["31 jan", "14 feb", "28 feb", "14 mrt", "28 mrt", "12 dagen", "9 dagen"]
    assert draw(course, TEXTS.words("en")).count("31 Jan") == 1


def test_where_the_line_goes_its_label_does_not() -> None:
    values = [(BEGIN + timedelta(days=days), value) for days, value in ((0, 1.0), (5, 9.0), (9, 2.0))]
    drawn = draw(Course("", "", values), TEXTS.words("en"))
    (_, first), (_, last) = boxes(drawn)[-2:]
    points = [float(one.attrib["cy"]) for one in ET.fromstring(drawn).iter("{http://www.w3.org/2000/svg}circle")]  # noqa: S314 - our own
    assert first[1] > points[0]
    assert last[1] > points[-1]


@pytest.mark.parametrize("words", ["dagen", "één €", "Ωμέγα", "Љубав", "12 – 14"])
def test_what_the_font_has_is_shown(words: str) -> None:
    assert can_show(words)


@pytest.mark.parametrize("words", ["😀", "日", "a\nb", "\x00", "\u202e"])
def test_what_it_has_not_is_left_to_the_words_below(words: str) -> None:
    assert not can_show(words)


@given(st.text("abc WM.", max_size=60), st.floats(20, 200))
def test_what_is_cut_fits(words: str, room: float) -> None:
    cut = fitting(words, 13, room)
    assert width(cut, 13) <= room
    assert cut == words or cut.endswith("…")
