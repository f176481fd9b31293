"""What is kept of a round's answers: the vector of twelve people, and what is not shown (domain.md 4.6, 4.8)."""

import pytest

from flows.scan.counting import Answer
from flows.scan.reading import default_questionnaire
from flows.scan.results import Edge, Results, results
from flows.scan.suppression import Node
from tests.flows.scan_vectors import GROUPS, PEOPLE, points

TREE = Node("ORG", 16, (Node("A", 6), Node("B", 5), Node("C", 5)))


def of(people: list[tuple[str, str]], tree: Node, k: int = 5) -> Results | None:
    return results(default_questionnaire(), tree, [Answer(leaf, points(given)) for leaf, given in people], k)


def of_twelve() -> Results:
    answers = [Answer(leaf, given) for leaf, given in zip(GROUPS, PEOPLE, strict=True)]
    found = results(default_questionnaire(), TREE, answers, 5)
    assert found is not None
    return found


def test_the_whole_of_twelve_people() -> None:
    found = of_twelve()
    assert (found.people, found.invited, found.rate) == (12, 16, 75)
    assert [one.score for one in found.themes.values()] == [65, 53, 60, 53, 66, 53]
    assert [one.favourable for one in found.themes.values()] == [54, 39, 48, 33, 61, 39]
    assert [round(one.deviation or 0, 4) for one in found.themes.values()] == [
        *(22.6656, 24.9178, 21.5616, 20.0319, 20.5944, 25.9500)
    ]
    assert [one.people for one in found.themes.values()] == [12, 11, 12, 12, 12, 12]
    assert all(one.alpha is None for one in found.themes.values())
    assert (found.overall, found.empowerment) == (58, 42)
    assert found.level is not None
    assert (found.level.level, found.level.indicative, found.level.on_the_edge) == (3, True, False)


def test_of_three_groups_one_is_shown_and_of_it_not_everything() -> None:
    found = of_twelve().groups
    assert list(found) == ["B"]
    assert found["B"].themes == {"SAF": 66, "REF": None, "EXP": 66, "SHA": 56, "EMP": 68, "LEA": 58}
    assert (found["B"].overall, found["B"].empowerment) == (None, 40)


def test_fewer_than_k_bring_nothing() -> None:
    assert of([("A", "3" * 22)] * 4, Node("A", 9)) is None


@pytest.mark.parametrize(("people", "score", "share"), [(12, Edge.HIGH, Edge.HIGH), (30, 100, 100)])
def test_what_all_agree_on_is_only_told_among_many(people: int, score: object, share: object) -> None:
    found = of([("A", "5" * 22)] * people, Node("A", people))
    assert found is not None
    assert {one.score for one in found.themes.values()} == {found.overall} == {score}
    assert {one.favourable for one in found.themes.values()} == {found.empowerment} == {share}
    assert {one.mean for one in found.statements.values()} == {Edge.HIGH if people < 30 else 5.0}
    assert all((one.deviation is None) == (people < 30) for one in found.themes.values())


def test_a_group_that_agrees_on_everything_is_only_told_to_be_at_the_edge() -> None:
    tree = Node("ORG", 40, (Node("A", 20), Node("B", 20)))
    found = of([("A", "1" * 22)] * 20 + [("B", "4" * 22)] * 20, tree)
    assert found is not None
    assert set(found.groups["A"].themes.values()) == {Edge.LOW}
    assert found.groups["A"].empowerment is Edge.LOW
    assert set(found.groups["B"].themes.values()) == {75}


def test_a_theme_that_few_answered_is_not_shown_and_neither_is_the_overall() -> None:
    found = of([("A", "4" * 4 + "---" + "4" * 15)] * 6 + [("A", "4" * 22)] * 4, Node("A", 20))
    assert found is not None
    assert found.themes["REF"].score is found.themes["REF"].favourable is found.overall is None
    assert found.themes["REF"].people == 0
    assert found.level is None
    assert "REF1" not in found.statements
    assert found.statements["SAF1"].mean == 4.0


