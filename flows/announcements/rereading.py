"""A correction of what went to many is read by somebody else first, as the announcement itself was (domain.md 2.10).

Until then people keep what they have. Whoever corrects may be any organiser, so the author may be the one who reads.
"""

from collections.abc import Mapping
from dataclasses import replace

from flows.access import DECIDER
from flows.announcements.cases import announcement_of
from flows.announcements.describing import said_in_each
from flows.announcements.looking import title_of
from flows.announcements.places import slot_of
from flows.announcements.rules import LEFT, State, needs_second
from flows.announcements.second import MOST_ASKED, asked_as, asked_under, readers_of
from flows.announcements.tally import Tally
from flows.announcements.words import speech_of
from flows.capability import Capability
from flows.chat import Message, Style
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.post import Post
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Announcement, Member

rereading = Capability("announce")
_KEPT = "correction"
Said = Mapping[str, str]


async def correct(turn: Turn, announcement: Announcement, texts: Said) -> None:
    """Let everybody read these words: at once, or above a number of people once somebody else agrees to them."""
    people = (await Tally.of(turn.post, announcement)).all
    if not needs_second(people, turn.policy.four_eyes):
        await _change(turn, announcement, texts)
        await turn.say("announce.corrected", _look(announcement))
    elif asked := await _have_it_read(turn, announcement, texts):
        names = ", ".join(one.name for one in asked)
        await turn.say("announce.correction_asked", _look(announcement), names=names, n=len(asked))
    else:
        ways_out = [[offer("roles", 1, action="role.page"), offer("back", announcement.id, action="announce.look")]]
        await turn.say("announce.nobody_rereads", ways_out)


@rereading.button("agree_anew", who=DECIDER)
async def agree(turn: Turn, announcement_id: str, at: str) -> None:
    """Agree to a colleague's correction, as it was read."""
    if (found := await _asked(turn, announcement_id, at)) is not None:
        proposed = found.values[_KEPT]
        await _settle(turn, found, "announce.correction_agreed")
        await _change(turn, found, proposed["texts"])
        await turn.say("announce.corrected", _look(found), instead=True)


@rereading.button("leave_it", who=DECIDER)
async def leave_it(turn: Turn, announcement_id: str, at: str) -> None:
    """Rather have it stand as it is."""
    if (found := await _asked(turn, announcement_id, at)) is not None:
        await _settle(turn, found, "announce.correction_left")
        await turn.say("announce.you_left_it", _look(found), instead=True)


async def _change(turn: Turn, announcement: Announcement, texts: Said) -> None:
    announcement.texts, announcement.as_it_is = dict(texts), True  # what is in one language only was meant so
    announcement.version += 1
    announcement.due_at = turn.now
    if announcement.state is State.SENDING:  # who has not got it yet, gets the new words at once
        await turn.work.recipients.call_back(announcement.id, slot_of(announcement), turn.now)
    await turn.note("announcement", announcement.id, announcement.state, announcement.state, reason="corrected")


async def _have_it_read(turn: Turn, announcement: Announcement, texts: Said) -> list[Member]:
    await _forget(turn.post, announcement)
    announcement.asked_at = turn.now
    asked = list[Member]()
    for reader in await readers_of(turn.post, but=turn.me.id):
        if len(asked) < MOST_ASKED and await _ask(turn, announcement, texts, reader):
            asked.append(reader)
    announcement.asked_at = turn.now if asked else None
    if asked:
        announcement.values = {**announcement.values, _KEPT: {"texts": dict(texts), "by": turn.me.id}}
        await turn.note("announcement", announcement.id, announcement.state, "correction asked")
    return asked


async def _ask(turn: Turn, announcement: Announcement, texts: Said, reader: Member) -> bool:
    post, words = turn.post, turn.post.words_of(reader)
    speech = replace(await speech_of(post, announcement), instead=texts)
    which, at = announcement.id, asked_as(announcement)
    ways = [offer("announce.agree_anew", which, at, style=Style.MAIN), offer("announce.leave_it", which, at)]
    said = words.blocks("announce.reread", name=turn.me.name, title=title_of(words, announcement))
    message = Message((*said, *said_in_each(post, words, speech), words.row(ways)))
    key = asked_under(announcement, reader)
    return await nudge(post, reader, message, kind=NudgeKind.DUTY, key=key, by_person=True)


async def _asked(turn: Turn, announcement_id: str, at: str) -> Announcement | None:
    """Return what a correction is proposed for, if it is still the one that was read; else say that it is not."""
    found = await announcement_of(turn, announcement_id)
    if found is None:
        return None
    proposed = found.values.get(_KEPT)
    if proposed is None or found.state not in LEFT or not at.isdecimal() or asked_as(found) != int(at):
        await turn.too_late("announce.changed_since")
    elif proposed["by"] == turn.me.id:
        await turn.too_late("announce.your_own")
    else:
        return found
    return None


async def _settle(turn: Turn, announcement: Announcement, key: str) -> None:
    """Ask nobody else any more, and tell whoever wanted to correct it."""
    by = await turn.work.members.get(announcement.values[_KEPT]["by"])
    told_under = f"announcement:{announcement.id}:corrected:{asked_as(announcement)}"
    await _forget(turn.post, announcement)
    if by is not None:
        words = turn.post.words_of(by)
        message = words.message(key, _look(announcement), name=turn.me.name, title=title_of(words, announcement))
        await nudge(turn.post, by, message, kind=NudgeKind.DUTY, key=told_under, by_person=True)


async def _forget(post: Post, announcement: Announcement) -> None:
    if announcement.asked_at is not None:
        for reader in await readers_of(post, but=None):
            await withdraw(post, asked_under(announcement, reader))
    announcement.values = {name: value for name, value in announcement.values.items() if name != _KEPT}
    announcement.asked_at = None


def _look(announcement: Announcement) -> Rows:
    return [[offer("announce.look", announcement.id)]]
