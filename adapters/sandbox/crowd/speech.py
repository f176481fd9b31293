"""What the crowd says: sentences put together by chance from the words of a language, within the bot's limits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

Kind = Literal["improve", "change", "renew"]
KINDS: Sequence[Kind] = ("improve", "improve", "change", "renew")
"""Most ideas improve something."""
ROLES = ("carry", "join_in", "hand_in")
REASONS = ("no_capacity", "not_affordable", "too_big", "already_running", "outside_mandate")


@dataclass(frozen=True, slots=True)
class IdeaWords:
    """What somebody fills in to send an idea; `smallest` is empty where they do not know yet."""

    title: str
    problem: str
    kind: str
    smallest: str
    role: str


@dataclass(frozen=True, slots=True)
class Speech:
    """The words of one language. In the sentences stand {thing}, {Thing} and {who}."""

    language: Literal["nl", "en"]
    first_names: Sequence[str]
    last_names: Sequence[str]
    works: Mapping[str, Sequence[str]]
    """What people do, by department."""
    things: Sequence[str]
    whom: Sequence[str]
    titles: Sequence[str]
    problems: Sequence[str]
    tries: Sequence[str]
    comments: Sequence[str]
    reactions: Sequence[str]
    """What organisers say to an idea, other than no."""
    verdicts: Sequence[str]
    """What they write when they park it or do not pick it up."""
    nonsense: Sequence[str]
    """What people send who do not know how it works."""
    labels: Mapping[str, str]
    """The bot's buttons, and the words by which people know what they read."""

    def idea(self, random: Random) -> IdeaWords:
        """Say an idea."""
        thing = random.choice(self.things)
        return IdeaWords(
            title=self._say(random, self.titles, thing),
            problem=" ".join(self._say(random, [problem], thing) for problem in random.sample(self.problems, 2)),
            kind=self.labels[random.choice(KINDS)],
            smallest=self._say(random, self.tries, thing) if happens(random, 0.8) else "",
            role=self.labels[random.choice(ROLES)],
        )

    def comment(self, random: Random) -> str:
        """Say something about an idea."""
        return self._say(random, self.comments, random.choice(self.things))

    def reaction(self, random: Random) -> str:
        """Say something about an idea, as whoever answers them."""
        return self._say(random, self.reactions, random.choice(self.things))

    def verdict(self, random: Random) -> tuple[str, str]:
        """Say why an idea has to wait or stops: the reason as its button says it, and an own sentence."""
        return self.labels[random.choice(REASONS)], random.choice(self.verdicts)

    def search(self, random: Random) -> str:
        """Say what somebody looks for."""
        return random.choice(self.things).rpartition(" ")[2]

    def _say(self, random: Random, sentences: Sequence[str], thing: str) -> str:
        said = random.choice(sentences).format(thing=thing, Thing=_begun(thing), who=random.choice(self.whom))
        return _begun(said)


def happens(random: Random, share: float) -> bool:
    """Tell whether this happens, which it does in such a share of all cases."""
    return random.random() < share


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
