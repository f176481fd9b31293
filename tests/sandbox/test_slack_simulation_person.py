"""What people do on the simulated Slack, as it reaches an app."""

import pytest

from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.slack.delivery import Envelope


def plain(text: str) -> dict:
    return {"type": "plain_text", "text": text}


class Recorder:
    """An app that writes down what it is handed, and answers what it was told to."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []
        self.answer: dict = {}

    async def send(self, envelope: Envelope) -> dict:
        self.envelopes.append(envelope)
        return self.answer

    @property
    def last(self) -> dict:
        return self.envelopes[-1].payload


class World:
    """People, a channel and the recorder."""

    def __init__(self, slack: SlackSandbox) -> None:
        self.slack, self.app = slack, Recorder()
        slack.delivery.line = self.app
        self.noor, self.bram = slack.add_person("noor"), slack.add_person("bram", other_team=True)
        self.pool = slack.add_channel("ideeen", [self.noor, self.bram])

    def says(self, *blocks: dict):
        space = self.slack.workspace
        space.post(self.pool, space.bot.id, {"text": "x", "blocks": list(blocks)})
        return self.noor.messages(self.pool)[-1]

    def opens(self, *blocks: dict, **more) -> None:
        view = {"type": "modal", "title": plain("Titel"), "submit": plain("Klaar"), "blocks": list(blocks), **more}
        self.slack.judge.view(view, "modal")
        self.slack.workspace.open_modal(self.noor.id, view)

    async def event(self) -> dict:
        await self.slack.settled()
        return self.app.last["event"]


@pytest.fixture
async def world():
    async with SlackSandbox(commands={"/idea"}) as slack:
        yield World(slack)


def option(label: str, value: str) -> dict:
    return {"text": plain(label), "value": value}


def asked(block_id: str, kind: str, label: str, *, optional: bool = False, **more) -> dict:
    element = {"type": kind, "action_id": "a", **more}
    return {"type": "input", "block_id": block_id, "label": plain(label), "optional": optional, "element": element}


CHOICES = {"options": [option("Rood", "r"), option("Blauw", "b")]}


async def test_a_command_carries_what_slack_sends(world):
    await world.noor.command("/idea  R&D <nu>", world.pool)
    sent = world.app.last
    assert (sent["command"], sent["text"], sent["channel_id"]) == ("/idea", "R&amp;D &lt;nu&gt;", world.pool.id)
    assert sent["response_url"].startswith(world.slack.api_url.removesuffix("api/"))
    await world.noor.command("/onbekend")
    assert world.noor.errors == ["/onbekend is not a valid command."]
    world.app.answer = {"text": "hoi <!channel>"}
    await world.noor.command("/idea")
    assert world.slack.violations[-1].method == "ack of /idea"


async def test_answers_have_the_shape_of_their_element(world):
    world.opens(
        asked("text", "plain_text_input", "Tekst"),
        asked("one", "static_select", "Een", **CHOICES),
        asked("radio", "radio_buttons", "Kies", **CHOICES),
        asked("some", "checkboxes", "Meer", **CHOICES),
        asked("day", "datepicker", "Dag"),
        asked("hour", "timepicker", "Uur"),
        asked("who", "users_select", "Wie"),
        asked("count", "number_input", "Aantal", is_decimal_allowed=False, min_value="1"),
    )
    missing = await world.noor.submit()
    assert [field.error != "" for field in missing.fields] == [True] * 8
    answers = {"Tekst": "R&D", "Een": "Rood", "Kies": "Blauw", "Meer": ["Rood"], "Dag": "2026-01-31", "Uur": "09:30"}
    await world.noor.fill({**answers, "Wie": "bram", "Aantal": 0})
    assert (await world.noor.submit()).field("count").error == "Please enter a number from 1 to ."
    await world.noor.fill(count=3)
    assert await world.noor.submit() is None
    values = world.app.last["view"]["state"]["values"]
    assert values["text"]["a"] == {"type": "plain_text_input", "value": "R&D"}
    assert values["one"]["a"]["selected_option"]["value"] == "r"
    assert values["radio"]["a"]["selected_option"]["value"] == "b"
    assert [one["value"] for one in values["some"]["a"]["selected_options"]] == ["r"]
    assert values["day"]["a"]["selected_date"] == "2026-01-31"
    assert values["hour"]["a"]["selected_time"] == "09:30"
    assert values["who"]["a"]["selected_user"] == world.bram.id
    assert values["count"]["a"]["value"] == "3"


@pytest.mark.parametrize(
    "answer",
    [
        {"text": "ok"},
        {"response_action": "errors", "errors": {"elders": "x"}},
        {"response_action": "update", "view": {}},
    ],
)
async def test_a_wrong_acknowledgement_of_a_form_is_trouble(world, answer):
    world.opens(asked("text", "plain_text_input", "Tekst", optional=True))
    world.app.answer = answer
    modal = await world.noor.submit()
    assert modal.error.startswith("We had some trouble")
    assert world.slack.violations[-1].method == "ack of view_submission"


async def test_a_form_sent_unchecked_reaches_the_app_incomplete(world):
    world.opens(asked("text", "plain_text_input", "Tekst", min_length=5))
    world.app.answer = {"response_action": "errors", "errors": {"text": "Te kort"}}
    assert (await world.noor.submit(unchecked=True)).field("Tekst").error == "Te kort"


async def test_a_field_may_tell_the_app_at_once(world):
    world.opens({**asked("one", "static_select", "Een", **CHOICES), "dispatch_action": True})
    await world.noor.fill(one="Blauw")
    sent = world.app.last
    assert (sent["type"], sent["container"]["type"]) == ("block_actions", "view")
    assert sent["actions"][0]["selected_option"]["value"] == "b"
    assert sent["view"]["state"]["values"]["one"]["a"]["selected_option"]["value"] == "b"


async def test_menus_and_buttons_in_a_message(world):
    menu = {"type": "overflow", "action_id": "more", **CHOICES}
    picker = {"type": "static_select", "action_id": "pick", "placeholder": plain("Kies"), **CHOICES}
    button = {"type": "button", "action_id": "go", "text": plain("R&D"), "value": "7"}
    message = world.says({"type": "actions", "block_id": "b", "elements": [menu, picker, button]})
    await world.bram.press("R&D")
    sent = world.app.last
    assert sent["user"]["team_id"] != sent["team"]["id"]
    assert sent["message"]["ts"] == message.ts
    assert sent["actions"][0]["text"]["text"] == "R&amp;D"
    assert sent["actions"][0]["value"] == "7"
    await world.noor.choose("more", "Rood")
    assert world.app.last["actions"][0]["selected_option"]["value"] == "r"
    await world.noor.choose("Kies", "Blauw", message=message)
    assert world.app.last["state"]["values"]["b"]["pick"]["selected_option"]["value"] == "b"
    with pytest.raises(AssertionError, match="noor finds nothing called Weg"):
        await world.noor.press("Weg")


async def test_shortcuts(world):
    message = world.says()
    await world.noor.shortcut("new_idea")
    assert (world.app.last["type"], world.app.last["callback_id"]) == ("shortcut", "new_idea")
    await world.noor.message_shortcut("to_idea", message)
    assert (world.app.last["type"], world.app.last["message"]["ts"]) == ("message_action", message.ts)


async def test_events_of_channels_and_people(world):
    await world.bram.write("hallo @learnathon", world.pool)
    assert {one.payload["event"]["type"] for one in world.app.envelopes} <= {"message", "app_mention"}
    event = await world.event()
    assert event["user_team"] == world.bram.user.team_id
    assert {one.payload["event"]["type"] for one in world.app.envelopes} == {"message", "app_mention"}
    root = world.noor.messages("ideeen")[0]
    reply = await world.noor.write("draad", world.pool, thread=root)
    assert (await world.event())["thread_ts"] == root.ts == reply.thread_ts
    await world.slack.add_person("nieuw", announce=True).joins(world.pool)
    assert (await world.event())["type"] == "member_joined_channel"
    await world.noor.changes(locale="en-GB")
    assert (await world.event())["user"]["locale"] == "en-GB"
    world.slack.revoke_token()
    assert (await world.event())["type"] == "tokens_revoked"


async def test_nothing_is_told_without_subscription_scope_or_membership(world):
    world.slack.workspace.scopes.discard("im:history")
    await world.noor.write("geheim")
    world.slack.events.subscriptions.discard("message.channels")
    await world.noor.write("ook", world.pool)
    await world.noor.write("elders", world.slack.add_channel("elders", [world.noor], bot=False))
    await world.slack.settled()
    assert world.app.envelopes == []


async def test_emoji_are_named_in_the_text_and_told_by_their_code_points(world):
    await world.noor.write("Ja \U0001f389 \U0001f44b\U0001f3fd :feestneus: om 10:30: :onbekend:", world.pool)
    told = await world.event()
    assert told["text"] == "Ja :tada: :wave::skin-tone-4: :feestneus: om 10:30: :onbekend:"
    assert [one for one in told["blocks"][0]["elements"][0]["elements"] if one["type"] == "emoji"] == [
        {"type": "emoji", "name": "tada", "unicode": "1f389"},
        {"type": "emoji", "name": "wave", "unicode": "1f44b-1f3fd", "skin_tone": 4},
        {"type": "emoji", "name": "feestneus"},
    ]
