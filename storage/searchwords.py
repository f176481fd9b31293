"""The words by which an idea is found: without accents, endings and words that say nothing, in Dutch and English."""

import re
import unicodedata
from collections.abc import Iterator

LONGEST_WORD = 40
"""Letters kept of a word."""
IN_TITLE, BELOW = 3, 1
"""What a word counts, where it stands."""
_WORDS = re.compile(r"[^\W_]+")
_AFTER_APOSTROPHE = re.compile(r"(?<=\w)['\u2019]\w{0,2}(?!\w)")
"""What "foto's", "zo'n" and "we'll" end in."""
_ENDING = re.compile(r"(?:(?<=...)en|(?<=....)(?:ing(?:en|s)?|ed|e|(?<=[^eiu])s)|(?<=.....)es)$")
"""What is taken off at least three letters, or more where it may belong to the word."""
_LONG_VOWEL = re.compile(r"(aa|ee|oo|uu)(?=[^aeiou]$)")
"""Written double in "kantoor", single in "kantoren"."""
_LETTERS = str.maketrans(dict(zip("ıøłđðħŧ", "iolddht", strict=True)) | {"æ": "ae", "œ": "oe", "þ": "th"})
"""Letters whose stroke, or missing dot, is no accent to Unicode; who types without accents leaves it out."""
_SAY_NOTHING = frozenset(
    _WORDS.findall("""
    aan al alle alleen als alsjeblieft altijd ben bij bijna daar dan dat de deze die dit doen door dus een eens elk
    elke en er erg gaan gaat geen graag had heb hebben heeft hem het hier hij hoe hun iedere iedereen iets ik in is ja
    je jij jullie kan kunnen kunt maar maken meer men met mij mijn moet moeten na naar niet niets nog nu of om omdat
    onder ons onze ook op over per te tot u uit uw vaak van veel via voor waar waardoor wanneer want waren was
    wat we weer wel wie wij wil willen wordt worden zal ze zelf zich zij zijn zo zonder zou zouden
    a about all also an and any are as at be because been but by can could do does each every for from get had has
    have he her his how i if in into is its just like make many me more most much my no not now of on one only or
    our out over please she should so some than that the their them then there they this to too up us very was we were
    what when where which who why will with would you your
    """)
)


def folded(text: str) -> str:
    """Return the text in small letters without accents: "Ideeën" becomes "ideeen", "Yıldız" becomes "yildiz"."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).translate(_LETTERS)


def telling_words(text: str) -> Iterator[str]:
    """Yield the words that say something, folded, in the order in which they stand."""
    whole = _AFTER_APOSTROPHE.sub("", folded(text))
    return (word for word in _WORDS.findall(whole) if word not in _SAY_NOTHING)


def search_words(text: str) -> list[str]:
    """Return what is searched by, each once: "De vergaderingen" is found by "vergader", as "vergaderen" is."""
    return list(dict.fromkeys(_stem(word)[:LONGEST_WORD] for word in telling_words(text)))


def weights_of(title: str, *below: str | None) -> dict[str, int]:
    """Return the words of an idea, each with what it counts."""
    found = dict.fromkeys((word for text in below if text for word in search_words(text)), BELOW)
    return found | dict.fromkeys(search_words(title), IN_TITLE)


def _stem(word: str) -> str:
    stem = _ENDING.sub("", word)
    if stem != word and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        return stem[:-1]
    return _LONG_VOWEL.sub(lambda vowel: vowel[0][0], stem)
