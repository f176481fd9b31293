import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.address import Place
from adapters.telegram.callback import ButtonCodes
from adapters.telegram.incoming import Translator, place_of, sender_id
from flows.chat import (
    Command,
    File,
    FileKind,
    Incoming,
    Mentioned,
    Moved,
    Pressed,
    Reachable,
    Replied,
    Said,
    Sender,
    Surface,
)

CODES = ButtonCodes("4242:secret")
TRANSLATOR = Translator(4242, "learnathon_bot", frozenset({"idea", "idee"}), CODES)
NOOR = {
    "id": 5,
    "is_bot": False,
    "first_name": "Noor",
    "last_name": "Bos",
    "username": "noor",
    "language_code": "nl-BE",
}
PRIVATE = {"id": 5, "type": "private", "first_name": "Noor"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Learnathon"}


def message(text=None, *, chat=PRIVATE, kind="message", person=NOOR, **more):
    content = {"message_id": 9, "date": 1, "chat": chat, "from": person, **more}
    return {"update_id": 77, kind: content if text is None else content | {"text": text}}


def press(data, chat=PRIVATE):
    query = {"id": "q", "from": NOOR, "message": {"message_id": 9, "date": 0, "chat": chat}, "data": data}
    return {"update_id": 78, "callback_query": query}


def act(update):
    incoming = TRANSLATOR.incoming(update)
    return None if incoming is None else incoming.act


def test_words_in_a_private_chat_with_their_sender_and_nothing_more():
    assert TRANSLATOR.incoming(message("hallo")) == Incoming(
        key="telegram:4242:77",
        sender=Sender("telegram", "", "5", "Noor Bos", '{"chat":5}', "nl"),
        act=Said("hallo"),
        surface=Surface.STEPS,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/idea", Command("idea")),
        ("/IDEE Een stillere stand-up", Command("idee", "Een stillere stand-up")),
        ("/idea@learnathon_bot meer", Command("idea", "meer")),
        ("/idea\ntwee\nregels", Command("idea", "twee\nregels")),
        ("/start", Command("start")),
        ("/start WELKOM24", Command("start", "WELKOM24")),
        ("/start do-vervalst", Command("start")),
        ("/", Said("/")),
        ("/ idee", Said("/ idee")),
        ("idee /idea", Said("idee /idea")),
    ],
)
def test_commands_in_a_private_chat(text, expected):
    assert act(message(text)) == expected


def test_a_link_with_our_signature_is_a_press():
    assert act(message(f"/start {CODES.link('ideas.show', ('7',))}")) == Pressed("ideas.show", ("7",))


@pytest.mark.parametrize("kind", ["sticker", "photo", "voice", "location", "poll", "document"])
def test_what_is_not_words(kind):
    assert act(message(**{kind: {}})) == Said(None)
    assert act(message(**{kind: {}}, caption="een foto met woorden")) == Said(None)


def test_a_photo_is_taken_in_its_largest_size_and_a_voice_note_as_it_is():
    sizes = [{"file_id": name, "width": side, "height": side} for name, side in (("s", 90), ("l", 1280), ("m", 320))]
    assert act(message(photo=sizes)) == Said(None, file=File(FileKind.PHOTO, "l"))
    assert act(message(photo=sizes, caption="zo")) == Said("zo", file=File(FileKind.PHOTO, "l"))
    assert act(message(voice={"file_id": "v", "duration": 3})) == Said(None, file=File(FileKind.VOICE, "v"))
    assert act(message(chat=GROUP, photo=sizes)) is None


def test_words_changed_afterwards():
    assert act(message("toch anders", kind="edited_message")) == Said("toch anders", edited=True)
    assert act(message(kind="edited_message", location={})) is None


def test_telegrams_own_notices_and_bots_are_not_answered():
    assert act(message(pinned_message={})) is None
    assert act(message("hallo", person=NOOR | {"is_bot": True})) is None
    assert act({"update_id": 1, "poll": {"id": "1"}}) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/idee Stiller", Command("idee", "Stiller")),
        ("/hulp@learnathon_bot", Command("hulp")),
        ("/hulp@Learnathon_Bot", Command("hulp")),
        ("/hulp", None),
        ("/idea@andere_bot", None),
        ("we praten gewoon", None),
        ("@learnathon_bot wat vind jij?", None),
    ],
)
def test_in_a_group_only_commands_for_us_are_read(text, expected):
    incoming = TRANSLATOR.incoming(message(text, chat=GROUP))
    assert (incoming and incoming.act) == expected
    assert incoming is None or not incoming.private
    assert incoming is None or incoming.sender.address == '{"chat":5}'


