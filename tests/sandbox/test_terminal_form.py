"""Every kind of field that Slack has, asked in the terminal; no bot needed."""

from collections.abc import AsyncIterator
from io import StringIO

import pytest
from rich.console import Console

from adapters.sandbox.cast import assemble
from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.telegram import TelegramSandbox
from adapters.sandbox.terminal import seats_of
from adapters.sandbox.terminal.clerk import Clerk
from adapters.sandbox.terminal.paper import Paper
from adapters.sandbox.terminal.seat import Key, Seat


def plain(text):
    return {"type": "plain_text", "text": text}


def field(name, element, **more):
    return {"type": "input", "block_id": name, "label": plain(name), "element": element | {"action_id": "a"}, **more}


def options(*labels):
    return [{"text": plain(label), "value": label.lower()} for label in labels]


class Counter:
    """Answers what the clerk asks, and keeps what it says."""

    def __init__(self, slack: SlackSandbox, seat: Seat, person_id: str) -> None:
        self._slack, self._seat, self._person = slack, seat, person_id
        self.paper = StringIO()

    async def fills(self, *fields, answers):
        view = {"type": "modal", "title": plain("Form"), "submit": plain("Send"), "blocks": list(fields)}
        self._slack.workspace.open_modal(self._person, view)
        lines = [*answers, "2"]  # the second button is the one that closes

        async def ask() -> str:
            return lines.pop(0)

        kept = {}

        async def use(key: Key) -> None:
            form = self._seat.form
            assert form is not None
            kept.update({one.block_id: one.value for one in form.fields})
            await key.press()

        console = Console(file=self.paper, width=200, markup=False)
        await Clerk(self._seat, Paper(console), ask, use).take()
        assert lines == []
        assert self._seat.form is None
        return kept


@pytest.fixture
async def counter() -> AsyncIterator[Counter]:
    async with SlackSandbox() as slack:
        telegram = TelegramSandbox()
        cast = assemble(slack, telegram)
        emma = next(one for one in cast.people if one.part.name == "Emma")
        assert emma.slack is not None
        seat = next(one for one in seats_of(cast, slack, telegram) if one.part is emma.part)
        yield Counter(slack, seat, emma.slack.id)


async def test_boxes_take_several_numbers(counter):
    boxes = {"type": "checkboxes", "options": options("Red", "Green", "Blue")}
    filled = await counter.fills(field("colours", boxes), answers=["1 9", "3, red"])
    assert filled == {"colours": ["Blue", "Red"]}
    assert "Choose one or more numbers, with spaces between them." in counter.paper.getvalue()


async def test_a_date_is_typed_and_checked(counter):
    filled = await counter.fills(field("day", {"type": "datepicker"}), answers=["tomorrow", "2026-11-12"])
    assert filled == {"day": "2026-11-12"}
    assert "Type a date such as 2026-11-12." in counter.paper.getvalue()


async def test_a_colleague_is_chosen_by_number_or_name(counter):
    filled = await counter.fills(
        field("first", {"type": "users_select"}), field("second", {"type": "users_select"}), answers=["1", "fatima"]
    )
    assert len(set(filled.values())) == 2
    assert "1  Sanne" in counter.paper.getvalue()


async def test_what_stands_there_already_is_kept_by_an_empty_line(counter):
    line = {"type": "plain_text_input", "initial_value": "as it was"}
    prose = {"type": "plain_text_input", "multiline": True}
    number = {"type": "number_input", "is_decimal_allowed": True}
    filled = await counter.fills(
        field("line", line),
        field("prose", prose, optional=True, hint=plain("Take your time.")),
        field("number", number),
        answers=["", "one", "two", "", "3.5"],
    )
    assert filled == {"line": "as it was", "prose": "one\ntwo", "number": "3.5"}
    assert "Now: as it was. Enter keeps it." in counter.paper.getvalue()
    assert "Take your time." in counter.paper.getvalue()


async def test_a_message_may_have_two_buttons_with_the_same_label(counter):
    seat, slack = counter._seat, counter._slack
    rows = [
        {"type": "actions", "elements": [{"type": "button", "text": plain("View"), "action_id": f"look#{number}"}]}
        for number in (1, 2)
    ]
    texts = [{"type": "section", "text": plain(text)} for text in ("First", "Second")]
    blocks = [texts[0], rows[0], texts[1], rows[1]]
    im = slack.workspace.im(counter._person)
    slack.workspace.post(im, slack.workspace.bot.id, {"text": "x", "blocks": blocks})
    card = seat.cards("chat")[-1]
    assert [part if isinstance(part, str) else part[0].label for part in card.parts] == [
        "First",
        "View",
        "Second",
        "View",
    ]
    assert card.keys[0].press != card.keys[1].press
