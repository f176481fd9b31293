"""What people type: tidied without changing what they mean, and counted as they would count it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.typed import has_words, length, tidy_line, tidy_prose

NOTHING_TO_SEE = "\u200b\u2060\ufeff\u00ad\u180e\u202e\u2066\u3164\u115f\uffa0\u2800\u034f\x00\x07\ufffe\ufdd0\ue000"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Stille   standup ", "Stille standup"),
        ("Stille\nstandup\r\n", "Stille standup"),
        ("Stille\u00a0stand\u200bup", "Stille standup"),
        ("cafe\u0301", "café"),
        ("e\u200b\u0301", "é"),
        ("\u202eomgekeerd", "omgekeerd"),
        ("רעיון טוב", "רעיון טוב"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d👩\u200d👧 thuis", "👩\u200d👩\u200d👧 thuis"),
        ("roze hart \U0001fa77", "roze hart \U0001fa77"),
        ("<!channel> *b* _x_ `c` &amp; <b>", "<!channel> *b* _x_ `c` &amp; <b>"),
        (NOTHING_TO_SEE, ""),
        ("\u200d\u200e \u200c", ""),
    ],
)
def test_a_line_is_kept_as_it_was_meant(typed: str, kept: str) -> None:
    assert tidy_line(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("eerst\r\ndan\rtoen", "eerst\ndan\ntoen"),
        ("eerst\n\n\n\n\ndan", "eerst\n\ndan"),
        ("eerst\u2028dan\u2029toen\x0bslot", "eerst\ndan\ntoen\nslot"),
        (" a\tb  \n  c ", "a b\nc"),
        (" \n\t\u200b\n ", ""),
    ],
)
def test_prose_keeps_its_lines(typed: str, kept: str) -> None:
    assert tidy_prose(typed) == kept


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("idee", 4),
        ("ideeën", 6),
        ("idee\u0308n", 5),
        ("हिन्दी", 5),
        ("👍🏽", 2),
        ("a" + "\u0301" * 500, 500),  # marks without end are counted, or a title could hide a book
    ],
)
def test_length_is_what_a_person_counts(text: str, count: int) -> None:
    assert length(text) == count


@pytest.mark.parametrize("text", ["a", "é", "ק", "七", "١", "٪ 7", "1️⃣"])
def test_letters_and_digits_of_any_script_are_words(text: str) -> None:
    assert has_words(text)


@pytest.mark.parametrize("text", ["", "👍👍👍", "?!", "…", "\u0301\u0301", "🇳🇱"])
def test_signs_and_emoji_are_no_words(text: str) -> None:
    assert not has_words(text)


@given(st.text())
@example("e\u200b\u0301")
@example("\u200d x")
@example("a\n\u200d\n\n\nb")
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy_line(tidy_line(text)) == tidy_line(text)
    assert tidy_prose(tidy_prose(text)) == tidy_prose(text)


@given(st.text())
def test_a_tidy_line_is_one_line_without_hidden_characters(text: str) -> None:
    line = tidy_line(text)
    assert line == line.strip()
    assert not set(line) & {*NOTHING_TO_SEE, "\n", "\t"}


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"], min_codepoint=33), min_size=1))
def test_what_people_can_see_stays(text: str) -> None:
    assert length(tidy_line(text)) > 0 or set(text) <= set(NOTHING_TO_SEE)


@given(st.text())
def test_half_of_a_text_at_least_is_counted(text: str) -> None:
    assert len(text) / 2 <= length(text) <= len(text)
