"""A small app on the real slack_bolt lives in the simulated Slack, over sockets and over HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.routing import Route

from adapters.sandbox.server import LoopbackServer
from adapters.sandbox.slack import SlackPerson, SlackSandbox

MODES = ("socket", "http")


def idea_modal(text: str = "", callback_id: str = "idea") -> dict:
    title = {"type": "plain_text_input", "action_id": "text", "min_length": 5, "max_length": 80}
    kind = {
        "type": "static_select",
        "action_id": "kind",
        "options": [{"text": plain("Verbeteren"), "value": "improve"}, {"text": plain("Vernieuwen"), "value": "renew"}],
    }
    return {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain("Nieuw idee"),
        "submit": plain("Plaats"),
        "close": plain("Annuleer"),
        "notify_on_close": True,
        "private_metadata": "draft-1",
        "blocks": [
            {
                "type": "input",
                "block_id": "title",
                "label": plain("Titel"),
                "hint": plain("Kort"),
                "element": title | ({"initial_value": text} if text else {}),
            },
            {"type": "input", "block_id": "kind", "label": plain("Soort"), "element": kind, "optional": True},
        ],
    }


def plain(text: str) -> dict:
    return {"type": "plain_text", "text": text}


def card(text: str, *buttons: str) -> list[dict]:
    pressable = [{"type": "button", "action_id": f"do_{one}", "text": plain(one), "value": one} for one in buttons]
    body = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    blocks: list[dict] = [{"type": "rich_text", "elements": [body]}]
    return blocks + ([{"type": "actions", "block_id": "buttons", "elements": pressable}] if pressable else [])


def idea_app(client: AsyncWebClient, signing_secret: str, pool: str) -> AsyncApp:  # noqa: C901  (one little app)
    app = AsyncApp(client=client, signing_secret=signing_secret, request_verification_enabled=True)
    app.heard = []

    @app.command("/idea")
    async def idea(ack, command, client):
        await ack()
        await client.views_open(trigger_id=command["trigger_id"], view=idea_modal(command["text"]))

    @app.command("/help")
    async def help_(ack, respond):
        await ack("Even kijken")
        await respond("Dit kan ik allemaal")

    @app.command("/slow")
    async def slow(ack):
        await asyncio.sleep(0.6)

    @app.view("idea")
    async def filed(ack, view, body, client):
        title = view["state"]["values"]["title"]["text"]["value"]
        if "verboden" in title:
            await ack(response_action="errors", errors={"title": "Dat woord niet"})
            return
        if "stap" in title:
            await ack(response_action="update", view=idea_modal(title, "second"))
            return
        await ack()
        text = {"text": "Een nieuw idee", "blocks": card(title, "Like")}
        posted = await client.chat_postMessage(channel=pool, **text)
        await client.chat_postMessage(channel=body["user"]["id"], text=f"Dank je, {posted['ts']}")

    @app.view("second")
    async def second(ack):
        await ack()

    @app.view_closed("idea")
    async def closed(ack, view):
        await ack()
        app.heard.append(("closed", view["private_metadata"]))

    @app.action("do_Like")
    async def like(ack, body, client, respond):
        await ack()
        message = body["message"]
        await client.chat_update(channel=body["channel"]["id"], ts=message["ts"], text="Idee", blocks=card("Geliket"))
        await respond(text="Alleen voor jou", replace_original=False)

    @app.event("message")
    async def message(event, body):
        app.heard.append((event.get("subtype"), event.get("text"), body["event_id"]))

    @app.event("app_home_opened")
    async def home(event, client):
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": card("Mijn ideeën", "Nieuw")})

    @app.action("do_Nieuw")
    async def new(ack, body, client):
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=idea_modal())

    return app


class World:
    """The sandbox, the app in it, and the people."""

    def __init__(self, slack: SlackSandbox) -> None:
        self.slack = slack
        self.noor: SlackPerson = slack.add_person("noor")
        self.bram: SlackPerson = slack.add_person("bram", locale="en-GB")
        self.pool = slack.add_channel("ideeen", [self.noor, self.bram])
        client = AsyncWebClient(slack.bot_token, base_url=slack.api_url, retry_handlers=[])
        self.app = idea_app(client, slack.signing_secret, self.pool.id)

    async def run(self, mode: str, stack: AsyncExitStack, ping_interval: float) -> None:
        if mode == "http":
            await self._listen(stack)
            return
        web = AsyncWebClient(base_url=self.slack.api_url, retry_handlers=[])
        handler = AsyncSocketModeHandler(self.app, self.slack.app_token, web_client=web, ping_interval=ping_interval)
        await handler.connect_async()
        stack.push_async_callback(handler.close_async)
        await self.slack.sockets.connected()

    async def _listen(self, stack: AsyncExitStack) -> None:
        server = LoopbackServer()
        await server.start(
            Starlette(routes=[Route("/slack/events", AsyncSlackRequestHandler(self.app).handle, methods=["POST"])])
        )
        stack.push_async_callback(server.stop)
        await self.slack.deliver_to(f"{server.url}/slack/events")


@asynccontextmanager
async def living(mode: str, ping_interval: float = 30) -> AsyncIterator[World]:
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(SlackSandbox(retry_after=(0.01, 0.05)))
        world = World(slack)
        await world.run(mode, stack, ping_interval)
        yield world


@pytest.fixture(params=MODES)
async def world(request) -> AsyncIterator[World]:
    async with living(request.param) as world:
        yield world


async def test_an_idea_goes_from_the_command_to_the_pool(world):
    noor = world.noor
    await noor.command("/idea")
    modal = await noor.sees_modal("Nieuw idee")
    assert (modal.submit, modal.close, modal.field("Titel").hint) == ("Plaats", "Annuleer", "Kort")

    await noor.fill({"Titel": "wat"})
    kept_back = await noor.submit()
    assert kept_back.field("Titel").error == "Please enter at least 5 characters."
    await noor.fill({"Titel": "een verboden idee", "Soort": "Vernieuwen"})
    refused = await noor.submit()
    assert refused.field("title").error == "Dat woord niet"
    assert refused.field("kind").value == "Vernieuwen"
    await noor.fill(title="Stille standup <!channel>")
    assert await noor.submit() is None

    await noor.sees("Dank je")
    seen = await world.bram.sees_message("Stille standup <!channel>")
    assert (seen.buttons, seen.mentions, seen.edited) == (("Like",), (), False)
    assert world.slack.violations == []
    assert world.slack.triggers.expired == 0


async def test_a_press_updates_the_card_and_answers_one_person_only(world):
    await world.noor.command("/idea Stille standup")
    modal = await world.noor.sees_modal()
    assert modal.field("Titel").initial == "Stille standup"
    await world.noor.submit()
    old = await world.bram.sees_message("Stille standup")

    await world.bram.press("Like")
    changed = await world.bram.sees_message("Geliket")
    assert (changed.edited, changed.ts, changed.buttons) == (True, old.ts, ())
    assert (await world.bram.sees_message("Alleen voor jou")).ephemeral
    assert "Alleen voor jou" not in world.noor.screen

    world.bram.look_away()
    await world.bram.press("Like", message=old)  # the old button, pressed on a second device
    await world.bram.sees_message("Alleen voor jou")
    assert world.slack.violations == []


async def test_pages_of_a_modal_and_closing_it(world):
    await world.noor.command("/idea eerste stap")
    await world.noor.sees_modal()
    second = await world.noor.submit()
    assert (second.callback_id, second.field("Titel").value) == ("second", "eerste stap")
    assert await world.noor.submit() is None

    await world.noor.command("/idea")
    await world.noor.sees_modal()
    await world.noor.close_modal()
    assert world.noor.modal is None
    assert ("closed", "draft-1") in world.app.heard


async def test_the_words_of_an_acknowledgement_and_of_a_response_url_are_for_one_person(world):
    await world.noor.command("/help")
    assert (await world.noor.sees_message("Even kijken")).ephemeral
    assert (await world.noor.sees_message("Dit kan ik allemaal")).ephemeral
    assert "Even kijken" not in world.bram.screen


async def test_home_opens_a_modal(world):
    await world.noor.open_home()
    await world.noor.sees("Mijn ideeën")
    await world.noor.press("Nieuw", home=True)
    await world.noor.sees_modal("Nieuw idee")


async def test_the_app_hears_what_people_write_change_and_take_back(world):
    said = await world.noor.write("Tom & Jerry <3 @bram")
    await world.noor.edit(said, "anders")
    await world.noor.delete(world.noor.dm[0])
    await world.slack.settled()
    subtypes = {subtype for subtype, *_ in world.app.heard}
    assert subtypes == {None, "message_changed", "message_deleted"}
    text = next(text for subtype, text, _ in world.app.heard if subtype is None)
    assert text == f"Tom &amp; Jerry &lt;3 {world.bram.mention}"
    assert said.text == "Tom & Jerry <3 @bram"


async def test_without_an_acknowledgement_the_person_sees_a_timeout(world):
    world.slack.delivery.ack_within = 0.3
    await world.noor.command("/slow")
    assert world.noor.errors == ['/slow failed with the error "operation_timeout"']


async def listened(world, count):
    """Wait until the app's listeners, which run beside its acknowledgements, have heard so much."""
    async with asyncio.timeout(10):
        while len(world.app.heard) < count:  # noqa: ASYNC110 - it tells nobody when it heard something
            await asyncio.sleep(0.01)


