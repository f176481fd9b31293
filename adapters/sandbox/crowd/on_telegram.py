"""Somebody of the crowd who has Telegram."""

import re
from collections.abc import Mapping, Sequence

from adapters.sandbox.cast import Part
from adapters.sandbox.crowd.colleague import LOOKS_BACK, PATIENCE, SPEECH, Card, card, newest, pattern
from adapters.sandbox.crowd.speech import Speech
from adapters.sandbox.telegram import Chat, Shown, TelegramPerson
from adapters.sandbox.telegram.screen import show


class OnTelegram:
    """Writes to the bot in private, and answers its questions one by one."""

    def __init__(self, part: Part, person: TelegramPerson, pool: Chat) -> None:
        self.part = part
        self.person = person
        self.takes_part = self.refused = False
        self._pool = pool

    @property
    def speech(self) -> Speech:
        """The words of their language."""
        return SPEECH[self.part.language]

    async def starts(self) -> None:
        """Press Start."""
        self.person.look_away()
        await self.person.start()

    async def asks(self, command: str, rest: str = "") -> None:
        """Use a command."""
        await self.says(f"/{self.speech.labels[command]} {rest}")

    async def says(self, text: str) -> None:
        """Say something to the bot in private."""
        self.person.look_away()
        await self.person.write(text)

    async def finds(self, *labels: str) -> str:
        """Wait for something new with one of these buttons."""
        return (await self._find(labels, {}))[2]

    async def presses(self, *labels: str, **values: object) -> str:
        """Press the first of these buttons that something new has."""
        message, written, label = await self._find(labels, values)
        self.person.look_away()
        await self.person.press(written, message, wait=True, within=PATIENCE)
        return label

    async def fills_in(self, answers: Mapping[str, str], known: int = 0) -> None:
        """Answer question by question, by a button where there is one for it."""
        for step, answer in list(enumerate(answers.values(), 1))[known:]:
            question = await self.person.sees(self.speech.labels["question"].format(step), within=PATIENCE)
            written = answer or self.speech.labels["skip"]
            if written in question.buttons:
                await self.person.press(written, question, wait=True, within=PATIENCE)
            else:
                await self.person.write(written)

    async def confirms(self, label: str) -> None:
        """Press this under what was filled in."""
        await self.presses(label)

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
                    await self.person.press(written, message, wait=True, within=PATIENCE)
                    return True
        return False

    async def gives_up(self) -> None:
        """Leave the form that is open, as the bot says one can."""
        await self.asks("cancel")

    def offered(self) -> Sequence[str]:
        """Return every button among the last messages."""
        return [written for message in self._last() for written in message.buttons]

    async def presses_any(self, written: str) -> None:
        """Press a button by what is written on it."""
        message = next(one for one in reversed(self._last()) if written in one.buttons)
        await self.person.press(written, message, wait=True, within=PATIENCE)

    def cards(self) -> Sequence[Card]:
        """Return the ideas in the pool's group."""
        said = (one for one in reversed(self._pool.messages.values()) if one.sender.is_bot and not one.deleted)
        return newest(card(one.text, show(one)) for one in said if one.reply_to is None)

    async def replies(self, card: Card, text: str) -> None:
        """Say something in reply to the card."""
        await self.person.reply(card.at, text)

    async def _find(self, labels: Sequence[str], values: Mapping[str, object]) -> tuple[Shown, str, str]:
        """Return the message, what is written on the button, and its name."""
        wanted = {label: pattern(self.speech, label, values) for label in labels}
        message, written = await self.person.finds(list(wanted.values()), within=PATIENCE)
        return message, written, next(label for label, one in wanted.items() if re.fullmatch(one, written))

    def _last(self) -> list[Shown]:
        said = list(self.person.private_chat.messages.values())[-LOOKS_BACK:]
        return [show(one) for one in said if not one.deleted and one.sender.is_bot]
