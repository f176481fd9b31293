"""Scores, exactly: the worked examples and the vector of twelve people (domain.md 4.3, 4.8)."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.scan.levels import Rate, level_of, maturity, rate_label
from flows.scan.questionnaire import Statement
from flows.scan.scoring import (
    Points,
    counted,
    empowerment_index,
    favourable,
    fewest_answered,
    is_complete,
    is_empowered,
    overall,
    score,
    shown,
    theme_mean,
)
from tests.flows.scan_vectors import GROUPS, PEOPLE, THEMES, points

SCORES = {
    "SAF": (12, Fraction(43, 12), 65),
    "REF": (11, Fraction(69, 22), 53),
    "EXP": (12, Fraction(163, 48), 60),
    "SHA": (12, Fraction(25, 8), 53),
    "EMP": (12, Fraction(523, 144), 66),
    "LEA": (12, Fraction(28, 9), 53),
}
FAVOURABLE = {"SAF": 54, "REF": 39, "EXP": 48, "SHA": 33, "EMP": 61, "LEA": 39}
B_SHOWN = {"SAF": 66, "EXP": 66, "SHA": 56, "EMP": 68, "LEA": 58}


def theme(name: str, people: list[Points] = PEOPLE) -> list[Points]:
    return [one[THEMES[name]] for one in people]


@pytest.mark.parametrize("name", SCORES)
def test_the_themes_of_twelve_people(name: str) -> None:
    valid, mean, displayed = SCORES[name]
    means = [one for one in map(theme_mean, theme(name)) if one is not None]
    assert len(means) == valid
    assert sum(means, Fraction()) / valid == mean
    found = score(means)
    assert found == (mean - 1) * 25
    assert shown(found) == displayed


def test_the_overall_score_is_made_of_unrounded_themes() -> None:
    whole = overall([score(map(theme_mean, theme(name))) for name in SCORES])
    assert whole is not None
    assert float(whole) == pytest.approx(58.2649, abs=5e-5)
    assert shown(whole) == 58
    assert overall([Fraction(1), None]) is None


@pytest.mark.parametrize("name", FAVOURABLE)
def test_who_agrees(name: str) -> None:
    found = favourable(point for one in theme(name) for point in one)
    assert found is not None
    assert shown(found) == FAVOURABLE[name]


def test_five_of_twelve_are_empowered() -> None:
    found = [is_empowered(one) for one in theme("EMP")]
    assert [place for place, one in enumerate(found, 1) if one] == [1, 3, 5, 9, 10]
    assert empowerment_index(found) == Fraction(500, 12)
    assert shown(Fraction(500, 12)) == 42


def test_the_scores_of_a_group() -> None:
    group = [one for one, of in zip(PEOPLE, GROUPS, strict=True) if of == "B"]
    for name, displayed in B_SHOWN.items():
        found = score(map(theme_mean, theme(name, group)))
        assert found is not None
        assert shown(found) == displayed
    assert empowerment_index(map(is_empowered, theme("EMP", group))) == 40


@pytest.mark.parametrize(
    ("answers", "mean", "empowered"),
    [("5552", Fraction(17, 4), False), ("4-44", Fraction(4), True), ("2-32", Fraction(7, 3), False)],
)
def test_empowered_is_who_agrees_and_disagrees_with_nothing(answers: str, mean: Fraction, *, empowered: bool) -> None:
    assert theme_mean(points(answers)) == mean
    assert is_empowered(points(answers)) is empowered


def test_too_few_answers_say_nothing() -> None:
    assert theme_mean(points("2--")) is None
    assert score([theme_mean(points("3-4"))]) == Fraction(125, 2)
    assert is_empowered(points("5--5")) is None
    assert empowerment_index([None]) is score([None]) is favourable([None]) is None


def test_a_reversed_statement_counts_the_other_way_round() -> None:
    turned = Statement("X1", {}, reversed=True)
    assert [counted(turned, point) for point in (1, 2, 3, 4, 5, None)] == [5, 4, 3, 2, 1, None]


@pytest.mark.parametrize(("statements", "least"), [(22, 12), (24, 12), (11, 6), (9, 5)])
def test_a_response_answers_twelve_of_twenty_two(statements: int, least: int) -> None:
    assert fewest_answered(statements) == least
    assert is_complete([3] * least, statements)
    assert not is_complete([3] * (least - 1) + [None], statements)


answers = st.lists(st.none() | st.integers(1, 5), min_size=3, max_size=4)


@given(st.lists(answers, min_size=1, max_size=30))
def test_a_score_is_between_0_and_100_and_the_same_in_any_order(people: list[Points]) -> None:
    found = score(map(theme_mean, people))
    assert found is None or 0 <= found <= 100
    assert found == score(map(theme_mean, reversed(people)))


@pytest.mark.parametrize(
    ("whole", "themes", "empowerment", "level"),
    [
        (39, [30] * 6, 50, 1),
        (40, [30] + [50] * 5, 50, 2),
        (55, [44] + [60] * 5, 40, 2),
        (72, [58] + [75] * 5, 70, 3),
        (72, [60] + [75] * 5, 70, 4),
        (88, [80] * 6, 79, 4),
        (88, [75] + [90] * 5, 80, 5),
        (88, [74] + [90] * 5, 85, 4),
        (88, [80] * 6, None, 4),
    ],
)
def test_a_level_holds_when_no_theme_is_far_behind(
    whole: int, themes: list[int], empowerment: int | None, level: int
) -> None:
    assert level_of(whole, themes, empowerment) == level


def test_the_level_of_twelve_people_is_indicative_and_not_on_the_edge() -> None:
    found = maturity(58, [65, 53, 60, 53, 66, 53], 42, people=12, rate=75)
    assert found is not None
    assert (found.level, found.indicative, found.on_the_edge) == (3, True, False)


@pytest.mark.parametrize(("people", "rate"), [(4, 100), (200, 29)])
def test_too_few_have_no_level(people: int, rate: int) -> None:
    assert maturity(70, [70] * 6, 80, people, rate) is None
    assert maturity(None, [], 80, 100, 100) is None


@pytest.mark.parametrize(
    ("rate", "good_for"),
    [(100, Rate.GOOD), (70, Rate.GOOD), (69, Rate.SUFFICIENT), (49, Rate.WITH_CARE), (29, Rate.NOT_REPRESENTATIVE)],
)
def test_what_a_rate_is_good_for(rate: int, good_for: Rate) -> None:
    assert rate_label(rate) is good_for
