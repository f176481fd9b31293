"""What Slack sends, translated: pure functions on bodies as Slack writes them."""

import json

import pytest

from adapters.slack.incoming import Heard, Translator
from adapters.slack.mrkdwn import escaped, spoken
from flows.chat import Changed, Command, File, FileKind, Mentioned, Opened, Pressed, Replied, Said, Submitted

TRANSLATOR = Translator({"idea": "idea", "idee": "idea"}, {"U2": "Sam"}.get, lambda: "https://voorbeeld.slack.com/")


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


PERMALINK = "https://zandbak.slack.example/files/U1/F1/foto.png"


@pytest.mark.parametrize(
    ("files", "file"),
    [
        ([{"mimetype": "image/png", "permalink": PERMALINK}], File(FileKind.PHOTO, PERMALINK)),
        ([{"mimetype": "audio/mp4", "permalink": PERMALINK}], File(FileKind.VOICE, PERMALINK)),
        (
            [{"mimetype": "text/csv"}, {"mimetype": "image/png", "permalink": PERMALINK}],
            File(FileKind.PHOTO, PERMALINK),
        ),
        ([{"mimetype": "video/mp4", "permalink": PERMALINK}], None),
        ([{"id": "F1", "file_access": "check_file_info"}], None),
        ([{"mimetype": "image/png", "permalink": "javascript:alert(1)"}], None),
    ],
)
def test_a_photo_or_sound_comes_with_the_address_at_which_it_is_opened(files, file):
    assert heard(said(text="", subtype="file_share", files=files)).act == Said(None, file=file)


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


def shortcut(kind: str, callback_id: str, **more: object) -> dict:
    person = {"id": "U1", "username": "noor", "team_id": "T1"}
    return {"type": kind, "callback_id": callback_id, "trigger_id": "t9", "user": person, **more}


def on_message(channel: str = "C1", name: str = "ideeen", **message: object) -> dict:
    whole = {"type": "message", "user": "U2", "ts": "17.000200", **message}
    return shortcut("message_action", "idea_from_message", message=whole, channel={"id": channel, "name": name})


def test_a_shortcut_asks_for_an_idea_and_can_open_a_page():
    found = heard(shortcut("shortcut", "idea"))
    assert (found.act, found.key, found.private, found.can_open) == (Command("idea"), "slack:t9", True, True)
    assert (found.user, found.team, found.name) == ("U1", "T1", "noor")


@pytest.mark.parametrize(
    ("text", "words"),
    [("stiller, <@U2>", "stiller, @Sam"), (None, ""), ("a &lt;b&gt; <https://x.nl|x>", "a <b> x (https://x.nl)")],
)
def test_of_a_message_the_words_and_the_place_are_taken(text, words):
    found = heard(on_message(text=text))
    assert found.act == Command("idea", words, "https://voorbeeld.slack.com/archives/C1/p17000200")
    assert (found.private, found.can_open) == (False, True)


def test_a_message_in_a_thread_is_linked_in_its_thread_and_a_private_one_not_at_all():
    root = "https://voorbeeld.slack.com/archives/C1/p17000200"
    assert heard(on_message(text="x", thread_ts="17.000200")).act == Command("idea", "x", root)
    assert heard(on_message(text="x", thread_ts="3.3")).act == Command("idea", "x", f"{root}?thread_ts=3.3&cid=C1")
    assert heard(on_message("D1", text="x")).act == Command("idea", "x")
    assert heard(on_message("D1", text="x")).private


def test_a_private_conversation_of_a_few_people_is_not_linked_either():
    assert heard(on_message("C9", "mpdm-noor--sam--kim-1", text="x")).act == Command("idea", "x")
    assert heard(called("<@UBOT> stiller", channel="C9", channel_type="mpim")).act.origin is None


def test_shortcuts_that_are_not_ours_and_links_are_left_alone():
    assert TRANSLATOR.heard(shortcut("shortcut", "other")) is None
    assert TRANSLATOR.heard(shortcut("message_action", "idea", message={}, channel={"id": "C1"})) is None
    assert TRANSLATOR.heard(shortcut("shortcut", "idea_from_message")) is None
    link = {"type": "button", "action_id": "idea.origin#0", "url": "https://voorbeeld.slack.com/archives/C1/p1"}
    assert TRANSLATOR.heard(pressed(actions=[link], container={"type": "message", "channel_id": "D1"})) is None


