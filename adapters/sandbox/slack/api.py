"""Slack's Web API over HTTP: token, rate, scope and arguments are checked before anything is done."""

import asyncio
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from adapters.sandbox.server import cut_connection
from adapters.sandbox.slack import (
    chat_methods,
    conversation_methods,
    directory_methods,
    file_methods,
    view_methods,
)
from adapters.sandbox.slack.core import Call, Core
from adapters.sandbox.slack.faults import RESPONSE_URL, UPLOAD, Fault
from adapters.sandbox.slack.judge import Refused, summary
from adapters.sandbox.slack.methods import APP_LEVEL, BY_KIND, METHODS
from adapters.sandbox.slack.schema import Json

ANSWERS = {
    **chat_methods.METHODS,
    **conversation_methods.METHODS,
    **directory_methods.METHODS,
    **file_methods.METHODS,
    **view_methods.METHODS,
}


class RateLimited(Exception):
    """HTTP 429: come back after so many seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class WebApi:
    """The endpoints `/api/{method}`, `/respond/{key}` and `/upload/{file}`."""

    def __init__(self, slack: Core) -> None:
        self._slack = slack

    async def call(self, request: Request) -> Response:
        """Answer one call, with the faults that are on."""
        method, args, token = await _read(request)
        return await self._on_the_line(request, method, lambda: self._answered(method, args, token))

    async def respond(self, request: Request) -> Response:
        """Take what the app posts to a response URL, with the faults that are on; they know it as `RESPONSE_URL`."""
        key, body = request.path_params["key"], await request.body()
        return await self._on_the_line(request, RESPONSE_URL, lambda: self._responded(key, body))

    async def upload(self, request: Request) -> Response:
        """Take a file that the app sends, with the faults that are on; they know it as `UPLOAD`."""
        file, body = request.path_params["file"], await request.body()
        return await self._on_the_line(request, UPLOAD, lambda: self._uploaded(file, body))

    async def _on_the_line(self, request: Request, method: str, answer: Callable[[], Response]) -> Response:
        """Answer, or do what the fault does that this call meets."""
        fault = self._slack.faults.of_call(method)
        await asyncio.sleep(self._slack.faults.network_delay / 2 + _delay(fault))
        if _is(fault, "cut_before"):
            cut_connection(request)
            return Response()
        answered = _failed(fault) or answer()
        if self._slack.faults.network_delay:
            await asyncio.sleep(self._slack.faults.network_delay / 2)
        if _is(fault, "cut_after"):
            cut_connection(request)
        return answered

    def _responded(self, key: str, body: bytes) -> Response:
        try:
            self._slack.response_urls.answer(key, json.loads(body))
        except Refused as refused:
            return JSONResponse(refused.body(), status_code=refused.status)
        return PlainTextResponse("ok")

    def _uploaded(self, file: str, body: bytes) -> Response:
        try:
            self._slack.files.receive(file, body)
        except Refused as refused:
            self._slack.judge.record(UPLOAD, {"file": file}, refused)
            return PlainTextResponse(refused.error, status_code=refused.status)
        return PlainTextResponse(f"OK - {len(body)}")

    def _answered(self, method: str, args: Json, token: str) -> Response:
        at, error, trigger = self._slack.clock(), "", args.get("trigger_id")
        age = self._slack.triggers.age(trigger) if trigger else None
        response: Response
        try:
            body = {"ok": True, **self._handled(method, args, token)}
            response = JSONResponse(body, headers={"x-oauth-scopes": ",".join(sorted(self._slack.workspace.scopes))})
        except RateLimited as limited:
            error = "ratelimited"
            self._slack.judge.record(method, args, Refused(error))
            response = too_many(limited.seconds)
        except Refused as refused:
            error = refused.error
            if error != "token_revoked":  # the test did that, not the app
                self._slack.judge.record(method, args, refused)
            response = JSONResponse(refused.body(), status_code=refused.status)
        self._slack.calls.note(Call(method, not error, error, summary(args), at, age))
        return response

    def _handled(self, method: str, raw: Json, token: str) -> Json:
        self._authorised(method, token)
        if wait := self._slack.limits.retry_after(method, str(raw.get("channel", ""))):
            raise RateLimited(wait)
        self._in_scope(method, raw)
        return ANSWERS[method](self._slack, self._slack.judge.arguments(method, raw))

    def _authorised(self, method: str, token: str) -> None:
        if not token:
            raise Refused("not_authed")
        if token not in {self._slack.bot_token, self._slack.app_token}:
            raise Refused("invalid_auth")
        if method not in ANSWERS:
            raise Refused("unknown_method")
        if (METHODS[method].scope == APP_LEVEL) != (token == self._slack.app_token):
            raise Refused("not_allowed_token_type")
        if token == self._slack.bot_token and self._slack.workspace.token_revoked:
            raise Refused("token_revoked")

    def _in_scope(self, method: str, raw: Json) -> None:
        needed = METHODS[method].scope
        if needed is None or needed == APP_LEVEL:
            return
        channel = self._slack.workspace.channels.get(str(raw.get("channel")))
        needed = needed.replace("*", BY_KIND[channel.kind] if channel else BY_KIND["public"])
        if needed not in self._slack.workspace.scopes:
            provided = ",".join(sorted(self._slack.workspace.scopes))
            raise Refused("missing_scope", more={"needed": needed, "provided": provided})


def too_many(seconds: int) -> Response:
    """HTTP 429 as Slack sends it."""
    body = {"ok": False, "error": "ratelimited"}
    return JSONResponse(body, status_code=429, headers={"Retry-After": str(seconds)})


def _is(fault: Fault | None, how: str) -> bool:
    return fault is not None and fault.how == how


def _delay(fault: Fault | None) -> float:
    return fault.seconds if fault and fault.how == "delay" else 0.0


def _failed(fault: Fault | None) -> Response | None:
    if fault is None:
        return None
    if fault.how == "ratelimited":
        return too_many(int(fault.seconds))
    if fault.how == "server_error":
        return PlainTextResponse("Internal Server Error", status_code=500)
    if fault.how == "error":
        return JSONResponse({"ok": False, "error": fault.error})
    return None


async def _read(request: Request) -> tuple[str, Json, str]:
    """The method, its arguments and the token, from wherever the client put them."""
    args: Json = dict(request.query_params)
    body = await request.body()
    if body and "json" in request.headers.get("content-type", ""):
        args |= _object(body)
    elif body:
        args |= dict(parse_qsl(body.decode(), keep_blank_values=True))
    in_arguments = str(args.pop("token", ""))
    bearer = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
    return request.path_params["method"], args, bearer or in_arguments


def _object(body: bytes) -> dict[str, Any]:
    try:
        value = json.loads(body)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
