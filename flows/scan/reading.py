"""A questionnaire is read from YAML, the default one as well as an organisation's own (domain.md 4.7).

    name: OURS-1
    themes:
      - id: SAF
        name: {en: Safety, nl: Veiligheid}
        statements:
          - id: SAF1
            en: When I do not know something, I say so out loud in my team.
            nl: Als ik iets niet weet, zeg ik dat hardop in mijn team.
    open_questions:
      - {id: O1, en: What helps you most?, nl: Wat helpt jou het meest?}

What is wrong is told all at once, each with its place and what is expected there.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from flows.scan.questionnaire import EMPOWERMENT_IDS, OpenQuestion, Questionnaire, Statement, Theme

LANGUAGES: Final = ("nl", "en")
DEFAULT: Final = Path(__file__).with_name("ln22.yaml")
SECONDS_AT_MOST: Final = 360
"""Answering should not take longer; a longer questionnaire is warned of."""
_THEMES, _STATEMENTS, _ALL, _OPEN = (3, 7), (3, 4), 24, 2
_LONGEST, _LONGEST_NAME = 140, 40
_ID: Final = re.compile(r"[A-Z][A-Z0-9_]{0,11}")


class QuestionnaireError(Exception):
    """A questionnaire that cannot be used: everything that is wrong, a line each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@cache
def default_questionnaire() -> Questionnaire:
    """Return LN22."""
    return read_questionnaire(DEFAULT.read_text(encoding="utf-8"))


def read_questionnaire(text: str) -> Questionnaire:
    """Return the questionnaire that a YAML file holds; raises `QuestionnaireError`."""
    try:
        raw = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise QuestionnaireError([_not_yaml(error)]) from None
    return questionnaire_from(raw)


def questionnaire_from(raw: Any) -> Questionnaire:
    """Return the questionnaire that was kept as `raw_of` gives it, or read from a file; raises `QuestionnaireError`."""
    problems = list(_wrong_shape(raw))
    if problems:
        raise QuestionnaireError(problems)
    found = _questionnaire(raw)
    if problems := list(_wrong(found)):
        raise QuestionnaireError(problems)
    return found


def raw_of(questionnaire: Questionnaire) -> dict[str, Any]:
    """Return a questionnaire as it is kept with a round, or written to a file."""
    return {
        "name": questionnaire.name,
        "themes": [
            {
                "id": theme.id,
                "name": dict(theme.name),
                "statements": [
                    {"id": one.id, **one.text, **({"reversed": True} if one.reversed else {})}
                    for one in theme.statements
                ],
            }
            for theme in questionnaire.themes
        ],
        "open_questions": [{"id": one.id, **one.text} for one in questionnaire.open_questions],
    }


def _questionnaire(raw: Any) -> Questionnaire:
    return Questionnaire(
        name=raw["name"],
        themes=tuple(
            Theme(one["id"], _texts(one["name"]), tuple(_statement(each) for each in one["statements"]))
            for one in raw["themes"]
        ),
        open_questions=tuple(OpenQuestion(one["id"], _texts(one)) for one in raw.get("open_questions") or ()),
    )


def _statement(raw: Any) -> Statement:
    return Statement(raw["id"], _texts(raw), raw.get("reversed", False))


def _texts(raw: Any) -> dict[str, str]:
    return {language: raw[language].strip() for language in LANGUAGES}


