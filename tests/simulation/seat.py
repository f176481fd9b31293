"""Somebody in front of their app: presses buttons of messages they got, answers forms, until nothing is asked."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Protocol
from zoneinfo import ZoneInfo

from flows.capability import Repertoire
from flows.chat import Acknowledgement, Act, Button, Field, Message, Page, Pressed, Said, Submitted, plain
from flows.forms import Form, Options, Question
from flows.texts import Texts
from tests.simulation.answers import Pen
from tests.simulation.habits import action_of, choose
from tests.simulation.people import Person

MOST = 16
"""Steps in one go; nobody does more at once."""
_ONCE = frozenset({"gate.open"})
_KEPT = 60
"""Messages that are within reach in a chat."""
Asked = Mapping[str, tuple[type[Form], Question]]


class Bot(Protocol):
    """Plays what somebody does; what comes of it has arrived when it returns."""

    async def plays(self, seat: "Seat", act: Act, *, private: bool = True) -> Acknowledgement: ...

    def today(self, zone: str) -> date: ...

    def objected(self, what: str) -> None: ...


class Seat:
    """A person with their private chat."""

    def __init__(self, person: Person, pen: Pen, asked: Asked, bot: Bot) -> None:
        self.person = person
        self.screen: dict[str, Message] = {}
        self.has_projects = False
        """Whether they ever had to do with one."""
        self.zone = ZoneInfo(person.zone)
        self._pen = pen
        self._asked = asked
        self._bot = bot
        self._latest: str | None = None
        self._led_nowhere: set[tuple[str, ...]] = set()
        """What they tried once, such as to start an idea that nobody carries, and not again."""

    def gets(self, receipt: str, message: Message) -> None:
        """A message is there, or another in its place."""
        self.screen[receipt] = message
        self._latest = receipt
        self.has_projects |= any(action_of(one).startswith(("project.", "exp.", "heir.")) for one in message.buttons)
        while len(self.screen) > _KEPT:
            del self.screen[next(iter(self.screen))]

    async def sits_down(self, act: Act, wants: Sequence[str] = ()) -> None:
        """Do something, and go on with what follows from it."""
        left, pressed = list(wants), set[tuple[str, ...]]()
        self._latest = None
        page = await self._does(act)
        for _ in range(MOST):
            if self.person.random.random() > self.person.temper.keeps_on:
                return
            if page is not None:
                page = await self._fills_in(page)
                continue
            following = self._next(left, pressed)
            if following is None:
                return
            self._latest = None
            page = await self._does(following)

    def presses_in(self, receipt: str) -> Pressed | None:
        """What they press in a message that waited; None when nothing there appeals, or it is not there any more."""
        message = self.screen.get(receipt)
        button = self._chosen(message.buttons if message else [], [])
        return _pressed(button, receipt) if button else None

    def _chosen(self, buttons: Sequence[Button], wants: Sequence[str]) -> Button | None:
        return choose(buttons, self.person.temper, self.person.random, wants)

    def _next(self, wants: list[str], pressed: set[tuple[str, ...]]) -> Act | None:
        if self._latest is None:
            return None
        receipt, message = self._latest, self.screen[self._latest]
        if (answer := self._answer_to(message, receipt)) is not None:
            return answer
        fresh = [one for one in message.buttons if (one.action, *one.args) not in pressed | self._led_nowhere]
        button = self._chosen(fresh, wants)
        if button is None:
            return None
        pressed.add((button.action, *button.args))
        if action_of(button) in _ONCE:
            self._led_nowhere.add((button.action, *button.args))
        if action_of(button) in wants:
            wants.remove(action_of(button))
        return _pressed(button, receipt)

    def _answer_to(self, message: Message, receipt: str) -> Act | None:
        """The answer to the question of a form, where one is asked step by step."""
        asked = next(
            (self._asked[text] for block in message.blocks if (text := plain(block.text)) in self._asked), None
        )
        if asked is None or self.person.platform == "slack":
            return None
        form, question = asked
        choices = question.kind.values if isinstance(question.kind, Options) else ()
        given = self._pen.answer(form.key, question.name, self._today, choices, optional=question.optional)
        if given is not None and not choices:
            return Said(given)
        wanted = "form.skip" if given is None else "form.answer"
        found = [one for one in message.buttons if one.action == wanted and given in {None, one.args[-1]}]
        return _pressed(found[0], receipt) if found else None

    async def _fills_in(self, page: Page) -> Page | None:
        """Fill in a page and send it in; returns what takes its place."""
        for _ in range(3):
            if page.submit is None:
                return None
            given = {one.name: self._filled_in(page, one) for one in page.fields}
            heard = await self._bot.plays(self, Submitted(page.form, given, page.state))
            if not heard.problems:
                return heard.shows or heard.opens
            self._bot.objected(f"{page.form}: {dict(heard.problems)} to {given}")
        return None

    def _filled_in(self, page: Page, one: Field) -> str | None:
        if one.initial is not None and (one.choices or self.person.random.random() < 0.9):
            return one.initial
        choices = tuple(choice.value for choice in one.choices)
        return self._pen.answer(page.form, one.name, self._today, choices, optional=not one.required)

    async def _does(self, act: Act) -> Page | None:
        heard = await self._bot.plays(self, act)
        return heard.opens or heard.shows

    @property
    def _today(self) -> date:
        return self._bot.today(self.person.zone)


def _pressed(button: Button, receipt: str) -> Pressed:
    return Pressed(button.action, button.args, receipt)


@cache
def questions_of(repertoire: Repertoire, texts: Texts, language: str) -> Asked:
    """Return the questions of all forms by how they read."""
    words = texts.words(language)
    forms = repertoire.forms.values()
    return {str(words.line(one.text)): (form, one) for form in forms for one in form.questions}
