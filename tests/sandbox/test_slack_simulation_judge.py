"""What the simulated Slack refuses, in Slack's words, asked by the real client."""

import json

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.sandbox.slack import SlackPerson, SlackSandbox


def plain(text: str) -> dict:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> dict:
    return {"type": "mrkdwn", "text": text}


def section(text: str, **more) -> dict:
    return {"type": "section", "text": mrkdwn(text), **more}


def button(**more) -> dict:
    return {"type": "button", "text": plain("Ja"), "action_id": "yes", **more}


def actions(*elements: dict) -> dict:
    return {"type": "actions", "elements": list(elements)}


def asked(element: dict, **more) -> dict:
    return {"type": "input", "label": plain("Vraag"), "element": element, **more}


def option(label: str, value: str = "a") -> dict:
    return {"text": plain(label), "value": value}


def modal(*blocks: dict, **more) -> dict:
    whole = {
        "type": "modal",
        "title": plain("Titel"),
        "submit": plain("Klaar"),
        "blocks": list(blocks) or [section("x")],
    }
    return {name: value for name, value in {**whole, **more}.items() if value is not None}


class World:
    """A client of the bot, one person, and a channel with both."""

    def __init__(self, slack: SlackSandbox) -> None:
        self.slack = slack
        self.client = AsyncWebClient(slack.bot_token, base_url=slack.api_url, retry_handlers=[])
        self.noor: SlackPerson = slack.add_person("noor")
        self.pool = slack.add_channel("ideeen", [self.noor]).id

    async def refusal(self, call) -> tuple[str, str]:
        """The error of this call and what Slack says about it; it has to be in the record."""
        with pytest.raises(SlackApiError) as refused:
            await call
        assert self.slack.violations[-1].why.startswith(refused.value.response["error"])
        messages = refused.value.response.get("response_metadata", {}).get("messages", [])
        return refused.value.response["error"], " ".join(messages)

    def trigger(self) -> str:
        return self.slack.triggers.make(self.noor.id)


@pytest.fixture
async def world():
    async with SlackSandbox(limits="off") as slack:
        yield World(slack)


