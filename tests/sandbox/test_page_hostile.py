"""Five hundred hostile texts through every kind of message on both panes: read to the letter, no markup comes of it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from adapters.sandbox.cast import assemble
from adapters.sandbox.crowd import Crowd
from adapters.sandbox.page import Bench
from adapters.sandbox.page.drawing import PARTS, Drawing
from adapters.sandbox.page.look import Look
from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.slack.markup import escape
from adapters.sandbox.slack.screen import see_message
from adapters.sandbox.slack.typing_hand import typed
from adapters.sandbox.telegram import TelegramSandbox
from adapters.sandbox.telegram.richtext import rich_text, said
from adapters.slack import manifest
from adapters.slack.blocks import blocks_of
from adapters.slack.mrkdwn import escaped
from flows.chat import Block, Message, Run
from tests.sandbox.html_reading import Element, read
from tests.test_hostile_texts import RENDERER, TYPED, _seen

QUIET = "rustig"
APPS_OWN = {"b", "i", "s", "u", "code", "pre", "blockquote"}
"""What a platform's own app makes of what people type, such as a quote; without any attribute."""
APPS_OWN_WITH_CLASS = {
    ("a", "outside"),
    ("span", "mention"),
    ("button", "command"),
    *(("span", kind) for kind in ("hashtag", "cashtag")),
}
CLASSED = {"class", "title", "tabindex", "role", "type", "data-command"}
OUTSIDE = {"data-deed", "data-commands", "data-confirm", "href", "id", "for", "name"}
"""Attributes that hold no words to read, or hold them as JSON."""


def possible(text: str) -> str:
    """The text as it can come in: half a character is a question mark, and some control characters never arrive."""
    return text.encode("utf-8", "replace").decode().replace("\0", "").replace("\r", "")


HOSTILE = [whole for text in TYPED if (whole := possible(text)).strip("\t\n \u200b\u2060\ufeff")]


class Panes:
    """Both platforms, on which everything that people or the bot can say is said with the same words."""

    def __init__(self, slack: SlackSandbox, telegram: TelegramSandbox) -> None:
        no_time: Any = None  # nobody moves it here
        nobody = Crowd((), Random(1))  # noqa: S311 - nobody
        self.bench = Bench(slack, telegram, assemble(slack, telegram), manifest(()), no_time, nobody)
        self.look = Look.read({}, self.bench, "nl")
        self.drawing = Drawing(self.bench)
        self.me = self.bench.on_slack[self.look.slack]
        self.noor = self.bench.on_telegram[self.look.telegram]

    def draw(self, part: str, **changes: Any) -> Element:
        look = replace(self.look, **changes)
        return read(self.drawing._draw(f"{part}.html", look, PARTS[part](self.bench, look)))

    def on_slack(self, text: str) -> dict[str, str]:
        """Say it in every way; returns what is to be read, by the id of the message's element."""
        space = self.bench.slack.workspace
        dm = space.im(self.me.id)
        dm.messages.clear()
        space.ephemerals.clear()
        space.users[self.me.id].real_name = text
        own, blocks = typed(space, text)
        by_bot = Message((Block((Run("Zo: "), Run(text, typed=True), Run(text, bold=True, typed=True))),))
        messages = [
            space.post(dm, space.bot.id, {"text": escaped(str(by_bot)), "blocks": blocks_of(by_bot)}),
            space.post(dm, space.bot.id, {"text": escape(text)}),
            space.post(dm, space.bot.id, {"text": "x", "blocks": every_block(text)}),
            space.post(dm, self.me.id, {"text": own, "blocks": blocks}, edited={"user": self.me.id}),
            space.post(dm, self.me.id, {"text": own, "blocks": []}, files=[{"name": text}]),
            space.post(dm, space.bot.id, {"text": escape(text)}, only_for=self.me.id),
        ]
        space.post(dm, self.me.id, {"text": own, "blocks": blocks}, thread_ts=messages[0].ts)
        messages[1].reactions = {text: [self.me.id]}
        return {f"m{one.channel}-{one.ts}": see_message(space, one).text for one in messages}

    def modal(self, text: str) -> None:
        """Open a window with it in every place."""
        space = self.bench.slack.workspace
        view = {"type": "modal", "title": plain(text), "submit": plain(text), "close": plain(text)}
        opened = space.open_modal(self.me.id, {**view, "blocks": every_input(text)})
        opened.errors = {"title": text, "": text}
        space.show_view(opened)
        space.publish_home(self.me.id, {"type": "home", "blocks": every_block(text)})

    def on_telegram(self, text: str) -> dict[str, str]:
        """As on Slack."""
        world, chat = self.noor._sim.world, self.noor.private_chat
        chat.messages.clear()
        chat.started = True
        self.noor._user.first_name = text
        bot = self.noor._sim.bot
        rendered = RENDERER.render(Message((Block((Run("Zo: "), Run(text, bold=True, typed=True))),)), chat.id)
        keyboard = {"inline_keyboard": [[{"text": text, "callback_data": "x"}, {"text": text, "url": "https://x.nl"}]]}
        words = rich_text(rendered["text"], rendered.get("entities"))
        first = world.post(chat, bot, words=words, markup=keyboard)
        own = world.post(chat, self.noor._user, words=said(text), edited=1)
        origin = {"sender_user": {"first_name": text}}
        messages = [
            first,
            own,
            world.post(chat, bot, words=said(text), reply_to=own),
            world.post(chat, self.noor._user, words=said(text), forwarded=origin, media={"photo": []}),
        ]
        own.reactions = [text]
        return {f"t{one.chat.id}-{one.id}": one.text for one in messages}


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": escape(text)}


