"""The tables: as equal as can be, of eight at most, every department spread as evenly as it can be."""

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from flows.signup.seating import MOST, seat, smallest

companies = st.dictionaries(st.integers(1, 9999), st.none() | st.sampled_from("abcdefgh"), max_size=120)


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - nothing is at stake


@given(people=companies, seed=st.integers(0, 99))
def test_everybody_sits_at_one_table_and_tables_are_equal(people, seed):
    tables = seat(people, chance(seed))
    assert sorted(who for table in tables for who in table) == sorted(people)
    sizes = [len(table) for table in tables]
    assert not sizes or (max(sizes) <= MOST and max(sizes) - min(sizes) <= 1)
    if len(people) > 30:
        assert min(sizes) >= 6


@given(people=companies, seed=st.integers(0, 99))
def test_no_department_is_spread_less_evenly_than_it_could(people, seed):
    tables = seat(people, chance(seed))
    for department in set(people.values()):
        of_each = [Counter(people[who] for who in table)[department] for table in tables]
        assert max(of_each) - min(of_each) <= 1


@given(people=companies)
def test_made_again_they_are_others(people):
    assert seat(people, chance(1)) == seat(people, chance(1))
    if len(people) > 30:
        assert any(seat(people, chance(1)) != seat(people, chance(seed)) for seed in range(2, 5))


@given(sizes=st.dictionaries(st.integers(1, 60), st.integers(1, 9), max_size=9))
def test_who_comes_later_sits_at_the_smallest(sizes):
    table = smallest(sizes)
    assert (table is None) == (not sizes)
    assert table is None or sizes[table] == min(sizes.values())
