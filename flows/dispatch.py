"""From what somebody did to the code that answers it. The only place that knows every kind of act."""

from flows.access import allowed
from flows.asking import modal, steps
from flows.asking.ask import open_button
from flows.chat import (
    Acknowledgement,
    Changed,
    Command,
    Incoming,
    Opened,
    Page,
    Pressed,
    Reachable,
    Said,
    Submitted,
    Surface,
)
from flows.home import help as helping
from flows.home.page import refresh_home, show_home
from flows.members import reach
from flows.turn import House, Turn
from storage.models import ConversationState


async def play(turn: Turn) -> None:
    """Answer one Incoming."""
    await reach.note_signs_of_life(turn)
    await _answer(turn)
    reach.note_day(turn)
    await refresh_home(turn)


def only_opens(house: House, incoming: Incoming) -> bool:
    """Tell whether the answer should be a page and nothing to keep; that may still turn out otherwise."""
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
        case Submitted() as sent:
            await modal.submitted(turn, sent)
        case Changed() as change:
            modal.changed(turn, change)
        case Opened():
            await show_home(turn)
        case Reachable(now):
            await reach.note(turn, reachable=now)


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
        if not said.edited:
            await _plain_words(turn, said.text or "")
    elif said.edited:
        await turn.say("form.edited")
    elif said.text is None:
        await turn.say("form.only_text")
    else:
        await steps.take(turn, conversation, said.text)


async def _plain_words(turn: Turn, text: str) -> None:
    first, rest = [*text.split(maxsplit=1), "", ""][:2]
    if word := turn.house.vocabulary.command(first.strip("/.,!?:")):
        await allowed(turn, turn.house.repertoire.commands[word], rest.strip())
    else:
        await helping.unknown_words(turn, first)


async def could_not_open(turn: Turn, page: Page) -> None:
    """Offer a button instead of the page that the platform would not open in time; it keeps what was typed."""
    answers = {field.name: field.initial for field in page.fields if field.initial is not None}
    await turn.say("form.not_opened", [[open_button(page.form, answers, modal.about(page))]])
