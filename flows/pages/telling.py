"""Pages that tell one thing: thanks, that a link does not work, that something went wrong."""

from flows.pages.reading import Other, Telling, What
from flows.texts import Texts, Words


def telling(words: Words, what: What, also: tuple[Other, ...] = (), more: str = "") -> Telling:
    """Return the page; `also` are the languages it can be had in besides."""
    title, said = words.line(f"pages.{what}_title"), words.line(f"pages.{what}")
    return Telling(words.language, what, title, tuple(said.splitlines()), also, more)


def others(texts: Texts, words: Words) -> tuple[Other, ...]:
    """Return the languages that a page can be had in besides this one."""
    codes = (code for code in texts.languages if code != words.language)
    return tuple(Other(code, texts.words(code).line("pages.in_this")) for code in codes)
