"""Finds what breaks the rules of 3.9, from what arrived at whom and when alone; slow, obvious, and in its own words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from tests.simulation.calendar import Calendar
from tests.simulation.history import About, Arrived, History
from tests.simulation.people import Person

_DIRECT = timedelta(minutes=10)
_WEEK, _MONTH = timedelta(days=7), timedelta(days=30)
_A_DAY, _A_WEEK, _A_MONTH, _AT_THE_EVENT = 1, 3, 8, 4
_ASKED_AT_MOST = 3
BY_THE_BOT = re.compile(
    r"checkin:|experiment:|project\.in_review:|project\.pause_over:|adopted:|gate:\d+:(again|undecided)|appreciation:\d"
    r"|support:\d+:(again|late)|answers:|return:|decision:|void:"
)
"""What the bot says of its own accord, whoever is named in it: reminders, questions, news; by their keys."""
UNCOUNTED = re.compile(
    r"role:|gone:|pause_over:|comments:|gate:\d+$|carry\.|coowner\.|idea\."
    r"|concluded:|project\.(finished|stopped|secured|pauses|goes_on):"
)
"""News of one's own role; what one asked to hear; what colleagues said, of which there is one a day; an organiser's
question at the gate, from which the days of a sponsor's silence count; what a colleague did with
an idea, an experiment or a project.
"""


class Judge:
    """Knows the people and the calendar, and nothing of the bot."""

    def __init__(self, history: History, people: Sequence[Person], calendar: Calendar, event: date | None) -> None:
        self._history = history
        self._people = {one.name: one for one in people}
        self._calendar = calendar
        self._event = event

    def broken(self) -> list[str]:
        """Return what breaks a rule, in words; nothing when all is well."""
        return [f"{where}: {what}" for where, what in self._all()]

    def counted(self, one: Arrived) -> bool:
        """Tell whether a message counts for the caps: no colleague says it, and nobody wanted to hear it."""
        return not one.about or any(self._by_the_bot(each, one) for each in one.about)

    def unasked(self, who: str, heard: Sequence[Arrived]) -> list[Arrived]:
        """Return what is no direct answer to something they did within the last ten minutes."""
        acts = self._history.acts_of(who)
        own = [one for one in heard if one.about or not any(timedelta() <= one.at - at <= _DIRECT for at in acts)]
        return [one for one in own if one.about or not one.edits]

    def _all(self) -> Iterator[tuple[str, str]]:
        for who, heard in self._history.heard_by():
            unasked = self.unasked(who, heard)
            for one in unasked:
                where = f"{one.at:%Y-%m-%d %H:%M} {who} {[each.key for each in one.about]}"
                yield from ((where, what) for what in self._wrong_with(self._people[who], one))
            counted = [one for one in unasked if self.counted(one)]
            yield from ((who, what) for what in self._too_many(counted, ZoneInfo(self._people[who].zone)))
            yield from ((who, what) for what in self._repeated(unasked))

    def _wrong_with(self, person: Person, one: Arrived) -> Iterator[str]:
        if not one.about:
            yield f"neither an answer nor a nudge: {one.text[:60]!r}"
        if not self._calendar.suits(person, one.at):
            yield f"outside the window, {one.at.astimezone(ZoneInfo(person.zone)):%a %H:%M}"
        if any(begin < one.at < end for begin, end in self._history.away.get(person.name, ())):
            yield "during a pause"
        if any(
            begin < one.at and (end is None or one.at < end) for begin, end in self._history.gone.get(person.name, ())
        ):
            yield "to somebody who left"

    def _by_the_bot(self, each: About, one: Arrived) -> bool:
        if UNCOUNTED.match(each.key) or self._put_off(each, one):
            return False
        named = any(name in one.text for name in self._people if name != one.who)
        return bool(BY_THE_BOT.match(each.key)) or not named

    def _put_off(self, each: About, one: Arrived) -> bool:
        return any(key == each.key and at < one.at for at, key in self._history.put_off.get(one.who, ()))

    def _too_many(self, told: Sequence[Arrived], zone: ZoneInfo) -> Iterator[str]:
        days = [one.at.astimezone(zone).date() for one in told]
        for day in sorted(set(days)):
            most = _AT_THE_EVENT if day == self._event else _A_DAY
            if days.count(day) > most:
                yield f"too much on {day}: {_listed(one for one, on in zip(told, days, strict=True) if on == day)}"
        usual = [one for one, day in zip(told, days, strict=True) if day != self._event]
        for span, most in ((_WEEK, _A_WEEK), (_MONTH, _A_MONTH)):
            for last in usual:
                within = [one for one in usual if last.at - span < one.at <= last.at]
                if len(within) > most:
                    yield f"too much in {span.days} days: {_listed(within)}"

    def _repeated(self, unasked: Sequence[Arrived]) -> Iterator[str]:
        """Everything is said once, but for what was put off; and asked at most three times."""
        keys = [each.key for one in unasked for each in one.about if not self._put_off(each, one)]
        for key in sorted(set(keys)):
            if keys.count(key) > 1:
                yield f"{key} was said {keys.count(key)} times"
        for ask, times in sorted(_times_asked(keys).items()):
            if times > _ASKED_AT_MOST:
                yield f"{ask} was asked {times} times"


def _times_asked(keys: Sequence[str]) -> dict[str, int]:
    """Return how often each experiment's end was asked for; the ladder of a check-in ends by itself."""
    asks = [":".join(key.split(":")[:3]) for key in keys if key.startswith("experiment:")]
    return {ask: asks.count(ask) for ask in set(asks)}


def _listed(told: Iterable[Arrived]) -> str:
    return "; ".join(f"{one.at:%Y-%m-%d %H:%M} {' + '.join(each.key for each in one.about)}" for one in told)
