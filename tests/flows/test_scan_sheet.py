"""All answers so far fit on a button of Telegram's and on a page of Slack's, and come back as they were."""

from random import Random

import pytest

from adapters.telegram.callback import ButtonCodes
from flows.participating.draft import Draft, pages_of
from flows.participating.sheet import FRAME, OPEN, POINTS, Sheet
from flows.scan.reading import default_questionnaire
from flows.scan.scoring import fewest_answered
from flows.scan.wording import LONGEST_WORDS

CODES = ButtonCodes("123456:token")
MOST = 24
LN22 = default_questionnaire()


def sheets() -> list[Sheet]:
    random = Random(7)  # noqa: S311 - chance that can be repeated
    found = [Sheet(2**31, "nl"), Sheet(1, "en", "-" * MOST, MOST, in_total_only=True)]
    for _ in range(500):
        points = "".join(random.choices(POINTS, k=random.randint(0, MOST)))
        at = random.randint(FRAME, len(points))
        found.append(Sheet(random.randint(1, 2**31), random.choice(["nl", "en"]), points, at, random.random() < 0.5))
    return found


def test_a_button_brings_back_all_answers_and_fits() -> None:
    for sheet in sheets():
        args = sheet.to_args()
        assert Sheet.from_args(*args) == sheet
        for action in ("scan.at", "scan.anonymous", "scan.leave", "scan.send", "scan.more"):
            assert CODES.read(5, CODES.data(5, action, args)) == (action, args)


@pytest.mark.parametrize("code", ["", "A", "?BAAAAAAAAAAAA", "A6x", "AAA"])
def test_a_button_of_another_kind_is_not_read(code: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        Sheet.from_args("1", code)


def test_choosing_goes_on_and_changes_what_was_chosen() -> None:
    sheet = Sheet(1, "nl").to(0)
    for point in "452":
        sheet = sheet.choosing(point)
    assert (sheet.points, sheet.at) == ("452", 3)
    changed = sheet.to(1).choosing("-")
    assert (changed.points, changed.at, changed.counted) == ("4-2", 2, 2)
    assert changed.is_answered_here
    assert not changed.to(3).is_answered_here


@pytest.mark.parametrize(("statements", "least"), [(22, 12), (24, 12), (9, 5), (12, 7), (1, 1)])
def test_twelve_of_22_have_to_be_answered_and_of_fewer_as_large_a_part(statements: int, least: int) -> None:
    assert fewest_answered(statements) == least


def test_a_page_brings_back_all_answers_and_fits() -> None:
    for sheet in sheets():
        draft = Draft(sheet, {"O1": 'Meer "tijd"\n\\ en rust', "O2": "é" * 5})
        assert Draft.from_state(draft.to_state()) == draft
    longest = Draft(Sheet(2**31, "nl", "-" * MOST, MOST), dict.fromkeys(("O" * 12, "P" * 12), '\n"' * LONGEST_WORDS))
    assert len(longest.to_state()) <= 3000


def test_a_page_takes_what_is_filled_in_and_leaves_the_rest_open() -> None:
    draft = Draft(Sheet(1, "nl", at=4)).filled_in(LN22, {"nl4": "3", "nl6": "-", "nl5": None, "en7": "5", "nl9": "7"})
    assert draft.sheet.points == OPEN * 4 + "3" + OPEN + "-" + OPEN * 15
    assert draft.sheet.counted == 1
    assert draft.filled_in(LN22, {"O1": "  rust ", "O2": " "}).words == {"O1": "rust"}
    assert draft.filled_in(LN22, {"O1": "rust"}).filled_in(LN22, {"O1": None}).words == {}


def test_each_theme_is_a_page() -> None:
    assert pages_of(LN22) == [FRAME, 0, 4, 7, 11, 15, 19, 22]
