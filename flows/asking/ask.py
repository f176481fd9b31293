"""The one way to ask a form, and the buttons every form has."""

import json
from collections.abc import Mapping

from flows.access import ANYONE, Access, Args
from flows.asking import modal, steps
from flows.capability import Capability
from flows.chat import Submitted
from flows.forms import Form, Problem
from flows.texts import Offer, offer
from flows.turn import Turn
from storage.models import ConversationState

asking = Capability("form")
_MOST_IN_BUTTON = 1800


async def ask(
    turn: Turn,
    form: type[Form],
    so_far: Mapping[str, str | None] | None = None,
    *,
    about: str | int = "",
    topic: str = "",
) -> None:
    """Ask a form, with what is known already filled in; its ending is the handler declared with `done`.

    `about` comes back as `turn.about` at the ending: the id of what the form is about. The `topic` stands above
    the questions, such as the title of an idea.
    """
    answers = dict(so_far or {})
    if turn.by_steps:
        await steps.begin(turn, form, answers, str(about), topic)
    elif turn.incoming.can_open:
        turn.opens(modal.first_page(turn, form, answers, str(about), topic))
    else:
        await turn.say("form.open_here", [[open_button(form.key, answers, str(about), topic)]])


async def ask_again(
    turn: Turn, form: type[Form], answers: Mapping[str, str | None], wrong: str, why: Problem, *, topic: str = ""
) -> None:
    """Ask a form that just ended for an answer that cannot be, and say why; all others stay as they were given."""
    if isinstance(turn.incoming.act, Submitted):
        turn.object_to({wrong: turn.words.line(why.key, **why.values)})
        turn.keeps_nothing = True
        return
    await turn.show(turn.words.message(why.key, (), **why.values))
    others = {name: given for name, given in answers.items() if name != wrong}
    await ask(turn, form, others, about=turn.about, topic=topic)


def open_button(key: str, answers: Mapping[str, str | None], about: str = "", topic: str = "") -> Offer:
    """Offer to open a form, filled in as far as is known; only for platforms that show pages."""
    return offer("open", key, _packed(answers), about, topic, action="form.open")


def _packed(answers: Mapping[str, str | None]) -> str:
    """Return the answers as text that fits into a button, the longest cut: far more was typed than a form takes."""
    packed = json.dumps(answers, ensure_ascii=False)
    while len(json.dumps(packed, ensure_ascii=False)) > _MOST_IN_BUTTON:
        name = max(answers, key=lambda one: len(answers[one] or ""))
        text = answers[name] or ""
        answers = {**answers, name: text[: len(text) * 3 // 4]}
        packed = json.dumps(answers, ensure_ascii=False)
    return packed


async def _may_send_in(turn: Turn, args: Args) -> str | None:
    repertoire = turn.house.repertoire
    form = repertoire.forms[args[0]]
    return await repertoire.endings[form.key, form.endings[0]].who.check(turn, ())


SENDS_IN = Access("whoever may send it in", _may_send_in)
"""Whoever may end the form whose key is the handler's first argument."""


@asking.button("open", who=SENDS_IN, opens=True)
async def open_here(turn: Turn, key: str, answers: str, about: str, topic: str = "") -> None:
    """Open the form a message offered, where it could not be opened at once."""
    await ask(turn, turn.house.repertoire.forms[key], json.loads(answers), about=about, topic=topic)


@asking.command("cancel", who=ANYONE)
async def cancel_command(turn: Turn, _rest: str) -> None:
    """Leave the form in progress."""
    if turn.conversation is None or turn.conversation.state is not ConversationState.OPEN:
        await turn.say("form.nothing_open")
    else:
        await steps.cancel(turn, turn.conversation)


@asking.button("cancel", who=ANYONE)
async def cancel(turn: Turn, nonce: str) -> None:
    """Leave the form in progress, by its button."""
    if conversation := steps.current(turn, nonce):
        await steps.cancel(turn, conversation)


@asking.button("answer", who=ANYONE)
async def answer(turn: Turn, nonce: str, name: str, value: str) -> None:
    """Choose an answer by its button."""
    if conversation := steps.current(turn, nonce, name):
        await steps.take(turn, conversation, value)


@asking.button("skip", who=ANYONE)
async def skip(turn: Turn, nonce: str, name: str) -> None:
    """Leave a question open."""
    if conversation := steps.current(turn, nonce, name):
        await steps.take(turn, conversation, None)


@asking.button("keep", who=ANYONE)
async def keep(turn: Turn, nonce: str, name: str) -> None:
    """Keep the answer given before."""
    if conversation := steps.current(turn, nonce, name):
        await steps.keep(turn, conversation)


@asking.button("back", who=ANYONE, opens=True)
async def back(turn: Turn, nonce: str = "", name: str = "") -> None:
    """Return to the question before, or to the page before."""
    if not turn.by_steps:
        modal.back(turn)
    elif conversation := steps.current(turn, nonce, name):
        await steps.back(turn, conversation)


@asking.button("edit", who=ANYONE, opens=True)
async def edit(turn: Turn, nonce: str = "") -> None:
    """Choose what to change before posting."""
    if not turn.by_steps:
        modal.edit(turn)
    elif conversation := steps.current(turn, nonce, steps.CONFIRM):
        await steps.choose_change(turn, conversation)


@asking.button("change", who=ANYONE)
async def change(turn: Turn, nonce: str, name: str) -> None:
    """Change one answer, then return to the last look."""
    if conversation := steps.current(turn, nonce, steps.EDIT):
        await steps.change(turn, conversation, name)


@asking.button("end", who=ANYONE)
async def end(turn: Turn, nonce: str, ending: str) -> None:
    """End the form in one of its ways."""
    if not turn.by_steps:
        await modal.end(turn, ending)
    elif conversation := steps.current(turn, nonce, steps.CONFIRM):
        await steps.end(turn, conversation, ending)


@asking.button("resume", who=ANYONE)
async def resume(turn: Turn) -> None:
    """Take up the form that was left."""
    if turn.conversation is None:
        turn.notice("form.stale")
    else:
        await steps.resume(turn, turn.conversation)


@asking.button("restart", who=ANYONE)
async def restart(turn: Turn, nonce: str = "") -> None:
    """Put the form in progress away and begin anew."""
    if conversation := steps.current(turn, nonce):
        await steps.restart(turn, conversation)
