"""What Slack sends, translated: pure functions on bodies as Slack writes them."""

import json

import pytest

from adapters.slack.incoming import Heard, Translator
from adapters.slack.mrkdwn import escaped, spoken
from flows.chat import Changed, Command, Opened, Pressed, Said, Submitted

TRANSLATOR = Translator({"idea": "idea", "idee": "idea"}, {"U2": "Sam"}.get)


def heard(body: dict) -> Heard:
    found = TRANSLATOR.heard(body)
    assert found is not None
    return found


def command(line: str, channel: str = "C1") -> dict:
    word, _, text = line.partition(" ")
    return {
        "command": word,
        "text": text,
        "trigger_id": "1.2.abc",
        "user_id": "U1",
        "user_name": "noor",
        "team_id": "T1",
        "channel_id": channel,
    }


def event(event: dict) -> dict:
    return {"type": "event_callback", "event_id": "Ev1", "team_id": "T1", "event": event}


def said(**more: object) -> dict:
    return event({"type": "message", "channel_type": "im", "channel": "D1", "user": "U1", "ts": "1.1", **more})


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("/idea A quieter stand-up", Command("idea", "A quieter stand-up")),
        ("/idee", Command("idea", "")),
        ("/learnathon", Command("start", "")),
        ("/learnathon  idee  Een stillere standup", Command("idea", "Een stillere standup")),
        ("/learnathon /idee Kort", Command("idea", "Kort")),
        ("/learnathon IDEE", Command("idea", "")),
        ("/learnathon ide", Command("ide", "")),
        ("/idea a &lt;b&gt; &amp;amp; c", Command("idea", "a <b> &amp; c")),
    ],
)
def test_a_command_is_its_word_and_the_rest_as_typed(line, act):
    assert heard(command(line)).act == act


def test_a_command_can_open_a_page_and_tells_where_it_was_typed():
    in_channel, direct = heard(command("/idea")), heard(command("/idea", "D1"))
    assert (in_channel.private, direct.private) == (False, True)
    assert in_channel.can_open
    assert in_channel.key == "slack:1.2.abc"
    assert (in_channel.user, in_channel.team, in_channel.name) == ("U1", "T1", "noor")


def pressed(**more: object) -> dict:
    action = {"type": "button", "action_id": "idea.join#3", "value": '["7","nu"]'}
    person = {"id": "U1", "username": "noor", "team_id": "T1"}
    return {"type": "block_actions", "trigger_id": "t1", "user": person, "actions": [action], **more}


def test_a_button_in_a_message_brings_its_arguments_and_the_message():
    container = {"type": "message", "channel_id": "C1", "message_ts": "5.5"}
    found = heard(pressed(container=container))
    assert isinstance(found.act, Pressed)
    assert (found.act.action, found.act.args) == ("idea.join", ("7", "nu"))
    assert json.loads(found.act.receipt or "") == {"channel": "C1", "ts": "5.5"}
    assert (found.private, found.can_open) == (False, True)


def test_a_button_in_a_modal_brings_the_pages_state_and_opens_nothing():
    view = {"type": "modal", "callback_id": "form:idea.new", "private_metadata": "draft-1"}
    found = heard(pressed(view=view, container={"type": "view"}))
    assert found.act == Pressed("idea.join", ("7", "nu"), None, "draft-1")
    assert (found.private, found.can_open) == (True, False)


def test_presses_on_the_same_page_are_one_and_bring_what_is_filled_in():
    first = heard(pressed(view=VIEW, container={"type": "view"}, trigger_id="t1"))
    again = heard(pressed(view=VIEW, container={"type": "view"}, trigger_id="t2"))
    assert first.key == again.key == "slack:V1:156.ab"
    assert isinstance(first.act, Pressed)
    assert first.act.answers == ANSWERS


def test_a_button_at_home_can_open_a_page():
    found = heard(pressed(view={"type": "home", "private_metadata": ""}, container={"type": "view"}))
    assert found.act == Pressed("idea.join", ("7", "nu"), at_home=True)
    assert found.can_open


VIEW = {
    "id": "V1",
    "hash": "156.ab",
    "type": "modal",
    "callback_id": "form:idea.new",
    "private_metadata": "draft-1",
    "state": {
        "values": {
            "title": {"answer": {"type": "plain_text_input", "value": "Stille standup"}},
            "kind": {"answer": {"type": "radio_buttons", "selected_option": {"value": "improve"}}},
            "days": {"answer": {"type": "number_input", "value": "12.5"}},
            "start": {"answer": {"type": "datepicker", "selected_date": "2026-03-01"}},
            "test": {"answer": {"type": "plain_text_input", "value": None}},
            "role": {"answer": {"type": "static_select", "selected_option": None}},
        }
    },
}
ANSWERS = {
    "title": "Stille standup",
    "kind": "improve",
    "days": "12.5",
    "start": "2026-03-01",
    "test": None,
    "role": None,
}


