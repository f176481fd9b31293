"""Only the page itself, in a browser on this machine, may play: what a foreign page or machine sends does nothing."""

import json

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route

from adapters.sandbox.page.guard import Guard

HERE = "http://127.0.0.1:8700"
JSON = {"content-type": "application/json"}


@pytest.fixture
async def client():
    deeds: list[dict] = []

    async def look(_: Request):
        return PlainTextResponse("the page")

    async def do(request: Request):
        deeds.append(json.loads(await request.body()))
        return JSONResponse({})

    guarded = Guard(Starlette(routes=[Route("/", look), Route("/do", do, methods=["POST"])]))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=guarded), base_url=HERE) as client:
        client.deeds = deeds  # type: ignore[attr-defined]  # what was done
        yield client


@pytest.mark.parametrize("host", ["127.0.0.1:8700", "localhost:8700", "LOCALHOST", "[::1]:8700"])
async def test_the_page_by_any_of_its_own_names(client, host: str):
    own = {"host": host, "origin": f"http://{host}"}
    assert (await client.get("/", headers={"host": host})).status_code == 200
    assert (await client.post("/do", json={}, headers=own)).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8700",
        "127.0.0.1.evil.example",
        "localhost.evil.example:8700",
        "evil.example@127.0.0.1",
        "127.0.0.1:8700@evil.example",
        "192.168.1.2:8700",
        "0.0.0.0:8700",
        "127.0.0.1:port",
        "[::1",
        "localhost.",
        "",
    ],
)
async def test_no_other_name_that_leads_here(client, host: str):
    assert (await client.get("/", headers={"host": host})).status_code == 403
    assert (await client.post("/do", json={}, headers={"host": host, "origin": f"http://{host}"})).status_code == 403
    assert client.deeds == []


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "",
        "https://127.0.0.1:8700",
        "http://127.0.0.1:9999",
        "http://127.0.0.1",
        "http://localhost:8700",
        "http://127.0.0.1:8700.evil.example",
        "http://evil.example/127.0.0.1:8700",
        "file://",
    ],
)
async def test_no_foreign_page_neither_looks_nor_does(client, origin: str):
    assert (await client.get("/", headers={"origin": origin})).status_code == 403
    assert (await client.post("/do", json={}, headers={"origin": origin})).status_code == 403
    assert client.deeds == []


@pytest.mark.parametrize(
    "kind",
    ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "", "application/jsonx"],
)
@pytest.mark.parametrize("more", [{}, {"origin": HERE}])
async def test_a_form_does_no_deed_even_without_an_origin(client, kind: str, more: dict):
    answer = await client.post("/do", content='{"do": "behind.kill"}', headers={"content-type": kind, **more})
    assert answer.status_code == 403
    assert client.deeds == []


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
async def test_what_the_browser_says_comes_from_elsewhere(client, site: str):
    for method in ("POST", "PUT", "DELETE"):
        answer = await client.request(method, "/do", content="{}", headers={"sec-fetch-site": site, **JSON})
        assert answer.status_code == 403
    embedded = {"sec-fetch-site": site, "sec-fetch-mode": "no-cors"}
    assert (await client.get("/", headers=embedded)).status_code == 403
    followed = {"sec-fetch-site": site, "sec-fetch-mode": "navigate"}
    assert (await client.get("/", headers=followed)).status_code == 200
    assert (await client.post("/do", json={}, headers=followed)).status_code == 403
    assert client.deeds == []


async def test_a_doubled_name_is_refused(client):
    request = client.build_request("GET", "/", headers=[("host", "127.0.0.1:8700"), ("host", "evil.example")])
    assert (await client.send(request)).status_code == 403


async def test_what_comes_back_may_not_be_framed_read_or_kept_elsewhere(client):
    headers = (await client.get("/")).headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "script-src" not in headers["content-security-policy"]
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"


async def test_a_socket_is_closed():
    sent: list[dict] = []

    async def send(message) -> None:
        sent.append(message)

    async def app(*_) -> None:
        raise AssertionError("it got through")

    await Guard(app)({"type": "websocket", "headers": []}, None, send)  # type: ignore[arg-type]  # it never listens
    assert sent == [{"type": "websocket.close", "code": 1008}]
