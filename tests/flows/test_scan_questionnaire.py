"""The default questionnaire, and what is said of one that cannot be used (domain.md 4.2, 4.7)."""

import pytest
import yaml

from flows.scan.questionnaire import EMPOWERMENT_IDS
from flows.scan.reading import DEFAULT, QuestionnaireError, default_questionnaire, read_questionnaire


def changed(**changes: object) -> str:
    return yaml.safe_dump(yaml.safe_load(DEFAULT.read_text(encoding="utf-8")) | changes, allow_unicode=True)


def test_the_default_has_22_statements_in_6_themes_and_takes_five_minutes() -> None:
    found = default_questionnaire()
    assert [len(theme.statements) for theme in found.themes] == [4, 3, 4, 4, 4, 3]
    assert [theme.id for theme in found.themes] == ["SAF", "REF", "EXP", "SHA", "EMP", "LEA"]
    assert len(found.open_questions) == 2
    assert found.seconds == 318
    assert found.has_empowerment
    assert [found.statements[place].id for place in found.places(found.themes[4])] == list(EMPOWERMENT_IDS)


def themes() -> list[dict[str, object]]:
    raw: list[dict[str, object]] = yaml.safe_load(DEFAULT.read_text(encoding="utf-8"))["themes"]
    return raw


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- one\n- two", "the file: expected `name`, `themes` and, if there are any, `open_questions`"),
        ("name: [", "line 1: this is not YAML."),
        (changed(name=" "), "name: expected a name with its version, such as OURS-1"),
        (changed(themes={}), "themes: expected a list"),
        (changed(themes=[1]), "themes, number 1: expected an id and its texts"),
        (changed(themes=themes()[:2]), "themes: 2. Expected: 3 to 7"),
        (changed(themes=[*themes(), themes()[0]]), "id SAF: stands there 2 times. Expected: an id of its own for each"),
        (changed(extra=1), "the file: nobody knows `extra` here. Expected: name, open_questions, themes"),
        (changed(open_questions=[{"id": "O1", "nl": "Wat?"}]), "open_questions, number 1, en: expected the text"),
        (
            changed(open_questions=[{"id": "o1", "nl": "Wat?", "en": "What?"}]),
            "number 1, id: expected up to 12 capitals",
        ),
        (
            changed(open_questions=[{"id": "O1", "nl": "Wat?", "en": "x" * 141}]),
            "open_questions, number 1, en: 141 characters. Expected: at most 140",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, says: str) -> None:
    with pytest.raises(QuestionnaireError) as refused:
        read_questionnaire(text)
    assert any(line.startswith(says) or says in line for line in refused.value.problems)


def test_a_part_of_empowerment_is_refused_and_none_of_it_switches_the_index_off() -> None:
    without = [one for one in themes() if one["id"] != "EMP"]
    assert not read_questionnaire(changed(themes=without)).has_empowerment
    some = themes()
    some[4] = some[4] | {"statements": some[4]["statements"][:3]}  # type: ignore[index] # a list, as read
    with pytest.raises(QuestionnaireError, match="only EMP1, EMP2, EMP3"):
        read_questionnaire(changed(themes=some))


def test_everything_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(QuestionnaireError) as refused:
        read_questionnaire("name: 1\nthemes: [{id: a, name: x, statements: 3}]")
    assert len(refused.value.problems) == 5
