"""The environment, and a folder of secrets that stands in for part of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic_settings import EnvSettingsSource

from bot.settings.model import PREFIX, Settings, fields, is_secret, variable
from bot.settings.problems import nearest

CONFIG = f"{PREFIX}CONFIG"
SECRETS_DIR = f"{PREFIX}SECRETS_DIR"
# What Kubernetes tells every container about a service that happens to be called learnathon.
_KUBERNETES = re.compile(rf"{PREFIX}(SERVICE_HOST|SERVICE_PORT.*|PORT_\d+_.*)|{PREFIX}PORT")


@dataclass(frozen=True)
class Variables:
    """Values by the name of their environment variable, where each came from, and what was not understood."""

    values: dict[str, str]
    origins: dict[str, str]
    problems: tuple[str, ...] = ()


class Environment(EnvSettingsSource):
    """The environment that was handed in, in the place of the process's own."""

    def __init__(self, given: Mapping[str, str]) -> None:
        super().__init__(Settings)
        self.env_vars = {name.lower(): value for name, value in given.items()}


def read_environment(environ: Mapping[str, str]) -> Variables:
    """What the environment sets; an empty variable counts as not set."""
    ours = {name: value for name, value in environ.items() if name.startswith(PREFIX) and value}
    names = {variable(name) for name in fields()}
    own = names | {CONFIG, SECRETS_DIR}
    unknown = [name for name in sorted(ours.keys() - own) if not _foreign(name, ours[name])]
    known = {name: ours[name] for name in ours.keys() & names}
    return Variables(
        known,
        {name: f"environment, {name}" for name in known},
        tuple(f"environment, {name}: is no setting; {nearest(name, own)} Unset or rename it." for name in unknown),
    )


def _foreign(name: str, value: str) -> bool:
    return bool(_KUBERNETES.fullmatch(name)) and (name != f"{PREFIX}PORT" or value.startswith("tcp://"))


def read_secrets(folder: Path) -> Variables:
    """What the files in a secrets folder set: one each, named like the variable, in lower or upper case."""
    try:
        files = [file for file in sorted(folder.iterdir()) if file.name.upper().startswith(PREFIX) and file.is_file()]
    except OSError as error:
        problem = f"environment, {SECRETS_DIR}: cannot read the folder {folder} ({error.strerror}). Check the path."
        return Variables({}, {}, (problem,))
    names = {variable(name) for name, field in fields().items() if is_secret(field) or name == "database.url"}
    values, problems = {}, []
    for file in files:
        if file.name.upper() not in names:
            problems.append(f"{file}: is no secret of ours; {nearest(file.name, names)} Rename or remove it.")
            continue
        try:
            values[file.name.upper()] = file.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            problems.append(f"{file}: cannot be read as text. Check its rights, and save it as UTF-8.")
    origins = {file.name.upper(): str(file) for file in files}
    return Variables({name: value for name, value in values.items() if value}, origins, tuple(problems))
