"""The pages for machines, over a real connection: alive, ready, measured, and a clean stop."""

import asyncio
import logging
import signal
import socket
from datetime import timedelta

import httpx
import pytest
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.metrics import Metrics
from bot.web import WebError, WebServer, build_web


async def fine():
    return None


async def late():
    return "polling: last answer 95 seconds ago"


async def stuck():
    await asyncio.Event().wait()


async def broken():
    raise ConnectionError("postgresql://bot:private@host")


async def get(probes, path, metrics=None, routes=()):
    transport = httpx.ASGITransport(build_web(metrics or Metrics(), probes, routes))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        return await client.get(path)


async def test_alive_asks_nobody():
    answer = await get({"database": broken}, "/healthz")
    assert (answer.status_code, answer.text) == (200, "alive\n")


async def test_ready_when_every_part_is():
    answer = await get({"database": fine, "telegram": fine}, "/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"ready": True, "parts": {"database": "ready", "telegram": "ready"}}


async def test_not_ready_names_each_part(monkeypatch):
    monkeypatch.setattr("bot.web._PROBE_SECONDS", 0.05)
    answer = await get({"database": broken, "slack": stuck, "telegram": late, "outbox": fine}, "/readyz")
    assert answer.status_code == 503
    assert answer.json() == {
        "ready": False,
        "parts": {
            "database": "failed with ConnectionError",
            "slack": "no answer within 0.05 seconds",
            "telegram": "polling: last answer 95 seconds ago",
            "outbox": "ready",
        },
    }


async def test_metrics_count_turns_entries_and_signs_of_life():
    metrics = Metrics()
    metrics.turn_taken("slack", "command", "done", timedelta(milliseconds=30))
    metrics.turn_taken("slack", "command", "done", timedelta(milliseconds=40))
    metrics.dead_letter("telegram")
    metrics.entry_left("telegram", "sent")
    metrics.outbox_now(waiting=3, oldest=timedelta(minutes=2))
    metrics.platform_now("telegram", up=True)
    answer = await get({}, "/metrics", metrics)
    assert answer.headers["content-type"].startswith("text/plain; version=")
    for line in [
        'learnathon_turns_total{kind="command",outcome="done",platform="slack"} 2.0',
        'learnathon_turn_seconds_bucket{kind="command",le="0.05",platform="slack"} 2.0',
        'learnathon_dead_letters_total{platform="telegram"} 1.0',
        'learnathon_outbox_entries_total{outcome="sent",platform="telegram"} 1.0',
        "learnathon_outbox_waiting 3.0",
        "learnathon_outbox_oldest_seconds 120.0",
        'learnathon_platform_up{platform="telegram"} 1.0',
    ]:
        assert line in answer.text.splitlines()


def test_two_bots_in_one_process_measure_apart():
    one, two = Metrics(), Metrics()
    one.dead_letter("slack")
    assert b"learnathon_dead_letters_total{" not in two.render()


async def test_the_routes_of_platforms_stand_beside_ours():
    async def receive(_):
        return PlainTextResponse("received")

    answer = await get({}, "/slack/events", routes=[Route("/slack/events", receive, methods=["POST"])])
    assert answer.status_code == 405


async def test_the_server_listens_on_a_free_port_and_leaves_the_signals_alone():
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    async with WebServer(build_web(Metrics(), {}), port=0) as server, httpx.AsyncClient() as client:
        assert (await client.get(f"{server.url}/healthz")).text == "alive\n"
        assert "server" not in (await client.get(f"{server.url}/healthz")).headers
        assert (signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)) == before
        assert logging.getLogger("uvicorn.access").handlers == []
    with pytest.raises(httpx.ConnectError):
        async with httpx.AsyncClient() as client:
            await client.get(f"{server.url}/healthz")


async def test_a_taken_port_is_told_with_what_to_do():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(WebError, match=f"port {port} .*LEARNATHON_WEB__PORT"):
            await WebServer(build_web(Metrics(), {}), port=port).__aenter__()


async def test_a_stop_does_not_wait_for_who_never_ends():
    started = asyncio.Event()

    async def endless(_):
        started.set()
        await asyncio.Event().wait()

    app = build_web(Metrics(), {}, [Route("/endless", endless)])
    async with httpx.AsyncClient() as client:
        async with asyncio.timeout(5), WebServer(app, port=0) as server:
            waiting = asyncio.create_task(client.get(f"{server.url}/endless"))
            await started.wait()
            stop_begins = asyncio.get_running_loop().time()
        assert asyncio.get_running_loop().time() - stop_begins < 2
        await asyncio.wait([waiting])
        assert waiting.exception() is not None or waiting.result().status_code == 500


async def test_an_error_while_serving_still_stops_the_server():
    with pytest.raises(KeyError):
        async with WebServer(build_web(Metrics(), {}), port=0):
            raise KeyError
    assert not [task for task in asyncio.all_tasks() if task.get_name() == "web"]
