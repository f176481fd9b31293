"""Nobody can be calculated back from what is shown, by whoever knows everything else (domain.md 4.6)."""

import os
from fractions import Fraction
from random import Random

import pytest

from tests.attack.attacker import isolated
from tests.attack.organisations import Organisation
from tests.attack.published import Equation, Rule, Shows, plain, published, shipped

ORGANISATIONS = 1000 if "LEARNATHON_ATTACK" in os.environ else 60


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - chance that can be repeated


def about(*sums: tuple[int, int]) -> list[Equation]:
    """Equations about one statistic: sums over a year's people, each a bit."""
    return [{((year, "SAF"), who): Fraction(1)} for year, who in sums]


@pytest.mark.parametrize(
    ("known", "k", "found"),
    [
        (about((1, 0b11111111)), 5, None),
        (about((1, 0b11111111), (1, 0b11111)), 4, 0b11100000),  # the whole without the group
        (about((1, 0b11111111), (1, 0b11111)), 3, None),
        (about((1, 0b1111), (1, 0b0111)), 3, 0b1000),
        (about((1, 0b1111), (2, 0b0111)), 3, None),  # another year has other answers
        (about((1, 0b011), (1, 0b110), (1, 0b101)), 2, 0b001),  # no two of them tell it
        (about((1, 0b0011), (1, 0b0110), (1, 0b1100), (1, 0b1001)), 2, None),
    ],
)
def test_the_attacker_can_calculate(known: list[Equation], k: int, found: int | None) -> None:
    assert isolated(known, k) == found


def test_the_attacker_solves_the_missing_theme_from_the_overall() -> None:
    whole, few = 0b11111111, 0b111
    themes = [{((1, name), whole): Fraction(1)} for name in "ABC"]
    parts = [{((1, name), few): Fraction(1)} for name in "AB"]
    overall = {((1, name), few): Fraction(1) for name in "ABC"}
    assert isolated(themes, 4) is None
    assert isolated([*themes, overall], 3) is None
    assert isolated([*themes, *parts], 4) == few
    assert isolated([*themes[2:], *parts, overall], 4) == few


@pytest.mark.parametrize("rule", [shipped, plain])
def test_of_organisations_by_chance(rule: Rule) -> None:
    """None is broken by what the program shows; most are by a smallest group without more."""
    broken, shows = [], []
    for seed in range(ORGANISATIONS):
        organisation = Organisation(chance(seed))
        shows.append(published(organisation, rule))
        if isolated(shows[-1].equations, organisation.k) is not None:
            broken.append(seed)
    print(_told(rule.__name__, len(broken), shows))  # noqa: T201 - for whoever asked for it
    if rule is shipped:
        assert broken == []
        assert _share(shows) > 0.5
    else:
        assert len(broken) > ORGANISATIONS / 2


def _told(rule: str, broken: int, shows: list[Shows]) -> str:
    figures, second = sum(len(one.equations) for one in shows), sum(one.second for one in shows)
    return (
        f"\n{rule}: {broken} of {len(shows)} organisations broken, by {figures} figures, {second} second breakdowns; "
        f"{100 * _share(shows):.1f} % of the cells that are large enough are shown"
    )


def _share(shows: list[Shows]) -> float:
    return sum(one.published for one in shows) / sum(one.eligible for one in shows)