def called(text: str, **more: object) -> dict:
    body = event({"type": "app_mention", "channel": "C1", "user": "U1", "ts": "17.000200", "text": text, **more})
    return body | {"authorizations": [{"user_id": "UBOT", "is_bot": True}]}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<@UBOT> stiller vergaderen", "stiller vergaderen"),
        ("<@UBOT|learnathon>: stiller", "stiller"),
        ("<@UBOT>, zegt <@U2> &amp; co", "zegt @Sam & co"),
        ("hoi <@UBOT> stiller", "hoi stiller"),
        ("<@UBOT>", ""),
    ],
)
def test_called_by_name_the_words_around_it_count(text, words):
    found = heard(called(text))
    assert found.act == Mentioned(words, "https://voorbeeld.slack.com/archives/C1/p17000200")
    assert (found.private, found.can_open, found.key) == (False, False, "slack:Ev1")


def test_called_in_a_thread_tells_which():
    act = heard(called("<@UBOT> x", thread_ts="3.3")).act
    assert isinstance(act, Mentioned)
    assert json.loads(act.under or "") == {"channel": "C1", "ts": "3.3"}


def test_other_bots_may_call_as_they_like():
    assert TRANSLATOR.heard(called("<@UBOT> x", bot_id="B1")) is None


def in_thread(**more: object) -> dict:
    place = {"type": "message", "channel_type": "channel", "channel": "C1", "user": "U1", "ts": "2.2"}
    return event({**place, "thread_ts": "1.1", **more})


CARD, REPLY = '{"channel":"C1","ts":"1.1"}', '{"channel":"C1","ts":"2.2"}'


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({"text": "Goed plan &amp; snel"}, "Goed plan & snel"),
        ({"text": "Vraag <@U2> eens", "channel_type": "group"}, "Vraag @Sam eens"),
        ({"text": "Voor allen", "subtype": "thread_broadcast"}, "Voor allen"),
        ({"text": "Zie foto", "subtype": "file_share", "files": []}, "Zie foto"),
        ({"text": "", "subtype": "file_share", "files": []}, None),
    ],
)
def test_what_is_said_in_a_thread_is_a_reply_to_what_the_thread_hangs_on(more, text):
    found = heard(in_thread(**more))
    assert found.act == Replied(CARD, REPLY, text)
    assert (found.user, found.private, found.key) == ("U1", False, "slack:Ev1")


@pytest.mark.parametrize(
    "more",
    [
        {"thread_ts": None, "text": "zomaar"},
        {"thread_ts": "2.2", "text": "de kaart zelf"},
        {"channel_type": "mpim", "text": "met zijn drieën"},
        {"bot_id": "B1", "text": "van een programma"},
        {"subtype": "channel_join", "text": "kwam binnen"},
        {"user": "USLACKBOT", "text": "van Slack"},
    ],
)
def test_other_talk_in_a_channel_is_not_read(more):
    assert TRANSLATOR.heard(in_thread(**more)) is None


def altered(subtype: str, **parts: object) -> dict:
    return event({"type": "message", "subtype": subtype, "channel_type": "channel", "channel": "C1", **parts})


def test_a_reply_that_changes_or_goes_is_the_same_reply():
    before = {"user": "U1", "ts": "2.2", "thread_ts": "1.1", "text": "Goed plna"}
    after = {**before, "text": "Goed plan", "edited": {"user": "U1", "ts": "3.3"}}
    changed = altered("message_changed", message=after, previous_message=before)
    assert heard(changed).act == Replied(CARD, REPLY, "Goed plan", edited_at=3.3)
    gone = altered("message_deleted", previous_message=after, deleted_ts="2.2")
    assert heard(gone).act == Replied(CARD, REPLY, None, removed=True)
    assert TRANSLATOR.heard(altered("message_changed", message=before, previous_message=before)) is None
    assert TRANSLATOR.heard(altered("message_deleted", deleted_ts="2.2")) is None
