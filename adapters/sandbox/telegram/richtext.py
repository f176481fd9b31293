"""A text with its entities as Telegram keeps it: cleaned, trimmed, the explicit entities checked, its own added."""

import re
from dataclasses import dataclass, field
from typing import Any, Final

from adapters.sandbox.telegram.entities import Entity, automatic_entities, utf16_length, utf16_slice
from adapters.sandbox.telegram.methods import names
from adapters.sandbox.telegram.refusal import bad_request, is_web_address

_STYLES: Final = names(
    "bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link "
    "text_mention custom_emoji date_time"
)
_FOUND_BY_TELEGRAM: Final = names("mention hashtag cashtag bot_command url email phone_number")
_NEEDS: Final = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}
_UNTOUCHED: Final = frozenset(("code", "pre", "text_link", "text_mention"))
_DROPPED: Final = re.compile("[\r\u2028-\u202e]")
_BLANKED: Final = re.compile("[\x00-\x09\x0b-\x1f]")
_INVISIBLE: Final = re.compile("[\\s\u200b-\u200f\u2060-\u2064\ufeff]+")
_LONE: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class RichText:
    """What a message says: its text, the entities its sender set and those that Telegram found by itself."""

    text: str
    explicit: list[Entity] = field(default_factory=list)
    automatic: list[Entity] = field(default_factory=list)

    @property
    def entities(self) -> list[Entity]:
        """All entities as the Bot API returns them."""
        return sorted([*self.explicit, *self.automatic], key=lambda entity: (entity["offset"], -entity["length"]))


def said(text: str) -> RichText:
    """What a person typed: no entities but Telegram's own."""
    return rich_text(text, None)


def rich_text(text: str, entities: Any) -> RichText:
    """The text as Telegram keeps it; refuses entities that are out of the text or split a character."""
    if _LONE.search(text):
        raise bad_request("strings must be encoded in UTF-8")
    explicit = _checked(text, [] if entities is None else entities)
    text, explicit = _cleaned(text, explicit)
    automatic = [entity for entity in automatic_entities(text) if not _covered(entity, explicit)]
    return RichText(text, explicit, automatic)


def is_blank(text: str) -> bool:
    """Whether nobody would see anything: white space and zero-width characters only."""
    return not _INVISIBLE.sub("", text)


def _checked(text: str, entities: Any) -> list[Entity]:
    if not isinstance(entities, list) or not all(isinstance(entity, dict) for entity in entities):
        raise bad_request("can't parse entities: expected an Array of MessageEntity")
    kept = [entity for entity in entities if entity.get("type") not in _FOUND_BY_TELEGRAM]
    for entity in kept:
        _check_kind(entity)
        _check_span(text, entity)
    return [dict(entity) for entity in kept if entity["length"] > 0]


def _check_kind(entity: Entity) -> None:
    kind = entity.get("type")
    if kind not in _STYLES:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    needed = _NEEDS.get(kind)
    if needed and needed not in entity:
        raise bad_request(f"can't parse MessageEntity: Can't find field \"{needed}\"")
    if kind == "text_link" and not is_web_address(entity["url"], "tg", "ton", "mailto", "tel"):
        raise bad_request(f"entity URL '{entity['url']}' is invalid: Wrong HTTP URL")


def _check_span(text: str, entity: Entity) -> None:
    offset, length = entity.get("offset"), entity.get("length")
    if not isinstance(offset, int) or offset < 0:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if not isinstance(length, int) or length < 0:
        raise bad_request(f"receive an entity with incorrect length {length}")
    whole, end = utf16_length(text), offset + length
    if offset > whole or (offset == whole and length):
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if end > whole:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {end}"
        )
    if _splits(text, offset):
        raise bad_request(f"entity begins in a middle of a UTF-16 symbol at UTF-16 offset {offset}")
    if _splits(text, end):
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol at UTF-16 offset {end}"
        )


def _splits(text: str, offset: int) -> bool:
    """Whether the second half of a surrogate pair stands at this offset."""
    unit = text.encode("utf-16-le")[2 * offset : 2 * offset + 2]
    return "\udc00" <= unit.decode("utf-16-le", "surrogatepass") <= "\udfff"


def _cleaned(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without control characters and outer white space, the entities moved along."""
    text = _BLANKED.sub(" ", text)
    for match in reversed(list(_DROPPED.finditer(text))):
        entities = _without(entities, utf16_length(text[: match.start()]), 1)
    text = _DROPPED.sub("", text)
    entities = _without(entities, 0, len(text) - len(text.lstrip()))
    text = text.strip()
    return text, [shorter for entity in entities if (shorter := _within(entity, utf16_length(text)))["length"] > 0]


def _without(entities: list[Entity], start: int, count: int) -> list[Entity]:
    """The entities after `count` code units at `start` were taken out of the text."""

    def moved(position: int) -> int:
        return position - min(count, max(0, position - start))

    spans = ((entity, entity["offset"], entity["offset"] + entity["length"]) for entity in entities)
    return [{**entity, "offset": moved(begin), "length": moved(end) - moved(begin)} for entity, begin, end in spans]


def _within(entity: Entity, whole: int) -> Entity:
    return {**entity, "length": min(entity["length"], whole - entity["offset"])}


def _covered(found: Entity, explicit: list[Entity]) -> bool:
    """Whether the sender already said what this part is, so that Telegram leaves it alone."""
    begin, end = found["offset"], found["offset"] + found["length"]
    return any(
        entity["type"] in _UNTOUCHED and begin < entity["offset"] + entity["length"] and end > entity["offset"]
        for entity in explicit
    )


def covered_text(text: str, entity: Entity) -> str:
    """The words that an entity covers."""
    return utf16_slice(text, entity["offset"], entity["length"])
