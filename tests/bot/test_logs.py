"""What the log says, and above all what it never says."""

import asyncio
import gc
import io
import json
import logging
import subprocess
import sys
import warnings

import httpx
import psycopg.errors
import pytest
import slack_bolt.logger
import sqlalchemy.exc
import structlog
import telegram.error
from pydantic import BaseModel, ValidationError
from slack_bolt.async_app import AsyncApp
from slack_bolt.middleware.request_verification.async_request_verification import AsyncRequestVerification
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.logs import configure_logs
from bot.redaction import hide_tokens
from bot.settings.sections import Log

BOT_TOKEN = "123456789:" + "AAbb-CC_dd" * 3 + "eeeee"
SLACK_TOKEN = "xoxb-1234567890-AbCdEf"
APP_TOKEN = "xapp-1-A012-345-abcdef"
WORDS = "Ik ben verliefd op mijn baas"


@pytest.fixture(autouse=True)
def _afterwards():
    """Leave logging, which belongs to the process, as it was."""
    loggers = [logging.getLogger(), *(logging.getLogger(name) for name in logging.getLogger().manager.loggerDict)]
    before = [(each, each.level, list(each.handlers)) for each in loggers]
    hooks = sys.excepthook, sys.unraisablehook
    yield
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()
    sys.excepthook, sys.unraisablehook = hooks
    for each, level, handlers in before:
        each.setLevel(level)
        each.handlers = handlers


class Written:
    def __init__(self, kind, level="INFO", secrets=()):
        logging.getLogger().handlers = []  # pytest's own, which would answer to a broken line in its own way
        self.stream = io.StringIO()
        configure_logs(Log(format=kind, level=level), secrets, self.stream)

    @property
    def text(self):
        return self.stream.getvalue()

    @property
    def lines(self):
        return [json.loads(line) for line in self.text.splitlines()]


@pytest.fixture(params=["json", "console"])
def written(request):
    return Written(request.param, "DEBUG", ["own-secret/with=signs", 'pässword"quoted'])


def test_one_line_names_the_action_and_carries_ids():
    written = Written("json")
    structlog.get_logger("bot.delivery").info("Delivered on attempt %d", 2, action="delivered", entry=7)
    logging.getLogger("flows.ideas").info("Filed %s", 3, extra={"action": "filed", "idea": 3})
    one, two = written.lines
    assert (one["action"], one["event"], one["entry"]) == ("delivered", "Delivered on attempt 2", 7)
    assert (two["action"], two["event"], two["idea"]) == ("filed", "Filed 3", 3)
    assert one["logger"] == "bot.delivery"
    assert two["level"] == "info"
    assert two["at"].endswith("Z")


def test_ids_bound_to_a_turn_are_on_every_line_of_it():
    written = Written("json")
    with structlog.contextvars.bound_contextvars(turn=5):
        logging.getLogger("storage").warning("Slow", extra={"action": "slow"})
        structlog.get_logger("bot").info("Done", action="done")
    assert [line["turn"] for line in written.lines] == [5, 5]


def test_the_console_shows_the_action_and_no_value_begins_a_line(written):
    logging.getLogger("bot").info("Ready\nforged", extra={"action": "ready", "name_of_file": "a\x1b[31m\nb"})
    assert len(written.text.splitlines()) == 1
    assert "ready" in written.text
    assert "\x1b" not in written.text


def test_the_level_counts_for_our_lines_only():
    written = Written("json", "DEBUG")
    logging.getLogger("bot.intake").debug("ours")
    logging.getLogger("sqlalchemy.engine.Engine").info("INSERT")
    logging.getLogger("apscheduler").warning("late")
    assert [line["event"] for line in written.lines] == ["ours", "late"]
    assert written.lines[1]["action"] == "library"
    assert Written("json", "ERROR").text == ""
    logging.getLogger("bot.intake").warning("not heard")
    structlog.get_logger("bot.intake").warning("not heard")


