"""A form asked question by question, in one message edited in place; each answer is kept, so nothing gets lost."""

from flows.asking import prompts
from flows.asking.ending import finish
from flows.asking.reading import OVERLONG, asker, known_of, overlong, read_whole
from flows.forms import Form, Problem, Question
from flows.turn import Turn
from storage.models import Conversation, ConversationState

CONFIRM, EDIT = "confirm", "edit"
_NEXT, _ABOUT, _CHANGING, _OBJECTED, _REVISITS = "next", "about", "changing", "objected", "revisits"


async def begin(turn: Turn, form: type[Form], answers: dict[str, str | None], about: str, topic: str) -> None:
    """Ask the form from its first open question; a form that is still open comes first."""
    waiting = turn.conversation
    if waiting is not None and waiting.state is ConversationState.OPEN and waiting.answers:
        waiting.context = {**waiting.context, _NEXT: [form.key, answers, about, topic]}
        await turn.work.conversations.put(waiting)
        turn.conversation = None  # nothing to remind of: this message is about the form
        await turn.show(prompts.unfinished(turn.words, form_of(turn, waiting), waiting))
        return
    await _start(turn, form, answers, about, topic)


async def take(turn: Turn, conversation: Conversation, raw: str | None) -> None:
    """Keep an answer to the question that was asked, or say what is wrong with it."""
    form = form_of(turn, conversation)
    if conversation.step in {CONFIRM, EDIT}:
        await _object(turn, conversation, Problem("form.press"))
        return
    question = form.question(conversation.step)
    try:
        answer = read_whole(turn, conversation, question, raw)
        form.fits(question.name, {**conversation.answers, question.name: answer}, asker(turn))
    except Problem as problem:
        await _object(turn, conversation, problem)
        return
    conversation.answers = {**conversation.answers, question.name: answer}
    await _onward(turn, conversation)


async def keep(turn: Turn, conversation: Conversation) -> None:
    """Leave the answer given before as it is."""
    await _onward(turn, conversation)


async def back(turn: Turn, conversation: Conversation) -> None:
    """Ask the question before this one again; from the list of changes, return to the last look."""
    if conversation.step == EDIT or conversation.context.get(_CHANGING):
        await _go(turn, conversation, CONFIRM)
        return
    names = [question.name for question in form_of(turn, conversation).asked(conversation.answers)]
    place = names.index(conversation.step) if conversation.step in names else len(names)
    await _go(turn, conversation, names[max(place - 1, 0)])


async def choose_change(turn: Turn, conversation: Conversation) -> None:
    """Show what can be changed."""
    await _go(turn, conversation, EDIT)


async def change(turn: Turn, conversation: Conversation, name: str) -> None:
    """Ask one question again."""
    conversation.context = {**conversation.context, _CHANGING: True}
    conversation.step = name
    await _show(turn, conversation)


async def end(turn: Turn, conversation: Conversation, ending: str) -> None:
    """End the form; what its handler says takes the place of the form's message."""
    turn.takes_over = slot_of(conversation)
    turn.about = str(conversation.context.get(_ABOUT, ""))
    turn.conversation = None
    await turn.work.conversations.close(conversation.account_id)
    await finish(turn, form_of(turn, conversation), conversation.answers, ending)


async def cancel(turn: Turn, conversation: Conversation) -> None:
    """Put the form away; its answers wait, should the person think again."""
    conversation.state = ConversationState.SET_ASIDE
    await turn.work.conversations.put(conversation)
    turn.takes_over = slot_of(conversation)
    await turn.say("form.cancelled", [["resume"]])


async def resume(turn: Turn, conversation: Conversation) -> None:
    """Take the form up again in a new message, at the bottom of the chat."""
    conversation.state = ConversationState.OPEN
    conversation.nonce = turn.nonce()
    await _show(turn, conversation)


async def restart(turn: Turn, conversation: Conversation) -> None:
    """Begin anew with the form that was asked for last."""
    key, answers, about, topic = conversation.context.get(_NEXT) or (conversation.form, {}, "", "")
    await _start(turn, turn.house.repertoire.forms[key], answers, about, topic)