def test_a_page_sent_in_brings_the_answers_and_is_one_page_however_often_it_is_pressed():
    body = {"type": "view_submission", "trigger_id": "t1", "user": {"id": "U1", "team_id": "T1"}, "view": VIEW}
    found, again = heard(body), heard({**body, "trigger_id": "t2"})
    assert found.act == Submitted("idea.new", ANSWERS, "draft-1")
    assert found.key == again.key == "slack:V1:156.ab"


def test_a_field_that_changes_brings_all_answers():
    action = {"type": "radio_buttons", "action_id": "answer", "block_id": "kind"}
    assert heard(pressed(view=VIEW, actions=[action])).act == Changed("idea.new", ANSWERS, "draft-1")


@pytest.mark.parametrize(
    ("more", "act"),
    [
        ({"text": "hoi"}, Said("hoi")),
        ({"text": "a &lt;b&gt; &amp; c"}, Said("a <b> & c")),
        ({"text": "vraag <@U2> in <#C1|algemeen>"}, Said("vraag @Sam in #algemeen")),
        ({"text": "", "subtype": "file_share", "files": [{}]}, Said(None)),
        ({"text": "zie foto", "subtype": "file_share", "files": [{}]}, Said("zie foto")),
        ({"files": [{}]}, Said(None)),
    ],
)
def test_what_somebody_says_comes_as_they_typed_it(more, act):
    found = heard(said(**more))
    assert found.act == act
    assert (found.key, found.user, found.team) == ("slack:Ev1", "U1", "T1")


def changed(message: dict, previous: str = "oud") -> dict:
    return event(
        {
            "type": "message",
            "subtype": "message_changed",
            "channel_type": "im",
            "channel": "D1",
            "message": {"user": "U1", "text": "nieuw", **message},
            "previous_message": {"text": previous},
        }
    )


def test_an_edit_is_said_again():
    found = heard(changed({"edited": {"user": "U1", "ts": "2.2"}}))
    assert found.act == Said("nieuw", edited=True)
    assert found.user == "U1"


@pytest.mark.parametrize(
    "body",
    [
        said(text="hoi", bot_id="B1"),
        said(text="hoi", user="USLACKBOT"),
        said(subtype="message_deleted"),
        said(subtype="channel_join", text="is erbij"),
        changed({}),
        changed({"edited": {}}, previous="nieuw"),
        changed({"edited": {}, "bot_id": "B1"}),
        event({"type": "message", "channel_type": "channel", "user": "U1", "text": "hoi"}),
        event({"type": "app_home_opened", "tab": "messages", "user": "U1"}),
        event({"type": "reaction_added", "user": "U1"}),
        {"type": "view_closed", "view": VIEW},
        {"type": "view_submission", "view": {**VIEW, "callback_id": "somebody-else"}},
        {"type": "app_rate_limited"},
        {},
    ],
)
def test_what_is_none_of_our_business_is_left_alone(body):
    assert TRANSLATOR.heard(body) is None


def test_looking_at_the_home_page_is_told():
    assert heard(event({"type": "app_home_opened", "tab": "home", "user": "U1"})).act == Opened()


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("<!channel> <!here|here>", "@channel here"),
        ("<!subteam^S1|@team>", "@team"),
        ("<https://voorbeeld.nl>", "https://voorbeeld.nl"),
        ("<https://voorbeeld.nl|voorbeeld.nl>", "voorbeeld.nl"),
        ("<https://voorbeeld.nl|hier>", "hier (https://voorbeeld.nl)"),
        ("<@U9>", "@U9"),
        ("1 &lt; 2 &amp;lt; 3", "1 < 2 &lt; 3"),
    ],
)
def test_slacks_markup_is_read_as_words(raw, plain):
    assert spoken(raw, {"U2": "Sam"}.get) == plain


def test_a_text_is_cut_before_an_entity_and_not_in_it():
    assert escaped("<!channel> & <@U1>") == "&lt;!channel&gt; &amp; &lt;@U1&gt;"
    assert escaped("ab<cd", 8) == "ab&lt;cd"
    assert escaped("ab<cd", 7) == "ab&lt;…"
    assert escaped("ab<cd", 6) == "ab…"
    assert len(escaped("<" * 5000)) <= 3000