def test_other_things_in_a_group_are_not_read():
    assert act(message(chat=GROUP, photo=[])) is None
    assert act(message("/idea", chat=GROUP, kind="edited_message")) is None


def test_a_press_tells_the_message_it_stands_in():
    incoming = TRANSLATOR.incoming(press(CODES.data(5, "ideas.show", ("7",))))
    assert incoming is not None
    assert incoming.act == Pressed("ideas.show", ("7",), '{"chat":5,"message":9}')
    in_group = TRANSLATOR.incoming(press(CODES.data(-1001, "ideas.like", ("7",)), GROUP))
    assert in_group is not None
    assert not in_group.private


@pytest.mark.parametrize("data", ["", "ideas.show|7", CODES.data(6, "ideas.show", ("7",))])
def test_forged_and_foreign_presses_do_nothing(data):
    assert act(press(data)) is None


@pytest.mark.parametrize(("status", "expected"), [("kicked", Reachable(now=False)), ("member", Reachable(now=True))])
def test_blocking_and_letting_in_again(status, expected):
    change = {"chat": PRIVATE, "from": NOOR, "new_chat_member": {"status": status}}
    assert act({"update_id": 79, "my_chat_member": change}) == expected
    assert act({"update_id": 79, "my_chat_member": change | {"chat": GROUP}}) is None


@pytest.mark.parametrize(("code", "language"), [("nl", "nl"), ("pt-br", "pt"), ("fil", None), ("", None), (None, None)])
def test_languages_have_two_letters(code, language):
    incoming = TRANSLATOR.incoming(message("hallo", person=NOOR | {"language_code": code}))
    assert incoming is not None
    assert incoming.sender.language == language


def test_a_chat_in_the_settings_may_name_a_topic():
    assert Place.from_setting("-1001:12") == Place(-1001, 12)
    assert Place.from_json(Place.from_setting("-1001").to_json()) == Place(-1001)


def test_where_and_who():
    update = message("/idea", chat=GROUP, message_thread_id=4, is_topic_message=True)
    place = place_of(update)
    assert place is not None
    assert place.to_json() == '{"chat":-1001,"thread":4}'
    assert sender_id(update) == 5
    assert sender_id({"update_id": 1}) == 0


CARD = {"message_id": 7, "chat": GROUP, "from": {"id": 1, "is_bot": True}, "text": "1. Stille standup"}


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ({"text": "Goed plan"}, "Goed plan"),
        ({"text": None, "photo": [], "caption": "Zo dus"}, "Zo dus"),
        ({"text": None, "sticker": {}}, None),
    ],
)
@pytest.mark.parametrize("kind", ["message", "edited_message"])
def test_a_reply_in_a_group_tells_what_it_answers(parts, text, kind):
    sent = {name: value for name, value in parts.items() if value is not None}
    changed = {"edit_date": 1_790_000_000} if kind == "edited_message" else {}
    update = message(sent.pop("text", None), chat=GROUP, kind=kind, reply_to_message=CARD, **sent, **changed)
    there = f'{{"chat":{GROUP["id"]},"message":'
    mine = f"{there}{update[kind]['message_id']}}}"
    assert act(update) == Replied(there + "7}", mine, text, edited_at=changed.get("edit_date"))


def test_a_reply_tells_with_what_the_talk_began():
    there = f'{{"chat":{GROUP["id"]},"message":'
    answered = message("Eens", chat=GROUP, reply_to_message=CARD, message_thread_id=3)
    assert act(answered) == Replied(there + "7}", there + "9}", "Eens", root=there + "3}")
    in_topic = message("Eens", chat=GROUP, reply_to_message=CARD, message_thread_id=3, is_topic_message=True)
    assert act(in_topic) == Replied(there + "7}", there + "9}", "Eens")


