"""A form shown as a page, or as several; what was answered so far rides in the page itself, so nothing is stored."""

from collections.abc import Mapping
from dataclasses import replace

from flows.asking.ending import finish
from flows.asking.pages import CONFIRM, State, last_look, pages_of, question_page, questions_on, read_state
from flows.asking.reading import asker
from flows.chat import Changed, Page, Pressed, Submitted
from flows.forms import Form, Problem, Question
from flows.texts import Words
from flows.turn import Turn


def first_page(turn: Turn, form: type[Form], answers: Mapping[str, str | None], about: str, topic: str) -> Page:
    """Return the page the form opens with."""
    return question_page(turn, form, State(form.key, 0, answers, about, topic))


def about(page: Page) -> str:
    """Return what the form on this page is about."""
    return read_state(page.state).about


def topic(page: Page) -> str:
    """Return what stands above the form's questions."""
    return read_state(page.state).topic


async def submitted(turn: Turn, act: Submitted) -> None:
    """Check a page that was sent in: problems beside the fields, the next page, the last look, or the end."""
    state = read_state(act.state)
    form = turn.house.repertoire.forms[state.form]
    if state.page == CONFIRM:
        await _finish(turn, form, state, form.endings[0])
        return
    if _lacks_questions(form, state, act):
        _turn_to(turn, question_page(turn, form, replace(state, answers={**state.answers, **act.answers})))
        return
    answers, problems = _check(turn.words, questions_on(form, state, act.answers), act.answers)
    if not problems and (unfit := form.unfit({**state.answers, **answers}, asker(turn))):
        problems = {unfit[0].name: turn.words.line(unfit[1].key, **unfit[1].values)}
    if problems:
        turn.object_to(problems)
        turn.keeps_nothing = True
        return
    await _onward(turn, form, replace(state, answers={**state.answers, **answers}))


def only_turns(form: type[Form], act: Submitted) -> bool:
    """Tell whether sending this page in leads to another one: there is a last look, and this is not it."""
    return form.confirm and read_state(act.state).page != CONFIRM


def changed(turn: Turn, act: Changed) -> None:
    """Show the page anew: other questions depend on what was just chosen."""
    state = read_state(act.state)
    form = turn.house.repertoire.forms[state.form]
    _turn_to(turn, question_page(turn, form, replace(state, answers={**state.answers, **act.answers})))


def back(turn: Turn) -> None:
    """Return to the page before, with what was filled in on this one."""
    state, typed = _pressed_state(turn), _pressed_answers(turn)
    form = turn.house.repertoire.forms[state.form]
    state = replace(state, answers={**state.answers, **typed})
    pages = [page for page in pages_of(form, state.answers) if page < state.page]
    _turn_to(turn, question_page(turn, form, replace(state, page=pages[-1] if pages else 0)))


def edit(turn: Turn) -> None:
    """Return from the last look to the questions, filled in."""
    state = _pressed_state(turn)
    form = turn.house.repertoire.forms[state.form]
    _turn_to(turn, question_page(turn, form, replace(state, page=0)))


async def end(turn: Turn, ending: str) -> None:
    """End the form by a button on its last look; the page then says what came of it."""
    state = _pressed_state(turn)
    form = turn.house.repertoire.forms[state.form]
    await _finish(turn, form, state, ending)
    title, close = turn.words.line(f"{form.key}.page_title"), turn.words.line("form.page_close")
    turn.shows(Page(form.key, title, close, intro=turn.words.message(f"{form.key}.ended_{ending}")))


async def _onward(turn: Turn, form: type[Form], state: State) -> None:
    later = [page for page in pages_of(form, state.answers) if page > state.page]
    if later:
        _turn_to(turn, question_page(turn, form, replace(state, page=later[0])))
    elif form.confirm:
        _turn_to(turn, last_look(turn, form, state))
    else:
        await _finish(turn, form, state, form.endings[0])


def _turn_to(turn: Turn, page: Page) -> None:
    """Show another page of the form; sent in again, the same page must lead there again, so nothing is remembered."""
    turn.keeps_nothing = True
    turn.shows(page)


async def _finish(turn: Turn, form: type[Form], state: State, ending: str) -> None:
    turn.about = state.about
    await finish(turn, form, state.answers, ending)


def _lacks_questions(form: type[Form], state: State, act: Submitted) -> bool:
    """Tell whether the page was sent in before the questions that go with the answers could appear on it."""
    return any(one.condition and one.name not in act.answers for one in questions_on(form, state, act.answers))


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


def _pressed_state(turn: Turn) -> State:
    act = turn.incoming.act
    return read_state(act.state if isinstance(act, Pressed) else "")


def _pressed_answers(turn: Turn) -> Mapping[str, str | None]:
    act = turn.incoming.act
    return act.answers if isinstance(act, Pressed) else {}
