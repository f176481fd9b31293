"""Cronbach's alpha, its interval, and whether a figure really changed (domain.md 4.5, 4.7)."""

import pytest

from flows.scan.reliability import FEWEST_CASES, Reliability, alpha, label
from flows.scan.trend import Frozen, change
from tests.flows.scan_vectors import PEOPLE, THEMES, points

ALPHAS = {
    "SAF": (0.896, 12, 0.748, 0.966),
    "REF": (0.909, 10, 0.734, 0.975),
    "EXP": (0.883, 12, 0.717, 0.962),
    "SHA": (0.897, 12, 0.751, 0.967),
    "EMP": (0.807, 10, 0.492, 0.946),
    "LEA": (0.919, 12, 0.785, 0.975),
}


@pytest.mark.parametrize("name", ALPHAS)
def test_the_alphas_of_twelve_people(name: str) -> None:
    value, cases, lower, upper = ALPHAS[name]
    found = alpha([one[THEMES[name]] for one in PEOPLE])
    assert found is not None
    assert (found.cases, round(found.value, 3)) == (cases, value)
    assert (round(found.lower, 3), round(found.upper, 3)) == (lower, upper)
    assert found.cases < FEWEST_CASES


def test_where_nothing_varies_there_is_no_alpha() -> None:
    assert alpha([points("333"), points("333")]) is None
    assert alpha([points("345")]) is alpha([]) is alpha([points("3-3")] * 4) is None


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (0.96, Reliability.OVERLAP),
        (0.95, Reliability.GOOD),
        (0.8, Reliability.GOOD),
        (0.79, Reliability.SUFFICIENT),
        (0.69, Reliability.MODERATE),
        (0.59, Reliability.NOT_ONE),
        (-0.4, Reliability.NOT_ONE),
    ],
)
def test_what_an_alpha_says(value: float, says: Reliability) -> None:
    assert label(value) is says


@pytest.mark.parametrize(
    ("before", "after", "error", "z", "real"),
    [
        (Frozen(61.5, 14.2, 40), Frozen(68.0, 15.1, 44), 3.197, 2.033, True),
        (Frozen(61.5, 14.2, 40), Frozen(64.0, 15.1, 44), 3.197, 0.782, False),
        (Frozen(61.5, 14.2, 12), Frozen(68.0, 15.1, 12), 5.984, 1.086, False),
    ],
)
def test_a_change_is_real_beyond_the_noise(
    before: Frozen, after: Frozen, error: float, z: float, *, real: bool
) -> None:
    found = change(before, after)
    assert (round(found.error, 3), round(found.z, 3), found.real) == (error, z, real)


def test_where_nobody_differs_any_change_stands_out() -> None:
    assert change(Frozen(50, 0, 9), Frozen(54, 0, 9)).real
    assert not change(Frozen(50, 0, 9), Frozen(52, 0, 9)).real
    assert not change(Frozen(50, 0, 9), Frozen(50, 0, 9)).real
