"""What a Learnathon of some size asks for, and how its day goes (domain.md 2.2)."""

from datetime import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.events.advice import LARGEST, SMALLEST, advise
from flows.events.agenda import PARTS, Part, agenda, ends_after, minutes_of
from storage.models import EventFormat

HALF, WHOLE = EventFormat.HALF_DAY, EventFormat.WHOLE_DAY
sizes = st.integers(SMALLEST, LARGEST)
formats = st.sampled_from(EventFormat)


@pytest.mark.parametrize(
    ("size", "tracks", "facilitators", "organisers", "half", "whole"),
    [
        (10, 1, 1, 1, 6, 8),
        (11, 1, 1, 2, 6, 8),
        (26, 1, 3, 2, 6, 8),
        (50, 1, 4, 2, 6, 8),
        (51, 1, 5, 3, 6, 8),
        (100, 1, 8, 3, 6, 8),
        (149, 1, 12, 4, 6, 8),
        (150, 3, 12, 4, 18, 24),
        (151, 3, 13, 5, 18, 24),
        (325, 3, 26, 7, 18, 24),
        (499, 3, 40, 10, 18, 24),
        (500, 8, 40, 10, 48, 64),
    ],
)
def test_the_table(size, tracks, facilitators, organisers, half, whole):
    found = advise(size, HALF)
    assert (found.tracks, found.facilitators, found.organisers, found.pitch_slots) == (
        tracks,
        facilitators,
        organisers,
        half,
    )
    assert advise(size, WHOLE).pitch_slots == whole


@pytest.mark.parametrize(
    ("size", "specials"),
    [
        (10, ("vote", "scan_total")),
        (49, ("vote",)),
        (50, ("tables", "workshops")),
        (150, ("tracks",)),
        (500, ("hybrid", "plenary", "codes")),
    ],
)
def test_what_is_special_about_a_size(size, specials):
    assert advise(size, HALF).specials == specials


@given(smaller=sizes, more=st.integers(0, 490), form=formats)
def test_more_people_never_ask_for_less(smaller, more, form):
    some, most = advise(smaller, form), advise(min(smaller + more, LARGEST), form)
    for name in ("tracks", "facilitators", "organisers", "pitch_slots"):
        assert getattr(some, name) <= getattr(most, name)


def test_the_formats_take_four_hours_and_seven_and_a_half():
    assert (minutes_of(HALF), minutes_of(WHOLE)) == (240, 450)
    assert ends_after(HALF, time(13)) == time(17)
    assert ends_after(WHOLE, time(9)) == time(16, 30)


def test_nothing_ends_after_midnight():
    assert ends_after(WHOLE, time(20)) == time(23, 59)


@given(form=formats, starts=st.times(max_value=time(16)), first_year=st.booleans())
def test_an_agenda_has_no_gaps_and_ends_when_the_day_does(form, starts, first_year):
    starts = starts.replace(second=0, microsecond=0)
    slots = agenda(form, starts, first_year=first_year)
    assert slots[0].starts == starts
    assert all(one.ends == after.starts for one, after in pairwise(slots))
    assert slots[-1].ends == ends_after(form, starts)
    assert len(slots) == len(PARTS[form])


def test_the_first_half_day_has_workshops_since_no_project_runs_yet():
    assert [slot.part for slot in agenda(HALF, time(13), first_year=True)][1] is Part.WORKSHOPS
    assert [slot.part for slot in agenda(HALF, time(13))][1] is Part.RUNNING
    assert [slot.part for slot in agenda(WHOLE, time(9), first_year=True)][1] is Part.RUNNING
