"""A form shown as a page, or as several; what was answered so far rides in the page itself, so nothing is stored."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from flows.asking.ending import finish, summary
from flows.chat import Changed, Choice, Field, Message, Page, Pressed, Style, Submitted
from flows.forms import Form, Options, Problem, Question
from flows.texts import Words, offer
from flows.turn import Turn

PAGE_SIZE = 8
"""Questions on one page; more than that is a form of several pages."""
_CONFIRM = -1


@dataclass(frozen=True, slots=True)
class _State:
    """What a page carries along."""

    form: str
    page: int = 0
    answers: Mapping[str, str | None] = field(default_factory=dict)
    about: str = ""

    def to_json(self) -> str:
        parts = [self.form, self.page, self.answers, self.about]
        return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def first_page(turn: Turn, form: type[Form], answers: Mapping[str, str | None], about: str) -> Page:
    """Return the page the form opens with."""
    return _page(turn, form, _State(form.key, 0, answers, about))


def about(page: Page) -> str:
    """Return what the form on this page is about."""
    return _read(page.state).about


async def submitted(turn: Turn, act: Submitted) -> None:
    """Check a page that was sent in: problems beside the fields, the next page, the last look, or the end."""
    state = _read(act.state)
    form = turn.house.repertoire.forms[state.form]
    if state.page == _CONFIRM:
        await _finish(turn, form, state, form.endings[0])
        return
    if _lacks_questions(form, state, act):
        _turn_to(turn, _page(turn, form, replace(state, answers={**state.answers, **act.answers})))
        return
    answers, problems = _check(turn.words, _on_page(form, state, act.answers), act.answers)
    if problems:
        turn.object_to(problems)
        turn.keeps_nothing = True
        return
    await _onward(turn, form, replace(state, answers={**state.answers, **answers}))


def changed(turn: Turn, act: Changed) -> None:
    """Show the page anew: other questions depend on what was just chosen."""
    state = _read(act.state)
    form = turn.house.repertoire.forms[state.form]
    _turn_to(turn, _page(turn, form, replace(state, answers={**state.answers, **act.answers})))


def back(turn: Turn) -> None:
    """Return to the page before, with what was filled in on this one."""
    state, typed = _pressed_state(turn), _pressed_answers(turn)
    form = turn.house.repertoire.forms[state.form]
    state = replace(state, answers={**state.answers, **typed})
    pages = [page for page in _pages(form, state.answers) if page < state.page]
    _turn_to(turn, _page(turn, form, replace(state, page=pages[-1] if pages else 0)))


def edit(turn: Turn) -> None:
    """Return from the last look to the questions, filled in."""
    state = _pressed_state(turn)
    form = turn.house.repertoire.forms[state.form]
    _turn_to(turn, _page(turn, form, replace(state, page=0)))


async def end(turn: Turn, ending: str) -> None:
    """End the form by a button on its last look; the page then says what came of it."""
    state = _pressed_state(turn)
    form = turn.house.repertoire.forms[state.form]
    await _finish(turn, form, state, ending)
    title, close = turn.words.line(f"{form.key}.page_title"), turn.words.line("form.page_close")
    turn.shows(Page(form.key, title, close, intro=turn.words.message(f"{form.key}.ended_{ending}")))


async def _onward(turn: Turn, form: type[Form], state: _State) -> None:
    later = [page for page in _pages(form, state.answers) if page > state.page]
    if later:
        _turn_to(turn, _page(turn, form, replace(state, page=later[0])))
    elif form.confirm:
        _turn_to(turn, _last_look(turn, form, state))
    else:
        await _finish(turn, form, state, form.endings[0])


def _turn_to(turn: Turn, page: Page) -> None:
    """Show another page of the form; sent in again, the same page must lead there again, so nothing is remembered."""
    turn.keeps_nothing = True
    turn.shows(page)


async def _finish(turn: Turn, form: type[Form], state: _State, ending: str) -> None:
    turn.about = state.about
    await finish(turn, form, state.answers, ending)


def _last_look(turn: Turn, form: type[Form], state: _State) -> Page:
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
        intro=turn.words.message(key, [row], **summary(turn.words, form, state.answers)),
        state=replace(state, page=_CONFIRM).to_json(),
    )


def _page(turn: Turn, form: type[Form], state: _State) -> Page:
    words = turn.words
    here = _on_page(form, state, state.answers)
    more = form.confirm or (state.page + 1) * PAGE_SIZE < len(form.questions)
    submit = "form.page_onward" if more else f"{form.key}.confirm.{form.endings[0]}"
    return Page(
        form.key,
        words.line(f"{form.key}.page_title"),
        close=words.line("form.cancel"),
        submit=words.line(submit),
        intro=_intro(turn, state),
        fields=tuple(_field(words, form, asked, state) for asked in here),
        state=_carried(form, state).to_json(),
    )


def _intro(turn: Turn, state: _State) -> Message | None:
    joining = () if turn.joined else turn.words.blocks("onboarding.by_posting")
    back = (turn.words.row([offer("form.back")]),) if state.page else ()
    return Message((*joining, *back)) if joining or back else None


def _carried(form: type[Form], state: _State) -> _State:
    """Leave out what stands in this page's own fields: it comes back with them, and room is scarce."""
    here = {question.name for question in _slice(form, state.page)}
    return replace(state, answers={name: given for name, given in state.answers.items() if name not in here})


def _pages(form: type[Form], answers: Mapping[str, str | None]) -> list[int]:
    """Return the pages on which something is asked."""
    asked = form.asked(answers)
    return sorted({form.questions.index(question) // PAGE_SIZE for question in asked})


def _slice(form: type[Form], page: int) -> tuple[Question, ...]:
    return form.questions[page * PAGE_SIZE : (page + 1) * PAGE_SIZE]


def _on_page(form: type[Form], state: _State, answers: Mapping[str, str | None]) -> list[Question]:
    asked = form.asked({**state.answers, **answers})
    return [question for question in _slice(form, state.page) if question in asked]


def _lacks_questions(form: type[Form], state: _State, act: Submitted) -> bool:
    """Tell whether the page was sent in before the questions that go with the answers could appear on it."""
    return any(one.condition and one.name not in act.answers for one in _on_page(form, state, act.answers))


def _field(words: Words, form: type[Form], asked: Question, state: _State) -> Field:
    label, _, hint = words.line(asked.text).partition("\n")
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


def _check(
    words: Words, asked: list[Question], raw: Mapping[str, str | None]
) -> tuple[dict[str, str | None], dict[str, str]]:
    answers: dict[str, str | None] = {}
    problems: dict[str, str] = {}
    for question in asked:
        try:
            answers[question.name] = question.read(raw.get(question.name))
        except Problem as problem:
            problems[question.name] = words.line(problem.key, **problem.values)
    return answers, problems


def _pressed_state(turn: Turn) -> _State:
    act = turn.incoming.act
    return _read(act.state if isinstance(act, Pressed) else "")


def _pressed_answers(turn: Turn) -> Mapping[str, str | None]:
    act = turn.incoming.act
    return act.answers if isinstance(act, Pressed) else {}


def _read(state: str) -> _State:
    return _State(*json.loads(state))
