"""Hints about an organisation's own statements, and ids that ask something else than before."""

from dataclasses import replace

import pytest

from flows.rounds.hints import Hint, hints, reworded
from flows.scan.questionnaire import Questionnaire, Statement
from flows.scan.reading import default_questionnaire


def changed(item: str, en: str, nl: str = "Wij leren hier.", *, new_id: str | None = None) -> Questionnaire:
    """Return LN22 with another text for one statement."""
    whole = default_questionnaire()
    text = {"en": en, "nl": nl}

    def one(statement: Statement) -> Statement:
        return replace(statement, id=new_id or item, text=text) if statement.id == item else statement

    themes = tuple(
        replace(theme, statements=tuple(one(statement) for statement in theme.statements)) for theme in whole.themes
    )
    return replace(whole, themes=themes)


def test_the_statements_that_come_along_give_no_hints():
    assert hints(default_questionnaire()) == {}


@pytest.mark.parametrize(
    ("en", "nl", "found"),
    [
        ("We do not hide mistakes.", "Wij leren hier.", {Hint.NOT: ("SAF2",)}),
        ("We don't hide mistakes.", "Wij leren hier.", {Hint.NOT: ("SAF2",)}),
        ("We learn here.", "Fouten verbergen we niet.", {Hint.NOT: ("SAF2",)}),
        ("We try and we learn.", "Wij leren hier.", {Hint.TWO: ("SAF2",)}),
        ("We learn here.", "Wij proberen en leren.", {Hint.TWO: ("SAF2",)}),
        ("We note what we learn.", "Een notitie is genoeg.", {}),
        ("We do not try and learn.", "Wij leren.", {Hint.NOT: ("SAF2",), Hint.TWO: ("SAF2",)}),
    ],
)
def test_a_not_and_two_thoughts_are_hinted_at(en, nl, found):
    assert hints(changed("SAF2", en, nl)) == found


def test_the_same_id_with_another_text_is_found_and_a_new_id_is_fine():
    before = [default_questionnaire()]
    other = changed("SAF2", "We learn here.")
    assert reworded(default_questionnaire(), before) == ()
    assert reworded(other, before) == ("SAF2",)
    assert reworded(changed("SAF2", "We learn here.", new_id="OWN1"), before) == ()
    assert reworded(default_questionnaire(), [other, *before]) == ("SAF2",)
    assert reworded(other, []) == ()


def test_counting_the_other_way_round_is_another_question():
    first, *others = default_questionnaire().themes
    turned = replace(first, statements=(replace(first.statements[0], reversed=True), *first.statements[1:]))
    assert reworded(replace(default_questionnaire(), themes=(turned, *others)), [default_questionnaire()]) == ("SAF1",)
