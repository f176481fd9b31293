"""What a form shows when it is asked question by question."""

from flows.asking.ending import as_read, summary
from flows.chat import Block, Message, Style
from flows.forms import Asker, Form, Options, Problem, Question
from flows.texts import Offer, Rows, Words, offer
from storage.models import Conversation

TOPIC = "topic"
"""In a conversation's context: what stands above the questions."""


def question(words: Words, form: type[Form], conversation: Conversation, problem: Problem | None) -> Message:
    """Return the question that is asked now, with its choices, "skip", "back" and "cancel"."""
    asked = form.question(conversation.step)
    return Message(
        (
            *_complaint(words, problem),
            *_progress(words, form, conversation),
            *_topic(words, conversation),
            *words.blocks(asked.text, _rows(asked, conversation)),
            *_given_before(words, form, conversation),
            words.row(_ways_out(form, conversation)),
        )
    )


def last_look(
    words: Words, form: type[Form], conversation: Conversation, problem: Problem | None, asker: Asker
) -> Message:
    """Return everything that was answered, as it will be posted, and the ways to go on."""
    main, *others = form.endings
    nonce = conversation.nonce
    rows: Rows = [
        [offer(main, nonce, main, style=Style.MAIN, action="form.end"), offer("edit", nonce, action="form.edit")],
        [
            *(offer(other, nonce, other, action="form.end") for other in others),
            offer("cancel", nonce, action="form.cancel"),
        ],
    ]
    key = f"{form.key}.confirm"
    values = summary(words, form, conversation.answers, asker)
    return Message((*_complaint(words, problem), *words.blocks(key, rows, **values)))


def what_to_change(words: Words, form: type[Form], conversation: Conversation, problem: Problem | None) -> Message:
    """Return the list of answers, each with a button to change it."""
    asked = form.asked(conversation.answers)
    rows = [[Offer(f"{one.text}.short", (conversation.nonce, one.name), action="form.change")] for one in asked]
    leave = [offer("form.back", conversation.nonce, conversation.step)]
    return Message((*_complaint(words, problem), *words.blocks("form.what_to_change", [*rows, leave])))


def unfinished(words: Words, form: type[Form], conversation: Conversation) -> Message:
    """Say that a form is still open, before a new one begins."""
    known = [name for name in conversation.answers if conversation.answers[name]]
    so_far = as_read(words, form, known[0], conversation.answers[known[0]]) if known else words.line("form.nothing_yet")
    rows = [[offer("resume", style=Style.MAIN), offer("restart", conversation.nonce)]]
    return words.message("form.unfinished", rows, so_far=so_far)


def _complaint(words: Words, problem: Problem | None) -> tuple[Block, ...]:
    return words.blocks(problem.key, (), **problem.values) if problem else ()


def _progress(words: Words, form: type[Form], conversation: Conversation) -> tuple[Block, ...]:
    names = [asked.name for asked in form.asked(conversation.answers)]
    if len(names) == 1:
        return ()  # "question 1 of 1" tells nothing
    return words.blocks("form.step", step=names.index(conversation.step) + 1, steps=len(names))


def _topic(words: Words, conversation: Conversation) -> tuple[Block, ...]:
    topic = conversation.context.get(TOPIC)
    return words.blocks("form.topic", topic=str(topic)) if topic else ()


def _rows(asked: Question, conversation: Conversation) -> list[list[Offer]]:
    nonce = conversation.nonce
    rows: list[list[Offer]] = []
    if isinstance(asked.kind, Options):
        rows = [[offer(value, nonce, asked.name, value, action="form.answer")] for value in asked.kind.values]
    if asked.optional:
        rows.append([offer("skip", nonce, asked.name, action="form.skip")])
    return rows


def _given_before(words: Words, form: type[Form], conversation: Conversation) -> tuple[Block, ...]:
    name = conversation.step
    if name not in conversation.answers:
        return ()
    given = as_read(words, form, name, conversation.answers[name])
    return words.blocks("form.given", [[offer("keep", conversation.nonce, name, action="form.keep")]], given=given)


def _ways_out(form: type[Form], conversation: Conversation) -> list[Offer]:
    first = conversation.step == form.asked(conversation.answers)[0].name and not conversation.context.get("changing")
    back = [] if first else [offer("form.back", conversation.nonce, conversation.step)]
    return [*back, offer("form.cancel", conversation.nonce)]
