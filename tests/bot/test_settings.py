"""What an operator writes, and what is answered: every problem at once, with its place and its remedy."""

from datetime import date, time
from pathlib import Path

import pytest
import yaml
from pydantic import SecretStr

from bot.connecting import policy_of
from bot.settings import Settings, SettingsError, load_settings
from bot.settings.model import fields, is_secret
from bot.settings.sections import Slack, Telegram, Web
from flows.policy import Policy

TOP = Path(__file__).parents[2]


@pytest.fixture
def load(tmp_path):
    def loaded(text="", **environ):
        (tmp_path / "app.yaml").write_text(text, "utf-8")
        return load_settings({f"LEARNATHON_{name}": value for name, value in environ.items()}, tmp_path)

    return loaded


@pytest.fixture
def problems(load):
    def found(text="", **environ):
        with pytest.raises(SettingsError) as caught:
            load(text, **environ)
        return str(caught.value).replace("\r", "").splitlines()

    return found


def test_the_example_holds_every_setting_and_its_default():
    assert load_settings({}, TOP) == Settings()
    written = yaml.safe_load((TOP / "app.yaml").read_text("utf-8"))
    keys = {
        f"{section}.{key}" if isinstance(content, dict) else section
        for section, content in written.items()
        for key in (content if isinstance(content, dict) else [""])
    }
    assert keys == {name for name, field in fields().items() if not is_secret(field)}


def test_without_a_file_the_defaults_count(tmp_path):
    assert load_settings({}, tmp_path) == Settings()


def test_settings_built_by_hand_ignore_the_environment(monkeypatch):
    monkeypatch.setenv("LEARNATHON_WEB__PORT", "1")
    assert Settings(web=Web(port=5)).web.port == 5
    assert Settings().web.port == 8080


def test_the_environment_wins_over_secrets_and_those_over_the_file(load, tmp_path):
    folder = tmp_path / "secrets"
    folder.mkdir()
    (folder / "learnathon_telegram__token").write_text("1:from-folder\n")
    (folder / "LEARNATHON_SLACK__BOT_TOKEN").write_text("xoxb-from-folder")
    (folder / "LEARNATHON_DATABASE__URL").write_text("postgresql+psycopg://bot:pa%40ss@host/name")
    (folder / "other.txt").write_text("not ours")
    settings = load(
        "web:\n  port: 1\n  host: 192.0.2.1\ndatabase:\n  url: sqlite+aiosqlite:///file.db\n",
        WEB__PORT="2",
        SECRETS_DIR=str(folder),
        SLACK__BOT_TOKEN="xoxb-from-environment",
        SLACK__APP_TOKEN="xapp-1",
    )
    assert settings.web == Web(host="192.0.2.1", port=2)
    assert settings.telegram.token == SecretStr("1:from-folder")
    assert settings.slack.bot_token == SecretStr("xoxb-from-environment")
    assert set(settings.secrets) == {
        "1:from-folder",
        "xoxb-from-environment",
        "xapp-1",
        "pa%40ss",
        "pa@ss",
    }
    assert (settings.slack.mode, settings.telegram.mode) == ("socket", "polling")


def test_everything_can_be_set(load):
    settings = load(
        """
        organisation: {language: en, country: NO, next_learnathon: 2026-11-12}
        languages: [en]
        organisers: [slack:U012AB3CD, "telegram:4242"]
        telegram: {pool_chat: -1001234567890:12}
        slack: {pool_channel: C012AB3CD, base_url: http://127.0.0.1:1/api/}
        nudges: {windows: [09:30-12:00], cap_week: 0}
        log: {level: debug}
        """.replace("\n        ", "\n"),
    )
    assert settings.organisation.country == "NO"
    assert settings.organisation.next_learnathon == date(2026, 11, 12)
    assert settings.organisers == ("slack:U012AB3CD", "telegram:4242")
    assert settings.telegram.pool_chat == "-1001234567890:12"
    assert settings.nudges.windows == ((time(9, 30), time(12)),)
    assert settings.log.level == "DEBUG"


