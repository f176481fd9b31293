"""Forms: questions from a typed class, answers checked, the object built."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.forms import Answers, Asker, Form, Line, Options, Problem, Prose, Quantity, Says, asked_when
from flows.ideas.conversation import NewIdea
from flows.typed import length
from storage.models import IdeaType, OwnRole


class Help(StrEnum):
    NOBODY = "nobody"
    SPONSOR = "sponsor"


class Stuck(Form, key="stuck"):
    """A question that depends on another, and one that depends on that."""

    obstacle: Annotated[str, Line(3, 20)]
    help_from: Help
    help_text: Annotated[str, Prose(10, 40), asked_when(lambda so_far: so_far.get("help_from") == "sponsor")]
    by_when: Annotated[str | None, Line(3, 20), asked_when(lambda so_far: "help_text" in so_far)]


FULL = {"obstacle": "Geen tijd", "help_from": "sponsor", "help_text": "Een middag per week", "by_when": None}
ANSWERS = st.dictionaries(
    st.sampled_from(["obstacle", "help_from", "help_text", "by_when"]),
    st.sampled_from(["nobody", "sponsor", "Een middag per week", None]),
)


def refused(kind: Line | Prose | Options, raw: str) -> tuple[str, Mapping[str, int]]:
    with pytest.raises(Problem) as problem:
        kind.read(raw)
    return problem.value.key, problem.value.values


def names(answers: Mapping[str, str | None]) -> list[str]:
    return [question.name for question in Stuck.asked(answers)]


def test_the_questions_stand_in_the_order_of_the_class() -> None:
    assert [one.name for one in NewIdea.questions] == ["title", "problem", "type", "smallest", "role"]
    assert [one.text for one in NewIdea.questions][:2] == ["idea.q_title", "idea.q_problem"]
    assert [one.optional for one in NewIdea.questions] == [False, False, False, True, False]
    assert NewIdea.question("type").kind == Options(IdeaType)


def test_a_field_can_ask_what_another_form_asks() -> None:
    class Briefly(Form, key="briefly"):
        obstacle: Annotated[str, Line(3, 20), Says("stuck.q_obstacle")]
        help_from: Annotated[Help, Says("stuck.q_help_from")]

    assert [one.text for one in Briefly.questions] == [one.text for one in Stuck.questions[:2]]
    assert Briefly.question("help_from").kind == Options(Help)


def test_an_answer_is_weighed_with_those_before_it() -> None:
    class Between(Form, key="between"):
        first: Annotated[str, Line(1, 5)]
        last: Annotated[str, Line(1, 5)]

        @classmethod
        def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
            if name == "last" and (answers["last"] or "") < (answers["first"] or ""):
                raise Problem("between.wrong")

    somebody = Asker("nl", date(2026, 11, 2))
    assert Between.unfit({}, somebody) is None
    assert Between.unfit({"first": "b"}, somebody) is None
    assert Between.unfit({"first": "b", "last": "c"}, somebody) is None
    unfit = Between.unfit({"first": "b", "last": "a"}, somebody)
    assert unfit is not None
    assert (unfit[0].name, unfit[1].key) == ("last", "between.wrong")


def test_a_form_is_built_from_its_answers() -> None:
    answers = {"title": "Stille standup", "problem": "Te lang", "type": "renew", "smallest": None, "role": "carry"}
    idea = NewIdea.build(answers)
    assert (idea.title, idea.type, idea.smallest, idea.role) == ("Stille standup", IdeaType.RENEW, None, OwnRole.CARRY)


def test_a_question_with_a_condition_is_asked_only_when_it_holds() -> None:
    assert names({}) == ["obstacle", "help_from"]
    assert names({"help_from": "sponsor"}) == ["obstacle", "help_from", "help_text"]
    assert names(FULL) == ["obstacle", "help_from", "help_text", "by_when"]


def test_an_answer_to_a_question_that_is_not_asked_any_more_counts_for_nothing() -> None:
    changed_mind = {**FULL, "help_from": "nobody"}
    assert names(changed_mind) == ["obstacle", "help_from"]
    built = Stuck.build(changed_mind)
    assert built.help_from is Help.NOBODY
    assert {built.help_text, built.by_when} == {None}


def test_what_is_missing_is_the_first_open_question() -> None:
    missing = Stuck.missing({"obstacle": "Geen tijd", "help_from": "sponsor"})
    assert missing is not None
    assert missing.name == "help_text"
    assert Stuck.missing(FULL) is None


@pytest.mark.parametrize(
    ("raw", "key", "values"),
    [
        ("", "form.empty", {}),
        ("   ", "form.empty", {}),
        ("\u200b\u2060\u3164", "form.empty", {}),
        ("👍👍👍👍👍👍", "form.no_words", {}),
        ("abc", "form.too_short", {"shortest": 5, "count": 3}),
        ("a" * 81, "form.too_long", {"longest": 80, "count": 81}),
        ("b" + "\u0301" * 90, "form.too_long", {"longest": 80, "count": 90}),
    ],
)
def test_a_line_says_what_is_wrong(raw: str, key: str, values: Mapping[str, int]) -> None:
    assert refused(Line(5, 80), raw) == (key, values)


def test_a_choice_must_be_one_of_its_values() -> None:
    assert Options(Help).read("sponsor") == "sponsor"
    assert refused(Options(Help), "Sponsor") == ("form.choose", {})


def test_what_nobody_chooses_is_no_choice() -> None:
    few = Options(Help, but=(Help.NOBODY,))
    assert few.values == ("sponsor",)
    assert refused(few, "nobody") == ("form.choose", {})


def test_only_an_optional_question_may_stay_open() -> None:
    assert NewIdea.question("smallest").read(None) is None
    assert NewIdea.question("smallest").read("  ") is None
    with pytest.raises(Problem, match=r"form\.required"):
        NewIdea.question("title").read(None)


@given(st.text(max_size=200))
def test_what_a_line_keeps_is_within_its_limits_and_kept_again(raw: str) -> None:
    try:
        kept = Line(5, 80).read(raw)
    except Problem:
        return
    assert 5 <= length(kept) <= 80
    assert len(kept) <= 160
    assert Line(5, 80).read(kept) == kept


@given(ANSWERS)
def test_a_form_without_open_questions_can_be_built(answers: dict[str, str | None]) -> None:
    asked = names(answers)
    missing = Stuck.missing(answers)
    assert all(name in answers for name in asked) == (missing is None)
    if missing is None and answers["help_from"] in {"nobody", "sponsor"}:
        built = Stuck.build(answers)
        assert all(getattr(built, name) is None for name in ("help_text", "by_when") if name not in asked)


class Told(Form, key="told"):
    """A question with a text of its own, and a number."""

    what: Annotated[str, Line(3, 20), Says("other.words")]
    count: Annotated[str, Quantity(10)]


def test_a_question_may_have_the_text_of_another() -> None:
    assert [one.text for one in Told.questions] == ["other.words", "told.q_count"]


@pytest.mark.parametrize("typed", ["12", "12,5", "1.200 dagen", "ongeveer 12", "€ 3"])
def test_a_number_is_kept_as_typed(typed: str) -> None:
    assert Told.question("count").read(f" {typed} ") == typed


@pytest.mark.parametrize(("typed", "problem"), [("veel", "form.not_a_number"), ("12 hele werkdagen", "form.too_long")])
def test_what_is_no_number_or_has_too_long_a_unit_is_refused(typed: str, problem: str) -> None:
    with pytest.raises(Problem) as refused:
        Told.question("count").read(typed)
    assert refused.value.key == problem
