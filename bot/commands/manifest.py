"""`learnathon manifest`: what to paste at Slack to make the app."""

from random import Random

import yaml

from adapters.slack import manifest as slack_manifest
from bot.connecting import policy_of
from bot.settings import Settings
from flows.everything import build_house


def manifest(settings: Settings, url: str | None) -> str:
    """Return the manifest as YAML."""
    house = build_house(policy_of(settings), Random(), settings.organisation.language)  # noqa: S311 - nothing is drawn
    languages = dict.fromkeys((settings.organisation.language, *settings.languages))  # its own counts most
    made = slack_manifest(house.vocabulary.words, tuple(languages), url)
    return yaml.safe_dump(made, sort_keys=False, allow_unicode=True)
