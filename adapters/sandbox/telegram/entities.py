"""What Telegram itself finds in a text: mentions, hashtags, commands, addresses; offsets in UTF-16 code units."""

import re
from collections.abc import Iterator
from typing import Any, Final

Entity = dict[str, Any]
"""A MessageEntity as the Bot API writes it."""

_COUNTRIES: Final = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd "
    "cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge "
    "gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh "
    "ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw "
    "mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb "
    "sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug "
    "uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
)
_GENERIC: Final = (
    "academy aero agency app art asia bank beer best bio biz blog build business cafe camp care cat center chat city "
    "club cloud coach codes community company coop dance design dev digital edu education email energy events expert "
    "express family fit foundation fun fyi games global gov green group guide guru health help host how info ink int "
    "jobs kim land law life link live love ltd media menu mil mobi moe money museum name net network news ninja one "
    "online org page party photo photos pics plus post press pro pub red report rest review rocks run school science "
    "shop show site social software solutions space store studio style support systems team tech tel tips today tools "
    "top town training travel tube university video vip wiki work world xyz zone amsterdam frl brussels vlaanderen "
    "gent berlin london com"
)
_TOP_LEVEL: Final = frozenset(f"{_COUNTRIES} {_GENERIC}".split())

_OCTET: Final = range(256)
_HOST: Final = r"(?:[^\W_](?:[\w-]{0,62}[^\W_])?\.)+[^\W\d_]{2,}"
_IP: Final = r"(?:\d{1,3}\.){3}\d{1,3}"
_TAIL: Final = r"(?::\d{1,5})?(?:[/?#][^\s\u2000-\u200b\u200e-\u206f\"<>«»]*)?"
_EMAIL: Final = re.compile(rf"(?<![\w.+-])[\w.+-]{{1,64}}@{_HOST}(?![\w-])")
_LINK: Final = re.compile(rf"(?<!\w)(?:https?|ftp)://(?:{_IP}|{_HOST})(?![\w-]){_TAIL}", re.IGNORECASE)
_OWN_LINK: Final = re.compile(r"(?<!\w)(?:tg|ton)://[\w/?=&.%+-]+", re.IGNORECASE)
_BARE_LINK: Final = re.compile(rf"(?<![\w.@/:-])(?P<host>{_IP}|{_HOST})(?![\w@-])(?!\.\w){_TAIL}")
_HASH_LETTER: Final = r"[\w\u200c\u00b7\u0d80-\u0dff]"
_WORDS: Final = (
    ("mention", re.compile(r"(?<!\w)@[A-Za-z0-9_]{3,32}(?!\w)")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@])")),
    ("hashtag", re.compile(rf"(?<!{_HASH_LETTER})#(?=\d*[^\W\d]){_HASH_LETTER}{{1,256}}(?!{_HASH_LETTER}*#)")),
    ("cashtag", re.compile(r"(?<![\w$])\$(?:1INCH|[A-Z]{1,8})(?![\w$])")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d[\d ()./-]{6,18}\d(?!\w)")),
)


def utf16_length(text: str) -> int:
    """The length as Telegram counts it: an emoji outside the basic plane counts for two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of the text that an entity covers."""
    units = text.encode("utf-16-le", "surrogatepass")[2 * offset : 2 * (offset + length)]
    return units.decode("utf-16-le", "replace")


def automatic_entities(text: str) -> list[Entity]:
    """Everything Telegram would make clickable by itself, in the order of the text."""
    found: list[tuple[int, int, str]] = []
    for kind, start, end in _candidates(text):
        if all(end <= begin or start >= finish for begin, finish, _ in found):
            found.append((start, end, kind))
    return [_entity(text, *span) for span in sorted(found)]


def _candidates(text: str) -> Iterator[tuple[str, int, int]]:
    if "@" in text:
        yield from (("email", *match.span()) for match in _EMAIL.finditer(text))
    if "://" in text:
        yield from (("url", *match.span()) for match in _OWN_LINK.finditer(text))
        yield from (("url", *_link_span(match)) for match in _LINK.finditer(text))
    if "." in text:
        yield from (("url", *_link_span(match)) for match in _BARE_LINK.finditer(text) if _is_host(match["host"]))
    for kind, pattern in _WORDS:
        yield from ((kind, *match.span()) for match in pattern.finditer(text))


def _link_span(match: re.Match[str]) -> tuple[int, int]:
    """A link ends before the punctuation of the sentence it stands in."""
    return match.start(), match.start() + len(match[0].rstrip(".,;:!?'\")]}…"))


def _is_host(host: str) -> bool:
    last = host.rpartition(".")[2].lower()
    if last.isdigit():
        return all(int(part) in _OCTET for part in host.split("."))
    return last in _TOP_LEVEL


def _entity(text: str, start: int, end: int, kind: str) -> Entity:
    return {"type": kind, "offset": utf16_length(text[:start]), "length": utf16_length(text[start:end])}
