"""Two rounds beside each other: on the same statements, on common ones, or not at all (domain.md 4.7)."""

from dataclasses import replace

from flows.scan.comparing import (
    Basis,
    Figures,
    compare_empowerment,
    compare_group,
    compare_group_overall,
    compare_overall,
    compare_theme,
)
from flows.scan.counting import Answer
from flows.scan.questionnaire import Questionnaire
from flows.scan.reading import default_questionnaire
from flows.scan.results import results
from flows.scan.suppression import Node
from tests.flows.scan_vectors import points

TREE = Node("ORG", 80, (Node("A", 40), Node("B", 40)))


def year(people: dict[str, list[str]], questionnaire: Questionnaire | None = None) -> Figures:
    """Return a round: by group, what each person answered to every statement."""
    asked = questionnaire or default_questionnaire()
    answers = [Answer(leaf, points(each * 22)) for leaf, given in people.items() for each in given]
    found = results(asked, TREE, answers, 5)
    assert found is not None
    return Figures(asked, found)


def asking(theme_id: str, changed: int) -> Questionnaire:
    """Return the questionnaire with so many other statements in a theme."""
    asked = default_questionnaire()
    themes = [
        replace(
            one,
            statements=tuple(
                replace(each, id=f"X{each.id}") if one.id == theme_id and place < changed else each
                for place, each in enumerate(one.statements)
            ),
        )
        for one in asked.themes
    ]
    return replace(asked, themes=tuple(themes))


BEFORE = year({"A": ["2", "3"] * 10, "B": ["3", "4"] * 10})
AFTER = year({"A": ["3", "4"] * 10, "B": ["3", "4"] * 10})


def test_the_same_statements_are_compared_as_they_are_shown() -> None:
    found = compare_theme(BEFORE, AFTER, "SAF")
    assert found.basis is Basis.SAME
    assert found.change is not None
    assert found.change.delta == 13  # from 50 to 63, as people read them
    assert found.change.real
    overall = compare_overall(BEFORE, AFTER).change
    assert overall is not None
    assert overall.delta == 13


def test_three_common_statements_are_enough() -> None:
    after = year({"A": ["3", "4"] * 10, "B": ["3", "4"] * 10}, asking("SAF", 1))
    found = compare_theme(BEFORE, after, "SAF")
    assert found.basis is Basis.COMMON
    assert found.change is not None
    assert found.change.delta == 13
    assert compare_overall(BEFORE, after).basis is Basis.NEW
    assert compare_group(BEFORE, after, "A", "SAF").basis is Basis.NEW


def test_two_common_statements_are_a_new_baseline() -> None:
    for theme, changed in (("SAF", 2), ("REF", 1)):
        after = year({"A": ["3"] * 10, "B": ["4"] * 10}, asking(theme, changed))
        found = compare_theme(BEFORE, after, theme)
        assert (found.basis, found.change) == (Basis.NEW, None)


def test_a_group_is_compared_where_both_rounds_show_it() -> None:
    found = compare_group_overall(BEFORE, AFTER, "A").change
    assert found is not None
    assert (found.delta, found.real) == (25, True)
    other = compare_group(BEFORE, AFTER, "B", "EXP").change
    assert other is not None
    assert (other.delta, other.real) == (0, False)
    fewer = year({"A": ["3"] * 3, "B": ["4"] * 20})
    assert compare_group_overall(BEFORE, fewer, "A").change is None


def test_empowerment_is_compared_where_it_is_no_edge() -> None:
    some = year({"A": ["4"] * 4 + ["3"] * 16, "B": ["3"] * 20})
    more = year({"A": ["4"] * 14 + ["3"] * 6, "B": ["4"] * 6 + ["3"] * 14})
    found = compare_empowerment(year({"A": ["4"] * 10 + ["3"] * 10, "B": ["3"] * 20}), more).change
    assert found is not None
    assert found.delta == 25
    assert found.real
    assert compare_empowerment(some, more).change is not None
    few = year({"A": ["3"] * 20})
    assert few.results.empowerment == "low"
    assert compare_empowerment(few, more).change is None


def test_what_is_not_shown_is_not_compared() -> None:
    few = year({"A": ["5"] * 10, "B": ["5"] * 5})
    assert compare_theme(few, AFTER, "SAF").change is None
    assert compare_overall(few, AFTER).change is None