def test_lists_in_the_environment_are_json_or_words_between_commas(load):
    one = load(ORGANISERS='["slack:U012AB3CD","telegram:4242"]', NUDGES__WINDOWS="10:00-11:00, 14:00-15:00")
    two = load(ORGANISERS="slack:U012AB3CD, telegram:4242", NUDGES__WINDOWS='["10:00-11:00","14:00-15:00"]')
    assert one == two
    assert one.organisers == ("slack:U012AB3CD", "telegram:4242")
    assert len(one.nudges.windows) == 2


def test_the_ladder_rises(load, problems):
    assert load("check_ins:\n  ladder_wd: [5, 10, 20, 30]\n").check_ins.ladder_wd == (5, 10, 20, 30)
    assert load(CHECK_INS__LADDER_WD="2, 4, 8, 16").check_ins.ladder_wd == (2, 4, 8, 16)
    (told,) = problems("check_ins:\n  ladder_wd: [3, 3, 14, 24]\n")
    assert "check_ins.ladder_wd: must rise, each number higher than the one before." in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("experiments:\n  max_days: 60\n", "Expected: 3 to 42 days: this limit can only be made stricter"),
        ("experiments:\n  running: 3\n", "Expected: 1 or 2: this limit can only be made stricter"),
        ("projects:\n  learning_goals: 4\n", "Expected: 1 to 3: this limit can only be made stricter"),
        ("projects:\n  pause_weeks: 14\n", "Expected: 1 to 13 weeks: this limit can only be made stricter"),
        ("projects:\n  baseline_weeks: 5\n", "Expected: 1 to 4 weeks: this limit can only be made stricter"),
        ("ideas:\n  co_owners: 6\n", "Expected: 1 to 5: this limit can only be made stricter"),
        ("announcements:\n  four_eyes: 51\n", "Expected: 0 to 50: this limit can only be made stricter"),
        ("gate:\n  small_yes_hours: 0\n", "Expected: 1 to 1000 working hours"),
        ("gate:\n  decide_wd: 3\n", "silence_wd comes first, then decide_wd, then late_wd"),
        ("support:\n  reminder_wd: 5\n", "make reminder_wd less than escalate_wd"),
    ],
)
def test_limits_and_deadlines_say_what_they_may_be(problems, text, told):
    assert told in problems(text)[0]


def test_every_number_reaches_the_rules(load):
    policy = policy_of(
        load("gate: {late_wd: 20}\nsupport: {escalate_wd: 7}\nexperiments: {max_days: 21, running: 1}\n")
    )
    assert (policy.gate_late_wd, policy.support_escalate_wd) == (20, 7)
    assert (policy.experiment_max_days, policy.running_experiments) == (21, 1)
    projects = "projects: {learning_goals: 1, pause_weeks: 6, baseline_weeks: 2}\nideas: {co_owners: 3}\n"
    policy = policy_of(load(projects))
    assert (policy.learning_goals_max, policy.pause_max_weeks, policy.baseline_weeks) == (1, 6, 2)
    assert policy.co_owners_max == 3
    assert policy_of(load("announcements: {four_eyes: 10}\n")).four_eyes == 10
    assert policy_of(load()) == Policy()


def test_an_empty_value_leaves_the_default(load):
    assert load("web:\n  port:\nslack:\n  bot_token:\nlog:\n", WEB__HOST="", CONFIG="") == Settings()


