"""The file for one's calendar; who took it gets the new one by itself when the day, the time or the place changes."""

from dataclasses import replace

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Document, Message
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.post import Post
from flows.signup.answering import event_to_answer
from flows.signup.ics import NAME, calendar_file
from flows.signup.line import keys_about, over_at
from flows.signup.saying import about
from flows.texts import Ours, Words, offer
from flows.turn import Turn
from storage.models import Event, EventPhase, SignUp

calendar_files = Capability("signup")


@calendar_files.button("calendar", who=MEMBER)
async def calendar(turn: Turn, event_id: str) -> None:
    """Send the file; that somebody who comes or may come has it is remembered with their answer."""
    event = await event_to_answer(turn, event_id)
    if event is None:
        return
    own = await turn.work.sign_ups.of(event.id, turn.me.id)
    if own is not None:
        own.calendar = event.changed
    follows = Ours("yes" if own else "no")
    told = turn.words.message("signup.calendar_file", (), follows=follows, **about(turn.words, event))
    await turn.show(_with_file(turn.post, turn.words, event, told))


async def send_new_files(post: Post, at_most: int) -> int:
    """Send the new file to who has one that is not right any more, once for each change."""
    done = 0
    for event_id in await post.work.sign_ups.with_old_files(post.organisation.id):
        event = await post.work.events.of(post.organisation.id, event_id)
        if event is None or event.day is None:
            continue
        for one in await post.work.sign_ups.old_files(event, at_most - done):
            await _send_new(post, event, one)
            done += 1
    return done


async def _send_new(post: Post, event: Event, one: SignUp) -> None:
    if one.calendar is not None:
        await withdraw(post, _told_under(event, one, one.calendar))  # what waits would bring a day that is not right
    one.calendar = event.changed
    words = post.words_of(one.member)
    told = about(words, event)
    if event.phase is EventPhase.CANCELLED:
        message = words.message("signup.calendar_off", when=told["when"])
    else:
        rows = [[offer("coming", event.id), offer("cannot", event.id, action="signup.not")]]
        message = words.message("signup.calendar_moved", rows, **told)
    key = _told_under(event, one, event.changed)
    sent = _with_file(post, words, event, message)
    expires = over_at(post, event)
    await nudge(post, one.member, sent, kind=NudgeKind.EVENT, key=key, expires=expires, asked_for=True)


def _told_under(event: Event, one: SignUp, changed: int) -> str:
    return f"{keys_about(event.id, one.member_id)}calendar:{changed}"


def _with_file(post: Post, words: Words, event: Event, message: Message) -> Message:
    title = words.line("signup.calendar_title", org=post.organisation.name)
    content = calendar_file(event, post.organisation, title, post.now)
    return replace(message, document=Document(NAME, content, words.text("signup.no_file")))
