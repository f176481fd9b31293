"""Messages as blocks and pages as modals, within every limit of Slack's."""

from hypothesis import given
from hypothesis import strategies as st

from adapters.sandbox.slack.judge import Judge
from adapters.slack.blocks import blocks_of
from adapters.slack.mrkdwn import escaped
from adapters.slack.views import home, modal
from flows.chat import Block, Button, Choice, Field, FieldKind, Message, Page, Run, Style

from .slack_desk import card, done_page, idea_page

NASTY = "<!channel> *vet* _schuin_ <@U1> @here <https://x.nl|y> :tada: `a`\n> citaat\n&amp;"


def elements(message: Message) -> list[dict]:
    return [
        element
        for block in blocks_of(message)
        if block["type"] == "rich_text"
        for section in block["elements"]
        for element in section["elements"]
    ]


def test_what_people_type_stays_to_the_letter():
    message = Message((Block((Run("Noor: ", bold=True), Run(NASTY, typed=True))),))
    assert elements(message) == [
        {"type": "text", "text": "Noor: ", "style": {"bold": True}},
        {"type": "text", "text": NASTY},
    ]
    assert "<" not in escaped(NASTY)


def test_a_card_has_its_buttons_with_action_arguments_and_style():
    first, second = blocks_of(card())[1]["elements"]
    assert first == {
        "type": "button",
        "text": {"type": "plain_text", "text": "Ik doe mee", "emoji": False},
        "action_id": "idea.join#0",
        "value": '["7","nu"]',
        "style": "primary",
    }
    assert "value" not in second
    assert "style" not in second


def test_many_buttons_stand_in_rows_of_about_the_same_length():
    def row(count: int) -> list[int]:
        buttons = tuple(Button(f"B{number}", "same") for number in range(count))
        return [len(block["elements"]) for block in blocks_of(Message((Block((), buttons),)))]

    assert [row(count) for count in (1, 5, 6, 7, 11)] == [[1], [5], [3, 3], [4, 3], [4, 4, 3]]


def test_a_message_that_is_far_too_long_is_cut_politely():
    long = blocks_of(Message(tuple(Block((Run(f"regel {number}"),)) for number in range(80))))
    assert len(long) == 50
    assert long[-1]["elements"][0]["elements"] == [{"type": "text", "text": "…"}]
    texts = elements(Message((Block((Run("a" * 20_000),)), Block((Run("b"),)))))
    assert "".join(element["text"] for element in texts) == "a" * 12_000 + "…"
    assert max(len(element["text"]) for element in texts) <= 3000


texts = st.text(max_size=200)
buttons = st.builds(Button, st.text(min_size=1, max_size=90), st.from_regex(r"[a-z.]{1,20}", fullmatch=True))
blocks = st.builds(
    Block,
    st.lists(st.builds(Run, texts, st.booleans(), st.booleans()), max_size=4).map(tuple),
    st.lists(buttons, max_size=8).map(tuple),
)


@given(st.lists(blocks, max_size=60).map(tuple).map(Message))
def test_slack_takes_every_message_and_home_page(message):
    Judge().message({"text": escaped(str(message)) or "…", "blocks": blocks_of(message)})
    Judge().view(home(message), "home")


CHOICES = tuple(Choice(f"v{number}", f"Keuze {number}") for number in range(1, 13))


def test_a_page_becomes_a_modal_with_an_input_for_every_field():
    view = modal(idea_page("Stille standup"))
    Judge().view(view, "modal")
    assert (view["callback_id"], view["private_metadata"]) == ("form:idea.new", "draft-1")
    title, kind, days, start = view["blocks"][2:]
    assert title["label"]["text"] == "Je idee"
    assert title["hint"]["text"] == "In één regel\n5 tot 80"
    assert title["element"] == {
        "type": "plain_text_input",
        "multiline": False,
        "min_length": 5,
        "max_length": 80,
        "initial_value": "Stille standup",
        "action_id": "answer",
    }
    assert not title["optional"]
    assert "dispatch_action" not in title
    assert kind["dispatch_action"]
    assert [block["element"]["type"] for block in (kind, days, start)] == [
        "radio_buttons",
        "number_input",
        "datepicker",
    ]


def test_a_page_to_read_has_no_submit_and_an_empty_one_still_shows():
    view = modal(done_page())
    Judge().view(view, "modal")
    assert "submit" not in view
    Judge().view(modal(Page("leeg", "Leeg", "Sluiten")), "modal")


def test_many_choices_become_a_menu_and_an_earlier_answer_is_chosen():
    field = Field("kind", FieldKind.CHOICE, "Soort", choices=CHOICES, initial="v7")
    (block,) = modal(Page("f", "F", "Sluit", "Ok", fields=(field,)))["blocks"]
    assert block["element"]["type"] == "static_select"
    assert block["element"]["initial_option"]["value"] == "v7"


def element(field: Field) -> dict:
    view = modal(Page("f", "Een titel die veel te lang is voor Slack", "Sluit", "Ok", fields=(field,)))
    Judge().view(view, "modal")
    found: dict = view["blocks"][0]["element"]
    return found


def test_a_text_that_is_too_long_already_is_shown_whole():
    shown = element(Field("title", FieldKind.LINE, "Idee", longest=80, initial="a" * 200))
    assert (shown["initial_value"], shown["max_length"]) == ("a" * 200, 200)
    huge = element(Field("problem", FieldKind.PROSE, "Wat?", longest=9000, initial="a" * 100_000))
    assert (len(huge["initial_value"]), huge["max_length"], huge["multiline"]) == (3000, 3000, True)
    assert huge["initial_value"].endswith("a…")  # Slack takes no more, and that is to be seen


def test_what_slack_cannot_show_as_a_number_or_a_date_is_left_empty():
    for kind, wrong in ((FieldKind.NUMBER, "twaalf"), (FieldKind.NUMBER, "NaN"), (FieldKind.DATE, "morgen")):
        assert not [name for name in element(Field("x", kind, "X", initial=wrong)) if name.startswith("initial")]
    assert element(Field("x", FieldKind.NUMBER, "X", initial="12.5"))["initial_value"] == "12.5"
    assert element(Field("x", FieldKind.DATE, "X", initial="2026-03-01"))["initial_date"] == "2026-03-01"


def test_a_line_has_no_line_breaks():
    assert element(Field("x", FieldKind.LINE, "X", initial=" a\n b "))["initial_value"] == "a b"


def test_style_of_a_dangerous_button():
    (row,) = blocks_of(Message((Block((), (Button("Wis", "erase", style=Style.DANGER),)),)))
    assert row["elements"][0]["style"] == "danger"


def test_a_way_to_the_web_is_a_link():
    button = Button("Uit dit gesprek", "idea.origin", url="https://voorbeeld.slack.com/archives/C1/p17")
    message = Message((Block((), (button,)),))
    (row,) = blocks_of(Message.from_json(message.to_json()))
    assert row["elements"][0]["url"] == button.url
    assert "value" not in row["elements"][0]
