"""`learnathon sandbox` as a process: starts, says where it listens, stops, and leaves nothing behind."""

import json
import os
import re
import select
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

from bot.commands.sandbox import Wish, sandbox

TOP = Path(__file__).parents[2]
START_SECONDS = 30
STOP_SECONDS = 10
PROBLEM = "We praten elke ochtend veel te lang, voor iedereen."


def environment(folder, **more):
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("LEARNATHON_")}
    return {**inherited, "PYTHONPATH": str(TOP), "TMPDIR": str(folder), "PYTHONUTF8": "1", **more}


@pytest.fixture
def start(tmp_path):
    """Starts the program in an empty folder; whatever happens, it is gone afterwards."""
    (tmp_path / "tmp").mkdir()
    (tmp_path / "app.yaml").write_text("no: setting of ours\n")
    started = []

    def run(*arguments, **more):
        command = [sys.executable, "-m", "bot", "sandbox", "--port", "0", *arguments]
        process = subprocess.Popen(  # noqa: S603 - our own program
            command,
            cwd=tmp_path,
            env=environment(tmp_path / "tmp", **more),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def read_until(process, wanted):
    """What the process wrote up to and with this."""
    text, until = "", time.monotonic() + START_SECONDS
    while wanted not in text:
        left = until - time.monotonic()
        assert left > 0, f"{wanted!r} did not come:\n{text}"
        if select.select([process.stdout], [], [], left)[0]:
            piece = os.read(process.stdout.fileno(), 65_536).decode()
            assert piece, f"it ended before {wanted!r}:\n{text}"
            text += piece
    return text


def stop(process, number):
    began = time.monotonic()
    process.send_signal(number)
    rest = process.communicate(timeout=START_SECONDS)[0].decode()
    assert time.monotonic() - began < STOP_SECONDS, rest
    return process.returncode, rest


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_headless_it_says_where_it_listens_and_stops_when_told(start, tmp_path, number):
    process = start("--headless")
    text = read_until(process, "LEARNATHON_ORGANISERS")
    web = re.search(r"The bot's web +(\S+)", text)
    assert web is not None
    with urlopen(f"{web[1]}/readyz") as answer:  # noqa: S310 - our own
        assert json.load(answer)["ready"] is True
    slack = re.search(r"export LEARNATHON_SLACK__BASE_URL='(http://127\.0\.0\.1:\d+/api/)'", text)
    telegram = re.search(r"export LEARNATHON_TELEGRAM__BASE_URL='(http://127\.0\.0\.1:\d+/bot)'", text)
    token = re.search(r"export LEARNATHON_TELEGRAM__TOKEN='(\S+)'", text)
    assert slack
    assert telegram
    assert token
    with urlopen(f"{telegram[1]}{token[1]}/getMe") as answer:  # noqa: S310 - our own
        assert json.load(answer)["result"]["username"] == "learnathon_bot"
    assert list((tmp_path / "tmp").glob("learnathon-*/*.db"))
    code, rest = stop(process, number)
    assert code == 0, rest
    assert "Traceback" not in rest
    assert list((tmp_path / "tmp").iterdir()) == []


def test_the_log_is_written_as_the_environment_says(start):
    process = start("--headless", LEARNATHON_LOG__FORMAT="json")
    text = read_until(process, "LEARNATHON_ORGANISERS")
    lines = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    assert [line["platforms"] for line in lines if line.get("action") == "ready"] == [["slack", "telegram"]]
    assert stop(process, signal.SIGTERM)[0] == 0


def test_in_the_terminal_an_idea_is_sent_and_nothing_else_disturbs(start, tmp_path):
    process = start("--terminal", "--keep", "kept")
    script = ["1", "1", "1", "/idee Stille standup", PROBLEM, "1", "1", "1", "1", ":quit"]
    text = process.communicate("\n".join(script).encode(), timeout=START_SECONDS)[0].decode()
    assert process.returncode == 0, text
    assert "Dank je, je idee staat erin." in text
    assert "action=" not in text
    assert len(list((tmp_path / "kept").glob("*.db"))) == 1


def test_the_terminal_can_be_interrupted(start):
    process = start("--terminal")
    read_until(process, ":quit")
    code, rest = stop(process, signal.SIGINT)
    assert code == 0, rest
    assert "Traceback" not in rest


@pytest.mark.parametrize(
    "name",
    [
        "LEARNATHON_SLACK__BOT_TOKEN",
        "LEARNATHON_SLACK__APP_TOKEN",
        "LEARNATHON_SLACK__SIGNING_SECRET",
        "LEARNATHON_TELEGRAM__TOKEN",
        "LEARNATHON_TELEGRAM__WEBHOOK_SECRET",
        "learnathon_telegram__token",
    ],
)
def test_real_credentials_are_refused(name, capsys):
    assert sandbox({name: "something-secret"}, Wish()) == 2
    said = capsys.readouterr().err
    assert name in said
    assert "something-secret" not in said


def test_no_settings_of_the_folder_count_nor_those_in_the_one_to_keep(start, tmp_path):
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "app.yaml").write_text("log:\n  level: nonsense\nno: setting of ours\n")
    process = start("--headless", "--keep", "kept", LEARNATHON_CONFIG="app.yaml")
    read_until(process, "LEARNATHON_ORGANISERS")
    assert stop(process, signal.SIGTERM)[0] == 0
    assert len(list((tmp_path / "kept").glob("*.db"))) == 1


def test_a_port_that_is_taken_is_named(start):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        process = start("--headless", "--port", str(port))
        text = process.communicate(timeout=START_SECONDS)[0].decode()
    assert process.returncode == 1, text
    assert f"Port {port} is taken; choose another with --port" in text
