"""The idea conversation: what people do, and what they see after each step. Ours and the rivals speak these words."""

from typing import Final, Literal, NamedTuple


class Step(NamedTuple):
    """One thing a person does on Telegram, and the words by which they know that the bot answered."""

    kind: Literal["write", "press"]
    what: str
    sees: str


TITLE: Final = "A quieter stand-up"
PROBLEM: Final = "Every morning we talk for half an hour, while ten minutes would do for everybody."
KIND: Final = "Improve"
ROLE: Final = "I want to join in"
THANKS: Final = "Thank you, your idea is in"

STEPS: Final = (
    Step("write", "/idea", "What is your idea in one line"),
    Step("write", TITLE, "What happens now that could be better"),
    Step("write", PROBLEM, "What kind of idea is it"),
    Step("press", KIND, "What is the smallest thing"),
    Step("press", "I do not know yet", "What would you like yourself"),
    Step("press", ROLE, "This is what I will post"),
    Step("press", "Post", THANKS),
)

FIELDS: Final = {"title": TITLE, "problem": PROBLEM, "type": KIND, "role": ROLE}
"""What people fill in on Slack, by block id."""
