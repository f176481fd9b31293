"""Somebody of the crowd who has Slack."""

from collections.abc import Mapping, Sequence

from adapters.sandbox.cast import Part
from adapters.sandbox.crowd.colleague import LOOKS_BACK, PATIENCE, Card, card, newest
from adapters.sandbox.crowd.moves import Moves
from adapters.sandbox.slack import SeenMessage, SlackPerson
from adapters.sandbox.slack.directory import Channel


class OnSlack(Moves[SeenMessage]):
    """Writes to the bot in private, and fills in its windows."""

    def __init__(self, part: Part, person: SlackPerson, pool: Channel) -> None:
        super().__init__(part, person)
        self.person = person
        self._pool = pool

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

    async def gives_up(self) -> None:
        """Close the window that is open."""
        if self.person.modal is not None:
            await self.person.close_modal(every=True)

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

    async def _press(self, written: str, message: SeenMessage) -> None:
        await self.person.press(written, message=message)

    def _last(self) -> list[SeenMessage]:
        return self.person.dm[-LOOKS_BACK:]
