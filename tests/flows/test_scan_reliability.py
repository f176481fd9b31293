"""Cronbach's alpha, its interval, and whether a figure really changed (domain.md 4.5, 4.7)."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from flows.scan.quantiles import f_quantile
from flows.scan.reliability import FEWEST_CASES, Reliability, alpha, label
from flows.scan.scoring import Points
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


@st.composite
def people_of_a_theme(draw: st.DrawFn) -> list[Points]:
    """Of 2 to 300 people the answers to a theme, which agree more or less, with some "don't know"."""
    statements, people = draw(st.sampled_from((3, 4, 7))), draw(st.integers(2, 300))
    chance = np.random.default_rng(draw(st.integers(0, 2**32)))
    common = chance.normal(3, draw(st.floats(0, 2)), (people, 1))
    given = np.clip(np.rint(common + chance.normal(0, draw(st.floats(0, 2)), (people, statements))), 1, 5)
    unsure = chance.random(given.shape) < draw(st.sampled_from((0, 0.05, 0.3)))
    return [
        [None if hidden else int(point) for point, hidden in zip(*one, strict=True)]
        for one in zip(given, unsure, strict=True)
    ]


@given(people_of_a_theme())
def test_alpha_is_what_a_statistics_package_makes_of_it(people: list[Points]) -> None:
    """Feldt's interval is that of the F distribution; alpha comes from the covariances of the statements."""
    found = alpha(people)
    complete = np.array([one for one in people if None not in one], dtype=float)
    if len(complete) < 2 or np.cov(complete.T).sum() <= 1e-9:
        assert found is None
        return
    covariances, count = np.cov(complete.T), complete.shape[1]
    value = count / (count - 1) * (1 - covariances.trace() / covariances.sum())
    freedom = (len(complete) - 1, (len(complete) - 1) * (count - 1))
    lower, upper = 1 - (1 - value) * stats.f.ppf((0.975, 0.025), *freedom)
    assert found is not None
    assert found.cases == len(complete)
    assert (found.value, found.lower, found.upper) == pytest.approx((value, lower, upper), rel=1e-9, abs=1e-9)


@given(st.floats(0.001, 0.999), st.integers(1, 2000), st.integers(1, 20_000))
def test_a_quantile_is_that_of_a_statistics_package(share: float, above: int, below: int) -> None:
    found = f_quantile(share, above, below)
    assert found == pytest.approx(stats.f.ppf(share, above, below), rel=1e-8)


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
