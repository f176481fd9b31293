"""From what somebody did to the code that answers it. The only place that knows every kind of act."""

from typing import Any

from flows.access import allowed, refuse
from flows.asking import modal, steps
from flows.asking.ask import open_button
from flows.capability import Handler
from flows.chat import (
    Changed,
    Command,
    Incoming,
    Mentioned,
    Moved,
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
from flows.hearing import mentioned, point_to_private, said
from flows.home import help as helping
from flows.home.page import refresh_home, show_home
from flows.members import reach
from flows.nudges.saying import say_at_once
from flows.participating.opens import was_waiting
from flows.roster.profiles import follow_on_contact, note_profile
from flows.turn import House, Turn


async def play(turn: Turn) -> None:
    """Answer one Incoming."""
    await reach.note_signs_of_life(turn)
    await _answer(turn)
    await follow_on_contact(turn)
    reach.note_day(turn)
    await say_at_once(turn.post)
    await refresh_home(turn)


async def play_without_trace(turn: Turn) -> None:
    """Answer one Incoming of which nothing is to be kept; where it may not be answered, that is said in one line."""
    found = _traceless(turn.house, turn.incoming)
    if found is None:
        raise ValueError("what was done leaves traces")
    handler, args = found
    if refusal := await handler.who.check(turn, tuple(one for one in args if isinstance(one, str))):
        turn.notice(refusal)
    else:
        await handler.call(turn, *args)
        if isinstance(turn.incoming.act, Command) and not turn.incoming.private:
            turn.notice("help.answered_privately")


def leaves_no_trace(house: House, incoming: Incoming) -> bool:
    """Tell whether nothing is to be kept of this but what its handler writes; it is played by `play_without_trace`."""
    return _traceless(house, incoming) is not None


async def may_answer_the_scan(turn: Turn) -> bool:
    """Tell whether these words may be meant for the scan, though nobody remembers asking for them any more.

    If so, it is remembered, and `leaves_no_trace` tells so too.
    """
    if not isinstance(turn.incoming.act, Said):
        return False
    awaited = await was_waiting(turn)
    if awaited is not None:
        turn.house.listening.begin(turn.incoming.sender.platform, turn.incoming.sender.id, awaited)
    return awaited is not None


def _traceless(house: House, incoming: Incoming) -> tuple[Handler, tuple[Any, ...]] | None:
    """Return what answers this without a trace, with its arguments; None where anything else does."""
    can, act = house.repertoire, incoming.act
    handler: Handler | None = None
    args: tuple[Any, ...] = ()
    awaited = house.listening.to(incoming.sender.platform, incoming.sender.id) if incoming.private else None
    match act:
        case Said() if awaited:
            handler, args = can.heard, (act, awaited)
        case Command(word, rest) if awaited and house.vocabulary.command(word) is None:
            handler, args = can.heard, (Said(f"/{word} {rest}".strip()), awaited)
        case Command(word, "") if incoming.private or incoming.surface is Surface.MODAL:
            handler, args = can.commands.get(house.vocabulary.command(word) or ""), ("",)
        case Pressed(action):
            handler, args = can.buttons.get(action), act.args
        case Submitted(form) | Changed(form):
            handler, args = can.pages.get(form), (act,)
        case _:
            return None
    return (handler, args) if handler is not None and handler.traceless else None


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
        case Pressed(action, nudge=None):  # what answers a message of ours is kept
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
        case Pressed() as press:
            await _pressed(turn, press)
        case Said() as words:
            await said(turn, words)
        case Mentioned() as words:
            await mentioned(turn, words)
        case Submitted() | Changed() as sent:
            await _sent(turn, sent)
        case Replied() as reply:
            await replied(turn, reply)
        case Opened():
            await show_home(turn)
        case Reachable() | Profile() | Moved() as news:
            await _note(turn, news)


async def _note(turn: Turn, news: Reachable | Profile | Moved) -> None:
    """Take note of what a platform tells of somebody who did nothing, or of a group."""
    match news:
        case Profile():
            await note_profile(turn, news)
        case Moved(receipts):
            await turn.work.postings.forget_those(turn.incoming.sender.platform, receipts)
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
    point_to_private(turn)


async def _pressed(turn: Turn, press: Pressed) -> None:
    handler = turn.house.repertoire.buttons.get(press.action)
    if handler is None:
        turn.notice("form.stale")
        return
    await allowed(turn, handler, *press.args)
    if press.nudge is None or turn.member is None:
        return
    if await turn.work.nudges.answered(press.nudge, turn.member.id, turn.now):
        turn.keeps_nothing = False


async def _sent(turn: Turn, sent: Submitted | Changed) -> None:
    handler = turn.house.repertoire.pages.get(sent.form)
    if handler is None:
        if isinstance(sent, Submitted):
            await modal.submitted(turn, sent)
        else:
            modal.changed(turn, sent)
    elif refusal := await handler.who.check(turn, ()):
        await refuse(turn, refusal)
    else:
        await handler.call(turn, sent)


async def could_not_open(turn: Turn, page: Page) -> None:
    """Offer a button instead of the page that the platform would not open in time; it keeps what was typed."""
    answers = {field.name: field.initial for field in page.fields if field.initial is not None}
    await turn.say("form.not_opened", [[open_button(page.form, answers, modal.about(page), modal.topic(page))]])
