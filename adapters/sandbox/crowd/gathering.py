"""Who the crowd is: made-up names in both languages, nobody's twice, spread over apps and departments."""

from collections.abc import Iterable, Sequence
from random import Random
from typing import Final

from adapters.sandbox.cast import DEPARTMENTS, PARTS, App, Cast, Part, Someone
from adapters.sandbox.crowd.colleague import SPEECH, Colleague
from adapters.sandbox.crowd.on_slack import OnSlack
from adapters.sandbox.crowd.on_telegram import OnTelegram
from adapters.sandbox.crowd.speech import Speech, happens

FEWEST, MOST = 6, 500
YOURS: Final = 6
"""The first of the cast, who do nothing by themselves: whoever sits before the page is them."""
_DUTCH: Final = 0.65
_ONE_APP: Final[Sequence[tuple[App, ...]]] = (("slack",), ("telegram",))
_BOTH: Final = 0.05
"""How many have both."""


def parts(count: int, random: Random) -> list[Part]:
    """Return so many people, besides the cast."""
    dutch = round(count * _DUTCH)
    found = [*_of(SPEECH["nl"], dutch, random), *_of(SPEECH["en"], count - dutch, random)]
    random.shuffle(found)
    return found


def _of(speech: Speech, count: int, random: Random) -> Iterable[Part]:
    firsts, lasts = speech.first_names, speech.last_names
    for place in random.sample(range(len(firsts) * len(lasts)), count):
        department = random.choice(DEPARTMENTS)
        yield Part(
            name=f"{firsts[place % len(firsts)]} {lasts[place // len(firsts)]}",
            work=random.choice(speech.works[department]),
            language=speech.language,
            on=("slack", "telegram") if happens(random, _BOTH) else random.choice(_ONE_APP),
            department=department,
        )


def organisation(count: int, random: Random) -> tuple[Part, ...]:
    """Return an organisation of so many people, from `FEWEST` to `MOST`: of the cast as many as fit, then others."""
    return (*PARTS[:count], *parts(max(0, count - len(PARTS)), random))


def colleagues(cast: Cast) -> list[Colleague]:
    """Return everybody as people who act, each in the first of their apps."""
    return [_colleague(cast, someone) for someone in cast.people]


def _colleague(cast: Cast, someone: Someone) -> Colleague:
    if someone.slack is not None:
        return OnSlack(someone.part, someone.slack, cast.channel)
    if someone.telegram is not None:
        return OnTelegram(someone.part, someone.telegram, cast.group)
    raise ValueError(f"{someone.part.name} has no app")
