"""Plain words: in a private chat, in answer to a question, or with the bot's name in them among others."""

from flows.access import allowed
from flows.announcements.answering import answered_by_itself
from flows.asking import steps
from flows.attaching import adding
from flows.capability import Handler
from flows.chat import Acknowledgement, File, Mentioned, Replied, Said
from flows.discussion.replies import replied
from flows.discussion.whereabouts import idea_replied_to
from flows.home import help as helping
from flows.ideas.spoken import idea_in
from flows.linking.bringing import bring, opens
from flows.linking.codes import code_in
from flows.members import reach
from flows.turn import Turn
from storage.models import ConversationState


async def said(turn: Turn, words: Said) -> None:
    """Take words for the answer to the question that is open, or for what they say by themselves."""
    conversation = turn.conversation
    if words.file is not None:
        await _sent(turn, words, words.file)
    elif await answered_by_itself(turn, words):
        return
    elif conversation is None or conversation.state is not ConversationState.OPEN:
        if words.forwarded and words.text:
            await _send_in(turn, words.text)
        elif not words.edited:
            await _plain_words(turn, words.text or "")
    elif words.edited:
        await turn.say("form.edited")
    elif words.text is None:
        await turn.say("form.only_text")
    elif await opens(turn, words.text):
        await bring(turn, words.text)
        await steps.remind(turn, conversation)
    else:
        await steps.take(turn, conversation, words.text)


async def _sent(turn: Turn, words: Said, file: File) -> None:
    """Ask where a file goes; an idea that is told beside it goes first, and then it is asked."""
    idea = words.text if words.forwarded else idea_in(words.text or "")
    if file.one_of_several and turn.joined:
        await turn.say("attach.one_of_several")
    if idea and turn.joined and adding.open_form(turn) is None:
        await adding.keep(turn, file)
        await _send_in(turn, idea)
    else:
        await adding.sent(turn, words, file)


async def mentioned(turn: Turn, words: Mentioned) -> None:
    """Take words said to the bot among others for an idea, unless they are a command; the answer is private."""
    if await _is_reaction(turn, words):
        return
    if await reach.invited_over(turn, "idea" if words.text else "help"):
        return
    if not words.text:
        await helping.help_(turn, "")
    elif not await _known_words(turn, words.text):
        await _send_in(turn, words.text)
    point_to_private(turn)


def point_to_private(turn: Turn) -> None:
    """Tell who asked something in a channel where the answer is, if nothing else was said there."""
    if not turn.incoming.private and not turn.by_steps and turn.acknowledgement == Acknowledgement():
        turn.notice("help.answered_privately")


async def _plain_words(turn: Turn, text: str) -> None:
    if code_in(text) is not None:
        await bring(turn, text)
    elif not await _known_words(turn, text):
        await helping.unknown_words(turn, text)


async def _known_words(turn: Turn, text: str) -> bool:
    """Answer a command typed as a word, or an idea brought in plain words; False when it is neither."""
    if (idea := idea_in(text)) is not None:
        await _send_in(turn, idea)
        return True
    known = _command_in(turn, text)
    if known is not None:
        await allowed(turn, *known)
    return known is not None


def _command_in(turn: Turn, text: str) -> tuple[Handler, str] | None:
    """Return the command these words begin with, and its words; without a slash, only if it takes what follows.

    "Team lunch every week" is about a lunch, "pause 1 december" about a pause.
    """
    first, rest = [*text.split(maxsplit=1), "", ""][:2]
    word = turn.house.vocabulary.command(first.strip("/.,!?:"))
    if word is None:
        return None
    handler, rest = turn.house.repertoire.commands[word], rest.strip()
    return (handler, rest) if first.startswith("/") or handler.takes(turn, rest) else None


async def _send_in(turn: Turn, idea: str) -> None:
    await allowed(turn, turn.house.repertoire.commands["idea"], idea)


async def _is_reaction(turn: Turn, words: Mentioned) -> bool:
    """Take words under an idea's card for a reaction to it, unless that comes in by itself; False for other words."""
    if words.under is None or not words.text or _command_in(turn, words.text) is not None:
        return False
    reply = Replied(words.under, words.source or "", words.text, root=words.root)
    if await idea_replied_to(turn, reply) is None:
        return False
    if words.source is not None:
        await replied(turn, reply)
    return True