@pytest.mark.parametrize(
    "leak",
    [
        SLACK_TOKEN,
        APP_TOKEN,
        "xoxe." + SLACK_TOKEN,
        BOT_TOKEN,
        f"https://api.telegram.org/bot{BOT_TOKEN}/getMe",
        BOT_TOKEN.replace(":", "%3A"),
        "own-secret/with=signs",
        "own-secret%2Fwith%3Dsigns",
        'pässword"quoted',
    ],
)
def test_a_token_is_hidden_wherever_it_stands(written, leak):
    log = logging.getLogger("bot")
    log.info("text %s", leak, extra={"action": "a", "value": leak, "nested": {"deep": [leak]}})
    structlog.get_logger("bot").warning(leak, value=leak)

    def fails():
        raise RuntimeError(f"after {leak}") from ValueError(leak)

    try:
        fails()
    except RuntimeError:
        log.exception("failed")
        structlog.get_logger("bot").exception("failed")
    logging.getLogger("somebody.else").error("failed with %r", {"token": leak}, exc_info=ValueError(leak))
    assert leak not in written.text
    assert BOT_TOKEN not in written.text
    assert json.dumps(leak)[1:-1] not in written.text
    assert "[hidden]" in written.text
    assert "RuntimeError" in written.text


def test_hiding_leaves_valid_json():
    written = Written("json")
    logging.getLogger("bot").info("x", extra={"secret_token": "abc", "url": "https://hooks.slack.com/commands/T1/2/ab"})
    (line,) = written.lines
    assert line["secret_token"] == "[hidden]"
    assert line["url"] == "https://hooks.slack.com/[hidden]"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("https://hooks.slack.com/commands/T01/123/abcDEF", "https://hooks.slack.com/[hidden]"),
        ("http://127.0.0.1:80/actions/T01/123/abcDEF ok", "http://127.0.0.1:80/actions/[hidden] ok"),
        ("wss://wss.slack.com/link/?ticket=abc-1&app_id=2", "wss://wss.slack.com/link/?ticket=[hidden]&app_id=2"),
        ("Authorization: Bearer abc.def", "Authorization: Bearer [hidden]"),
        ("'X-Telegram-Bot-Api-Secret-Token': 'abc'", "'X-Telegram-Bot-Api-Secret-Token': '[hidden]'"),
        ("{'secret_token': 'abc'}", "{'secret_token': '[hidden]'}"),
        ("/bot1:x/getMe", "/bot[hidden]/getMe"),
        ("at 12:30 on 2026-11-12, idea 123456, bot:8080", "at 12:30 on 2026-11-12, idea 123456, bot:8080"),
    ],
)
def test_every_kind_of_token_has_a_form(text, left):
    assert hide_tokens(text) == left


async def test_httpx_does_not_tell_the_telegram_token(written):
    transport = httpx.MockTransport(lambda _: httpx.Response(200))
    logging.getLogger("httpx").setLevel(logging.DEBUG)  # as a library might
    async with httpx.AsyncClient(transport=transport) as client:
        await client.get(f"https://api.telegram.org/bot{BOT_TOKEN}/getUpdates")
    assert written.text == ""


async def test_a_bad_signature_does_not_tell_the_body(written):
    logging.getLogger().setLevel(logging.DEBUG)  # Bolt copies the root's level to its own loggers
    check = AsyncRequestVerification(signing_secret="secret")
    headers = {"x-slack-signature": ["v0=1"], "x-slack-request-timestamp": ["1"]}
    request = AsyncBoltRequest(body=f"text={WORDS}", headers=headers)
    answer = await check.async_process(req=request, resp=None, next=None)
    assert answer.status == 401
    assert WORDS not in written.text


async def test_a_request_without_a_handler_does_not_tell_the_body(written):
    app = AsyncApp(token=SLACK_TOKEN, signing_secret="s", request_verification_enabled=False)
    body = {"type": "block_actions", "actions": [{"action_id": "x", "value": WORDS}], "callback_id": WORDS}
    slack_bolt.logger.get_bolt_logger(AsyncApp).warning("Unhandled request (%s)", body)
    app.logger.info(body)
    assert WORDS not in written.text


def test_a_request_of_telegram_that_is_no_json_is_not_told(written):
    logging.getLogger("telegram.request.BaseRequest").error('Can not load invalid JSON data: "%s"', WORDS)
    logging.getLogger("telegram.Bot").debug("Calling Bot API endpoint with %s", WORDS)
    assert written.text == ""


