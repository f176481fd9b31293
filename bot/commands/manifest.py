"""`learnathon manifest`: what to paste at Slack to make the app."""

import yaml

from adapters.slack import manifest as slack_manifest
from bot.connecting import house_of
from bot.settings import Settings


def manifest(settings: Settings, url: str | None) -> str:
    """Return the manifest as YAML."""
    languages = dict.fromkeys((settings.organisation.language, *settings.languages))  # its own counts most
    made = slack_manifest(house_of(settings).vocabulary.words, tuple(languages), url)
    return yaml.safe_dump(made, sort_keys=False, allow_unicode=True)
