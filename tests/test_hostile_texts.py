"""Whatever people write, through every sentence of ours, on both platforms: seen to the letter, and nothing more.

No mention, no link, no command, no markup comes of it. What a sentence makes clickable itself, such as /help, stays.
"""

import re
from collections.abc import Iterator
from itertools import islice
from random import Random

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message as Entry

from adapters.sandbox.slack.markup import Reader, control_sequences, unescape
from adapters.sandbox.slack.reading import lines
from adapters.sandbox.telegram.entities import automatic_entities, utf16_slice
from adapters.slack.blocks import blocks_of
from adapters.slack.mrkdwn import escaped
from adapters.telegram.callback import ButtonCodes
from adapters.telegram.rendering import Renderer
from flows.chat import Message
from flows.texts import LANGUAGES, Ours, Value, load_texts, text_files
from tests.flows.test_texts import NEEDS

HOW_MANY = 500
NOOR = 5_000_001
FRAGMENTS = (
    *("<!channel>", "<!here|hier>", "<@U012AB3CD>", "<#C012AB3CD>", "@here", "@channel", "@everyone", "@noor_bot"),
    *("<https://x.nl|klik>", "https://x.nl/?a=1&b=2", "http://127.0.0.1:8080", "www.x.nl", "x.nl", "noor@x.nl"),
    *(
        "mailto:noor@x.nl",
        "tg://user?id=1",
        "ftp://x.nl",
        "//x.nl",
        "1.2.3.4",
        "javascript:alert(1)",
        "data:text/html,x",
    ),
    *("*vet*", "_schuin_", "~weg~", "`code`", "```blok```", "> citaat", "&gt; citaat", "[a](http://x.nl)", "**vet**"),
    *("&amp;", "&lt;b&gt;", "<b>vet</b>", "<script>x</script>", "</b>", "&#60;", ":tada:", "{ $owner }", "{0}", "%s"),
    *("/idee", "/stop@learnathon_bot", "#leren", "$EUR", "+31 6 12345678", "06-12345678", "\\n", "\\u202e", "\x00x"),
    *("\u202eomgekeerd", "\u2066los", "\u200bnul\u200dbreedte", "שלום", "مرحبا", "é́́", "👩‍👩‍👧 👍🏽 🏳️‍🌈", "\ud83d"),
    *("\ue000binnen\ue001", "*", "***", "_", "~", "`", "<", ">", "&", "@", "#", "/", "''\"\"", "1\n2\n\n3", "\t tab"),
)
_UNSEEN = re.compile("[\u2060\u2066-\u2069\u202a-\u202e\ue000\ue001]")
RENDERER = Renderer(ButtonCodes("4242:secret"), "learnathon_bot")
TEXTS = load_texts()


def _hostile(random: Random) -> Iterator[str]:
    """Each fragment by itself, then several of them among ordinary words."""
    yield from FRAGMENTS
    ordinary = ("we", "praten", "elke", "ochtend", "te", "lang", "don't", "why", "3", "-", "(", ")", ".", ",")
    while True:
        words = [random.choice(FRAGMENTS if random.random() < 0.5 else ordinary) for _ in range(random.randint(2, 5))]
        yield random.choice(("", " ", " ", "\n")).join(words)


def _in_fives(texts: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(texts), 5):
        yield texts[start : start + 5]


HOSTILE = list(islice(_hostile(Random(2026)), HOW_MANY))  # noqa: S311 - repeatable
TYPED = [*FRAGMENTS, *("\n".join(part) for part in _in_fives(HOSTILE[len(FRAGMENTS) :]))]
"""Each fragment by itself, where it meets our own words on both sides; the mixed ones five lines at a time."""


def _found() -> Iterator[tuple[str, str]]:
    """Every sentence with words in it that somebody may have written."""
    for language in LANGUAGES:
        for path in text_files(language):
            for entry in FluentParser().parse(path.read_text("utf-8")).body:
                if isinstance(entry, Entry) and entry.value:
                    key = entry.id.name.replace("-", ".", 1)
                    if any(isinstance(value, Ours) for value in NEEDS[language][key].values()):
                        yield language, key


SENTENCES = list(_found())


def _said(language: str, key: str, typed: str) -> Message:
    """The sentence, with this in the place of all words."""
    values: dict[str, Value] = {
        name: typed if isinstance(value, Ours) else value for name, value in NEEDS[language][key].items()
    }
    return TEXTS.words(language).message(key, **values)


def _seen(text: str) -> str:
    """What eyes see of it; half a character is a question mark."""
    return _UNSEEN.sub("", text.encode("utf-8", "replace").decode())


def _clickable(text: str) -> list[str]:
    return [utf16_slice(text, one["offset"], one["length"]) for one in automatic_entities(text)]


@pytest.mark.parametrize(("language", "key"), SENTENCES)
def test_on_slack_it_is_seen_to_the_letter_and_nothing_comes_of_it(language: str, key: str) -> None:
    for typed in TYPED:
        message = _said(language, key, typed)
        reader = Reader(str)
        seen = lines(blocks_of(message), reader)
        assert _seen(typed) in _seen(seen), typed
        assert (reader.mentions, reader.links) == ([], [])
        notification = escaped(str(message))
        assert control_sequences(notification) == []
        assert _seen(typed) in _seen(unescape(notification))


@pytest.mark.parametrize(("language", "key"), SENTENCES)
def test_on_telegram_it_is_seen_to_the_letter_and_nothing_comes_of_it(language: str, key: str) -> None:
    ours = _clickable(RENDERER.render(_said(language, key, "rustig"), NOOR)["text"])
    for typed in TYPED:
        rendered = RENDERER.render(_said(language, key, typed), NOOR)
        assert _seen(typed) in _seen(rendered["text"]), typed
        assert _clickable(rendered["text"]) == ours, typed
        assert {one["type"] for one in rendered.get("entities", ())} <= {"bold"}
