"""From what somebody did to the code that answers it. The only place that knows every kind of act."""

from flows.access import allowed
from flows.asking import modal, steps
from flows.asking.ask import open_button
from flows.chat import (
    Acknowledgement,
    Changed,
    Command,
    Incoming,
    Mentioned,
    Opened,
    Page,
    Pressed,
    Profile,
    Reachable,
    Replied,
    Said,
    Submitted,
    Surface,
)
from flows.discussion.replies import replied
from flows.home import help as helping
from flows.home.page import refresh_home, show_home
from flows.ideas.spoken import idea_in
from flows.linking.bringing import bring
from flows.linking.codes import code_in
from flows.members import reach
from flows.roster.profiles import follow_on_contact, note_profile
from flows.turn import House, Turn
from storage.models import ConversationState


async def play(turn: Turn) -> None:
    """Answer one Incoming."""
    await reach.note_signs_of_life(turn)
    await _answer(turn)
    await follow_on_contact(turn)
    reach.note_day(turn)
    await refresh_home(turn)


def only_opens(house: House, incoming: Incoming) -> bool:
    """Tell whether there should be nothing to keep, such as where a page is the answer; that may turn out otherwise.

    Most of what people reply to each other in a channel has nothing to do with us, nor have most profiles.
    """
    if isinstance(incoming.act, Replied | Profile):
        return True
    if incoming.surface is not Surface.MODAL:
        return False
    can = house.repertoire
    match incoming.act:
        case Command(word):
            handler = can.commands.get(house.vocabulary.command(word) or "")
        case Pressed(action):
            handler = can.buttons.get(action)
        case Submitted(form) as sent:
            return form in can.forms and modal.only_turns(can.forms[form], sent)
        case Changed():
            return True
        case _:
            return False
    return handler is not None and handler.opens


async def _answer(turn: Turn) -> None:
    match turn.incoming.act:
        case Command(word, rest):
            await _command(turn, word, rest)
        case Pressed(action, args):
            await _pressed(turn, action, args)
        case Said() as said:
            await _said(turn, said)
        case Mentioned() as mentioned:
            await _mentioned(turn, mentioned)
        case Submitted() as sent:
            await modal.submitted(turn, sent)
        case Changed() as change:
            modal.changed(turn, change)
        case Replied() as reply:
            await replied(turn, reply)
        case Opened():
            await show_home(turn)
        case Reachable() | Profile() as news:
            await _note(turn, news)


async def _note(turn: Turn, news: Reachable | Profile) -> None:
    """Take note of what a platform tells of somebody who did nothing."""
    if isinstance(news, Profile):
        await note_profile(turn, news)
    else:
        await reach.note(turn, reachable=news.now)


async def _command(turn: Turn, typed: str, rest: str) -> None:
    word = turn.house.vocabulary.command(typed)
    if await reach.invited_over(turn, word or "help"):
        return
    before = turn.conversation
    if word is None:
        await helping.unknown_command(turn, typed)
    else:
        await allowed(turn, turn.house.repertoire.commands[word], rest)
    if before is not None and turn.conversation is before:
        await steps.remind(turn, before)
    _point_to_private(turn)


def _point_to_private(turn: Turn) -> None:
    """Tell who asked something in a channel where the answer is, if nothing else was said there."""
    if not turn.incoming.private and not turn.by_steps and turn.acknowledgement == Acknowledgement():
        turn.notice("help.answered_privately")


async def _pressed(turn: Turn, action: str, args: tuple[str, ...]) -> None:
    handler = turn.house.repertoire.buttons.get(action)
    if handler is None:
        turn.notice("form.stale")
    else:
        await allowed(turn, handler, *args)


async def _said(turn: Turn, said: Said) -> None:
    conversation = turn.conversation
    if conversation is None or conversation.state is not ConversationState.OPEN:
        if said.forwarded and said.text:
            await _send_in(turn, said.text)
        elif not said.edited:
            await _plain_words(turn, said.text or "")
    elif said.edited:
        await turn.say("form.edited")
    elif said.text is None:
        await turn.say("form.only_text")
    else:
        await steps.take(turn, conversation, said.text)


async def _mentioned(turn: Turn, said: Mentioned) -> None:
    """Take words said to the bot among others for an idea, unless they are a command; the answer is private."""
    if said.under is not None and await _is_card(turn, said.under):
        return  # a reaction to that idea, which has its own way in
    if await reach.invited_over(turn, "idea" if said.text else "help"):
        return
    if not said.text:
        await helping.help_(turn, "")
    elif not await _known_words(turn, said.text):
        await _send_in(turn, said.text)
    _point_to_private(turn)


async def _is_card(turn: Turn, receipt: str) -> bool:
    slot = await turn.work.postings.slot_of(turn.incoming.sender.platform, receipt)
    return slot is not None and slot.startswith("idea:")


async def _plain_words(turn: Turn, text: str) -> None:
    if code_in(text) is not None:
        await bring(turn, text)
    elif not await _known_words(turn, text):
        await helping.unknown_words(turn, [*text.split(maxsplit=1), ""][0])


async def _known_words(turn: Turn, text: str) -> bool:
    """Answer a command typed as a word, or an idea brought in plain words; False when it is neither."""
    if (idea := idea_in(text)) is not None:
        await _send_in(turn, idea)
        return True
    first, rest = [*text.split(maxsplit=1), "", ""][:2]
    if word := turn.house.vocabulary.command(first.strip("/.,!?:")):
        await allowed(turn, turn.house.repertoire.commands[word], rest.strip())
    return word is not None


async def _send_in(turn: Turn, idea: str) -> None:
    await allowed(turn, turn.house.repertoire.commands["idea"], idea)


async def could_not_open(turn: Turn, page: Page) -> None:
    """Offer a button instead of the page that the platform would not open in time; it keeps what was typed."""
    answers = {field.name: field.initial for field in page.fields if field.initial is not None}
    await turn.say("form.not_opened", [[open_button(page.form, answers, modal.about(page))]])