def test_a_reply_to_a_colleague_that_calls_us_tells_what_it_answers():
    there = f'{{"chat":{GROUP["id"]},"message":'
    sam = {"message_id": 7, "chat": GROUP, "from": {"id": 6, "is_bot": False}, "text": "Doen."}
    text, name = "@learnathon_bot eens", "@learnathon_bot"
    found = act(called(text, name, reply_to_message=sam, message_thread_id=3))
    assert found == Mentioned("eens", "https://t.me/c/1/9", there + "7}", there + "9}", there + "3}")
    changed = act(called(text, name, kind="edited_message", reply_to_message=sam, edit_date=5))
    assert changed == Replied(there + "7}", there + "9}", "eens", edited_at=5)


def test_a_group_that_becomes_a_supergroup_tells_so_whoever_did_it():
    anonymous = {"id": 1087968824, "is_bot": True}
    for person in (NOOR, anonymous):
        update = message(None, chat={"id": -400, "type": "group"}, migrate_to_chat_id=-1001400, person=person)
        assert act(update) == Moved('{"chat":-400,')
    assert act(message(None, chat=GROUP, migrate_from_chat_id=-400)) is None


def test_what_is_said_in_a_topic_is_not_a_reply_to_the_notice_that_opened_it():
    opening = {"message_id": 4, "chat": GROUP, "forum_topic_created": {"name": "Ideeën"}}
    assert act(message("Hallo", chat=GROUP, reply_to_message=opening, is_topic_message=True)) is None
    assert act(message(None, chat=GROUP, reply_to_message=CARD, new_chat_members=[])) is None
    assert act(message("/idea", chat=GROUP, reply_to_message=CARD)) == Command("idea")


@given(st.text())
def test_any_text_is_understood_as_something(text):
    assert act(message(text)) is not None


def called(text, *names, chat=GROUP, **more):
    """A message in which Telegram found these names."""
    entities = [
        {"type": "mention", "offset": len(text[: text.index(one)].encode("utf-16-le")) // 2, "length": len(one)}
        for one in names
    ]
    return message(text, chat=chat, entities=entities, **more)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("@learnathon_bot stiller vergaderen", "stiller vergaderen"),
        ("@Learnathon_Bot, stiller", "stiller"),
        ("\U0001f44d zeg @learnathon_bot stiller \U0001f44d", "\U0001f44d zeg stiller \U0001f44d"),
        ("@learnathon_bot", ""),
    ],
)
def test_called_by_name_in_a_group_the_words_around_it_count(text, words):
    name = next(word.strip(",") for word in text.split() if word.startswith("@"))
    assert act(called(text, name)) == Mentioned(words, "https://t.me/c/1/9")


def test_called_by_its_account_it_listens_too():
    entity = {"type": "text_mention", "offset": 0, "length": 3, "user": {"id": 4242}}
    assert act(message("bot stiller", chat=GROUP, entities=[entity])) == Mentioned("stiller", "https://t.me/c/1/9")


def test_calling_others_and_what_was_said_elsewhere_is_left_alone():
    assert act(called("@sam stiller", "@sam")) is None
    assert act(called("@learnathon_bot x", "@learnathon_bot", forward_origin={"type": "user"})) is None


@pytest.mark.parametrize(
    ("chat", "more", "link"),
    [
        ({"id": -1001234, "type": "supergroup"}, {}, "https://t.me/c/1234/9"),
        ({"id": -1001234, "type": "supergroup", "username": "ideeen"}, {}, "https://t.me/ideeen/9"),
        (
            {"id": -1001234, "type": "supergroup"},
            {"is_topic_message": True, "message_thread_id": 4},
            "https://t.me/c/1234/4/9",
        ),
        ({"id": -77, "type": "group"}, {}, None),
    ],
)
def test_the_way_back_to_a_message_in_a_group(chat, more, link):
    found = act(called("@learnathon_bot x", "@learnathon_bot", chat=chat, **more))
    assert found == Mentioned("x", link)


@pytest.mark.parametrize("text", ["stiller vergaderen", "/idee stiller"])
def test_what_is_passed_on_in_private_is_no_command(text):
    origin = {"type": "user", "date": 1, "sender_user": {"id": 6, "first_name": "Sam"}}
    assert act(message(text, forward_origin=origin)) == Said(text, forwarded=True)
