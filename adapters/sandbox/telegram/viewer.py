"""A person's eyes: reads the screen, and waits for what should appear on it."""

import asyncio
from collections.abc import Callable, Sequence

from adapters.sandbox.labels import chosen
from adapters.sandbox.telegram.screen import Shown, button_rows, draw, plain, show
from adapters.sandbox.telegram.state import Chat, Message, User

Matches = Callable[[Message], bool]


class Viewer:
    """Sees what one account can see; remembers which states of which messages it has matched."""

    def __init__(self, user: User, private: Chat) -> None:
        self._user = user
        self._private = private
        self._seen: dict[tuple[int, int], int] = {}
        self._looked_away = 0

    @property
    def id(self) -> int:
        """The account's id, which is the id of the private chat as well."""
        return self._user.id

    @property
    def name(self) -> str:
        """The first name."""
        return self._user.first_name

    def chat(self) -> list[Shown]:
        """The private chat as it stands on the screen, oldest first."""
        return self.messages(self._private)

    def messages(self, group: Chat, thread: int | None = None) -> list[Shown]:
        """A group as it stands on the screen, or one topic of it."""
        return [show(message) for message in group.shown() if thread in (None, message.thread)]

    def unseen(self, chat: Chat | None = None) -> list[Shown]:
        """What others said that no `sees` has matched yet."""
        return [show(message) for message in (chat or self._private).shown() if self._is_news(message)]

    def look_away(self) -> None:
        """From now on `sees` and `finds` count in private only what is new or changed."""
        self._looked_away = max((message.version for message in self._private.messages.values()), default=0)

    async def finds(self, labels: Sequence[str], *, within: float = 10.0) -> tuple[Shown, str]:
        """Wait for a new or changed message with one of these buttons, each a pattern; the first counts."""

        def matches(message: Message) -> bool:
            return message.version > self._looked_away and chosen(labels, show(message).buttons) is not None

        shown = await self._first(matches, self._private, within, f"see a button {' or '.join(labels)}")
        return shown, chosen(labels, shown.buttons) or ""

    async def sees(
        self, text: str, *, within: float = 10.0, chat: Chat | None = None, thread: int | None = None
    ) -> Shown:
        """Wait for a new or edited message with this text; each state of a message is matched only once."""
        wanted = plain(text)

        def matches(message: Message) -> bool:
            here = thread in (None, message.thread)
            return here and self._is_news(message) and wanted in plain(message.text)

        return await self._first(matches, chat or self._private, within, f"see {text!r}")

    async def sees_anew(self, label: str, *, within: float = 10.0) -> Shown:
        """Wait in private for a new or edited message with this button; each state is matched only once."""

        def matches(message: Message) -> bool:
            return self._is_news(message) and label in [one for row in button_rows(message) for one in row]

        return await self._first(matches, self._private, within, f"see the button {label!r} anew")

    async def sees_buttons(self, *labels: str, within: float = 10.0, chat: Chat | None = None) -> Shown:
        """Wait until a message has all these buttons; the newest that has them."""
        wanted = {plain(label) for label in labels}

        def matches(message: Message) -> bool:
            return wanted <= {plain(label) for row in button_rows(message) for label in row}

        return await self._first(matches, chat or self._private, within, f"see the buttons {labels!r}", newest=True)

    def watch(self, see: Callable[[Shown], None], chat: Chat | None = None) -> Callable[[], None]:
        """Call `see` with every message that appears or changes, own ones too; returns what ends this."""

        def watcher(message: Message) -> None:
            if not message.deleted:
                see(show(message))

        watchers = (chat or self._private).watchers
        watchers.append(watcher)
        return lambda: watchers.remove(watcher)

    async def _first(self, matches: Matches, chat: Chat, within: float, what: str, *, newest: bool = False) -> Shown:
        ordered = sorted(chat.shown(), key=lambda message: message.version, reverse=newest)
        found = next((message for message in ordered if matches(message)), None)
        if found is not None:
            return self._note(found)
        return await self._next(matches, chat, within, what)

    async def _next(self, matches: Matches, chat: Chat, within: float, what: str) -> Shown:
        coming: asyncio.Future[Shown] = asyncio.get_running_loop().create_future()

        def watch(message: Message) -> None:
            if not coming.done() and not message.deleted and matches(message):
                coming.set_result(self._note(message))

        chat.watchers.append(watch)
        try:
            async with asyncio.timeout(within):
                return await coming
        except TimeoutError:
            raise AssertionError(f"{self.name} did not {what} within {within} s, but:\n{draw(chat.shown())}") from None
        finally:
            chat.watchers.remove(watch)

    def _is_news(self, message: Message) -> bool:
        seen = self._seen.get((message.chat.id, message.id))
        if message.chat is self._private and message.version <= self._looked_away:
            return False
        return message.sender is not self._user and not message.service and seen != message.version

    def _note(self, message: Message) -> Shown:
        self._seen[message.chat.id, message.id] = message.version
        return show(message)
