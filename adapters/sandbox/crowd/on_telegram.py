"""Somebody of the crowd who has Telegram."""

from collections.abc import Mapping, Sequence

from adapters.sandbox.cast import Part
from adapters.sandbox.crowd.colleague import LOOKS_BACK, PATIENCE, Card, card, newest
from adapters.sandbox.crowd.moves import Moves
from adapters.sandbox.telegram import Chat, Shown, TelegramPerson
from adapters.sandbox.telegram.screen import show


class OnTelegram(Moves[Shown]):
    """Writes to the bot in private, and answers its questions one by one."""

    def __init__(self, part: Part, person: TelegramPerson, pool: Chat) -> None:
        super().__init__(part, person)
        self.person = person
        self._pool = pool

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

    async def fills_in(self, answers: Mapping[str, str], known: int = 0) -> None:
        """Answer question by question, each with its way out below, by a button where there is one for it."""
        for answer in list(answers.values())[known:]:
            question = await self.person.sees_anew(self.speech.labels["leave"], within=PATIENCE)
            written = answer or self.speech.labels["skip"]
            if written in question.buttons:
                await self.person.press(written, question, wait=True, within=PATIENCE)
            else:
                await self.person.write(written)

    async def confirms(self, label: str) -> None:
        """Press this under what was filled in."""
        await self.presses(label)

    async def gives_up(self) -> None:
        """Leave the form that is open, as the bot says one can."""
        await self.asks("cancel")

    def cards(self) -> Sequence[Card]:
        """Return the ideas in the pool's group."""
        said = (one for one in reversed(self._pool.messages.values()) if one.sender.is_bot and not one.deleted)
        return newest(card(one.text, show(one)) for one in said if one.reply_to is None)

    async def replies(self, card: Card, text: str) -> None:
        """Say something in reply to the card."""
        await self.person.reply(card.at, text)

    async def _press(self, written: str, message: Shown) -> None:
        await self.person.press(written, message, wait=True, within=PATIENCE)

    def _last(self) -> list[Shown]:
        said = list(self.person.private_chat.messages.values())[-LOOKS_BACK:]
        return [show(one) for one in said if not one.deleted and one.sender.is_bot]
