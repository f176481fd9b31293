"""The page as it is served: on loopback alone, by no proxy, and nothing that is sent to it brings it down."""

import socket

import httpx
import pytest

from adapters.sandbox.page import page_app
from bot.sandbox.serving import listening, served
from tests.sandbox.behind_support import Scene, scene


@pytest.fixture
async def here(tmp_path):
    async with scene(tmp_path, starts=False) as found:
        yield found


@pytest.fixture
async def client(here: Scene):
    transport = httpx.ASGITransport(app=page_app(here.bench))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8700") as client:
        yield client


async def test_it_listens_on_loopback_alone(here: Scene):
    async with served(here.bench, here.life, listening(0)) as url:
        port = int(url.rpartition(":")[2])
        assert url == f"http://127.0.0.1:{port}"
        for address in _own_addresses():
            with socket.socket() as knocking:
                knocking.settimeout(0.5)
                assert knocking.connect_ex((address, port)) != 0


def _own_addresses() -> set[str]:
    try:
        found = {str(one[4][0]) for one in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    except OSError:
        return set()
    return {address for address in found if not address.startswith("127.")}


async def test_no_proxy_hears_of_it(here: Scene, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    async with served(here.bench, here.life, listening(0)) as url, httpx.AsyncClient(trust_env=False) as client:
        assert (await client.get(f"{url}/healthz")).text == "alive\n"
        noor = here.on_telegram("Noor")
        await noor.start()
        await noor.sees_buttons("Ja, vertel")
        await here.ground.slack.sockets.connected()


@pytest.mark.parametrize("body", ["", "[]", "7", "null", "{", '"x"', "\x00", "[" * 100_000])
async def test_what_is_no_deed_is_refused(client, body: str):
    answer = await client.post("/do", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400


@pytest.mark.parametrize("deed", ["", "slack", "slack.dance", "behind.exec", 7, None, ["behind.kill"]])
async def test_a_deed_that_there_is_not_is_said_so(client, deed):
    answer = await client.post("/do", json={"do": deed})
    assert answer.status_code == 409
    assert "load it again" in answer.json()["error"]


async def test_half_a_character_does_not_break_the_page(client, here: Scene):
    for body in (
        '{"do": "slack.say", "channel": "", "text": "half \\ud83d"}',
        '{"do": "telegram.start", "code": "\\ud83d"}',
    ):
        answer = await client.post("/do", content=body, headers={"content-type": "application/json"})
        assert answer.status_code == 200
    page = await client.get("/")
    assert page.status_code == 200
    assert "half ?" in page.text


@pytest.mark.parametrize(
    "query", ["slack=%00", "lang=<b>", "about=%22%3E%3Cscript%3E", "place='\"><x", "chat=1e9", "topic=-", "show=x"]
)
async def test_an_address_that_somebody_made_up_shows_the_page(client, query: str):
    page = await client.get(f"/?{query}")
    assert page.status_code == 200
    assert "<script>" not in page.text
    assert "<x" not in page.text
