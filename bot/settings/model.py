"""All settings together, and the names under which they are known outside."""

from collections.abc import Iterator
from typing import Annotated, Any
from urllib.parse import unquote

from pydantic import BaseModel, Field, SecretStr, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from bot.settings.kinds import Accounts, Words
from bot.settings.sections import (
    Announcements,
    CheckIns,
    Database,
    Experiments,
    Gate,
    Handover,
    Ideas,
    Language,
    Log,
    Nudges,
    Organisation,
    Projects,
    Scan,
    Slack,
    Support,
    Telegram,
    Web,
    password_in,
)

PREFIX = "LEARNATHON_"
NESTED = "__"


class Settings(BaseSettings):
    """What `load_settings` read; built by hand it holds what it is given, and looks at no environment."""

    model_config = SettingsConfigDict(
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
        env_prefix=PREFIX,
        env_nested_delimiter=NESTED,
    )

    organisation: Organisation = Organisation()
    languages: Annotated[tuple[Language, ...], NoDecode, Words] = Field(("nl", "en"), description="a list of nl and en")
    organisers: Accounts = Field((), description="a list of accounts such as slack:U012AB3CD or telegram:4242")
    database: Database = Database()
    slack: Slack = Slack()
    telegram: Telegram = Telegram()
    web: Web = Web()
    log: Log = Log()
    nudges: Nudges = Nudges()
    handover: Handover = Handover()
    ideas: Ideas = Ideas()
    projects: Projects = Projects()
    check_ins: CheckIns = CheckIns()
    gate: Gate = Gate()
    support: Support = Support()
    experiments: Experiments = Experiments()
    announcements: Announcements = Announcements()
    scan: Scan = Scan()

    @model_validator(mode="after")
    def _speaks_its_own_language(self) -> "Settings":
        if self.organisation.language not in self.languages:
            raise ValueError(
                f"languages: '{self.organisation.language}', the organisation's own language, is not among them; add it"
            )
        return self

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every secret value given, for the log to hide."""
        values = [self._value(name) for name, field in fields().items() if is_secret(field)]
        password = password_in(self.database.url)
        return tuple(value for value in (*values, password, unquote(password)) if value)

    def _value(self, name: str) -> str:
        section, _, key = name.partition(".")
        value: SecretStr = getattr(getattr(self, section), key)
        return value.get_secret_value()

    @classmethod
    def settings_customise_sources(cls, *_: Any, **sources: Any) -> tuple[PydanticBaseSettingsSource, ...]:
        """Take only what is handed in; `load_settings` alone reads the world."""
        return (sources["init_settings"],)


def fields() -> dict[str, FieldInfo]:
    """Every setting by its dotted name, such as web.port."""
    return dict(_leaves(Settings))


def _leaves(model: type[BaseModel], above: str = "") -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from _leaves(field.annotation, f"{name}.")
        else:
            yield above + name, field


def is_secret(field: FieldInfo) -> bool:
    """Whether this setting may come from the environment or a secrets folder only."""
    return field.annotation is SecretStr


def variable(name: str) -> str:
    """The environment variable of a setting: web.port is LEARNATHON_WEB__PORT."""
    return PREFIX + name.replace(".", NESTED).upper()
