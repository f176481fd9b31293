"""A person in the simulated Slack: direct messages, App Home, the channel of the ideas, and modals."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from functools import partial
from itertools import groupby

from adapters.sandbox.cast import Part
from adapters.sandbox.slack import SeenMessage, SeenView, SlackPerson, SlackSandbox
from adapters.sandbox.slack.blocks import interactive
from adapters.sandbox.slack.directory import Channel, Message
from adapters.sandbox.slack.markup import Reader, unescape
from adapters.sandbox.slack.reading import lines
from adapters.sandbox.slack.schema import Json
from adapters.sandbox.terminal.seat import Card, Key, Place
from adapters.sandbox.terminal.words import word


class SlackSeat:
    """Somebody with Slack before them."""

    platform = "Slack"
    places: tuple[Place, ...] = ("chat", "home", "pool")

    def __init__(self, part: Part, person: SlackPerson, slack: SlackSandbox, channel: Channel) -> None:
        self.part = part
        self._person = person
        self._space = slack.workspace
        self._channel = channel
        self._heard = 0

    def cards(self, place: Place) -> Sequence[Card]:
        """What stands in the direct messages, on the home page or in the channel."""
        if place == "home":
            home = self._person.home
            return [self._page(home)] if home else []
        messages = self._person.dm if place == "chat" else self._person.messages(self._channel)
        return [self._card(message) for message in messages]

    def name_of(self, place: Place) -> str:
        """The channel with its mark, or what Slack calls the app's two tabs."""
        return {"chat": "Learnathon: Messages", "home": "Learnathon: Home", "pool": f"#{self._channel.name}"}[place]

    async def look(self, place: Place) -> None:
        """Open the home page, which the bot then fills."""
        if place == "home":
            await self._person.open_home()

    async def say(self, text: str, place: Place) -> str:
        """Type it there."""
        channel = self._channel if place == "pool" else None
        if text.startswith("/"):
            await self._person.command(text, channel)
        else:
            await self._person.write(text, channel)
        return ""

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Watch everything this person can see."""

        def see(thing: object) -> None:
            if not (isinstance(thing, Message) and thing.user == self._person.id):
                changed()

        self._space.watchers[self._person.id].add(see)
        return lambda: self._space.watchers[self._person.id].discard(see)

    def complaints(self) -> list[str]:
        """Slack's own errors, as Slackbot would say them."""
        new = self._person.errors[self._heard :]
        self._heard += len(new)
        return new

    @property
    def form(self) -> SeenView | None:
        """The modal on top."""
        return self._person.modal

    def form_keys(self) -> list[Key]:
        """The modal's buttons."""
        modal = self._person.modal
        if modal is None:
            return []
        submit = [Key(modal.submit, self._submit)] if modal.submit else []
        buttons = [
            Key(unescape(element["text"]["text"]), partial(self._press_in_modal, element["action_id"]))
            for _, element in interactive(modal.raw.content["blocks"])
            if element["type"] == "button"
        ]
        return [*submit, *buttons, Key(modal.close or "×", self._close, answered=False)]

    def many_lines(self, field: str) -> bool:
        """Whether the field grows while one types."""
        return bool(self._block(field).get("element", {}).get("multiline"))

    async def fill(self, field: str, answer: str | list[str] | None) -> bool:
        """Fill in a field of the modal, by its block."""
        await self._person.fill({field: answer})
        return bool(self._block(field).get("dispatch_action"))

    async def close(self) -> None:
        """Close the modal by its cross."""
        await self._close()

    def colleagues(self) -> tuple[str, ...]:
        """The people of the workspace."""
        return tuple(user.name for user in self._space.users.values() if not user.is_bot)

    def _block(self, field: str) -> Json:
        modal = self._person.modal
        blocks: list[Json] = modal.raw.content["blocks"] if modal else []
        return next((block for block in blocks if block["block_id"] == field), {})

    def _card(self, message: SeenMessage) -> Card:
        about = "only_you" if message.ephemeral else "edited" if message.edited else ""
        note = word(self.part.language, about) if about else ""
        press = partial(self._press, message=message)
        parts = tuple(self._parts(message.blocks, press)) or (message.text,)
        return Card(message.author, parts, note, own=message.raw.user == self._person.id)

    def _page(self, home: SeenView) -> Card:
        return Card(self.name_of("home"), tuple(self._parts(home.raw.content["blocks"], self._press_at_home)))

    def _parts(self, blocks: Sequence[Json], press: Callable[[str], Awaitable[str]]) -> Iterator[str | tuple[Key, ...]]:
        """Texts and buttons in the order in which they stand, so that a button stays with what it belongs to."""
        for is_row, group in groupby(blocks, key=lambda block: block["type"] == "actions"):
            if not is_row:
                yield lines(group, Reader(self._space.name_of))
                continue
            for block in group:
                elements = (element for _, element in interactive([block]) if element["type"] == "button")
                yield tuple(
                    Key(unescape(element["text"]["text"]), partial(press, element["action_id"])) for element in elements
                )

    async def _press(self, button: str, *, message: SeenMessage) -> str:
        await self._person.press(button, message=message)
        return ""

    async def _press_at_home(self, button: str) -> str:
        await self._person.press(button, home=True)
        return ""

    async def _press_in_modal(self, button: str) -> str:
        await self._person.press(button, view=True)
        return ""

    async def _submit(self) -> str:
        await self._person.submit()
        return ""

    async def _close(self) -> str:
        await self._person.close_modal()
        return ""
