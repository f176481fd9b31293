import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.sandbox.telegram import judge
from adapters.telegram.callback import ButtonCodes
from adapters.telegram.quiet import JOINER
from adapters.telegram.rendering import Renderer, clipped, units
from flows.chat import Block, Button, Message, Run, Style
from tests.adapters.telegram_support import said

NOOR, POOL = 5_000_001, -1001234567890
CODES = ButtonCodes("4242:secret")
RENDERER = Renderer(CODES, "learnathon_bot")


def rows(*labels: str) -> list[list[str]]:
    buttons = tuple(Button(label, "ideas.show") for label in labels)
    keyboard = RENDERER.render(Message((Block((), buttons),)), NOOR)["reply_markup"]["inline_keyboard"]
    return [[button["text"] for button in row] for row in keyboard]


def test_blocks_are_parted_by_an_empty_line_and_bold_is_an_entity_counted_in_utf_16():
    message = Message((Block((Run("🎉 "), Run("Idee 7", bold=True))), Block((Run("Van "), Run("Noor", bold=True)))))
    assert RENDERER.render(message, NOOR) == {
        "text": "🎉 Idee 7\n\nVan Noor",
        "entities": [{"type": "bold", "offset": 3, "length": 6}, {"type": "bold", "offset": 15, "length": 4}],
        "link_preview_options": {"is_disabled": True},
    }


def test_what_people_typed_is_quiet_and_what_the_bot_says_is_not():
    message = Message((Block((Run("Zie https://example.org of "), Run("@noor", bold=True, typed=True), Run(" ok"))),))
    rendered = RENDERER.render(message, NOOR)
    assert rendered["text"] == f"Zie https://example.org of @{JOINER}noor ok"
    assert rendered["entities"] == [{"type": "bold", "offset": 27, "length": 6}]


def test_typed_words_do_not_become_a_link_together_with_the_words_beside_them():
    text = RENDERER.render(Message((Block((Run("@"), Run("noor", typed=True), Run(".nl"))),)), NOOR)["text"]
    assert text == f"@{JOINER}noor.{JOINER}nl"


def test_a_long_text_is_cut_politely():
    rendered = RENDERER.render(Message((Block((Run("Kop\n", bold=True), Run("woord " * 2000, typed=True))),)), NOOR)
    assert units(rendered["text"]) <= 4096
    assert rendered["text"].endswith("woord…")


@given(st.lists(st.tuples(st.text(max_size=3000), st.booleans(), st.booleans()), max_size=4))
def test_telegram_accepts_whatever_is_rendered(runs):
    message = Message((Block(tuple(Run(text, bold, typed) for text, bold, typed in runs)),))
    rendered = RENDERER.render(message, NOOR)
    judge.message_text(rendered["text"], rendered.get("entities"))


@given(st.text(max_size=80), st.integers(2, 40))
def test_clipped_text_fits(text, most):
    assert units(clipped(text, most)) <= most


@pytest.mark.parametrize("emoji", ["👩‍👩‍👧", "👍🏽", "é", "🏳️‍🌈"])
def test_a_cut_does_not_tear_a_character_apart(emoji):
    assert clipped("x" * 10 + emoji + "y" * 20, 10 + units(emoji)) == "x" * 10 + "…"


def test_rows_stay_together_unless_a_phone_is_too_narrow():
    assert rows("Ja", "Nee") == [["Ja", "Nee"]]
    assert rows("Iets verbeteren", "Iets veranderen", "Iets nieuws") == [
        ["Iets verbeteren", "Iets veranderen"],
        ["Iets nieuws"],
    ]
    assert rows("Een", "Twee", "Drie", "Vier") == [["Een", "Twee"], ["Drie", "Vier"]]
    assert rows(*"12345") == [[*"12345"]]
    assert [len(row) for row in rows(*map(str, range(11)))] == [6, 5]


def test_long_labels_and_empty_ones_are_made_acceptable():
    assert rows("x" * 80) == [["x" * 63 + "…"]]
    assert rows(" ") == [["…"]]


def test_a_button_carries_its_style_and_its_signed_data():
    message = said("Weg ermee?", Button("Ja", "ideas.withdraw", ("7",), Style.DANGER), Button("Nee", "ideas.keep"))
    yes, no = RENDERER.render(message, NOOR)["reply_markup"]["inline_keyboard"][0]
    assert yes["style"] == "danger"
    assert "style" not in no
    assert CODES.read(NOOR, yes["callback_data"]) == ("ideas.withdraw", ("7",))


def test_a_private_button_in_a_group_is_a_link_to_the_private_chat():
    message = said("Idee 7", Button("Bekijk", "ideas.show", ("7",), private=True))
    (in_group,) = RENDERER.render(message, POOL)["reply_markup"]["inline_keyboard"][0]
    address, _, code = in_group["url"].partition("?start=")
    assert address == "https://t.me/learnathon_bot"
    assert CODES.read_link(code) == ("ideas.show", ("7",))
    (in_private,) = RENDERER.render(message, NOOR)["reply_markup"]["inline_keyboard"][0]
    assert "callback_data" in in_private


@pytest.mark.parametrize("chat", [NOOR, POOL])
def test_a_way_to_the_web_is_a_link_and_nothing_else(chat):
    message = said("Idee 7", Button("Uit dit gesprek", "idea.origin", url="https://t.me/c/1/9"))
    (shown,) = RENDERER.render(Message.from_json(message.to_json()), chat)["reply_markup"]["inline_keyboard"][0]
    assert shown == {"text": "Uit dit gesprek", "url": "https://t.me/c/1/9"}


def test_a_button_with_too_much_in_it_is_refused():
    with pytest.raises(ValueError, match=r"ideas\.show"):
        RENDERER.render(said("Idee", Button("Bekijk", "ideas.show", ("x" * 60,))), NOOR)
