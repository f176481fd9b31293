"""Who can be played, and whom the bot knows as an organiser."""

from collections import Counter

import pytest

from adapters.sandbox.cast import DEPARTMENTS, PARTS
from adapters.sandbox.crowd import FEWEST, MOST, organisation
from tests.sandbox.crowd_support import chance


def test_somebody_is_on_both_platforms_and_every_language_organises() -> None:
    assert [one.name for one in PARTS if len(one.on) == 2] == ["Sanne"]
    assert {one.language for one in PARTS if one.organiser} == {"nl", "en"}
    assert [one.name for one in PARTS if one.guest] == ["Lars"]
    assert all(one.department in DEPARTMENTS and one.work for one in PARTS)


@pytest.mark.parametrize("count", [FEWEST, 10, 40, MOST])
def test_an_organisation_of_any_size_has_nobody_twice(count: int) -> None:
    people = organisation(count, chance(1))
    assert len(people) == count
    assert Counter(one.name for one in people).most_common(1)[0][1] == 1
    assert any(one.organiser for one in people)
    if count >= 40:
        assert {one.language for one in people} == {"nl", "en"}
        assert {app for one in people for app in one.on} == {"slack", "telegram"}
        assert {one.department for one in people} == set(DEPARTMENTS)


def test_the_same_chance_brings_the_same_people() -> None:
    assert organisation(60, chance(3)) == organisation(60, chance(3)) != organisation(60, chance(4))
