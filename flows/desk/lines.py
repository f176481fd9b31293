"""The lines of the playbook: what to do for an event, in which week, and whose it usually is (domain.md 9.1)."""

from typing import NamedTuple


class Line(NamedTuple):
    """One line; its words are the text `desk.task_<code>`."""

    code: str
    week: int
    """Weeks from the event's day."""
    roles: str
    """O organiser, S sponsor, F facilitator, X somebody from outside, A admin, P privacy contact, M management."""
    then: int = 0
    """Working days after that."""


PLAYBOOK = (
    Line("agree", -16, "OS"),
    Line("council", -14, "OP"),
    Line("date", -14, "O"),
    Line("install", -13, "A"),
    Line("save_the_date", -12, "OS"),
    Line("recruit", -10, "OX"),
    Line("call", -8, "O"),
    Line("answer", -8, "O"),
    Line("scan", -6, "OM"),
    Line("publish", -4, "O"),
    Line("merge", -4, "O"),
    Line("vote", -3, "O"),
    Line("programme", -2, "OF"),
    Line("brief", -2, "OX"),
    Line("rehearse", -1, "OA"),
    Line("day", 0, "OFS"),
    Line("thanks", 0, "O", then=1),
    Line("outcomes", 2, "OS"),
    Line("lessons", 4, "O"),
    Line("first_steps", 6, "OF"),
    Line("midterm", 12, "OS"),
    Line("results", 12, "O"),
    Line("second", 26, "O"),
    Line("next_date", 38, "OS"),
    Line("review", 44, "OM"),
    Line("report", 48, "O"),
    Line("close", 52, "OA"),
)
"""As agreed, in its order."""
OF_THE_SCAN = frozenset({"scan", "publish"})
"""The lines that are done with a round of the scan."""
LINES = (*PLAYBOOK, Line("results_26", 26, "O"), Line("results_38", 38, "O"))
"""What a task is made of: the playbook, and the quarterly message as often as it is due."""
