"""The address for Slack over HTTP: what is not surely Slack's gets no further."""

import logging
import time
from collections.abc import AsyncIterator
from urllib.parse import urlencode

import httpx
import pytest
from starlette.applications import Starlette

from adapters.slack import Slack, SlackOptions
from adapters.slack.signature import sign

from .slack_desk import COMMANDS, Desk, now

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
GEHEIM = "Een geheim idee"
COMMAND = urlencode(
    {"command": "/idee", "text": GEHEIM, "trigger_id": "1.2", "user_id": "U1", "team_id": "T1", "channel_id": "C1"}
).encode()
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
async def post() -> AsyncIterator[httpx.AsyncClient]:
    slack = Slack(SlackOptions("xoxb-1", signing_secret=SECRET, base_url="http://127.0.0.1:1/api/"), COMMANDS, now)
    slack._receiver.receive = Desk().receive
    slack._people._listed.set()
    app = Starlette(routes=list(slack.routes()))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bot") as client:
        yield client


def signed(body: bytes, at: float | None = None, **more: str) -> dict[str, str]:
    stamp = str(int(at or time.time()))
    headers = {
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": sign(SECRET, stamp.encode(), body).decode(),
        "Content-Type": FORM,
    }
    return headers | more


async def status(post: httpx.AsyncClient, body: bytes, headers: object) -> int:
    answer = await post.post("/slack/events", content=body, headers=headers)
    return answer.status_code


async def test_slacks_own_signature_is_taken(post):
    assert await status(post, COMMAND, signed(COMMAND)) == 200


async def test_the_address_is_verified(post):
    body = b'{"type":"url_verification","challenge":"abc"}'
    answer = await post.post("/slack/events", content=body, headers=signed(body) | {"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()) == (200, {"challenge": "abc"})


@pytest.mark.parametrize(
    "headers",
    [
        {},
        signed(COMMAND + b"x"),
        signed(COMMAND, at=time.time() - 301),
        signed(COMMAND, at=time.time() + 3600),
        {**signed(COMMAND), "X-Slack-Request-Timestamp": "gisteren"},
        {**signed(COMMAND), "X-Slack-Request-Timestamp": "9" * 5000},
        {**signed(COMMAND), "X-Slack-Request-Timestamp": "-1"},
        {**signed(COMMAND), "X-Slack-Request-Timestamp": "²"},
        {**signed(COMMAND), "X-Slack-Signature": ""},
        {**signed(COMMAND), "X-Slack-Signature": "v0=é"},
        {**signed(COMMAND), "X-Slack-Signature": "v1=" + "0" * 64},
        [*signed(COMMAND).items(), ("X-Slack-Signature", "v0=1")],
    ],
)
async def test_what_is_not_slacks_is_refused_and_its_body_never_logged(post, headers, caplog):
    caplog.set_level(logging.DEBUG)
    encoded = headers if isinstance(headers, list) else list(headers.items())
    raw = [(name.encode(), value.encode()) for name, value in encoded]
    assert await status(post, COMMAND, raw) == 401
    assert "geheim" not in "\n".join(str(record.__dict__) for record in caplog.records)


@pytest.mark.parametrize("body", [b"\xff\xfe", b"[1]", b'{"type":', b"payload=nee", b"", b"null", b"payload=%5B1%5D"])
async def test_nonsense_with_a_signature_is_answered_and_never_a_500(post, body):
    assert await status(post, body, signed(body)) in {200, 400, 503}
    assert await status(post, body, signed(body) | {"Content-Type": "application/json"}) in {200, 400, 503}


async def test_a_body_that_is_too_large_is_not_read_to_its_end(post):
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 100:
            sent += 1
            yield b"x" * 65536

    answer = await post.post("/slack/events", content=endless())
    assert answer.status_code == 413
    large = b"x" * (1024 * 1024 + 1)
    assert await status(post, large, signed(large)) == 413
    assert await status(post, b"x", {"Content-Length": "9" * 400}) == 413


async def test_a_body_of_one_megabyte_is_read(post):
    body = COMMAND + b"&x=" + b"x" * (1024 * 1024 - len(COMMAND) - 3)
    assert await status(post, body, signed(body)) == 200


async def test_only_posts_are_answered(post):
    assert (await post.get("/slack/events")).status_code == 405


def test_without_a_secret_there_is_no_address():
    assert not Slack(SlackOptions("xoxb-1", "xapp-1"), (), now).routes()
