"""Pictures that the bot drew are seen on the page, in either pane, and are not served to anybody else."""

import httpx
import pytest

from adapters.sandbox.page import page_app
from adapters.sandbox.png import tiny_png
from tests.sandbox.behind_support import Scene, scene

PNG = tiny_png(120, 100)


@pytest.fixture
async def here(tmp_path):
    async with scene(tmp_path, starts=False) as found:
        yield found


@pytest.fixture
async def client(here: Scene):
    transport = httpx.ASGITransport(app=page_app(here.bench))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8700") as client:
        yield client


async def test_what_the_bot_brought_to_slack_is_seen(here: Scene, client: httpx.AsyncClient):
    slack = here.bench.slack
    file = slack.files.expect("a.png", len(PNG))
    slack.files.receive(file.id, PNG)
    me = here.bench.on_slack[here.look.slack]
    image = {"type": "image", "slack_file": {"id": file.id}, "alt_text": "Van <12> naar 9"}
    slack.workspace.post(slack.workspace.im(me.id), slack.workspace.bot.id, {"text": "x", "blocks": [image]})
    html = here.draws("slack", place="dm")
    assert f'src="/picture/slack/{file.id}" alt="Van &lt;12&gt; naar 9"' in html
    answer = await client.get(f"/picture/slack/{file.id}")
    assert (answer.content, answer.headers["content-type"]) == (PNG, "image/png")


async def test_what_the_bot_sent_on_telegram_is_seen_and_what_people_send_has_a_stand_in(
    here: Scene, client: httpx.AsyncClient
):
    me = here.bench.on_telegram[here.look.telegram]
    await me.start()
    await me.send_photo("van mij")
    assert "<img" not in here.draws("telegram")
    sent = here.bench.telegram._sim.world.keep_file(PNG, "png")
    media = {"photo": [{"file_id": sent.file_id, "width": 120, "height": 100}]}
    here.bench.telegram._sim.world.post(me.private_chat, here.bench.telegram._sim.bot, media=media)
    assert f'src="/picture/telegram/{sent.file_id}"' in here.draws("telegram")
    assert (await client.get(f"/picture/telegram/{sent.file_id}")).content == PNG


async def test_there_is_nothing_else(client: httpx.AsyncClient):
    for path in ("/picture/slack/F1", "/picture/telegram/file-99", "/picture/mail/x"):
        assert (await client.get(path)).status_code == 404
    foreign = {"sec-fetch-site": "cross-site", "origin": "https://example.org"}
    assert (await client.get("/picture/slack/F1", headers=foreign)).status_code == 403
