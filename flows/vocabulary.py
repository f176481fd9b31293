"""The commands as people type them: Dutch and English words side by side, and the nearest one to a slip of the pen."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from flows.capability import Handler, Repertoire
from flows.chat import CommandWord
from flows.texts import Texts
from storage.searchwords import folded


class Vocabulary:
    """Finds a command by any of its words."""

    def __init__(self, words: Iterable[CommandWord]) -> None:
        self.words = tuple(words)
        self._commands = {called: word.word for word in self.words for called in word.called()}

    def command(self, typed: str) -> str | None:
        """Return the command meant by a word in any language; None when there is none."""
        return self._commands.get(folded(typed))

    def nearest(self, typed: str, language: str) -> str | None:
        """Return the known word most like this one, of this language rather; None when nothing comes near."""
        own = [word.names.get(language, word.word) for word in self.words]
        found = get_close_matches(typed.lower(), own, n=1, cutoff=0.6)
        found += get_close_matches(typed.lower(), self._commands, n=1, cutoff=0.6)
        return found[0] if found else None


def vocabulary(repertoire: Repertoire, texts: Texts) -> Vocabulary:
    """Collect the words of all commands from their texts, `command.<word>`."""
    return Vocabulary(_word(word, handler, texts) for word, handler in repertoire.commands.items())


def _word(word: str, handler: Handler, texts: Texts) -> CommandWord:
    return CommandWord(
        word,
        names=_in_all(texts, f"command.{word}"),
        descriptions=_in_all(texts, f"command.{word}.description"),
        usage=_in_all(texts, f"command.{word}.usage"),
        daily=handler.daily,
    )


def _in_all(texts: Texts, key: str) -> Mapping[str, str]:
    return {language: str(texts.words(language).line(key)) for language in texts.languages}
