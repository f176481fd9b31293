"""The end of every form, whichever way it was asked: one object, handed to one handler."""

from dataclasses import replace

from flows.access import refuse
from flows.capability import Handler
from flows.chat import Block, Message, Pressed, Run
from flows.forms import Answers, Asker, Form, Kind, Line, Options, Prose, Question
from flows.texts import Ours, Value, Words
from flows.turn import Turn

_SENTENCE = 200
"""Characters in which more than a name or a title fits."""


async def finish(turn: Turn, form: type[Form], answers: Answers, ending: str) -> None:
    """Hand the filled-in form to the handler of this ending, if the person may use it.

    What nobody takes, here or in the handler (`turn.unsent`, or a notice), goes back to whoever typed it.
    """
    handler: Handler = turn.house.repertoire.endings[form.key, ending]
    if refusal := await handler.who.check(turn, ()):
        await refuse(turn, refusal)
        turn.unsent = True
    else:
        await handler.call(turn, form.build(answers))
    came_to_nothing = turn.unsent or turn.acknowledgement.notice is not None
    await _say_notice(turn)
    if came_to_nothing and (typed := _typed(form, answers)):
        await turn.say("form.yours", text=typed)


async def _say_notice(turn: Turn) -> None:
    """Say as a message what would be a toast, where no platform shows one: below no button, or on a page."""
    notice = turn.acknowledgement.notice
    if notice is not None and not (turn.by_steps and isinstance(turn.incoming.act, Pressed)):
        turn.acknowledgement = replace(turn.acknowledgement, notice=None)
        await turn.show(Message((Block((Run(notice),)),)))


def summary(words: Words, form: type[Form], answers: Answers, asker: Asker) -> dict[str, Value]:
    """Return the answers as people read them, by field name; our "none" for a question that is not asked."""
    days = {name: words.line("form.day", day=day) for name, day in form.days_meant(answers, asker).items()}
    asked = {question.name for question in form.asked(answers)}
    return {
        question.name: as_read(words, form, question.name, answers.get(question.name))
        if question.name in asked
        else Ours("none")
        for question in form.questions
    } | days


def as_read(words: Words, form: type[Form], name: str, answer: str | None) -> Value:
    """Return one answer as people read it."""
    question = form.question(name)
    if answer is None:
        return left_empty(words, question) if question.optional else Ours("")
    if isinstance(question.kind, Options):
        return words.line(f"{question.text}.{answer}")
    return answer


def left_empty(words: Words, question: Question) -> Ours:
    """Return what no answer to a question means: ".none" where there is such a word, else the label to skip it."""
    named = f"{question.text}.none"
    return words.line(named if words.has(named) else f"{question.text}.skip")


def _typed(form: type[Form], answers: Answers) -> str:
    """Return what somebody wrote in a form that asks for more than a name or a number; else nothing."""
    if not any(_takes_a_sentence(question.kind) for question in form.questions):
        return ""
    written = [question.name for question in form.asked(answers) if isinstance(question.kind, Line | Prose)]
    return "\n".join(text for name in written if (text := answers.get(name)))


def _takes_a_sentence(kind: Kind) -> bool:
    return isinstance(kind, Prose) or (isinstance(kind, Line) and kind.longest >= _SENTENCE)
