"""How a form looks as pages: its questions in turn, and the last look; what was answered rides along in the page."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from flows.asking.ending import left_empty, summary
from flows.asking.reading import asker
from flows.chat import Choice, Field, Message, Page, Style
from flows.forms import Answers, Form, Options, Question
from flows.texts import Words, offer
from flows.turn import Turn

PAGE_SIZE = 9
"""Questions on one page; more than that is a form of several pages."""
CONFIRM = -1
"""The number of the last look."""


@dataclass(frozen=True, slots=True)
class State:
    """What a page carries along."""

    form: str
    page: int = 0
    answers: Answers = field(default_factory=dict)
    about: str = ""
    topic: str = ""

    def to_json(self) -> str:
        """Return the state as text, for `Page.state`."""
        parts = [self.form, self.page, self.answers, self.about, self.topic]
        return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def read_state(state: str) -> State:
    """Read what `State.to_json` wrote."""
    return State(*json.loads(state))


def last_look(turn: Turn, form: type[Form], state: State) -> Page:
    """Return everything that was answered, as it will be posted, and the ways to go on."""
    key = f"{form.key}.confirm"
    main, *others = form.endings
    row = [
        offer("edit", action="form.edit"),
        *(offer(other, "", other, action="form.end", style=Style.QUIET) for other in others),
    ]
    return Page(
        form.key,
        turn.words.line(f"{form.key}.page_title"),
        close=turn.words.line(f"{key}.cancel"),
        submit=turn.words.line(f"{key}.{main}"),
        intro=turn.words.message(key, [row], **summary(turn.words, form, state.answers, asker(turn))),
        state=replace(state, page=CONFIRM).to_json(),
    )


def question_page(turn: Turn, form: type[Form], state: State) -> Page:
    """Return the page with the state's number, filled in as far as is known."""
    words = turn.words
    here = questions_on(form, state, state.answers)
    more = form.confirm or (state.page + 1) * PAGE_SIZE < len(form.questions)
    submit = "form.page_onward" if more else f"{form.key}.confirm.{form.endings[0]}"
    return Page(
        form.key,
        words.line(f"{form.key}.page_title"),
        close=words.line("form.cancel"),
        submit=words.line(submit),
        intro=_intro(turn, state),
        fields=tuple(_field(words, form, asked, state) for asked in here),
        state=_carried(state, here).to_json(),
    )


def _intro(turn: Turn, state: State) -> Message | None:
    joining = () if turn.joined else turn.words.blocks("onboarding.by_posting")
    back = (turn.words.row([offer("form.back")]),) if state.page else ()
    topic = turn.words.blocks("form.topic", topic=state.topic) if state.topic else ()
    shown = (*joining, *topic, *back)
    return Message(shown) if shown else None


def _carried(state: State, here: Sequence[Question]) -> State:
    """Leave out what stands in this page's own fields: it comes back with them, and room is scarce."""
    shown = {question.name for question in here}
    return replace(state, answers={name: given for name, given in state.answers.items() if name not in shown})


def pages_of(form: type[Form], answers: Answers) -> list[int]:
    """Return the pages on which something is asked."""
    asked = form.asked(answers)
    return sorted({form.questions.index(question) // PAGE_SIZE for question in asked})


def _slice(form: type[Form], page: int) -> tuple[Question, ...]:
    return form.questions[page * PAGE_SIZE : (page + 1) * PAGE_SIZE]


def questions_on(form: type[Form], state: State, answers: Answers) -> list[Question]:
    """Return the questions that are asked on the state's page, given these answers as well."""
    asked = form.asked({**state.answers, **answers})
    return [question for question in _slice(form, state.page) if question in asked]


def _field(words: Words, form: type[Form], asked: Question, state: State) -> Field:
    label, _, hint = words.line(asked.text).partition("\n")
    if asked.optional and not words.has(f"{asked.text}.none"):  # what a button says where it is asked step by step
        hint = "\n".join(line for line in (hint, words.line("form.left_empty", skip=left_empty(words, asked))) if line)
    kind = asked.kind
    values = kind.values if isinstance(kind, Options) else ()
    return Field(
        asked.name,
        kind.kind,
        label,
        hint,
        required=not asked.optional,
        initial=state.answers.get(asked.name),
        choices=tuple(Choice(value, words.line(f"{asked.text}.{value}")) for value in values),
        refreshes=bool(values) and any(other.condition for other in form.questions),
    )