def test_every_problem_is_told_at_once_with_its_place(problems, tmp_path):
    text = "organisation:\n  nme: Ons\nwbe:\n  port: 1\nport: 3\nweb:\n  port: 99999\n"
    text += "log: loud\nideas:\n  reaction_wd: soon\n"
    told = problems(text, WEB__PROT="1", LOG__LEVEL="loud", ORGANISERS='["jan"]', LANGUAGES="[")
    file = tmp_path / "app.yaml"
    for expected in [
        "environment, LEARNATHON_WEB__PROT: is no setting; did you mean LEARNATHON_WEB__PORT?",
        f"{file}, line 2, organisation.nme: is no setting; did you mean organisation.name?",
        f"{file}, line 3, wbe: is no setting; did you mean web?",
        f"{file}, line 5, port: is no setting; did you mean web.port?",
        f"{file}, line 7, web.port: must be less than or equal to 65535. Expected: a port from 0 to 65535",
        f"{file}, line 8, log: is a section.",
        f"{file}, line 10, ideas.reaction_wd: must be a whole number. Expected: 1 to 20 working days. What to do:",
        "environment, LEARNATHON_LOG__LEVEL: must be 'DEBUG',",
        "environment, LEARNATHON_ORGANISERS: 'jan' is no account; write slack:U012AB3CD",
        "environment, LEARNATHON_LANGUAGES: is no valid JSON list",
    ]:
        assert [line for line in told if line.startswith(expected)], (expected, told)
    assert len(told) == 10


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("web:\n  port: [", "app.yaml, line 2, column"),
        ("web:\n\tport: 1", "app.yaml, line 2, column 1: is no valid YAML"),
        ("web:\n  port: 1\nlog:\n  level: INFO\nweb:\n  port: 2\n", "line 5, web: stood on line 1 already"),
        ("just words", "app.yaml: is no set of keys"),
        ("- a list", "app.yaml: is no set of keys"),
        ("web: \0", "app.yaml: holds characters that are no text"),
        ("!!python/object:os.system {}", "is no valid YAML"),
    ],
)
def test_a_file_that_is_no_settings_file_is_told_with_its_line(problems, text, told):
    assert told in problems(text)[0]


def test_a_named_file_must_be_there(problems, tmp_path):
    assert "none.yaml: cannot be read (No such file" in problems(CONFIG=str(tmp_path / "none.yaml"))[0]


def test_a_named_file_is_read(load, tmp_path):
    (tmp_path / "own.yaml").write_text("web:\n  port: 4\n")
    assert load(CONFIG=str(tmp_path / "own.yaml")).web.port == 4


@pytest.mark.parametrize("name", [name for name, field in fields().items() if is_secret(field)])
def test_a_secret_in_the_file_is_refused_and_not_repeated(problems, name):
    section, key = name.split(".")
    (told,) = problems(f"{section}:\n  {key}: xoxb-very-private\n")
    assert f"line 2, {name}: is a secret" in told
    assert f"LEARNATHON_{section.upper()}__{key.upper()}" in told
    assert "very-private" not in told