def _not_yaml(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    where = f"line {mark.line + 1}: " if mark else ""
    return f"{where}this is not YAML. Expected: what `learnathon export questionnaire` writes, changed with care."


def _wrong_shape(raw: Any) -> Iterator[str]:
    """Return what is missing or of another kind, from the outside in."""
    if not isinstance(raw, dict):
        yield "the file: expected `name`, `themes` and, if there are any, `open_questions`"
        return
    yield from _unknown(raw, "the file", {"name", "themes", "open_questions"})
    if not isinstance(raw.get("name"), str) or not raw["name"].strip():
        yield "name: expected a name with its version, such as OURS-1"
    yield from _list_of(raw.get("themes"), "themes", _theme_shape)
    yield from _list_of(raw.get("open_questions") or [], "open_questions", _open_shape)


def _list_of(raw: Any, where: str, shape: Any) -> Iterator[str]:
    if not isinstance(raw, list):
        yield f"{where}: expected a list"
        return
    for place, one in enumerate(raw, 1):
        at = f"{where}, number {place}"
        if isinstance(one, dict):
            yield from shape(one, at)
        else:
            yield f"{at}: expected an id and its texts"


def _theme_shape(raw: dict[str, Any], at: str) -> Iterator[str]:
    yield from _unknown(raw, at, {"id", "name", "statements"})
    yield from _id_shape(raw, at)
    name = raw.get("name")
    yield from _texts_shape(name if isinstance(name, dict) else {}, f"{at}, name", _LONGEST_NAME)
    yield from _list_of(raw.get("statements"), f"{at}, statements", _statement_shape)


def _statement_shape(raw: dict[str, Any], at: str) -> Iterator[str]:
    yield from _unknown(raw, at, {"id", "reversed", *LANGUAGES})
    yield from _id_shape(raw, at)
    yield from _texts_shape(raw, at, _LONGEST)
    if not isinstance(raw.get("reversed", False), bool):
        yield f"{at}, reversed: expected true or false"


def _open_shape(raw: dict[str, Any], at: str) -> Iterator[str]:
    yield from _unknown(raw, at, {"id", *LANGUAGES})
    yield from _id_shape(raw, at)
    yield from _texts_shape(raw, at, _LONGEST)


def _id_shape(raw: dict[str, Any], at: str) -> Iterator[str]:
    if not isinstance(raw.get("id"), str) or not _ID.fullmatch(raw["id"]):
        yield f"{at}, id: expected up to 12 capitals and digits, a capital first, such as SAF1"


def _texts_shape(raw: dict[str, Any], at: str, longest: int) -> Iterator[str]:
    for language in LANGUAGES:
        text = raw.get(language)
        if not isinstance(text, str) or not text.strip():
            yield f"{at}, {language}: expected the text; each is there in both languages"
        elif len(text.strip()) > longest:
            yield f"{at}, {language}: {len(text.strip())} characters. Expected: at most {longest}"


def _unknown(raw: dict[str, Any], at: str, known: set[str]) -> Iterator[str]:
    for key in raw.keys() - known:
        yield f"{at}: nobody knows `{key}` here. Expected: {', '.join(sorted(known))}"


def _wrong(found: Questionnaire) -> Iterator[str]:
    """Return what breaks a rule of questionnaires."""
    fewest, most = _THEMES
    if not fewest <= len(found.themes) <= most:
        yield f"themes: {len(found.themes)}. Expected: {fewest} to {most}"
    few, many = _STATEMENTS
    for theme in found.themes:
        if not few <= len(theme.statements) <= many:
            yield f"theme {theme.id}: {len(theme.statements)} statements. Expected: {few} or {many}"
    if len(found.statements) > _ALL:
        yield f"statements: {len(found.statements)} in all. Expected: at most {_ALL}"
    if len(found.open_questions) > _OPEN:
        yield f"open questions: {len(found.open_questions)}. Expected: at most {_OPEN}"
    ids = [one.id for one in found.themes] + [one.id for one in found.statements]
    ids += [one.id for one in found.open_questions]
    for doubled, times in Counter(ids).items():
        if times > 1:
            yield f"id {doubled}: stands there {times} times. Expected: an id of its own for each"
    some = [one for one in EMPOWERMENT_IDS if one in ids]
    if some and len(some) < len(EMPOWERMENT_IDS):
        yield f"empowerment: only {', '.join(some)}. Expected: all of EMP1 to EMP4, or none and no empowerment index"
