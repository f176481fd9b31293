"""Markup as HTML: what can be read is what the plain readers of the simulations read, and nothing else comes of it."""

from hypothesis import given
from hypothesis import strategies as st

from adapters.sandbox.page.slack.mrkdwn import mrkdwn_html, rich_html, text_html
from adapters.sandbox.page.telegram.entities import entities_html
from adapters.sandbox.slack.markup import Reader, escape, unescape
from adapters.sandbox.telegram.entities import utf16_length, utf16_slice
from tests.sandbox.html_reading import read
from tests.test_hostile_texts import FRAGMENTS

MARKS = (
    "*",
    "_",
    "~",
    "`",
    "```",
    "\n",
    "\n> ",
    "&gt; ",
    ">",
    "<",
    "&",
    "&lt;",
    "&amp;lt;",
    " ",
    "a",
    "b'c",
    '"',
    "é",
    "👩‍👩‍👧",
)
CONTROLS = (
    "<@U1>",
    "<#C1|zaal>",
    "<!here|hier>",
    "<!date^1^{d}|*dag*>",
    "<https://x.nl?a=1&amp;b=2|*k*>",
    "<mailto:a@b>",
)
MRKDWN = st.lists(st.sampled_from((*MARKS, *CONTROLS, *FRAGMENTS)), max_size=14).map("".join)
KNOWN = {"b", "i", "s", "u", "code", "pre", "blockquote", "span", "a", "p", "ul", "ol", "li", "button", "root"}
ATTRIBUTES = {"class", "title", "tabindex", "role", "type", "data-command"}


def name_of(thing: str) -> str:
    return {"U1": "<i>Noor</i> & co"}.get(thing, thing)


def only_known(html: str) -> None:
    for element in read(html).all:
        assert element.tag in KNOWN
        assert element.attributes.keys() <= ATTRIBUTES
        assert element.attributes.get("class", "") in {"", "mention", "outside", "command", *KINDS}


KINDS = ("spoiler", "mention", "hashtag", "cashtag", "text_mention", "custom_emoji", "date_time")


@given(MRKDWN)
def test_mrkdwn_reads_as_it_does_in_the_plain(text: str) -> None:
    html = mrkdwn_html(text, name_of)
    assert read(html).text == Reader(name_of).mrkdwn(text)
    only_known(html)


@given(st.text())
def test_what_is_escaped_reads_as_it_was_typed(text: str) -> None:
    html = text_html({"type": "plain_text", "text": escape(text)}, name_of)
    assert [one.tag for one in read(html).all] == ["root"]
    assert read(html).text == unescape(escape(text))


@given(
    st.lists(st.sampled_from(FRAGMENTS), max_size=6).map("".join), st.sampled_from(["section", "quote", "preformatted"])
)
def test_rich_text_reads_as_it_was_typed(text: str, frame: str) -> None:
    styles = {"bold": True, "italic": True, "strike": True, "code": True}
    elements = [{"type": "text", "text": text}, {"type": "text", "text": text, "style": styles}]
    html = rich_html({"elements": [{"type": f"rich_text_{frame}", "elements": elements}]}, name_of)
    assert read(html).text == text + text
    only_known(html)


LETTERS = st.text(st.sampled_from("ab <>&'\"\n👍🏽é\u200b\u202e"), min_size=1, max_size=30)
TYPES = (
    *("bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "blockquote", "expandable_blockquote"),
    *("text_link", "url", "email", "phone_number", "mention", "hashtag", "bot_command", "custom_emoji"),
)


@st.composite
def words_with_entities(draw: st.DrawFn) -> tuple[str, list[dict]]:
    """A text, and entities anywhere in it, also one across another, but none that splits a character."""
    text = draw(LETTERS)
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)), st.sampled_from(TYPES))
    entities = []
    for start, count, kind in draw(st.lists(spans, max_size=6)):
        offset, length = utf16_length(text[:start]), utf16_length(text[start : start + count])
        link = {"url": 'https://x.nl/?a="><script>'} if kind == "text_link" else {}
        entities.append({"type": kind, "offset": offset, "length": length, **link})
    return text, entities


@given(words_with_entities())
def test_a_text_with_entities_reads_as_the_text(words: tuple[str, list[dict]]) -> None:
    text, entities = words
    html = entities_html(text, entities)
    assert read(html).text == text
    only_known(html)


@given(words_with_entities())
def test_the_first_entity_wraps_exactly_what_it_covers(words: tuple[str, list[dict]]) -> None:
    text, entities = words
    if entities:
        first = min(entities, key=lambda one: (one["offset"], -one["length"]))
        wrapped = list(read(entities_html(text, entities)).all)[1]
        assert wrapped.text == utf16_slice(text, first["offset"], first["length"])