def mrkdwn(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": escape(text)}


def option(text: str) -> dict[str, Any]:
    return {"text": plain(text), "value": text, "description": plain(text)}


def every_block(text: str) -> list[dict[str, Any]]:
    confirm = {"title": plain(text), "text": plain(text), "confirm": plain(text), "deny": plain(text)}
    button = {"type": "button", "text": plain(text), "action_id": "b", "value": text, "confirm": confirm}
    image = {"type": "image", "alt_text": text, "image_url": text}
    menu = {"type": "static_select", "action_id": "m", "placeholder": plain(text)}
    groups = [{"label": plain(text), "options": [option(text)]}]
    return [
        {"type": "section", "text": mrkdwn(text), "accessory": button | {"accessibility_label": text}},
        {"type": "section", "fields": [mrkdwn(text), plain(text)], "accessory": image},
        {"type": "header", "text": plain(text)},
        {"type": "context", "elements": [mrkdwn(text), image]},
        {"type": "actions", "elements": [button, menu | {"options": [option(text)]}]},
        {"type": "actions", "elements": [menu | {"option_groups": groups}, overflow(text)]},
        {**image, "title": plain(text)},
    ]


def overflow(text: str) -> dict[str, Any]:
    return {"type": "overflow", "action_id": "o", "options": [option(text)]}


def every_input(text: str) -> list[dict[str, Any]]:
    words = {"type": "plain_text_input", "initial_value": text, "placeholder": plain(text)}
    one = option(text)
    elements = {
        "title": {**words, "action_id": "a"},
        "story": {**words, "action_id": "b", "multiline": True},
        "kind": {"type": "static_select", "action_id": "c", "options": [one], "initial_option": one},
        "way": {"type": "radio_buttons", "action_id": "d", "options": [one], "initial_option": one},
        "ways": {"type": "checkboxes", "action_id": "e", "options": [one], "initial_options": [one]},
        "whom": {"type": "users_select", "action_id": "f", "placeholder": plain(text)},
    }
    about = {"type": "input", "label": plain(text), "hint": plain(text)}
    return [{**about, "block_id": name, "element": element} for name, element in elements.items()]


def skeleton(root: Element) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The elements and the names of their attributes, without what the platform's own app makes of what people type."""
    for one in root.all:
        kind = one.attributes.get("class", "")
        if one.tag in APPS_OWN and not one.attributes:
            continue
        if (one.tag, kind) in APPS_OWN_WITH_CLASS:
            assert one.attributes.keys() <= CLASSED
            continue
        yield one.tag, tuple(sorted(one.attributes))


@pytest.fixture(scope="module")
def panes():
    return Panes(SlackSandbox(), TelegramSandbox())


def test_there_are_five_hundred():
    assert sum(text.count("\n") + 1 for text in HOSTILE) > 400


def test_messages_on_slack(panes: Panes):
    panes.on_slack(QUIET)
    expected = list(skeleton(panes.draw("slack")))
    for text in HOSTILE:
        wanted = panes.on_slack(text)
        drawn = panes.draw("slack")
        assert list(skeleton(drawn)) == expected, text
        for place, words in wanted.items():
            lines = [_seen(line).strip() for line in words.split("\n")]
            found = _seen(drawn.by_id(place).text)
            assert all(line in found for line in lines), (place, text)


def test_windows_on_slack(panes: Panes):
    panes.on_slack(QUIET)
    panes.modal(QUIET)
    expected = {place: list(skeleton(panes.draw("slack", place=place))) for place in ("dm", "home")}
    for text in HOSTILE:
        panes.modal(text)
        drawn = {place: panes.draw("slack", place=place) for place in expected}
        assert {place: list(skeleton(one)) for place, one in drawn.items()} == expected, text
        modal = next(one for one in drawn["dm"].all if one.attributes.get("role") == "dialog")
        fields = {one.attributes["id"].rpartition("-")[2]: one for one in modal.all if one.tag in {"input", "textarea"}}
        assert fields["title"].attributes["value"] == text
        assert fields["story"].text == text
        assert fields["title"].attributes["placeholder"] == text
        labels = [one.text for one in modal.all if one.tag in {"label", "legend"} and "class" not in one.attributes]
        assert labels == [text] * 6


def test_messages_on_telegram(panes: Panes):
    panes.on_telegram(QUIET)
    expected = list(skeleton(panes.draw("telegram")))
    for text in HOSTILE:
        wanted = panes.on_telegram(text)
        drawn = panes.draw("telegram")
        assert list(skeleton(drawn)) == expected, text
        for place, words in wanted.items():
            assert next(one for one in drawn.by_id(place).all if one.attributes.get("class") == "text").text == words
        buttons = [
            one.text.removesuffix(" ↗")
            for one in drawn.all
            if one.tag == "button" and "row" in one.attributes.get("data-deed", "")
        ]
        assert buttons == [text, text]
        was = [one.attributes["data-was"] for one in drawn.all if "data-was" in one.attributes]
        assert was == [words for place, words in wanted.items() if not place.endswith(("-1", "-3"))]


def test_what_is_inspected(panes: Panes):
    ways = {"telegram": panes.on_telegram, "slack": panes.on_slack}
    for text in HOSTILE[::5]:
        for platform, say in ways.items():
            place, _, message = next(iter(say(text)))[1:].rpartition("-")
            drawn = panes.draw("inspect", about=f"{platform}:{place}:{message}")
            assert {one.tag for one in drawn.all} == INSPECTED
            payload = next(one for one in drawn.all if one.tag == "pre").text
            assert _seen(json.dumps(text, ensure_ascii=False)[1:-1]) in _seen(payload)


INSPECTED = {"root", "section", "header", "h2", "h3", "a", "div", "p", "pre"}
