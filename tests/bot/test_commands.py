"""What an operator types, and the errors a tired one can act on."""

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
import yaml
from pydantic import SecretStr
from starlette.responses import PlainTextResponse

from adapters.sandbox.server import LoopbackServer
from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.telegram import TelegramSandbox
from bot.clock import real_clock
from bot.commands.check import _clock, _scan
from bot.settings import Settings
from bot.settings.sections import Telegram
from flows.scan.reading import default_questionnaire, questionnaire_from, read_questionnaire
from storage.store import Store
from tests.bot.support import words
from tests.storage.test_scrubbing import answered

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "arguments", [["frobnicate"], ["letters", "burn"], ["invite", "--uses", "0"], ["run", "--fast"]]
)
def test_what_is_typed_wrongly_exits_with_2_and_says_what(learnathon, arguments):
    code, _, err = learnathon(*arguments)
    assert code == 2
    assert "Error" in err


def test_wrong_settings_exit_with_2_and_name_every_problem(learnathon, tmp_path):
    (tmp_path / "app.yaml").write_text("organisation:\n  langauge: nl\nweb:\n  port: many\n")
    code, _, err = learnathon("check", LOG__LEVEL="LOUD", SLACK__BOT_TOKEN="nonsense")
    assert code == 2
    assert len(err.strip().splitlines()) >= 4
    for part in ("langauge", "language", "web.port", "LEARNATHON_LOG__LEVEL", "LEARNATHON_SLACK__BOT_TOKEN"):
        assert part in err
    assert "nonsense" not in err


def test_run_without_any_platform_says_which_variables_to_set(learnathon):
    code, _, err = learnathon("run")
    assert code == 2
    assert "LEARNATHON_TELEGRAM__TOKEN" in err
    assert "learnathon sandbox" in err


@pytest.mark.parametrize(
    "arguments", [["letters", "list"], ["release"], ["invite"], ["database", "upgrade"], ["letters", "again", "all"]]
)
@pytest.mark.parametrize(
    ("url", "part"),
    [
        ("sqlite+aiosqlite:////nowhere/at/all.db", "/nowhere/at/all.db"),
        ("postgresql+psycopg://somebody@127.0.0.1:1/x", "LEARNATHON_DATABASE__URL"),
        ("mysql://x", "postgresql"),
    ],
)
def test_a_database_that_cannot_be_reached_is_one_clear_line(learnathon, arguments, url, part):
    code, _, err = learnathon(*arguments, DATABASE__URL=url)
    assert code in {1, 2}
    assert part in err
    assert "Traceback" not in err


def test_a_database_that_is_behind_says_how_to_bring_it_up_to_date(learnathon, postgres):
    name = postgres.create()
    url = postgres.url(name)
    code, _, err = learnathon("letters", "list", DATABASE__URL=url)
    assert code == 1
    assert "learnathon database upgrade" in err
    assert learnathon("database", "upgrade", DATABASE__URL=url)[0] == 0
    assert learnathon("letters", "list", DATABASE__URL=url)[:2] == (0, "No dead letters.\n")
    assert learnathon("database", "backup", "x", DATABASE__URL=url)[2].count("pg_dump") == 1
    postgres.drop(name)


def test_a_backup_is_made_and_restored_on_hold_until_released(learnathon, tmp_path):
    assert learnathon("database", "upgrade")[0] == 0
    assert learnathon("database", "backup", "kopie.db")[:2] == (0, "Backed up to kopie.db.\n")
    code, _, err = learnathon("database", "backup", "kopie.db")
    assert (code, "exists already" in err) == (1, True)
    code, _, err = learnathon("database", "restore", "kopie.db")
    assert (code, "stop the bot" in err) == (1, True)
    for file in tmp_path.glob("learnathon.db*"):
        file.unlink()
    code, out, _ = learnathon("database", "restore", "kopie.db")
    assert (code, "learnathon release" in out) == (0, True)
    assert learnathon("release")[1].startswith("Released")
    assert learnathon("release")[1].startswith("It was not on hold")
    code, _, err = learnathon("database", "restore", "nergens.db")
    assert (code, "nergens.db" in err) == (1, True)


