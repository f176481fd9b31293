import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.sandbox.telegram.entities import automatic_entities
from adapters.telegram.quiet import JOINER, isolated, joined, joints

FSI, PDI, PDF, RLO, LRI = "\u2068", "\u2069", "\u202c", "\u202e", "\u2066"

LOUD = [
    "vraag @noor even",
    "@noor",
    "mail noor@example.com of noor.b+idee@mail.example.co.uk",
    "#stil en #2026plan en (#stil)",
    "$LEARN en $1INCH",
    "typ /idee of /start@learnathon_bot",
    "zie https://example.org/a?b=c#d, http://localhost:80/x, tg://resolve?domain=x en ton://transfer/x",
    "kijk op example.com, sub.domain.example.nl/pad of voorbeeld.рф",
    "EXAMPLE.COM.",
    "op 192.168.1.10 draait het",
    "bel +31 6 1234 5678 of +31612345678 of +1-212-555-0123",
    "klaar.Nu verder",
    "a.b@c.de/#x $ABC /cmd @you",
]


def quieted(text: str) -> str:
    return joined(text, joints(text))


@pytest.mark.parametrize("text", LOUD)
def test_nothing_stays_clickable_and_nothing_looks_different(text):
    assert automatic_entities(quieted(text)) == []
    assert quieted(text).replace(JOINER, "") == text


@pytest.mark.parametrize(
    "text",
    [
        "Een stillere stand-up",
        "Om 9:30 en/of 10:00",
        "Kost 12.50 euro…",
        "5 + 3 = 8, nietwaar?",
        "#️⃣ 1️⃣",
        "👩‍👩‍👧 🏳️‍🌈 👍🏽",
        "c'est ça.",
    ],
)
def test_ordinary_words_stay_as_they_are(text):
    assert quieted(text) == text


pieces = st.sampled_from(
    [
        *"@#$/.:+-_ ()\n1aZé…",
        "http",
        "://",
        "www",
        "com",
        "nl",
        "06",
        "1234",
        "noor",
        "\u200d",
        "\ufe0f",
        "👩",
        "🏽",
        "א",
        "भा",
    ]
)


@given(st.lists(pieces, max_size=30).map("".join))
def test_whatever_people_type_becomes_quiet(text):
    assert automatic_entities(quieted(text)) == []
    assert quieted(text).replace(JOINER, "") == text


@given(st.lists(pieces, max_size=30).map("".join))
def test_no_emoji_is_torn_apart(text):
    assert not re.search("\u2060[\u200d\ufe0f\U0001f3fb-\U0001f3ff]|\u200d\u2060", quieted(text))


def test_latin_lines_need_no_isolation():
    assert isolated("gewoon\nNederlands") == "gewoon\nNederlands"


def test_lines_from_right_to_left_end_where_they_end():
    assert isolated("titel\nשלום") == f"titel\n{FSI}שלום{PDI}"


def test_open_direction_marks_are_closed():
    assert isolated(f"a{RLO}b{LRI}c") == f"{FSI}a{RLO}b{LRI}c{PDI}{PDF}{PDI}"


def test_marks_that_close_nothing_cannot_break_out():
    assert isolated(f"a{PDI}{PDF}b{PDI}") == f"{FSI}ab{PDI}"
    assert isolated(f"{LRI}{RLO}x{PDI}{PDF}y") == f"{FSI}{LRI}{RLO}x{PDI}y{PDI}"


@given(st.text("ab\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", max_size=12))
def test_every_line_is_balanced(line):
    depth = 0
    for letter in isolated(line):
        depth += (letter in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068") - (letter in "\u2069\u202c")
    # an isolate's end also ends embeddings inside it, so that some marks may stay open in between, never at the end
    assert depth >= 0
    assert isolated(line) == line or isolated(line)[-1] == PDI
