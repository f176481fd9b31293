"""The simulated Telegram as a whole: start it, point a bot at it, and be the people who use it."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import TracebackType
from typing import Final, Literal, Self

from adapters.sandbox.news import News, Noted
from adapters.sandbox.server import LoopbackServer
from adapters.sandbox.telegram.api import BotApi, Call, Violation
from adapters.sandbox.telegram.faults import Faults
from adapters.sandbox.telegram.limits import Limits
from adapters.sandbox.telegram.person import TelegramPerson
from adapters.sandbox.telegram.simulation import Clock, Simulation
from adapters.sandbox.telegram.state import Chat, Message, StoredFile, User
from adapters.sandbox.telegram.webhook import RETRY_DELAYS

DEMO_TOKEN: Final = "424242:simulated-token-for-the-sandbox"  # noqa: S105 - opens nothing but this simulation
_FIRST_PERSON: Final = 5_000_001


class TelegramSandbox:
    """A Telegram on 127.0.0.1. What it knows outlives connections and `stop`, so a bot may die and come back."""

    def __init__(
        self,
        *,
        port: int = 0,
        token: str = DEMO_TOKEN,
        bot_username: str = "learnathon_bot",
        bot_name: str = "Learnathon",
        limits: Literal["off", "documented"] | Limits = "off",
        clock: Clock = time.time,
        query_lifetime: float = 15.0,
        webhook_retry_delays: Sequence[float] = RETRY_DELAYS,
        reads_all_groups: bool = False,
    ) -> None:
        """`clock` gives seconds since 1970; limits and the age of presses (`query_lifetime`, seconds) go by it."""
        bot = User(int(token.partition(":")[0]), bot_name, username=bot_username, is_bot=True)
        chosen = None if limits == "off" else Limits() if limits == "documented" else limits
        self._sim = Simulation(
            bot, clock, chosen, query_lifetime, webhook_retry_delays, reads_all_groups=reads_all_groups
        )
        self._api = BotApi(self._sim, token)
        self._server = LoopbackServer(port=port)
        self.people: list[TelegramPerson] = []

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen, at the same addresses again after a stop."""
        self._sim.updates.reopen()
        await self._server.start(self._api.app())
        self._sim.courier.send_out()

    async def stop(self) -> None:
        """Hang up; what is known stays known."""
        self._sim.updates.close()
        await self._sim.courier.stop()
        await self._server.stop()

    @property
    def base_url(self) -> str:
        """The Bot API's address, to which clients append the token."""
        return f"{self._server.url}/bot"

    @property
    def base_file_url(self) -> str:
        """The address of files, to which clients append the token and the path."""
        return f"{self._server.url}/file/bot"

    @property
    def token(self) -> str:
        """The bot's token."""
        return self._api.token

    @property
    def bot_username(self) -> str:
        """The bot's name without @."""
        return self._sim.bot.username

    @property
    def bot_id(self) -> int:
        """The bot's account."""
        return self._sim.bot.id

    @property
    def faults(self) -> Faults:
        """What goes wrong on the way."""
        return self._api.faults

    @property
    def violations(self) -> Noted[Violation]:
        """What the bot did wrong so far; tests assert that this is empty."""
        return self._api.violations

    @property
    def calls(self) -> deque[Call]:
        """Every call so far, polls included, oldest first."""
        return self._api.calls

    @property
    def chats(self) -> Sequence[Chat]:
        """All chats, private ones included, as far as they still live."""
        return tuple(chat for chat in self._sim.world.chats.values() if chat.migrated_to is None)

    @property
    def files(self) -> Mapping[str, StoredFile]:
        """Every file that was sent, by its id."""
        return self._sim.world.files

    @property
    def overseers(self) -> list[Callable[[Message], None]]:
        """Told of every message that is new or changed, in whatever chat."""
        return self._sim.world.overseers

    @property
    def pending_updates(self) -> int:
        """How many updates the bot has not confirmed yet."""
        return len(self._sim.updates.pending)

    @property
    def descriptions(self) -> dict[str, str]:
        """The bot's description by language; the empty language is for everybody else."""
        return self._sim.profile.descriptions

    def description(self, language: str) -> str:
        """What somebody with this language reads in an empty chat with the bot."""
        return self._sim.profile.description(language)

    @property
    def profile_news(self) -> News:
        """Rings when the description is another."""
        return self._sim.profile.news

    @property
    def short_descriptions(self) -> dict[str, str]:
        """The bot's short description by language."""
        return self._sim.profile.short_descriptions

    def called(self, method: str) -> list[Call]:
        """The calls of one method."""
        return [call for call in self.calls if call.method == method]

    def deep_link(self, code: str) -> str:
        """The link that starts the bot with a code."""
        return f"https://t.me/{self.bot_username}?start={code}"

    def excuse_repeats(self) -> None:
        """The bot was killed: calls made before may be repeated without blame."""
        self._api.excuse_repeats()

    async def settled(self, within: float = 10.0) -> None:
        """Wait until the bot has confirmed every update; raises TimeoutError when it does not."""
        await self._sim.updates.settled(within)

    def add_person(
        self, name: str, *, language: str = "nl", username: str = "", last_name: str = "", user_id: int | None = None
    ) -> TelegramPerson:
        """A new account, whose owner has not started the bot yet."""
        number = _FIRST_PERSON + len(self.people) if user_id is None else user_id
        user = User(number, name, last_name, username, language)
        person = TelegramPerson(self._sim, user, self._sim.world.add_user(user))
        self.people.append(person)
        return person

    def add_group(
        self,
        title: str,
        members: Iterable[TelegramPerson] = (),
        *,
        kind: Literal["group", "supergroup"] = "supergroup",
        forum: bool = False,
        topics: Iterable[str] = (),
        username: str = "",
        bot: Literal["member", "administrator", "left"] = "member",
    ) -> Chat:
        """A group as it has been for a while: the first member made it, the bot is told nothing."""
        topics = tuple(topics)
        group = self._sim.new_group(title, kind, forum=forum or bool(topics), username=username)
        group.members = {person.id: "member" for person in members}
        owner = next(iter(group.members), None)
        if owner is not None:
            group.members[owner] = "creator"
        group.members[self.bot_id] = bot
        for topic in topics:
            self._sim.add_topic(group, topic, self._sim.world.users[owner or self.bot_id])
        return group

    def migrate(self, group: Chat) -> Chat:
        """Telegram turns a group into a supergroup; returns the supergroup."""
        return self._sim.migrate(group)
