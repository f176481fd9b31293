"""Somebody of the crowd who has Slack."""

import re
from collections.abc import Mapping, Sequence

from adapters.sandbox.cast import Part
from adapters.sandbox.crowd.colleague import LOOKS_BACK, PATIENCE, SPEECH, Card, card, newest, pattern
from adapters.sandbox.crowd.speech import Speech
from adapters.sandbox.slack import SeenMessage, SlackPerson
from adapters.sandbox.slack.directory import Channel


class OnSlack:
    """Writes to the bot in private, and fills in its windows."""

    def __init__(self, part: Part, person: SlackPerson, pool: Channel) -> None:
        self.part = part
        self.person = person
        self.takes_part = self.refused = False
        self._pool = pool

    @property
    def speech(self) -> Speech:
        """The words of their language."""
        return SPEECH[self.part.language]

    async def starts(self) -> None:
        """Greet the bot."""
        await self.says(self.speech.labels["start"])

    async def asks(self, command: str, rest: str = "") -> None:
        """Use a command; only that for an idea has a slash of its own here."""
        line = f"{self.speech.labels[command]} {rest}".strip()
        await self.says(f"/{line}" if command == "idea" else line)

    async def says(self, text: str) -> None:
        """Say something to the bot in private, before no window."""
        await self.gives_up()
        self.person.look_away()
        await (self.person.command(text) if text.startswith("/") else self.person.write(text))

    async def finds(self, *labels: str) -> str:
        """Wait for something new with one of these buttons."""
        return (await self._find(labels, {}))[2]

    async def presses(self, *labels: str, **values: object) -> str:
        """Press the first of these buttons that something new has."""
        message, written, label = await self._find(labels, values)
        self.person.look_away()
        await self.person.press(written, message=message)
        return label

    async def fills_in(self, answers: Mapping[str, str], known: int = 0) -> None:  # noqa: ARG002 - known fields are filled in again
        """Fill in the window's fields, and send it in."""
        await self.person.sees_modal(within=PATIENCE)
        await self.person.fill({name: answer or None for name, answer in answers.items()})
        self.person.look_away()
        await self._submits()

    async def confirms(self, label: str) -> None:
        """Press the button of the last page."""
        modal = self.person.modal
        assert modal is not None  # noqa: S101 - whoever waits in vain gives up
        if modal.submit != self.speech.labels[label]:
            raise AssertionError(f"{self.part.name} sees no {label} on\n{modal}")
        self.person.look_away()
        await self._submits()

    async def hears(self, label: str) -> None:
        """Wait for these words."""
        await self.person.sees(self.speech.labels[label], within=PATIENCE)

    async def presses_now(self, *labels: str) -> bool:
        """Press one of these among the last messages, the newest first."""
        wanted = {self.speech.labels[label] for label in labels}
        for message in reversed(self._last()):
            for written in message.buttons:
                if written in wanted:
                    self.person.look_away()
                    await self.person.press(written, message=message)
                    return True
        return False

    async def gives_up(self) -> None:
        """Close the window that is open."""
        if self.person.modal is not None:
            await self.person.close_modal(every=True)

    def offered(self) -> Sequence[str]:
        """Return every button among the last messages."""
        return [written for message in self._last() for written in message.buttons]

    async def presses_any(self, written: str) -> None:
        """Press a button by what is written on it."""
        message = next(one for one in reversed(self._last()) if written in one.buttons)
        await self.person.press(written, message=message)

    def cards(self) -> Sequence[Card]:
        """Return the ideas in the pool's channel."""
        shown = (self.person.seen(one) for one in reversed(self._pool.messages.values()) if one.bot_id)
        return newest(card(one.text, one) for one in shown if not one.raw.is_reply)

    async def replies(self, card: Card, text: str) -> None:
        """Say something in the card's thread."""
        await self.person.write(text, self._pool, thread=card.at)

    async def _submits(self) -> None:
        top = await self.person.submit()
        if top is not None and (top.error or any(field.error for field in top.fields)):
            raise AssertionError(f"{self.part.name} cannot send\n{top}")

    async def _find(self, labels: Sequence[str], values: Mapping[str, object]) -> tuple[SeenMessage, str, str]:
        """Return the message, what is written on the button, and its name."""
        wanted = {label: pattern(self.speech, label, values) for label in labels}
        message, written = await self.person.finds(list(wanted.values()), within=PATIENCE)
        return message, written, next(label for label, one in wanted.items() if re.fullmatch(one, written))

    def _last(self) -> list[SeenMessage]:
        return self.person.dm[-LOOKS_BACK:]
