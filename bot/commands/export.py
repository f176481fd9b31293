"""`learnathon export KIND`: what others can go on with, printed."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import typer
import yaml

from bot.scanning import questionnaire_of
from bot.settings import Settings
from flows.scan.reading import raw_of

_HEAD = """\
# What the yearly scan asks. Change it, keep it in a file, and name that file at scan.questionnaire in app.yaml.
# 3 to 7 themes of 3 or 4 statements, 24 at most, and up to 2 open questions; each in both languages, one thought each.
# Each statement is kept by its id in all rounds: whoever changes a text gives it a new id.
# `reversed: true` behind a statement counts its points the other way round. EMP1 to EMP4 stay together or go together.
# `learnathon check` says what is wrong with it, each fault with its place.
"""


FORMATS: Final[Mapping[str, Sequence[str]]] = {"questionnaire": ("yaml", "json"), "scan": ("csv", "xlsx", "json")}
"""By what is exported, how it can be written; the first where nobody says."""


def export_questionnaire(settings: Settings, kind: str, to: Path | None = None) -> int:
    """Write or print what the next round of the scan asks, as YAML or JSON; returns the exit code."""
    raw = raw_of(questionnaire_of(settings))
    if kind == "json":
        written = json.dumps(raw, ensure_ascii=False, indent=2) + "\n"
    else:
        written = _HEAD + yaml.safe_dump(raw, sort_keys=False, allow_unicode=True, width=120)
    if to is None:
        typer.echo(written, nl=False)
        return 0
    return write(to, written.encode())


def write(to: Path, written: bytes) -> int:
    """Write a file, or say why not; returns the exit code."""
    try:
        to.write_bytes(written)
    except OSError as error:
        typer.echo(f"{to} cannot be written: {error.strerror}. Name another file with --to.", err=True)
        return 1
    return 0
