"""The idea conversation: what people do, and what they see after each step. Ours and the rivals speak these words."""

from random import Random
from string import ascii_lowercase
from typing import Final, Literal, NamedTuple


class Step(NamedTuple):
    """One thing a person does on Telegram, and the words by which they know that the bot answered."""

    kind: Literal["write", "press"]
    what: str
    sees: str


KIND: Final = "Improve"
ROLE: Final = "I want to join in"
THANKS: Final = "Thank you, your idea is in"

TURNS: Final = 7


def steps(person: str) -> tuple[Step, ...]:
    """Return what somebody does on Telegram."""
    title, problem = _own_words(person)
    return (
        Step("write", "/idea", "What is your idea in one line"),
        Step("write", title, "What happens now that could be better"),
        Step("write", problem, "What kind of idea is it"),
        Step("press", KIND, "What is the smallest thing"),
        Step("press", "I do not know yet", "What would you like yourself"),
        Step("press", ROLE, "This is what I will post"),
        Step("press", "Post", THANKS),
    )


def fields(person: str) -> dict[str, str]:
    """Return what somebody fills in on Slack, by block id."""
    title, problem = _own_words(person)
    return {"title": title, "problem": problem, "type": KIND, "role": ROLE}


def _own_words(person: str) -> tuple[str, str]:
    """Return a title and a problem like nobody else's: who is told of ideas that look alike has one more turn."""
    random = Random(person)  # noqa: S311 - words, not secrets
    words = ["".join(random.choices(ascii_lowercase, k=random.randint(3, 10))) for _ in range(16)]
    return " ".join(words[:3]), " ".join(words[3:])
