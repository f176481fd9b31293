"""`learnathon manifest`: what to paste at Slack to make the app."""

from urllib.parse import urlsplit

import typer
import yaml

from adapters.slack import manifest as slack_manifest
from bot.connecting import house_of
from bot.settings import Settings


def manifest(settings: Settings, url: str | None) -> int:
    """Print the manifest as YAML; returns the exit code."""
    if url is not None and not _is_address(url):
        typer.echo(f"--url {url}: Slack takes only an address such as https://learn.example.org.", err=True)
        return 2
    languages = dict.fromkeys((settings.organisation.language, *settings.languages))  # its own counts most
    made = slack_manifest(house_of(settings).vocabulary.words, tuple(languages), url)
    typer.echo(yaml.safe_dump(made, sort_keys=False, allow_unicode=True), nl=False)
    return 0


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname) and not (parts.query or parts.fragment)