async def remind(turn: Turn, conversation: Conversation) -> None:
    """Say that the form still waits, after something else was asked for."""
    if conversation.state is ConversationState.OPEN:
        await turn.say("form.still_open", [["resume"]])


def current(turn: Turn, nonce: str, step: str | None = None) -> Conversation | None:
    """Return the form a button belongs to; an old button gets a word of explanation and does nothing."""
    conversation = turn.conversation
    if (
        conversation is None
        or conversation.state is not ConversationState.OPEN
        or conversation.nonce != nonce
        or step not in {None, conversation.step}
    ):
        turn.notice("form.stale")
        return None
    return conversation


def form_of(turn: Turn, conversation: Conversation) -> type[Form]:
    """Return the form's class."""
    return turn.house.repertoire.forms[conversation.form]


def slot_of(conversation: Conversation) -> str:
    """Return the slot of the form's one message."""
    return f"form:{conversation.account_id}:{conversation.nonce}"


async def _start(turn: Turn, form: type[Form], answers: dict[str, str | None], about: str, topic: str) -> None:
    if turn.account is None:
        raise RuntimeError("a form is asked step by step only of a person with an account")
    known, refused, problem = known_of(form, answers)
    first = refused or form.missing(known) or (None if form.confirm else form.asked(known)[0])
    revisits = {} if form.confirm or form.missing(known) else {_REVISITS: True}
    turn.conversation = Conversation(
        account_id=turn.account.id,
        organisation_id=turn.organisation.id,
        form=form.key,
        nonce=turn.nonce(),
        step=first.name if first else CONFIRM,
        answers=known,
        context={_ABOUT: about, prompts.TOPIC: topic, **revisits, **overlong(problem)},
        updated_at=turn.now,
    )
    await _show(turn, turn.conversation, problem=problem)


async def _onward(turn: Turn, conversation: Conversation) -> None:
    form = form_of(turn, conversation)
    if unfit := form.unfit(conversation.answers, asker(turn)):
        conversation.step = unfit[0].name
        await _object(turn, conversation, unfit[1])
        return
    following = _following(form, conversation)
    if following is None and not form.confirm:
        await end(turn, conversation, form.endings[0])
        return
    await _go(turn, conversation, following.name if following else CONFIRM)


def _following(form: type[Form], conversation: Conversation) -> Question | None:
    """Return what is asked next: what has no answer yet; or one after the other, where all had one from the start."""
    asked = form.asked(conversation.answers)
    names = [question.name for question in asked]
    later = asked[names.index(conversation.step) + 1 :] if conversation.context.get(_REVISITS) else []
    return later[0] if later else form.missing(conversation.answers)


async def _go(turn: Turn, conversation: Conversation, step: str) -> None:
    conversation.step = step
    passing = {_CHANGING, _OBJECTED, OVERLONG}
    conversation.context = {key: value for key, value in conversation.context.items() if key not in passing}
    await _show(turn, conversation)


async def _object(turn: Turn, conversation: Conversation, problem: Problem) -> None:
    """Say what is wrong; the same a second time in a new message, or nothing would be seen to happen."""
    said = [problem.key, problem.values]
    if conversation.context.get(_OBJECTED) == said:
        conversation.nonce = turn.nonce()
    conversation.context = {**conversation.context, _OBJECTED: said}
    await _show(turn, conversation, problem=problem)


async def _show(turn: Turn, conversation: Conversation, *, problem: Problem | None = None) -> None:
    conversation.updated_at = turn.now
    await turn.work.conversations.put(conversation)
    form = form_of(turn, conversation)
    if conversation.step == CONFIRM:
        message = prompts.last_look(turn.words, form, conversation, problem, asker(turn))
    elif conversation.step == EDIT:
        message = prompts.what_to_change(turn.words, form, conversation, problem)
    else:
        message = prompts.question(turn.words, form, conversation, problem)
    await turn.show(message, slot=slot_of(conversation))