def test_single_statements_are_told_from_ten_people_on() -> None:
    found = of([("A", "4" * 22)] * 9, Node("A", 20))
    assert found is not None
    assert found.statements == {}


def test_reliability_is_kept_from_thirty_complete_answers_on() -> None:
    people = [("A", str(1 + place % 5) * 21 + str(1 + place % 3)) for place in range(30)]
    found = of(people, Node("A", 30))
    assert found is not None
    assert found.themes["SAF"].alpha is not None
    assert found.themes["SAF"].alpha.value == pytest.approx(1.0)
    fewer = of(people[1:], Node("A", 30))
    assert fewer is not None
    assert fewer.themes["SAF"].alpha is None


def test_a_theme_is_kept_without_each_of_its_statements_for_a_round_that_asks_another() -> None:
    found = of([("A", "4345" * 5 + "44"), ("A", "2" * 22)] * 10, Node("A", 30))
    assert found is not None
    assert {one: part.score for one, part in found.themes["SAF"].without.items()} == {
        "SAF1": 50,
        "SAF2": 54,
        "SAF3": 50,
        "SAF4": 46,
    }
    assert found.themes["REF"].without == {}
    fewer = of([("A", "4345" * 5 + "44"), ("A", "2" * 22)] * 4, Node("A", 30))
    assert fewer is not None
    assert fewer.themes["SAF"].without == {}


def test_a_part_of_a_theme_that_few_answered_is_not_kept() -> None:
    rest = "4" * 18
    found = of([("A", f"{pair}{rest}") for pair in ("4--2", "-4-2", "--42") for _ in range(10)], Node("A", 30))
    assert found is not None
    assert found.themes["SAF"].score == 50
    assert list(found.themes["SAF"].without) == ["SAF1", "SAF2", "SAF3"]


def test_the_spread_of_the_overall_is_that_of_persons() -> None:
    found = of([("A", "4" * 22), ("A", "2" * 22)] * 10, Node("A", 30))
    assert found is not None
    assert found.deviation == pytest.approx(25.6495, abs=5e-5)
    assert found.deviation == found.themes["SAF"].deviation


def in_two_places(places: list[tuple[str, str, str]]) -> Results:
    tree = Node("ORG", 40, (Node("A", 20), Node("B", 20)))
    answers = [Answer(leaf, points(given), place) for leaf, place, given in places]
    found = results(default_questionnaire(), tree, answers, 5)
    assert found is not None
    return found


def test_a_second_breakdown_is_shown_where_every_part_of_it_is_large_enough() -> None:
    parts = [("A", "north", "4"), ("A", "south", "3"), ("B", "north", "2"), ("B", "south", "3")]
    found = in_two_places([(leaf, place, point * 22) for leaf, place, point in parts for _ in range(5)])
    assert list(found.second) == ["north", "south"]
    assert (found.second["north"].people, found.second["north"].overall) == (10, 50)


def test_a_second_breakdown_with_a_small_part_is_not_shown_at_all() -> None:
    parts = [("A", "north", 5), ("A", "south", 5), ("B", "north", 5), ("B", "south", 4)]
    found = in_two_places([(leaf, place, "4" * 22) for leaf, place, count in parts for _ in range(count)])
    assert list(found.groups) == ["A", "B"]
    assert found.second == {}


def test_a_theme_that_few_of_a_part_answered_is_not_shown_in_the_second_breakdown() -> None:
    parts = [("A", "north"), ("A", "south"), ("B", "north"), ("B", "south")]
    people = [(leaf, place, "4" * 22) for leaf, place in parts for _ in range(6)]
    people += [("B", "south", "4" * 22)] * 5
    for place in (0, 1):
        leaf, where, _ = people[place]
        people[place] = leaf, where, "----" + "4" * 18
    found = in_two_places(people)
    assert found.groups["A"].themes["SAF"] == 75
    assert {one.themes["SAF"] for one in found.second.values()} == {None}
    assert {one.themes["REF"] for one in found.second.values()} == {75}
    assert {one.overall for one in found.second.values()} == {None}
