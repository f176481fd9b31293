"""What an event is in words, and how somebody stands to it, with the other answers below (domain.md 2.2)."""

from collections.abc import Sequence

from flows.chat import Block, Style
from flows.texts import Ours, Value, Words, offer
from storage.models import Attending, Event, SignUp
from storage.work import Work


def about(words: Words, event: Event) -> dict[str, Value]:
    """Return when and where an event is; "none" for a place that is not known yet."""
    return {"when": when(words, event), "place": event.place or Ours("none")}


def when(words: Words, event: Event) -> Ours:
    """Return an event's day, with its times once they are settled; its day is chosen."""
    day = event.day or event.created_at.date()
    if event.starts is None or event.ends is None:
        return words.line("signup.day", day=day)
    return words.line("signup.day_and_times", day=day, start=words.clock(event.starts), end=words.clock(event.ends))


async def standing(work: Work, words: Words, event: Event, own: SignUp | None) -> Sequence[Block]:
    """Return what is known of somebody's coming, and the other answers."""
    of, told = event.id, about(words, event)
    if own is None:
        return words.blocks("signup.open", [[offer("coming", of, style=Style.MAIN), offer("maybe", of)]], **told)
    if own.answer is Attending.COMING:
        return words.blocks("signup.comes", [[offer("maybe", of), offer("not", of)], [offer("calendar", of)]], **told)
    if own.answer is Attending.MAYBE:
        return words.blocks(
            "signup.may_come", [[offer("coming", of), offer("not", of)], [offer("calendar", of)]], **told
        )
    place, room = await work.sign_ups.place_in_line(own), event.room or 0
    return words.blocks("signup.waits", [[offer("maybe", of), offer("not", of)]], n=place, room=room, **told)
