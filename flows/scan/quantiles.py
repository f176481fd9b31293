"""Quantiles of the F distribution, for the interval around an alpha. Pure.

The regularized incomplete beta function by its continued fraction (modified Lentz): a library that has it would be
larger than this bot, or takes minutes for 10,000 answers.
"""

from math import exp, inf, lgamma, log, log1p
from typing import Final

_TINY: Final = 1e-300
_EXACT: Final = 1e-15
_MOST_STEPS: Final = 10_000
_HALVINGS: Final = 100


def f_quantile(share: float, first: int, second: int) -> float:
    """Return below which value a share of the F distribution with these degrees of freedom lies."""
    if not 0 < share < 1:
        raise ValueError(f"a share of {share} has no quantile; expected more than 0 and less than 1")
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):  # in terms of the beta distribution, whose values are all between 0 and 1
        middle = (low + high) / 2
        if beta_share(middle, first / 2, second / 2) < share:
            low = middle
        else:
            high = middle
    return inf if low >= 1 else second * low / (first * (1 - low))


def beta_share(x: float, a: float, b: float) -> float:
    """Return which share of the beta distribution lies below `x`."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(x, a, b) / a
    return 1 - front * _fraction(1 - x, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    above = 1.0
    value = below = 1 / _not_zero(1 - (a + b) * x / (a + 1))
    for step in range(1, _MOST_STEPS):
        even = step * (b - step) * x / ((a + 2 * step - 1) * (a + 2 * step))
        odd = -(a + step) * (a + b + step) * x / ((a + 2 * step) * (a + 2 * step + 1))
        for term in (even, odd):
            below = 1 / _not_zero(1 + term * below)
            above = _not_zero(1 + term / above)
            factor = above * below
            value *= factor
        if abs(factor - 1) < _EXACT:
            break
    return value


def _not_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
