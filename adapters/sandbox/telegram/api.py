"""The Bot API over HTTP: token, faults, arguments, the method, and a record of every call and every mistake."""

import asyncio
import itertools
import json
import re
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from adapters.sandbox.news import Noted
from adapters.sandbox.server import cut_connection, when_caller_hangs_up
from adapters.sandbox.telegram import account, judge, messages
from adapters.sandbox.telegram.arguments import Arguments, accept_arguments, raw_arguments
from adapters.sandbox.telegram.faults import Fault, Faults
from adapters.sandbox.telegram.methods import METHODS
from adapters.sandbox.telegram.refusal import Refusal
from adapters.sandbox.telegram.simulation import Simulation
from adapters.sandbox.telegram.state import Json

Handler = Callable[[Simulation, Arguments], Awaitable[Any]]

_HANDLERS: Final[Mapping[str, Handler]] = {
    "getMe": account.get_me,
    "getUpdates": account.get_updates,
    "setWebhook": account.set_webhook,
    "deleteWebhook": account.delete_webhook,
    "getWebhookInfo": account.webhook_info,
    "sendMessage": messages.send_message,
    "editMessageText": messages.edit_text,
    "editMessageMedia": messages.edit_media,
    "editMessageReplyMarkup": messages.edit_markup,
    "deleteMessage": messages.delete,
    "answerCallbackQuery": messages.answer_press,
    "setMyCommands": account.set_commands,
    "getMyCommands": account.get_commands,
    "deleteMyCommands": account.delete_commands,
    "setMyDescription": account.set_description,
    "getMyDescription": account.get_description,
    "setMyShortDescription": account.set_short_description,
    "getChat": account.get_chat,
    "getChatMember": account.get_member,
    "leaveChat": messages.leave_chat,
    "sendPhoto": messages.send_photo,
    "sendDocument": messages.send_document,
    "sendVoice": messages.send_voice,
    "getFile": account.get_file,
    "createForumTopic": messages.create_topic,
    "logOut": account.done,
    "close": account.done,
    "setMessageReaction": messages.react,
}
_CALLS_KEPT: Final = 200_000
_CALLS_EXCUSED: Final = 1_000
_NO_REPEATS: Final = frozenset(("getUpdates", "answerCallbackQuery"))
"""Not excused by what was said before: for a press it counts whether it is brought again, in whatever words."""
_BY_LOWER_CASE: Final = {name.lower(): name for name in _HANDLERS}
_ATTACHED: Final = re.compile(r"attach://(\w+)")
_BAD_GATEWAY: Final = "<html><head><title>502 Bad Gateway</title></head></html>"
"""502 comes as a page, from the proxy before the Bot API."""
_ERROR_NAMES: Final = {429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway"}


@dataclass(frozen=True, slots=True)
class Violation:
    """Something the caller did that Telegram does not allow, or that this project does not want."""

    method: str
    why: str


@dataclass(frozen=True, slots=True)
class Call:
    """One call as it was answered (without its arguments when a fault kept it from being handled)."""

    method: str
    arguments: Mapping[str, Any]
    at: float
    status: int
    answer: Json

    @property
    def signature(self) -> tuple[str, str]:
        """What makes a repeated call the same call."""
        return self.method, json.dumps(self.arguments, sort_keys=True, default=str)


class BotApi:
    """Answers the bot's calls."""

    def __init__(self, sim: Simulation, token: str) -> None:
        self.token = token
        self.faults = Faults(sim.updates)
        self.calls: deque[Call] = deque(maxlen=_CALLS_KEPT)
        self.violations: Noted[Violation] = Noted()
        self._sim = sim
        self._excused: set[tuple[str, str]] = set()

    def app(self) -> Starlette:
        """The web application."""
        file_route = Route("/file/bot{token}/{path:path}", self._serve_file, methods=["GET"])
        return Starlette(routes=[file_route, Route("/bot{token}/{method}", self._serve, methods=["GET", "POST"])])

    def excuse_repeats(self) -> None:
        """The latest calls may be repeated without blame: their caller may not have heard the answers."""
        self._sim.answers_are_forgotten()
        latest = (call for call in reversed(self.calls) if call.method not in _NO_REPEATS)
        self._excused.update(call.signature for call in itertools.islice(latest, _CALLS_EXCUSED))

    async def _serve(self, request: Request) -> Response:
        if self.faults.network_delay:
            await asyncio.sleep(self.faults.network_delay)
        method = _BY_LOWER_CASE.get(request.path_params["method"].lower(), request.path_params["method"])
        fault = self.faults.take(method) if self._knows(request.path_params["token"]) else None
        if fault is None or fault.kind in {"cut_after", "slow"}:
            call = await self._answer(request, method)
        else:
            call = Call(method, {}, self._sim.now(), fault.status, _broken(fault))
        self.calls.append(call)
        if fault is not None:
            await self._suffer(fault, request, call)
        content = _BAD_GATEWAY if call.status == HTTPStatus.BAD_GATEWAY else json.dumps(call.answer)
        return Response(content, status_code=call.status, media_type="application/json")

    async def _suffer(self, fault: Fault, request: Request, call: Call) -> None:
        """What the caller notices of the fault after the call was handled, or not."""
        if fault.kind in {"cut_after", "slow"}:
            self._excused.add(call.signature)
        if fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        if fault.kind in {"cut_before", "cut_after"}:
            cut_connection(request)

    async def _answer(self, request: Request, method: str) -> Call:
        raw: dict[str, Any] = {}
        try:
            self._check_token(request.path_params["token"])
            content_type = request.headers.get("content-type", "")
            raw = raw_arguments(request.url.query, content_type, await request.body())
            with when_caller_hangs_up(request, self._sim.updates.abandon_poll if method == "getUpdates" else _nothing):
                result = await self._handle(method, raw)
        except Refusal as refusal:
            self._blame(refusal, method, raw)
            return Call(method, raw, self._sim.now(), refusal.code, refusal.body())
        return Call(method, raw, self._sim.now(), 200, {"ok": True, "result": result})

    async def _handle(self, method: str, raw: dict[str, Any]) -> Any:
        if method not in _HANDLERS:
            raise Refusal(404, "Not Found: method not found", wrong=True)
        self._note_oddities(method, raw)
        return await _HANDLERS[method](self._sim, accept_arguments(METHODS[method], raw))

    def _note_oddities(self, method: str, raw: Mapping[str, Any]) -> None:
        """What Telegram would take in silence and this judge does not."""
        uploads = {name for value in raw.values() for name in _ATTACHED.findall(str(value))}
        for name in raw:
            if not METHODS[method].knows(name) and name not in uploads:
                self.violations.append(Violation(method, f"unknown argument {name}"))
        if "parse_mode" in raw:
            self.violations.append(Violation(method, "parse_mode is used; entities are asked for"))
        for name in ("entities", "caption_entities"):
            if str(raw.get(name, "")).count('"offset"') > judge.ENTITY_LIMIT:
                self.violations.append(Violation(method, f"more than {judge.ENTITY_LIMIT} entities"))

    def _blame(self, refusal: Refusal, method: str, raw: Mapping[str, Any]) -> None:
        if refusal.wrong and Call(method, raw, 0, 0, {}).signature not in self._excused:
            self.violations.append(Violation(method, refusal.description))

    async def _serve_file(self, request: Request) -> Response:
        found = (file for file in self._sim.world.files.values() if file.path == request.path_params["path"])
        stored = next(found, None)
        if stored is None or not self._knows(request.path_params["token"]):
            return Response(json.dumps(Refusal(404, "Not Found").body()), 404, media_type="application/json")
        return Response(stored.content, media_type="application/octet-stream")

    def _check_token(self, token: str) -> None:
        if not self._knows(token):
            raise Refusal(401, "Unauthorized")

    def _knows(self, token: str) -> bool:
        return self.faults.token_is_valid and token == self.token


def _nothing() -> None:
    """A call that is not a poll runs to its end, heard or not."""


def _broken(fault: Fault) -> Json:
    """The answer of a server that is down or busy."""
    why, parameters = _ERROR_NAMES.get(fault.status, "Internal Server Error"), None
    if fault.retry_after is not None:
        why, parameters = f"{why}: retry after {fault.retry_after}", {"retry_after": fault.retry_after}
    return Refusal(fault.status, why, parameters=parameters).body()