async def test_an_envelope_delivered_twice_or_out_of_order(world):
    world.slack.faults.deliver_twice()
    await world.noor.write("dubbel")
    await world.slack.settled()
    await listened(world, 2)
    assert len([one for one in world.app.heard if one[1] == "dubbel"]) == 2
    assert len({event_id for _, text, event_id in world.app.heard if text == "dubbel"}) == 1

    world.slack.faults.deliver_out_of_order()
    await world.noor.write("eerst")
    await world.noor.write("daarna")
    await world.slack.settled()
    await listened(world, 4)
    assert [text for _, text, _ in world.app.heard[2:]] == ["daarna", "eerst"]


async def test_a_late_command_expires_its_trigger(world):
    world.slack.triggers.lifetime, world.slack.delivery.ack_within = 0.05, 0.4
    world.slack.faults.deliver_late(0.2)
    await world.noor.command("/idea")
    await world.slack.settled()
    assert (await world.slack.calls.last("views.open")).error == "expired_trigger_id"
    assert world.slack.violations[0].why == "expired_trigger_id"
    assert world.slack.triggers.expired == 1


async def test_an_event_is_delivered_again_until_it_is_acknowledged():
    async with living("socket", ping_interval=0.2) as world:
        world.slack.delivery.retry_after = (0.05,) * 100
        world.slack.sockets.silence()
        await world.noor.write("hoor je mij")
        world.slack.sockets.drop()
        world.slack.sockets.speak()
        await world.noor.write("en nu")
        await world.slack.sockets.connected()
        await world.slack.settled()
        assert {text for _, text, _ in world.app.heard} == {"hoor je mij", "en nu"}
        assert world.slack.delivery.lost == []


