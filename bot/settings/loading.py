"""Reads app.yaml under the secrets folder under the environment, and reports every problem at once."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.settings.model import Settings, fields, is_secret, variable
from bot.settings.problems import Place, SettingsError, explain, nearest
from bot.settings.sections import password_in
from bot.settings.variables import CONFIG, SECRETS_DIR, Environment, Variables, read_environment, read_secrets
from bot.settings.yaml_file import YamlFile, read_yaml


def load_settings(environ: Mapping[str, str], folder: Path = Path()) -> Settings:
    """Read the settings; SettingsError with a line for each problem when they cannot be used.

    `folder` is where ./app.yaml is looked for; it may be absent there, but not where LEARNATHON_CONFIG points.
    """
    problems: list[str] = []
    file = _file(environ, folder, problems)
    variables = _variables(environ)
    problems += variables.problems
    values = _merged(dict(_usable(file, problems)), Environment(variables.values)())
    try:
        settings = Settings(**values)
    except ValidationError as error:
        raise SettingsError(problems + explain(error, _places(file, variables))) from None
    if problems:
        raise SettingsError(problems)
    return settings


def _file(environ: Mapping[str, str], folder: Path, problems: list[str]) -> YamlFile:
    named = environ.get(CONFIG)
    path = folder / (named or "app.yaml")
    if not named and not path.exists():
        return YamlFile(path)
    try:
        return read_yaml(path)
    except SettingsError as error:
        problems += error.problems
        return YamlFile(path)


def _variables(environ: Mapping[str, str]) -> Variables:
    given = read_environment(environ)
    if not (folder := environ.get(SECRETS_DIR)):
        return given
    secrets = read_secrets(Path(folder))
    return Variables(secrets.values | given.values, secrets.origins | given.origins, given.problems + secrets.problems)


def _usable(file: YamlFile, problems: list[str]) -> Iterator[tuple[str, Any]]:
    """The sections of app.yaml without what may not stand there; an empty value leaves the default."""
    known = fields()
    sections = {name.partition(".")[0] for name in known}
    for section, content in file.values.items():
        if section not in sections:
            problems.append(_unknown(file, str(section), [*sections, *known]))
        elif content is None:
            continue
        elif section in known:
            yield section, content
        elif not isinstance(content, dict):
            problems.append(f"{file.where(section)}: is a section. Write its keys below it, two spaces further in.")
        else:
            names = {str(key): value for key, value in content.items() if value is not None}
            yield section, {key: value for key, value in names.items() if _allowed(file, section, key, value, problems)}


def _allowed(file: YamlFile, section: str, key: str, value: Any, problems: list[str]) -> bool:
    name, known = f"{section}.{key}", fields()
    if name not in known:
        siblings = [each for each in known if each.startswith(f"{section}.")]
        problems.append(_unknown(file, name, siblings))
    elif is_secret(known[name]):
        problems.append(_exposed(file, name, "is a secret, and this file is made to be shared"))
    elif name == "database.url" and password_in(str(value)):
        problems.append(_exposed(file, name, "holds a password, and this file is made to be shared"))
    else:
        return True
    return False


def _unknown(file: YamlFile, name: str, known: list[str]) -> str:
    return f"{file.where(name)}: is no setting; {nearest(name, known)} Rename or remove it."


def _exposed(file: YamlFile, name: str, what: str) -> str:
    return (
        f"{file.where(name)}: {what}. Remove it here; set {variable(name)}, or put it in a file of that name "
        f"in the folder that {SECRETS_DIR} names. If others have seen it, replace it at its source."
    )


def _places(file: YamlFile, variables: Variables) -> dict[str, Place]:
    """For every setting that was given: where, the strongest source first."""
    places = {name: Place(file.where(name), f"change it there, or set {variable(name)}") for name in file.lines}
    for name in fields():
        if variable(name) in variables.values:
            places[name] = Place(variables.origins[variable(name)], "change or remove it there")
    return places


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Lay one set of sections over another."""
    merged = dict(below)
    for name, value in above.items():
        under = below.get(name)
        merged[name] = {**under, **value} if isinstance(value, dict) and isinstance(under, dict) else value
    return merged