async def a_round(store: Store) -> None:
    await answered(store, rounds=1, people=5)
    await store.dispose()


def test_answers_to_a_scan_are_kept_apart_and_come_back_only_with_their_key(learnathon, tmp_path):
    assert learnathon("database", "upgrade")[0] == 0
    asyncio.run(a_round(Store(f"sqlite+aiosqlite:///{tmp_path / 'learnathon.db'}")))
    code, out, _ = learnathon("database", "backup", "zonder.db")
    assert (code, "--scan FILE" in out) == (0, True)
    code, out, _ = learnathon("database", "backup", "kopie.db", "--scan", "scan.db")
    assert (code, "scan.db: keep it apart" in out, "--scan FILE" in out) == (0, True, False)
    for file in tmp_path.glob("learnathon.db*"):
        file.unlink()
    code, _, err = learnathon("database", "restore", "kopie.db", "--scan", "scan.db")
    assert (code, "first put back learnathon.db.scan-key" in err) == (1, True)
    code, out, _ = learnathon("database", "restore", "zonder.db")
    assert (code, "whoever answered can answer again" in out) == (0, True)
    (tmp_path / "learnathon.db").unlink()
    (tmp_path / "learnathon.db.scan-key").write_text("a key")
    code, out, _ = learnathon("database", "restore", "kopie.db", "--scan", "scan.db")
    assert (code, "answer again" in out) == (0, False)
    assert "fine   scan key is that of the answers" in learnathon("check")[1]
    (tmp_path / "learnathon.db.scan-key").unlink()
    assert "wrong  scan key is that of the answers: no, so nobody can answer now" in learnathon("check")[1]


def test_the_manifest_is_yaml_that_slack_takes_as_it_stands(learnathon):
    code, out, _ = learnathon("manifest")
    assert code == 0
    by_socket = yaml.safe_load(out)
    assert by_socket["settings"]["socket_mode_enabled"] is True
    assert {"/idea", "/learnathon"} <= {one["command"] for one in by_socket["features"]["slash_commands"]}
    code, out, _ = learnathon("manifest", "--url", "https://learn.example.org")
    by_http = yaml.safe_load(out)
    assert code == 0
    assert by_http["settings"]["socket_mode_enabled"] is False
    assert "https://learn.example.org/slack/events" in out


@pytest.mark.parametrize("url", ["nonsense", "http://learn.example.org", "https://", "https://[x", "https://x.org?a=b"])
def test_an_address_that_slack_would_refuse_is_told(learnathon, url):
    code, out, err = learnathon("manifest", "--url", url)
    assert (code, out) == (2, "")
    assert "such as https://learn.example.org" in err


def test_without_a_telegram_the_code_of_an_invitation_still_works(learnathon):
    code, out, _ = learnathon("invite", "--role", "organiser", "--days", "1")
    assert code == 0
    assert "one person, as organiser, valid one day" in out
    assert "LEARNATHON_TELEGRAM__TOKEN" in out
    assert "/start " in out


async def test_an_invitation_opens_the_door_on_telegram(learnathon):
    async with TelegramSandbox() as telegram:
        variables = {"TELEGRAM__TOKEN": telegram.token, "TELEGRAM__BASE_URL": telegram.base_url}
        code, out, _ = await asyncio.to_thread(learnathon, "invite", "--uses", "3", **variables)
        assert code == 0
        assert f"https://t.me/{telegram.bot_username}?start=" in out
        assert "3 people, as member, valid 14 days" in out
        telegram.faults.revoke_token()
        code, out, _ = await asyncio.to_thread(learnathon, "invite", **variables)
        assert (code, "learnathon check" in out) == (0, True)
        assert telegram.token not in out


