"""The sections of app.yaml; a field's description is what an error tells the reader to write."""

from datetime import date, time
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, model_validator

from bot.settings.kinds import (
    ChannelId,
    ChatId,
    Country,
    DatabaseAddress,
    Ladder,
    TimeZone,
    WebAddress,
    Windows,
    secret,
)

Language = Literal["nl", "en"]
_TELEGRAM = "https://api.telegram.org"
_NONE = SecretStr("")


class Section(BaseModel):
    """A part of the settings: fixed once read, and refusing what it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, str_strip_whitespace=True)


class Organisation(Section):
    """Who we are."""

    key: str = Field("default", pattern=r"^[a-z0-9][a-z0-9-]{0,39}$", description="up to 40 of a-z, 0-9 and hyphens")
    name: str = Field("Our organisation", min_length=1, max_length=80, description="a name of 1 to 80 characters")
    language: Language = Field("nl", description="nl or en")
    time_zone: TimeZone = Field("Europe/Amsterdam", description="a name such as Europe/Amsterdam")
    country: Country = Field("NL", description='two capitals between quotes, such as "NL"')
    privacy_contact: str = Field("", max_length=120, description="a name and how to reach that person")
    next_learnathon: date | None = Field(None, description="a date such as 2026-11-12, or nothing")


class Database(Section):
    """Where things are remembered; the address may hold a password, so it is never shown."""

    url: DatabaseAddress = Field(
        "sqlite+aiosqlite:///learnathon.db",
        repr=False,
        description="sqlite+aiosqlite:///learnathon.db or postgresql+psycopg://user@host/name",
    )


class Slack(Section):
    """One Slack workspace; without a bot token Slack is left out."""

    bot_token: Annotated[SecretStr, secret(r"(xoxe\.)?xoxb-\S+", "the bot token starts with xoxb-")] = Field(
        _NONE, description="the Bot User OAuth Token, from OAuth & Permissions"
    )
    app_token: Annotated[SecretStr, secret(r"xapp-\S+", "the app-level token starts with xapp-")] = Field(
        _NONE, description="an App-Level Token with the scope connections:write, for Socket Mode"
    )
    signing_secret: Annotated[SecretStr, secret(r"\S+", "it holds no spaces")] = Field(
        _NONE, description="the Signing Secret, from Basic Information, for HTTP mode"
    )
    base_url: WebAddress = Field("https://slack.com/api/", min_length=1, description="the address of Slack's Web API")
    pool_channel: ChannelId = Field("", description="a channel ID such as C012AB3CD, or nothing")

    @property
    def mode(self) -> Literal["off", "socket", "http"]:
        """How Slack reaches us: Socket Mode wherever there is an app token."""
        if not self.bot_token:
            return "off"
        return "socket" if self.app_token else "http"

    @model_validator(mode="after")
    def _complete(self) -> "Slack":
        if self.bot_token and not (self.app_token or self.signing_secret):
            raise ValueError(
                "has a bot token but no way in; set LEARNATHON_SLACK__APP_TOKEN for Socket Mode, "
                "or LEARNATHON_SLACK__SIGNING_SECRET for HTTP mode"
            )
        if not self.bot_token and (self.app_token or self.signing_secret):
            raise ValueError("has no bot token; set LEARNATHON_SLACK__BOT_TOKEN as well")
        return self


class Telegram(Section):
    """One Telegram bot; without a token Telegram is left out."""

    token: Annotated[SecretStr, secret(r"\d+:[\w-]+", "copy it whole from BotFather: digits, a colon, letters")] = (
        Field(_NONE, description="the token that BotFather gave, such as 123456:ABC…")
    )
    base_url: WebAddress = Field(f"{_TELEGRAM}/bot", min_length=1, description="the Bot API's address up to the token")
    base_file_url: WebAddress = Field(
        f"{_TELEGRAM}/file/bot", min_length=1, description="the address of files up to the token"
    )
    webhook_url: WebAddress = Field("", description="the https address at which Telegram reaches us, or nothing")
    webhook_secret: Annotated[SecretStr, secret(r"[A-Za-z0-9_-]{1,256}", "use A-Z, a-z, 0-9, _ and -, at most 256")] = (
        Field(_NONE, description="a long random word of letters, digits, _ and -")
    )
    pool_chat: ChatId = Field("", description="a chat id such as -1001234567890, with :12 behind it for topic 12")

    @property
    def mode(self) -> Literal["off", "polling", "webhook"]:
        """How Telegram reaches us: a webhook wherever there is an address for it."""
        if not self.token:
            return "off"
        return "webhook" if self.webhook_url else "polling"

    @model_validator(mode="after")
    def _complete(self) -> "Telegram":
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("has a webhook but no secret for it; set LEARNATHON_TELEGRAM__WEBHOOK_SECRET")
        if self.webhook_url.startswith("http:") and self.base_url.startswith(_TELEGRAM):
            raise ValueError("has a webhook that is not encrypted, which Telegram refuses; use an https address")
        return self


class Web(Section):
    """Where our own small web server listens."""

    host: str = Field("127.0.0.1", min_length=1, description="an address of this machine, such as 127.0.0.1 or 0.0.0.0")
    port: int = Field(8080, ge=0, le=65535, description="a port from 0 to 65535; 0 takes a free one")
    public_url: WebAddress = Field("", description="the address people use, such as https://learn.example.org")


class Log(Section):
    """How the log is written."""

    format: Literal["console", "json"] = Field("console", description="console or json")
    level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"],
        BeforeValidator(lambda value: value.upper() if isinstance(value, str) else value),
    ] = Field("INFO", description="DEBUG, INFO, WARNING or ERROR")


class Nudges(Section):
    """When we may speak first, and how often; the caps may be lowered, never raised (domain.md 3.9)."""

    windows: Windows = Field(
        ((time(9), time(12)), (time(13), time(17))), description="stretches such as 09:00-12:00, in order"
    )
    spread_minutes: int = Field(20, ge=0, le=60, description="0 to 60 minutes")
    cap_day: int = Field(1, ge=0, le=1, description="0 or 1: this cap can only be made stricter")
    cap_week: int = Field(3, ge=0, le=3, description="0 to 3: this cap can only be made stricter")
    cap_30d: int = Field(8, ge=0, le=8, description="0 to 8: this cap can only be made stricter")
    event_day_cap: int = Field(4, ge=0, le=4, description="0 to 4: this cap can only be made stricter")


class Handover(Section):
    """How long a project looks for a new owner (domain.md 2.11)."""

    step_wd: int = Field(5, ge=1, le=20, description="1 to 20 working days")
    parked_wd: int = Field(20, ge=5, le=60, description="5 to 60 working days")


class Ideas(Section):
    """What we promise the owner of an idea, and how many may carry it along: fewer than that, never more."""

    reaction_wd: int = Field(5, ge=1, le=20, description="1 to 20 working days")
    co_owners: int = Field(5, ge=1, le=5, description="1 to 5: this limit can only be made stricter")


class Projects(Section):
    """How many goals a project has, and how long it waits; limits that may be lowered, never raised (domain.md 2.4)."""

    learning_goals: int = Field(3, ge=1, le=3, description="1 to 3: this limit can only be made stricter")
    pause_weeks: int = Field(13, ge=1, le=13, description="1 to 13 weeks: this limit can only be made stricter")
    baseline_weeks: int = Field(4, ge=1, le=4, description="1 to 4 weeks: this limit can only be made stricter")


class CheckIns(Section):
    """How often the owner of a project is asked how it is going, and reminded (domain.md 2.6, 3.6)."""

    running_wd: int = Field(10, ge=1, le=60, description="1 to 60 working days")
    otherwise_wd: int = Field(20, ge=1, le=60, description="1 to 60 working days")
    ladder_wd: Ladder = Field((3, 7, 14, 24), description="four numbers of working days, each higher than the last")


class Gate(Section):
    """Whether an idea is feasible and affordable (domain.md 7.4)."""

    small_yes_hours: int = Field(40, ge=1, le=1000, description="1 to 1000 working hours")
    small_yes_budget: int = Field(500, ge=0, le=100_000, description="0 to 100000 euros")
    silence_wd: int = Field(5, ge=1, le=20, description="1 to 20 working days")
    decide_wd: int = Field(10, ge=1, le=40, description="1 to 40 working days")
    late_wd: int = Field(15, ge=1, le=60, description="1 to 60 working days")

    @model_validator(mode="after")
    def _in_order(self) -> "Gate":
        if not self.silence_wd <= self.decide_wd <= self.late_wd:
            raise ValueError("has days in the wrong order; silence_wd comes first, then decide_wd, then late_wd")
        return self


class Support(Section):
    """When somebody hears that a request for help waits (domain.md 2.7)."""

    reminder_wd: int = Field(3, ge=1, le=20, description="1 to 20 working days")
    escalate_wd: int = Field(5, ge=1, le=40, description="1 to 40 working days")

    @model_validator(mode="after")
    def _in_order(self) -> "Support":
        if self.reminder_wd >= self.escalate_wd:
            raise ValueError("reminds too late; make reminder_wd less than escalate_wd")
        return self


class Experiments(Section):
    """How large an experiment gets; these limits may be lowered, never raised (domain.md 2.5)."""

    max_days: int = Field(42, ge=3, le=42, description="3 to 42 days: this limit can only be made stricter")
    extensions: int = Field(2, ge=0, le=2, description="0 to 2: this limit can only be made stricter")
    extension_days: int = Field(14, ge=3, le=14, description="3 to 14 days: this limit can only be made stricter")
    running: int = Field(2, ge=1, le=2, description="1 or 2: this limit can only be made stricter")


class Announcements(Section):
    """To how many people one announces alone; this limit may be lowered, never raised (domain.md 2.10)."""

    four_eyes: int = Field(50, ge=0, le=50, description="0 to 50: this limit can only be made stricter")


class Scan(Section):
    """The yearly questionnaire, and what keeps it anonymous (domain.md 4.6, 8.1)."""

    key: Annotated[SecretStr, secret(r"\S{32,}", "use at least 32 letters and digits")] = Field(
        _NONE, description="a long random word of at least 32 letters and digits"
    )
    k: int = Field(5, ge=5, le=50, description="5 to 50 answers: fewer are never shown")
    window_wd: int = Field(10, ge=5, le=15, description="5 to 15 working days")
    retention_days: int = Field(90, ge=1, le=730, description="1 to 730 days")
    questionnaire: str = Field("", description="the path of a YAML file, or nothing for the default one")


def password_in(address: str) -> str:
    """The password inside a database's address, as written there; empty when there is none."""
    try:
        return urlsplit(address).password or ""
    except ValueError:
        return ""