def test_a_password_in_the_file_is_refused(problems):
    (told,) = problems("database:\n  url: postgresql+psycopg://bot:hunter2@host/name\n")
    assert "database.url: holds a password" in told
    assert "hunter2" not in told


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({"SLACK__BOT_TOKEN": "xapp-private"}, "the bot token starts with xoxb-"),
        ({"SLACK__BOT_TOKEN": "xoxb-private"}, "slack (see environment, LEARNATHON_SLACK__BOT_TOKEN): has a bot token"),
        ({"SLACK__APP_TOKEN": "xapp-private"}, "LEARNATHON_SLACK__BOT_TOKEN as well"),
        ({"TELEGRAM__TOKEN": "private"}, "copy it whole from BotFather"),
        ({"TELEGRAM__WEBHOOK_SECRET": "private word"}, "use A-Z, a-z, 0-9, _ and -"),
        ({"TELEGRAM__WEBHOOK_URL": "https://x.org/t"}, "set LEARNATHON_TELEGRAM__WEBHOOK_SECRET"),
        ({"TELEGRAM__WEBHOOK_URL": "http://x.org", "TELEGRAM__WEBHOOK_SECRET": "private"}, "use an https address"),
        ({"SLACK__POOL_CHANNEL": "#ideas"}, "'#ideas' is no channel ID"),
        ({"SLACK__POOL_CHANNEL": "xoxb-private"}, "'[hidden]' is no channel ID"),
        ({"TELEGRAM__POOL_CHAT": "@ideas"}, "'@ideas' is no chat id"),
        ({"DATABASE__URL": "sqlite:///private.db"}, "starts with sqlite://; write sqlite+aiosqlite://"),
        ({"DATABASE__URL": "postgres://a:private@b/c"}, "write postgresql+psycopg:// and keep the rest"),
        ({"DATABASE__URL": "mysql://a:private@b/c"}, "is no database address"),
        ({"WEB__PUBLIC_URL": "example.org"}, "is no web address"),
        ({"WEB__PUBLIC_URL": "http://[private"}, "is no web address"),
        ({"ORGANISATION__TIME_ZONE": "Europe/Amsterdm"}, "did you mean Europe/Amsterdam?"),
        ({"ORGANISATION__TIME_ZONE": "../private"}, "is no time zone"),
        ({"ORGANISATION__COUNTRY": "Nederland"}, "has the wrong form. Expected: two capitals"),
        ({"ORGANISATION__COUNTRY": "XX"}, "'XX' is no country whose public holidays are known here"),
        ({"LANGUAGES": "en"}, "languages: 'nl', the organisation's own language, is not among them"),
        ({"LANGUAGES": "nl,fr"}, "must be 'nl' or 'en'"),
        ({"NUDGES__CAP_DAY": "2"}, "this cap can only be made stricter"),
        ({"NUDGES__CAP_30D": "9"}, "this cap can only be made stricter"),
        ({"NUDGES__WINDOWS": "12:00-09:00"}, "must run forward in time"),
        ({"NUDGES__WINDOWS": "09:00-12:00,11:00-13:00"}, "without overlap"),
        ({"NUDGES__WINDOWS": "in the morning"}, "is no stretch of time"),
        ({"NUDGES__WINDOWS": "[]"}, "must hold at least one stretch"),
        ({"LANGUAGES": "[]"}, "languages: 'nl', the organisation's own language"),
        ({"CONFG": "x"}, "did you mean LEARNATHON_CONFIG"),
        ({"SECRETS_DIR": "/nowhere/at/all"}, "cannot read the folder /nowhere/at/all"),
    ],
)
def test_a_wrong_value_is_told_with_what_to_do(problems, variables, told):
    (line,) = problems(**variables)  # one problem, one line
    assert told in line
    if "../" not in line:
        assert "private" not in line


def test_an_unknown_secret_file_is_told(problems, tmp_path):
    (tmp_path / "learnathon_slack__bot_tokn").write_text("xoxb-1")
    (tmp_path / "learnathon_telegram__token").write_bytes(b"\xff\xfe")
    told = "\n".join(problems(SECRETS_DIR=str(tmp_path)))
    assert "bot_tokn: is no secret of ours; did you mean LEARNATHON_SLACK__BOT_TOKEN?" in told
    assert "telegram__token: cannot be read as text" in told


def test_what_kubernetes_adds_for_a_service_of_our_name_is_left_alone(load, problems):
    load(SERVICE_HOST="10.0.0.1", PORT="tcp://10.0.0.1:80", PORT_80_TCP_ADDR="10.0.0.1")
    assert "did you mean LEARNATHON_WEB__PORT?" in problems(PORT="80")[0]


def test_secrets_are_never_shown():
    settings = Settings(
        slack=Slack(bot_token=SecretStr("xoxb-private"), signing_secret=SecretStr("private")),
        telegram=Telegram(token=SecretStr("1:private"), webhook_secret=SecretStr("private")),
        database={"url": "postgresql+psycopg://a:private@b/c"},
    )
    assert "private" not in repr(settings) + str(settings)
    assert settings.slack.mode == "http"
