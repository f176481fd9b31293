"""Whether what must get better, or be learned, can be counted, timed or asked: a rule of thumb. Pure."""

import re

_FEWEST_WORDS = 3
_VAGUE = (
    *("beter", "better", "betere", "goed", "good", "fijn", "leuk", "nice", "prettig", "pleasant", "soepel", "smooth"),
    *("efficien", "effectie", "effecti", "kwaliteit", "quality", "sfeer", "atmosphere", "cultuur", "culture"),
    *("samenwerk", "collaborat", "communic", "betrokken", "engage", "motiv", "tevreden", "satisf", "happ"),
    *("duidelijk", "clear", "sneller", "faster", "quick", "slimmer", "smart", "verbeter", "improv", "optimal"),
)
"""Beginnings of words that say a direction or a feeling, and no measure."""
_MEASURING = (
    *("aantal", "number", "hoeveel", "often", "vaak", "keer", "times", "telling", "count", "gemiddeld", "average"),
    *("aandeel", "share", "percent", "procent", "score", "cijfer", "rating", "ratio", "euro", "kosten", "cost"),
    *("minu", "uren", "hour", "dagen", "days", "weken", "weeks", "maanden", "months", "jaren", "years", "tijd", "time"),
    *("weten", "know", "kunnen", "kennen", "able", "begrijpen", "understand", "uitleg", "explain", "snappen"),
    *("welk", "which", "waar", "where", "wat", "what", "hoe", "how", "wie", "who", "wanneer", "when", "why"),
)
"""Beginnings of words that tell what to count or time, or what to ask somebody."""
_EXACTLY = {"dag", "day", "uur", "week", "maand", "month", "jaar", "year", "per", "tel", "can", "duur", "wacht"}
_SIGNS = re.compile(r"[0-9%€$£]")
_WORD = re.compile(r"[^\W\d_]+")


def is_vague(text: str) -> bool:
    """Tell whether this is hard to measure: it says nothing to measure by, and hardly anything, or a mere feeling."""
    words = _WORD.findall(text.casefold())
    if _SIGNS.search(text) or any(word in _EXACTLY or word.startswith(_MEASURING) for word in words):
        return False
    return len(words) < _FEWEST_WORDS or any(word.startswith(_VAGUE) for word in words)