async def test_a_silent_socket_lets_people_wait_and_a_refreshed_one_comes_back():
    async with living("socket") as world:
        await world.slack.sockets.refresh()
        await world.slack.sockets.connected()
        await world.noor.command("/help")
        assert world.noor.errors == []
        world.slack.sockets.silence()
        world.slack.delivery.ack_within = 0.3
        await world.noor.command("/help")
        assert world.noor.errors == ['/help failed with the error "operation_timeout"']
        world.slack.sockets.drop()


async def test_http_events_are_sent_again_with_their_number_and_reason():
    seen = []

    async def refuse(scope, receive, send):
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        seen.append((headers.get("x-slack-retry-num"), headers.get("x-slack-retry-reason")))
        await send({"type": "http.response.start", "status": 503, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    server = LoopbackServer()
    await server.start(refuse)
    async with SlackSandbox(retry_after=(0, 0, 0)) as slack:
        await slack.deliver_to(server.url, verify=False)
        noor = slack.add_person("noor")
        await noor.write("hallo")
        await slack.settled()
        await noor.command("/idea")
        assert seen[:4] == [(None, None), ("1", "http_error"), ("2", "http_error"), ("3", "http_error")]
        assert len(slack.delivery.lost) == 1
        assert noor.errors == ['/idea failed with the error "http_error"']
    await server.stop()


async def test_many_people_at_once():
    async with living("socket") as world:
        people = [world.slack.add_person(f"p{number}") for number in range(100)]

        async def one(person: SlackPerson) -> None:
            await person.command(f"/idea Idee van {person.user.name}")
            await person.sees_modal(within=10)

        await asyncio.gather(*map(one, people))
        assert world.slack.triggers.used == 100
        assert world.slack.violations == []
