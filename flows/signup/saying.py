"""What an event is in words, and how somebody stands to it, with the other answers below (domain.md 2.2)."""

from collections.abc import Sequence

from flows.chat import Block, Style
from flows.texts import Ours, Value, Words, offer
from flows.turn import Turn
from storage.models import Attending, Event, SignUp
from storage.work import Work

_NONE = Ours("none")


def about(words: Words, event: Event) -> dict[str, Value]:
    """Return when and where an event is; "none" for a place that is not known yet."""
    return {"when": when(words, event), "place": event.place or _NONE}


def when(words: Words, event: Event) -> Ours:
    """Return an event's day, with its times once they are settled; its day is chosen."""
    day = event.day or event.created_at.date()
    if event.starts is None or event.ends is None:
        return words.line("signup.day", day=day)
    return words.line("signup.day_and_times", day=day, start=words.clock(event.starts), end=words.clock(event.ends))


def back_to(turn: Turn, event: Event) -> Sequence[Block]:
    """Return the way to the page of the event."""
    return [turn.words.row([offer("event.back_to", event.id, action="event.look")])]


async def standing(
    work: Work, words: Words, event: Event, own: SignUp | None, *, below_it: bool = False
) -> Sequence[Block]:
    """Return what is known of somebody's coming, and the other answers; below the event, not once more when it is."""
    of, told = event.id, {"when": _NONE, "place": _NONE} if below_it else about(words, event)
    if own is None:
        return words.blocks("signup.open", [[offer("coming", of, style=Style.MAIN), offer("maybe", of)]], **told)
    if own.answer is Attending.COMING:
        return words.blocks("signup.comes", [[offer("maybe", of), offer("not", of)], [offer("calendar", of)]], **told)
    if own.answer is Attending.MAYBE:
        again = Ours("no" if own.asked_at else "yes")
        rows = [[offer("coming", of), offer("not", of)], [offer("calendar", of)]]
        return words.blocks("signup.may_come", rows, again=again, **told)
    place, room = await work.sign_ups.place_in_line(own), event.room or 0
    return words.blocks("signup.waits", [[offer("maybe", of), offer("not", of)]], n=place, room=room, **told)
