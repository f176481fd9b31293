"""Asking whoever decided about one's idea, and their reply: between the two of them, in private."""

from typing import Annotated

from flows.access import DECIDER, MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Message
from flows.forms import Form, Prose
from flows.ideas.access import IDEA_CARRIER
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


@questions.button("ask", who=IDEA_CARRIER, opens=True)
async def ask_decider(turn: Turn, idea_id: str) -> None:
    """Ask what the owner wants to know."""
    await ask(turn, Question, about=idea_id)


@questions.done(Question, who=MEMBER)
async def asked(turn: Turn, question: Question) -> None:
    """Pass the question on to whoever decided; to the organisers, when that person is not there any more."""
    idea = await _idea(turn, turn.about)
    if idea is None or await IDEA_CARRIER.check(turn, (turn.about,)):
        await turn.say("idea.gone")
        turn.unsent = True
    elif reached := await _reach(turn, idea, question.text):
        await turn.say("answer.asked", decider=reached)
    else:
        await turn.say("answer.nobody_there", text=question.text)


@questions.button("reply", who=DECIDER, opens=True)
async def reply(turn: Turn, idea_id: str, member_id: str) -> None:
    """Ask for the answer to somebody's question about an idea."""
    await ask(turn, Reply, about=f"{idea_id}.{member_id}")


@questions.done(Reply, who=DECIDER)
async def replied(turn: Turn, answer: Reply) -> None:
    """Pass the answer on to whoever asked."""
    idea_id, _, member_id = turn.about.partition(".")
    idea = await _idea(turn, idea_id)
    asker = await turn.work.members.get(int(member_id)) if member_id else None
    if idea is None or asker is None or asker.organisation_id != idea.organisation_id:
        await turn.say("idea.gone")
        turn.unsent = True
        return
    words = turn.house.texts.words(asker.language)
    rows = [[offer("again", idea.id, action="answer.ask")]]
    name = owner_name(words, turn.me)
    message = words.message("answer.replied", rows, name=name, title=idea.title, text=answer.text)
    if await _pass_on(turn, asker, message, NudgeKind.DECISION):
        await turn.say("answer.passed_on", name=owner_name(turn.words, asker))
    else:
        await turn.say("answer.nobody_there", text=answer.text)


@questions.button("smaller", who=IDEA_CARRIER, opens=True)
async def smaller(turn: Turn, idea_id: str) -> None:
    """Begin a new idea with the words of this one, but for the smallest try."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if idea is not None:
        kept = {"title": idea.title, "problem": idea.problem, "type": idea.idea_type, "role": idea.own_role}
        await ask(turn, NewIdea, {name: str(value) for name, value in kept.items()})


async def _idea(turn: Turn, idea_id: str) -> Idea | None:
    return await turn.work.ideas.of(turn.organisation.id, int(idea_id)) if idea_id else None


async def _reach(turn: Turn, idea: Idea, text: str) -> str | None:
    """Pass a question on; returns who gets it, or None when there is nobody."""
    decision = await turn.work.decisions.last(idea.id)
    decider = decision.decider if decision else None
    if decider and await _ask(turn, decider, idea, text):
        return owner_name(turn.words, decider)
    organisers = await turn.work.members.with_role(turn.organisation.id, Role.ORGANISER, turn.now)
    others = [one for one in organisers if one.id not in {turn.me.id, decider.id if decider else None}]
    reached = [await _ask(turn, one, idea, text) for one in others]
    return turn.words.line("idea.the_organisers") if any(reached) else None


async def _ask(turn: Turn, decider: Member, idea: Idea, text: str) -> bool:
    words = turn.house.texts.words(decider.language)
    rows = [[offer("reply", idea.id, turn.me.id, action="answer.reply"), offer("look", idea.id, action="idea.look")]]
    name = owner_name(words, turn.me)
    message = words.message("answer.question", rows, name=name, title=idea.title, text=text)
    return await _pass_on(turn, decider, message, NudgeKind.DUTY)


async def _pass_on(turn: Turn, to: Member, message: Message, kind: NudgeKind) -> bool:
    return await nudge(turn.post, to, message, kind=kind, key=f"question:{to.id}:{turn.incoming.key}", by_person=True)