async def test_check_finds_everything_in_order_or_says_what_to_mend(learnathon):
    async with TelegramSandbox() as telegram, SlackSandbox(scopes=["chat:write"]) as slack:
        group = telegram.add_group("Ideeën")
        variables = {
            "TELEGRAM__TOKEN": telegram.token,
            "TELEGRAM__BASE_URL": telegram.base_url,
            "TELEGRAM__POOL_CHAT": str(group.id),
        }
        code, out, _ = await asyncio.to_thread(learnathon, "check", **variables)
        assert code == 0, out
        assert all(line.startswith("fine") for line in out.splitlines())
        variables |= {
            "SLACK__BOT_TOKEN": slack.bot_token,
            "SLACK__APP_TOKEN": slack.app_token,
            "SLACK__BASE_URL": slack.api_url,
            "SLACK__POOL_CHANNEL": "C0NOWHERE",
        }
        code, out, _ = await asyncio.to_thread(learnathon, "check", **variables)
        assert code == 1
        wrong = [line for line in out.splitlines() if line.startswith("wrong")]
        assert any("learnathon manifest" in line for line in wrong)
        assert any("C0NOWHERE" in line for line in wrong)
        assert slack.bot_token not in out
        assert telegram.token not in out


def test_the_questionnaire_is_printed_changed_and_checked(learnathon, tmp_path):
    code, printed, _ = learnathon("export", "questionnaire")
    assert code == 0
    assert read_questionnaire(printed) == default_questionnaire()
    _, as_json, _ = learnathon("export", "questionnaire", "--format", "json")
    assert questionnaire_from(json.loads(as_json)) == default_questionnaire()
    own = tmp_path / "ours.yaml"
    own.write_text(printed.replace("LN22-1", "OURS-1"), "utf-8")
    _, out, _ = learnathon("check", SCAN__QUESTIONNAIRE=str(own))
    assert "fine   questionnaire (OURS-1: 6 themes, 22 statements, 2 open questions, about 6 minutes)" in out
    assert "fine   scan key" in out
    own.write_text(printed.replace("id: SAF1", "id: saf1").replace("id: O2", "id: O1"), "utf-8")
    code, out, _ = learnathon("check", SCAN__QUESTIONNAIRE=str(own))
    wrong = [line for line in out.splitlines() if line.startswith("wrong  questionnaire")]
    assert code == 1
    assert "themes, number 1, statements, number 1, id: expected up to 12 capitals" in wrong[0]
    assert "fine   database" in out
    code, _, err = learnathon("manifest", SCAN__QUESTIONNAIRE=str(own))
    assert (code, str(own) in err) == (2, True)


@pytest.mark.parametrize(("key", "begins"), [("", "wrong"), ("k" * 32, "fine ")])
def test_without_a_key_beside_another_database_it_is_said_how_to_set_one(key, begins):
    url = "postgresql+psycopg://learn@localhost/learn"
    (found,) = [one for one in _scan(Settings(database={"url": url}, scan={"key": key})) if one.subject == "scan key"]
    assert (found.problem is None) == (begins == "fine ")
    assert found.problem is None or "LEARNATHON_SCAN__KEY" in found.problem


def test_check_without_platforms_says_so_and_asks_nobody_the_time(learnathon):
    code, out, _ = learnathon("check")
    assert code == 1
    assert "README.md" in out
    assert "clock" not in out


@pytest.mark.parametrize(("minutes", "told"), [(0, None), (3, "seconds off; synchronise this machine's time")])
async def test_a_clock_that_is_off_is_told(minutes, told):
    date = format_datetime(real_clock() + timedelta(minutes=minutes), usegmt=True)
    server = LoopbackServer()
    await server.start(PlainTextResponse("moved", 302, {"Date": date, "Location": "/"}))
    platform = Telegram(token=SecretStr("1:x"), base_url=f"{server.url}/bot")
    problem = (await _clock(Settings(telegram=platform))).problem
    await server.stop()
    assert problem is None if told is None else told in problem
    assert "no connection to 127.0.0.1" in (await _clock(Settings(telegram=platform))).problem


