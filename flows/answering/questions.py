"""Asking whoever decided about one's idea, and their reply: between the two of them, in private."""

from typing import Annotated

from flows.access import DECIDER, MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Message
from flows.forms import Form, Prose
from flows.ideas.access import IDEA_OWNER
from flows.ideas.card import owner_name
from flows.ideas.conversation import NewIdea
from flows.nudges.nudge import NudgeKind, nudge
from flows.texts import offer
from flows.turn import Turn
from storage.models import Idea, Member, Role

questions = Capability("answer")
WORDS = Prose(5, 1000)


class Question(Form, key="question"):
    """What the owner of an idea wants to know of whoever decided about it."""

    text: Annotated[str, WORDS]


class Reply(Form, key="reply"):
    """What they answer."""

    text: Annotated[str, WORDS]


@questions.button("ask", who=IDEA_OWNER, opens=True)
async def ask_decider(turn: Turn, idea_id: str) -> None:
    """Ask what the owner wants to know."""
    await ask(turn, Question, about=idea_id)


@questions.done(Question, who=MEMBER)
async def asked(turn: Turn, question: Question) -> None:
    """Pass the question on to whoever decided; to the organisers, when that person is not there any more."""
    idea = await _about(turn)
    if idea is None or turn.member is None or idea.owner_id != turn.member.id:
        await turn.say("idea.gone")
    elif reached := await _reach(turn, idea, turn.member, question.text):
        await turn.say("answer.asked", decider=reached)
    else:
        await turn.say("answer.nobody_there", text=question.text)


@questions.button("reply", who=DECIDER, opens=True)
async def reply(turn: Turn, idea_id: str) -> None:
    """Ask for the answer to an owner's question."""
    await ask(turn, Reply, about=idea_id)


@questions.done(Reply, who=DECIDER)
async def replied(turn: Turn, answer: Reply) -> None:
    """Pass the answer on to the owner."""
    idea = await _about(turn)
    owner = idea.owner if idea else None
    if idea is None or owner is None or turn.member is None:
        await turn.say("idea.gone")
        return
    words = turn.house.texts.words(owner.language)
    rows = [[offer("again", idea.id, action="answer.ask")]]
    name = owner_name(words, turn.member)
    message = words.message("answer.replied", rows, name=name, title=idea.title, text=answer.text)
    if await _pass_on(turn, owner, message, NudgeKind.DECISION):
        await turn.say("answer.passed_on", name=owner_name(turn.words, owner))
    else:
        await turn.say("answer.nobody_there", text=answer.text)


@questions.button("smaller", who=IDEA_OWNER, opens=True)
async def smaller(turn: Turn, idea_id: str) -> None:
    """Begin a new idea with the words of this one, but for the smallest try."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if idea is not None:
        kept = {"title": idea.title, "problem": idea.problem, "type": idea.idea_type, "role": idea.own_role}
        await ask(turn, NewIdea, {name: str(value) for name, value in kept.items()})


async def _about(turn: Turn) -> Idea | None:
    return await turn.work.ideas.of(turn.organisation.id, int(turn.about)) if turn.about else None


async def _reach(turn: Turn, idea: Idea, owner: Member, text: str) -> str | None:
    """Pass a question on; returns who gets it, or None when there is nobody."""
    decision = await turn.work.decisions.last(idea.id)
    decider = decision.decider if decision else None
    if decider and await _ask(turn, decider, idea, owner, text):
        return owner_name(turn.words, decider)
    organisers = await turn.work.members.with_role(turn.organisation.id, Role.ORGANISER, turn.now)
    asked = [await _ask(turn, one, idea, owner, text) for one in organisers if one is not decider]
    return turn.words.line("idea.the_organisers") if any(asked) else None


async def _ask(turn: Turn, decider: Member, idea: Idea, owner: Member, text: str) -> bool:
    words = turn.house.texts.words(decider.language)
    rows = [[offer("reply", idea.id, action="answer.reply"), offer("look", idea.id, action="idea.look")]]
    name = owner_name(words, owner)
    message = words.message("answer.question", rows, name=name, title=idea.title, text=text)
    return await _pass_on(turn, decider, message, NudgeKind.DUTY)


async def _pass_on(turn: Turn, to: Member, message: Message, kind: NudgeKind) -> bool:
    return await nudge(turn.post, to, message, kind=kind, key=f"question:{to.id}:{turn.incoming.key}")
