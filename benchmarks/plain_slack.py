"""The idea form on plain slack-bolt and SQLAlchemy, both as their documentation shows them.

Acknowledge first, then open the modal, write to the database or post; an async engine on SQLite with its defaults.

    python -m benchmarks.plain_slack BOT_TOKEN APP_TOKEN SIGNING_SECRET API_URL CHANNEL PORT FOLDER
    (PORT 0: Socket Mode)
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import uvloop
from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from benchmarks.conversation import THANKS
from benchmarks.programs import READY

Json = dict[str, Any]
KINDS = ("Improve", "Change", "Renew")
ROLES = ("I want to carry it", "I want to join in", "I only hand it in")


class Base(DeclarativeBase):
    """SQLAlchemy's registry."""


class Idea(Base):
    """An idea."""

    __tablename__ = "idea"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str]
    title: Mapped[str]
    problem: Mapped[str]
    type: Mapped[str]
    smallest: Mapped[str]
    role: Mapped[str]


class IdeaBot:
    """The listeners: the command, the form sent in, and the last look sent in."""

    def __init__(self, sessions: async_sessionmaker[Any], channel: str) -> None:
        self._sessions = sessions
        self._channel = channel

    def listen(self, app: AsyncApp) -> None:
        """Register them."""
        app.command("/idea")(self.idea)
        app.view("idea")(self.last_look)
        app.view("idea_last_look")(self.post)

    async def idea(self, ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        """Open the form."""
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=_form())

    async def last_look(self, ack: AsyncAck, view: Json) -> None:
        """Show what was filled in before it is posted."""
        await ack(response_action="update", view=_last_look(_read(view)))

    async def post(self, ack: AsyncAck, body: Json, view: Json, client: AsyncWebClient) -> None:
        """Keep the idea, thank, and post the card."""
        await ack()
        answers, owner = json.loads(view["private_metadata"]), body["user"]["id"]
        async with self._sessions() as session:
            session.add(Idea(owner=owner, **answers))
            await session.commit()
        await client.chat_postMessage(channel=owner, text=f"{THANKS}. Every idea gets an answer.")
        await client.chat_postMessage(channel=self._channel, text="\n".join(answers.values()))


def _form() -> Json:
    blocks = [
        _input("title", "What is your idea in one line?", _text()),
        _input("problem", "What happens now that could be better, and for whom?", _text(multiline=True)),
        _input("type", "What kind of idea is it?", _choice(KINDS)),
        _input("smallest", "What is the smallest thing you could try within two weeks?", _text(), optional=True),
        _input("role", "What would you like yourself?", _choice(ROLES)),
    ]
    return _modal("idea", "Next", blocks)


def _last_look(answers: dict[str, str]) -> Json:
    text = {"type": "plain_text", "text": "\n".join(answers.values())}
    return _modal("idea_last_look", "Post", [{"type": "section", "text": text}]) | {
        "private_metadata": json.dumps(answers)
    }


def _modal(callback_id: str, submit: str, blocks: list[Json]) -> Json:
    title = {"type": "plain_text", "text": "Send an idea"}
    button = {"type": "plain_text", "text": submit}
    return {"type": "modal", "callback_id": callback_id, "title": title, "submit": button, "blocks": blocks}


def _input(name: str, label: str, element: Json, *, optional: bool = False) -> Json:
    return {
        "type": "input",
        "block_id": name,
        "label": {"type": "plain_text", "text": label},
        "element": {"action_id": name, **element},
        "optional": optional,
    }


def _text(*, multiline: bool = False) -> Json:
    return {"type": "plain_text_input", "multiline": multiline}


def _choice(labels: tuple[str, ...]) -> Json:
    options = [{"text": {"type": "plain_text", "text": label}, "value": label} for label in labels]
    return {"type": "static_select", "options": options}


def _read(view: Json) -> dict[str, str]:
    given = {name: next(iter(block.values())) for name, block in view["state"]["values"].items()}
    return {
        name: one.get("value") or (one.get("selected_option") or {}).get("value", "") for name, one in given.items()
    }


async def run() -> None:
    """Serve until the process is ended."""
    bot_token, app_token, secret, api_url, channel, port, folder = sys.argv[1:]
    engine = create_async_engine(f"sqlite+aiosqlite:///{Path(folder) / 'plain.db'}")
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    app = AsyncApp(token=bot_token, signing_secret=secret, client=AsyncWebClient(bot_token, base_url=api_url))
    IdeaBot(async_sessionmaker(engine), channel).listen(app)
    if int(port):
        runner = web.AppRunner(app.web_app())
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", int(port)).start()
    else:
        await AsyncSocketModeHandler(app, app_token).connect_async()  # type: ignore[no-untyped-call]  # left untyped
    print(READY, flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as loop:
        loop.run(run())
