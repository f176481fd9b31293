"""The commands people can type, as the platforms' menus and manifests list them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CommandWord:
    """One command: its word in English, the same in other languages, and what a menu says of it per language."""

    word: str
    names: Mapping[str, str]
    """By language: {"en": "idea", "nl": "idee"}; letters a-z, digits and _ alone, without a slash."""
    descriptions: Mapping[str, str]
    """By language, one line."""
    usage: Mapping[str, str]
    """By language, what may follow the word, such as "[title]"; empty where nothing does."""
    daily: bool = False
    """Has a slash command of its own on Slack; every word also works as `/learnathon <word>`."""

    def called(self) -> frozenset[str]:
        """Every way to type it."""
        return frozenset({self.word, *self.names.values()})
