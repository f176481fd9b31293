"""From what somebody typed to an answer: labels typed instead of pressed, and texts that came in several messages."""

from datetime import timedelta

from flows.forms import Asker, Form, Line, Options, Problem, Prose, Question
from flows.turn import Turn
from flows.typed import length, tidy_line
from storage.models import Conversation

OVERLONG = "overlong"
"""Where a conversation remembers how long a text was by now."""
_WHOLE_MESSAGE = 4000
"""Characters from which on an app sends a text in pieces, one message after the other."""
_PIECES_WITHIN = timedelta(seconds=3)

Raw = dict[str, str | None]


def read_whole(turn: Turn, conversation: Conversation, question: Question, raw: str | None) -> str | None:
    """Read an answer; the last piece of a text that came in several messages is no answer by itself.

    Raises `Problem`, with the length of all pieces together.
    """
    before = _pieces_before(turn, conversation)
    try:
        answer = question.read(_chosen_in_words(turn, question, raw))
    except Problem as problem:
        if problem.key == "form.too_long":
            problem.values["count"] = int(problem.values["count"]) + before
        conversation.context = {**conversation.context, **overlong(problem)}
        raise
    if before and raw is not None and isinstance(question.kind, Line | Prose):
        raise Problem("form.too_long", longest=question.kind.longest, count=before + length(raw))
    return answer


def asker(turn: Turn) -> Asker:
    """Return who fills the form in."""
    return Asker(turn.words.language, turn.today, turn.policy)


def overlong(problem: Problem | None) -> dict[str, int]:
    """Return what to remember of a text that is too long: more of it may follow at once."""
    return {OVERLONG: int(problem.values["count"])} if problem and problem.key == "form.too_long" else {}


def known_of(form: type[Form], answers: Raw) -> tuple[Raw, Question | None, Problem | None]:
    """Return what can be kept of answers that came along, and the first question whose answer cannot, with why."""
    known: Raw = {}
    refused: list[tuple[Question, Problem]] = []
    for question in form.questions:
        if question.name in answers:
            try:
                known[question.name] = question.read(answers[question.name])
            except Problem as problem:
                refused.append((question, problem))
    return known, *(refused[0] if refused else (None, None))


def _chosen_in_words(turn: Turn, question: Question, raw: str | None) -> str | None:
    """Return the value of a choice whose label was typed instead of pressed; anything else as it came."""
    if raw is None or not isinstance(question.kind, Options):
        return raw
    labels = {turn.words.line(f"{question.text}.{value}").casefold(): value for value in question.kind.values}
    return labels.get(tidy_line(raw).casefold(), raw)


def _pieces_before(turn: Turn, conversation: Conversation) -> int:
    """Return how many characters of the same text came in messages just before this one."""
    count = int(conversation.context.get(OVERLONG, 0))
    together = count >= _WHOLE_MESSAGE and turn.now - conversation.updated_at < _PIECES_WITHIN
    return count if together else 0