TEXT_INPUT = {"type": "plain_text_input", "action_id": "text"}
REFUSED_BLOCKS = [
    ([section("x" * 3001)], "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    ([section("")], "must be more than 0 characters"),
    ([{"type": "section"}], "missing required field: text or fields"),
    ([{"type": "header", "text": plain("x" * 151)}], "must be less than 151 characters"),
    ([{"type": "header", "text": mrkdwn("x")}], "unsupported type: mrkdwn"),
    ([actions(button(text=plain("x" * 76)))], "must be less than 76 characters"),
    ([actions(button(action_id="x" * 256))], "must be less than 256 characters"),
    ([actions(button(), button())], "action_id already exists in this block: yes"),
    ([section("x", block_id="a"), section("y", block_id="a")], "block_id already exists: a"),
    ([section("x", block_id="x" * 256)], "must be less than 256 characters"),
    ([section("x")] * 51, "no more than 50 items allowed"),
    ([{"type": "poem"}], "unsupported type: poem"),
    ([section("x", colour="red")], "invalid additional property: colour"),
    ([actions({"type": "lever"})], "unsupported type: lever"),
    ([actions({"type": "overflow", "options": [option("x" * 76)]})], "must be less than 76 characters"),
    ([actions({"type": "static_select", "options": [option("a")], "placeholder": plain("x" * 151)})], "less than 151"),
    ([actions({"type": "static_select", "options": [option("a"), option("b")]})], "options must have different values"),
    ([actions({"type": "radio_buttons", "options": [option("a")], "initial_option": option("b")})], "not one of the"),
    ([actions({"type": "datepicker", "initial_date": "31-01-2026"})], "must look like 2026-01-31"),
    ([{"type": "context", "elements": [mrkdwn("x")] * 11}], "no more than 10 items allowed"),
    ([{"type": "rich_text", "elements": [{"type": "rich_text_song"}]}], "unsupported type: rich_text_song"),
    ({"no": "list"}, "must be list"),
]
REFUSED_VIEWS = [
    (modal(title=plain("x" * 25)), "less than 25 characters [json-pointer:/view/title/text]"),
    (modal(submit=plain("x" * 25)), "less than 25 characters"),
    (modal(close=plain("x" * 25)), "less than 25 characters"),
    (modal(private_metadata="x" * 3001), "less than 3001 characters"),
    (modal(callback_id="x" * 256), "less than 256 characters"),
    (modal(*[section("x")] * 101), "no more than 100 items allowed"),
    (modal(asked(TEXT_INPUT), submit=None), "missing required field: submit"),
    (modal(asked({**TEXT_INPUT, "min_length": 9, "max_length": 8})), "min_length must not be more than max_length"),
    (modal(asked({**TEXT_INPUT, "max_length": 3001})), "must be between 1 and 3000"),
    (modal(asked({"type": "number_input"})), "missing required field: is_decimal_allowed"),
    (modal(asked(button())), "unsupported type: button"),
    (modal(title=None), "missing required field: title"),
    ({"type": "home", "blocks": [section("x")]}, "unsupported type: home"),
    (modal(section("hoi <!here>")), "unescaped markup: <!here>"),
]


@pytest.mark.parametrize(("blocks", "says"), REFUSED_BLOCKS)
async def test_blocks_that_slack_refuses(world, blocks, says):
    error, message = await world.refusal(world.client.chat_postMessage(channel=world.pool, text="x", blocks=blocks))
    assert error in {"invalid_blocks", "invalid_blocks_format"}
    assert says in message
    assert world.noor.messages("ideeen") == []


@pytest.mark.parametrize(("view", "says"), REFUSED_VIEWS)
async def test_views_that_slack_refuses(world, view, says):
    error, message = await world.refusal(world.client.views_open(trigger_id=world.trigger(), view=view))
    assert error == "invalid_arguments"
    assert says in message
    assert world.noor.modal is None


async def test_everything_we_use_is_accepted(world):
    pickers = [
        {"type": "static_select", "action_id": "s", "options": [option("a")], "initial_option": option("a")},
        {"type": "radio_buttons", "action_id": "r", "options": [option("a"), option("b", "b")]},
        {"type": "checkboxes", "action_id": "c", "options": [option("a"), option("b", "b")]},
        {"type": "datepicker", "action_id": "d", "initial_date": "2026-01-31"},
        {"type": "timepicker", "action_id": "t", "initial_time": "09:30"},
        {"type": "users_select", "action_id": "u", "placeholder": plain("Wie")},
    ]
    inputs = [*pickers, {**TEXT_INPUT, "multiline": True}, {"type": "number_input", "is_decimal_allowed": False}]
    item = {"type": "rich_text_section", "elements": [{"type": "text", "text": "een"}]}
    rich = {"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "bullet", "elements": [item]}]}
    image = {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "grafiek"}
    blocks = [
        section("x", accessory=pickers[0]),
        rich,
        image,
        {"type": "divider"},
        {"type": "header", "text": plain("K")},
    ]
    context = {"type": "context", "elements": [mrkdwn("klein"), plain("plat")]}
    await world.client.chat_postMessage(
        channel=world.pool, text="x", blocks=[*blocks, context, actions(button(), *pickers)], unfurl_links=False
    )
    await world.client.views_open(trigger_id=world.trigger(), view=modal(*map(asked, inputs), notify_on_close=True))
    assert world.slack.violations == []
    assert [field.kind for field in world.noor.modal.fields] == [one["type"] for one in inputs]


@pytest.mark.parametrize(
    "text", ["<!channel>", "<!here|hier>", "<!everyone>", "<@U0000000001>", "<#C1>", "<https://example.org|klik>"]
)
async def test_unescaped_words_of_people_are_refused_until_the_test_allows_markup(world, text):
    error, message = await world.refusal(world.client.chat_postMessage(channel=world.pool, text=f"hoi {text}"))
    assert (error, text in message) == ("invalid_arguments", True)
    block = await world.refusal(world.client.chat_postMessage(channel=world.pool, text="x", blocks=[section(text)]))
    assert block[0] == "invalid_arguments"
    world.slack.judge.allow_mentions = True
    await world.client.chat_postMessage(channel=world.pool, text=text)


async def test_names_must_not_be_linked_by_a_switch(world):
    assert (await world.refusal(world.client.chat_postMessage(channel=world.pool, text="x", link_names=True)))[0]
    assert (await world.refusal(world.client.chat_postMessage(channel=world.pool, text="x", parse="full")))[0]


async def test_arguments_tokens_scopes_and_channels(world):
    post, elsewhere = world.client.chat_postMessage, world.slack.add_channel("elders", bot=False).id
    closed = world.slack.add_channel("dicht")
    closed.archived = True
    hidden = world.slack.add_channel("geheim", private=True, bot=False).id
    unknown = await world.refusal(post(channel=world.pool, text="x", colour="red"))
    assert unknown[1] == "[ERROR] unknown argument: colour"
    assert (await world.refusal(world.client.api_call("chat.update", json={"channel": world.pool})))[1].endswith(": ts")
    for call, error in [
        (post(channel="C404", text="x"), "channel_not_found"),
        (post(channel=hidden, text="x"), "channel_not_found"),
        (post(channel=elsewhere, text="x"), "not_in_channel"),
        (post(channel=closed.id, text="x"), "is_archived"),
        (post(channel=world.pool, text="x" * 40_001), "msg_too_long"),
        (world.client.api_call("chat.postMessage", json={"channel": world.pool, "blocks": []}), "no_text"),
        (post(channel=world.pool, text="x", thread_ts="1.2"), "cannot_reply_to_message"),
        (post(channel=world.pool, text="x", metadata={"event_type": "t"}), "invalid_metadata_format"),
        (
            post(channel=world.pool, text="x", metadata={"event_type": 1, "event_payload": {}}),
            "invalid_metadata_schema",
        ),
        (world.client.chat_update(channel=world.pool, ts="1.2", text="x"), "message_not_found"),
        (world.client.users_info(user="U404"), "user_not_found"),
        (world.client.conversations_open(users="U404"), "user_not_found"),
        (world.client.views_update(view_id="V404", view=modal()), "not_found"),
        (world.client.views_open(trigger_id="1.2.3", view=modal()), "invalid_trigger_id"),
        (world.client.apps_connections_open(app_token=world.slack.bot_token), "not_allowed_token_type"),
        (AsyncWebClient("xoxb-wrong", base_url=world.slack.api_url).auth_test(), "invalid_auth"),
        (AsyncWebClient(base_url=world.slack.api_url).auth_test(), "not_authed"),
        (world.client.api_call("admin.users.list"), "unknown_method"),
    ]:
        assert (await world.refusal(call))[0] == error
    world.slack.workspace.scopes.discard("im:history")
    with pytest.raises(SlackApiError) as missing:
        await world.client.conversations_history(channel=world.slack.workspace.im(world.noor.id).id)
    assert missing.value.response["error"] == "missing_scope"
    assert missing.value.response["needed"] == "im:history"
    assert "chat:write" in missing.value.response["provided"]


async def test_a_record_never_holds_what_people_wrote(world):
    await world.refusal(world.client.chat_postMessage(channel=world.pool, text="geheim", blocks=[section("")]))
    assert "geheim" not in repr(world.slack.violations)
    assert world.slack.violations[0].args["text"] == "(6 characters)"
    await world.client.chat_postMessage(channel=world.pool, text="geheim")
    assert "geheim" not in repr(world.slack.calls)


async def test_form_encoded_calls_are_read_like_json(world):
    form = {
        "token": world.slack.bot_token,
        "channel": world.pool,
        "blocks": json.dumps([section("hallo")]),
        "text": "x",
    }
    async with (
        aiohttp.ClientSession() as session,
        session.post(world.slack.api_url + "chat.postMessage", data=form) as ok,
    ):
        assert (await ok.json())["ok"]
    assert [one.text for one in world.noor.messages(world.pool)] == ["hallo"]


async def test_history_is_paged_and_gives_metadata_back(world):
    note = {"event_type": "outbox", "event_payload": {"key": "a1"}}
    sent = [await world.client.chat_postMessage(channel=world.pool, text=f"R&D {n}", metadata=note) for n in range(3)]
    read = world.client.conversations_history
    first = await read(channel=world.pool, limit=2, include_all_metadata=True)
    assert [one["text"] for one in first["messages"]] == ["R&amp;D 2", "R&amp;D 1"]
    assert first["messages"][0]["metadata"] == note
    rest = await read(channel=world.pool, limit=2, cursor=first["response_metadata"]["next_cursor"])
    assert [one["ts"] for one in rest["messages"]] == [sent[0]["ts"]]
    assert rest["has_more"] is False
    assert "metadata" not in rest["messages"][0]
    later = await read(channel=world.pool, oldest=sent[1]["ts"])
    assert [one["ts"] for one in later["messages"]] == [sent[2]["ts"]]

    reply = await world.client.chat_postMessage(channel=world.pool, text="draad", thread_ts=sent[0]["ts"])
    thread = await world.client.conversations_replies(channel=world.pool, ts=sent[0]["ts"])
    assert [one["ts"] for one in thread["messages"]] == [sent[0]["ts"], reply["ts"]]
    assert reply["ts"] not in [one["ts"] for one in (await read(channel=world.pool))["messages"]]


async def test_people_as_the_directory_tells_them(world):
    guest = world.slack.add_person("gast", guest=True, locale="en-GB", tz="America/New_York")
    stranger = world.slack.add_person("vreemd", other_team=True)
    seen = (await world.client.users_info(user=guest.id, include_locale=True))["user"]
    assert (seen["is_restricted"], seen["locale"], seen["tz_offset"] < 0) == (True, "en-GB", True)
    assert "locale" not in (await world.client.users_info(user=guest.id))["user"]
    pages, cursor = [], ""
    while True:
        page = await world.client.users_list(limit=2, cursor=cursor)
        pages += page["members"]
        if not (cursor := page["response_metadata"]["next_cursor"]):
            break
    assert {one["id"] for one in pages} >= {guest.id, stranger.id, world.noor.id}
    assert next(one for one in pages if one["id"] == stranger.id)["team_id"] != world.slack.workspace.team_id


async def test_an_update_with_an_old_hash_is_refused_and_typed_words_stay(world):
    opened = await world.client.views_open(trigger_id=world.trigger(), view=modal(asked(TEXT_INPUT, block_id="q")))
    await world.noor.fill(q="half af")
    longer = modal(asked(TEXT_INPUT, block_id="q"), asked({**TEXT_INPUT, "action_id": "b"}))
    view_id, first_hash = opened["view"]["id"], opened["view"]["hash"]
    await world.client.views_update(view_id=view_id, hash=first_hash, view=longer)
    assert [field.value for field in world.noor.modal.fields] == ["half af", None]
    refused = await world.refusal(world.client.views_update(view_id=view_id, hash=first_hash, view=longer))
    assert refused[0] == "hash_conflict"


async def test_three_modals_may_be_stacked(world):
    await world.client.views_open(trigger_id=world.trigger(), view=modal())
    for _ in range(2):
        await world.client.views_push(trigger_id=world.trigger(), view=modal(title=plain("Hoger")))
    assert (await world.refusal(world.client.views_push(trigger_id=world.trigger(), view=modal())))[
        0
    ] == "push_limit_reached"
    await world.noor.close_modal()
    await world.noor.close_modal(every=True)
    assert world.noor.modal is None


async def test_an_update_keeps_the_blocks_it_does_not_replace(world):
    sent = await world.client.chat_postMessage(channel=world.pool, text="kort", blocks=[section("lang")])
    change = world.client.chat_update
    await change(channel=world.pool, ts=sent["ts"], text="anders")
    assert [one.text for one in world.noor.messages(world.pool)] == ["lang"]
    await change(channel=world.pool, ts=sent["ts"], text="anders", blocks=[])
    assert [one.text for one in world.noor.messages(world.pool)] == ["anders"]
