"""app.yaml, read strictly: a key may stand there once, and every value knows its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.settings.problems import SettingsError


class _Loader(yaml.SafeLoader):
    """YAML 1.2's plain rules, so that NO stays a country and -100123:12 a topic, not a number in base sixty."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012  # PyYAML's own shape


_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|)$"), ["~", "n", ""])
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), ["t", "f"])
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?(0|[1-9]\d*)$"), list("-+0123456789"))


@dataclass(frozen=True)
class YamlFile:
    """The values of app.yaml, and the line of every key by its dotted name."""

    path: Path
    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def where(self, name: str) -> str:
        """Say where a key stands."""
        return f"{self.path}, line {self.lines.get(name, 1)}, {name}"


def read_yaml(path: Path) -> YamlFile:
    """Read the file; SettingsError when it cannot be read as a set of keys with values."""
    try:
        loader = _Loader(path.read_text("utf-8"))
    except OSError as error:
        raise SettingsError([f"{path}: cannot be read ({error.strerror}). Check the path and its rights."]) from None
    except (UnicodeDecodeError, yaml.reader.ReaderError):
        raise SettingsError([f"{path}: holds characters that are no text. Save it as UTF-8."]) from None
    try:
        return _read(path, loader)
    except yaml.MarkedYAMLError as error:
        raise SettingsError([_syntax(path, error)]) from None
    finally:
        loader.dispose()


def _read(path: Path, loader: _Loader) -> YamlFile:
    node = loader.get_single_node()
    if node is None:
        return YamlFile(path)
    if not isinstance(node, yaml.MappingNode):
        raise SettingsError([f"{path}: is no set of keys. Write keys with values, such as 'languages: [nl, en]'."])
    lines: dict[str, int] = {}
    for name, line in _keys(node):
        if name in lines:
            raise SettingsError(
                [f"{path}, line {line}, {name}: stood on line {lines[name]} already. Keep one of them."]
            )
        lines[name] = line
    return YamlFile(path, loader.construct_document(node), lines)


def _keys(node: yaml.MappingNode) -> Iterator[tuple[str, int]]:
    """Every key and every key of a section, with its line; our settings go no deeper."""
    for key, value in node.value:
        yield str(key.value), key.start_mark.line + 1
        if isinstance(value, yaml.MappingNode):
            for inner, _ in value.value:
                yield f"{key.value}.{inner.value}", inner.start_mark.line + 1


def _syntax(path: Path, error: yaml.MarkedYAMLError) -> str:
    mark = error.problem_mark or error.context_mark
    line = f", line {mark.line + 1}, column {mark.column + 1}" if mark else ""
    return (
        f"{path}{line}: is no valid YAML ({error.problem}). Check quotes, colons and the spaces in front of the keys."
    )