def test_letters_are_listed_without_what_people_wrote_and_sent_again(learnathon, sqlite_url):
    asyncio.run(_two_letters(sqlite_url))
    code, out, _ = learnathon("letters", "list", DATABASE__URL=sqlite_url)
    assert code == 0
    assert "out:1" in out
    assert "in:1" in out
    assert "invalid_blocks" in out
    assert "geheim" not in out
    code, _, err = learnathon("letters", "again", "out:77", DATABASE__URL=sqlite_url)
    assert (code, "no letter out:77" in err) == (1, True)
    code, out, _ = learnathon("letters", "again", "out:1", DATABASE__URL=sqlite_url)
    assert (code, "Done with 1" in out) == (0, True)
    code, out, err = learnathon("letters", "again", "all", DATABASE__URL=sqlite_url)
    assert code == 1
    assert "in:1: failed again" in err
    assert "geheim" not in out + err
    listed = learnathon("letters", "list", DATABASE__URL=sqlite_url)[1]
    assert "in:1 " not in listed
    assert "in:" in listed


def test_run_stops_cleanly_when_asked(tmp_path, sqlite_url):
    asyncio.run(_run_and_stop(tmp_path, sqlite_url))


def test_run_that_cannot_start_says_why_and_exits_with_1(tmp_path, sqlite_url):
    async def refused() -> subprocess.CompletedProcess[str]:
        async with TelegramSandbox() as telegram:
            telegram.faults.revoke_token()
            process = await _started(tmp_path, sqlite_url, telegram)
            out, err = await process.communicate()
            return subprocess.CompletedProcess([], process.returncode or 0, out.decode(), err.decode())

    done = asyncio.run(refused())
    assert done.returncode == 1
    assert "LEARNATHON_TELEGRAM__TOKEN" in done.stderr
    assert "Traceback" not in done.stderr


async def _two_letters(url):
    store = Store(url)
    async with store.begin() as work:
        now = real_clock()
        organisation = await work.organisations.ensure(
            key="default", name="Voorbeeld", language="nl", time_zone="Europe/Amsterdam", now=now
        )
        await work.outbox.add(
            organisation_id=organisation.id,
            platform="slack",
            address='{"user":"U1"}',
            kind="message",
            payload=words("geheim").to_json(),
            now=now,
        )
        broken = '{"key": "slack:1", "sender": {"platform": "slack", "tenant": "T1", "id": "U1", "name": "Noor", '
        broken += '"address": "{}"}, "act": {"form": "weg", "answers": {"geheim": null}, "state": "geheim"}, '
        broken += '"kind": "Submitted", "surface": "modal", "private": true}'
        for _ in range(3):
            await work.letters.add("slack:1", platform="slack", payload=broken, error="KeyError", now=now)
    await store.dispose()
    with sqlite3.connect(url.partition("///")[2]) as database:
        database.execute("UPDATE outbox SET state = 'dead', error = 'invalid_blocks'")


async def _run_and_stop(folder, url):
    async with TelegramSandbox() as telegram:
        process = await _started(folder, url, telegram)
        assert process.stderr is not None
        async for line in process.stderr:
            if b"ready" in line.lower():
                break
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            await process.communicate()
        assert process.returncode == 0


async def _started(folder, url, telegram):
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=folder,
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith("LEARNATHON_")},
            "PYTHONPATH": str(ROOT),
            "LEARNATHON_DATABASE__URL": url,
            "LEARNATHON_TELEGRAM__TOKEN": telegram.token,
            "LEARNATHON_TELEGRAM__BASE_URL": telegram.base_url,
            "LEARNATHON_WEB__PORT": "0",
        },
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
