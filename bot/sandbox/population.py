"""Who is in the sandbox, and what they do by themselves."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from adapters.sandbox.cast import PARTS, Cast, Language, Part
from adapters.sandbox.crowd import FEWEST, MOST, MOST_A_MINUTE, YOURS, Crowd, Story, Year, colleagues, organisation
from adapters.sandbox.crowd.story import DAYS, PEOPLE

_SEED = 2026
"""So that the same people come and do the same, each time."""
_USUAL_RATE = 60.0


@dataclass(frozen=True)
class Population:
    """The people, how fast the crowd acts, and the day on which a story begins."""

    parts: tuple[Part, ...] = PARTS
    rate: float = 0.0
    """Acts a minute of those who act by themselves."""
    since: datetime | None = None
    """The moment at which the clock begins; None: now."""
    story: bool = False
    """Whether they have lived from that moment to now before anybody plays."""
    language: Language = "nl"
    """The organisation's own."""
    random: Random = field(default_factory=lambda: Random(_SEED))  # noqa: S311 - people, not secrets

    def brought_to_life(self, cast: Cast) -> tuple[Crowd, Story | None]:
        """Return those who act by themselves, and what all of them did until now."""
        everybody = colleagues(cast)
        crowd = Crowd(everybody[YOURS:], Random(self.random.random()), self.rate)  # noqa: S311 - likewise
        if self.since is None or not self.story:
            return crowd, None
        days = (datetime.now(UTC) - self.since).days
        year = Year(everybody, self.since.date(), Random(self.random.random()), days)  # noqa: S311 - likewise
        return crowd, Story(year.story())


def populated(people: int | None, rate: float | None, *, story: bool, language: Language = "nl") -> Population:
    """Return the population that is asked for; `ValueError` says what fits instead."""
    if story and people is not None:
        raise ValueError(f"--story brings its own {PEOPLE} people. Leave out --people, or --story.")
    if people is not None and not FEWEST <= people <= MOST:
        raise ValueError(f"--people {people} does not fit: from {FEWEST} to {MOST}.")
    if rate is not None and not 0 <= rate <= MOST_A_MINUTE:
        raise ValueError(f"--rate {rate:g} does not fit: from 0 to {MOST_A_MINUTE} acts a minute.")
    random = Random(_SEED)  # noqa: S311 - people, not secrets
    if story:
        since = datetime.now(UTC) - timedelta(days=DAYS)
        parts = organisation(PEOPLE, random)
        return Population(parts, rate or 0.0, since, story=True, language=language, random=random)
    if people is None:
        return Population(rate=rate or 0.0, language=language)
    rate = _USUAL_RATE if rate is None else rate
    return Population(organisation(people, random), rate, language=language, random=random)