def test_telegrams_own_error_does_not_tell_the_token(written):
    error = telegram.error.InvalidToken(f"The token `{BOT_TOKEN}` was rejected by the server.")
    logging.getLogger("bot").error("refused", exc_info=error)
    assert "InvalidToken" in written.text
    assert BOT_TOKEN not in written.text


def test_the_row_in_a_database_error_is_not_told(written):
    original = psycopg.errors.UniqueViolation(f"duplicate key\nDETAIL:  Key (title)=({WORDS}\nnext {WORDS}) exists.")
    hidden = sqlalchemy.exc.IntegrityError("INSERT", {"title": WORDS}, original, hide_parameters=True)
    shown = sqlalchemy.exc.IntegrityError("INSERT", {"title": f"{WORDS}]\n"}, original)
    for error in (hidden, shown):
        error.__cause__ = original
        logging.getLogger("storage").error("failed", exc_info=error)
    assert WORDS not in written.text
    assert "duplicate key" in written.text


def test_what_a_form_refused_is_not_told(written):
    class Form(BaseModel):
        number: int

    try:
        Form.model_validate({"number": WORDS})
    except ValidationError:
        logging.getLogger("flows").exception("refused")
    assert "number: int_parsing" in written.text
    assert WORDS not in written.text


def test_local_values_are_not_told_and_groups_are(written):
    def fails(text):
        message = text
        raise ExceptionGroup("two", [KeyError("first"), OSError(SLACK_TOKEN)]) if message else KeyError

    try:
        fails(WORDS)
    except ExceptionGroup:
        structlog.get_logger("bot").exception("failed")
    assert WORDS not in written.text
    assert "KeyError" in written.text
    assert "2 of 2 in the group" in written.text
    assert SLACK_TOKEN not in written.text


def test_an_error_that_cannot_be_printed_and_one_that_causes_itself_are_told(written):
    class BrokenError(Exception):
        def __str__(self):
            raise KeyError(WORDS)

    error = BrokenError()
    error.__context__ = other = ValueError("other")
    other.__context__ = error
    logging.getLogger("bot").error("failed", exc_info=error)
    assert "unprintable: KeyError" in written.text


async def test_a_task_that_failed_unseen_is_told_without_its_words(written):
    class RefusedError(Exception):
        def __str__(self):
            return "plain"

    async def fails():
        raise RefusedError(WORDS)

    task = asyncio.get_running_loop().create_task(fails())
    await asyncio.wait([task])
    del task
    gc.collect()
    assert "never retrieved" in written.text
    assert WORDS not in written.text


def test_a_warning_goes_through_the_log(written):
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)
        warnings.warn(f"take care of {SLACK_TOKEN}", stacklevel=1)
        logging.captureWarnings(capture=False)
    assert "take care" in written.text
    assert SLACK_TOKEN not in written.text


def test_a_line_that_cannot_be_written_is_named_not_shown(capsys):
    written = Written("json")

    class Angry:
        def __repr__(self):
            raise ValueError(WORDS)

    logging.getLogger("bot.intake").info("lost %r", Angry())
    logging.getLogger("bot.intake").info("lost %d", WORDS)
    assert written.text.splitlines() == [
        "a log line of bot.intake was lost: ValueError",
        "a log line of bot.intake was lost: TypeError",
    ]
    assert WORDS not in written.text + capsys.readouterr().err


def test_configuring_twice_writes_once():
    Written("json")
    second = Written("json")
    logging.getLogger("bot").info("once")
    assert len(second.lines) == 1


CRASH = """
import sys, threading
from bot.logs import configure_logs
from bot.settings.sections import Log
configure_logs(Log(format="json"), ["very-private"])
def fail(): raise ValueError("very-private in a thread")
thread = threading.Thread(target=fail); thread.start(); thread.join()
class Last:
    def __del__(self): raise ValueError("very-private at the end")
Last()
raise ValueError("very-private")
"""


def test_a_crash_is_one_line_without_secrets():
    command = [sys.executable, "-c", CRASH]
    crash = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert crash.returncode == 1
    assert [json.loads(line)["action"] for line in crash.stderr.splitlines()] == ["crashed"] * 3
    assert "very-private" not in crash.stderr
