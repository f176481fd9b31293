"""Telegram as the bot's platform: puts the parts together, connects, and keeps trying while the network is down."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from starlette.routing import BaseRoute, Route
from telegram.error import BadRequest, InvalidToken, TelegramError

from adapters.directly import Directly
from adapters.platform import ChatLimit, DeliveryError, Finding, Parcel, PlatformError, Receive, Verdict
from adapters.telegram.address import Place
from adapters.telegram.callback import ButtonCodes
from adapters.telegram.checks import findings
from adapters.telegram.client import new_client
from adapters.telegram.delivery import Delivery
from adapters.telegram.incoming import KINDS, PLATFORM, Translator
from adapters.telegram.members import PoolMembers
from adapters.telegram.notices import Notices
from adapters.telegram.options import TelegramOptions
from adapters.telegram.polling import Patience, Poller
from adapters.telegram.profile import bring_up_to_date
from adapters.telegram.reception import Reception
from adapters.telegram.rendering import Renderer
from adapters.telegram.verdicts import TOKEN_REFUSED, network_words
from adapters.telegram.webhook import Webhook, WebhookWatch
from flows.chat import CommandWord, Sender

log = logging.getLogger(__name__)

_CONNECTIONS = 40
"""How many updates Telegram may bring at once, in webhook mode."""
_NOTICES_WITHIN = 2.0


_NOTHING: Mapping[str, str] = MappingProxyType({})


def _always() -> bool:
    return True


_IN_PRIVATE = ChatLimit(rate=0.95, burst=3)
_IN_GROUP = ChatLimit(rate=15 / 60, burst=5)  # never more than 20 in any minute


class Telegram:
    """The bot on Telegram, by polling or webhook; see `Platform`."""

    name = PLATFORM
    vouches_at_once = False

    def __init__(
        self,
        options: TelegramOptions,
        commands: Sequence[CommandWord],
        clock: Callable[[], datetime],
        polls: Callable[[], bool] = _always,
        *,
        introduction: Mapping[str, str] = _NOTHING,
        patience: Patience | None = None,
    ) -> None:
        self._options = options
        self._commands = commands
        self._introduction = introduction
        self._clock = clock
        self._patience = patience or Patience()
        self._client = new_client(options)
        self._codes = ButtonCodes(options.token)
        self._reception = Reception(Notices(self._client, clock))
        self._members = PoolMembers(self._client, options.pool_chat, clock)
        self._poller = Poller(self._fetch, self._reception.take, polls, self._patience)
        address = options.webhook_address
        self._watch = WebhookWatch(self._client, address, clock) if address else None
        self._delivery: Delivery | None = None
        self._listening: asyncio.Task[None] | None = None
        self._trouble: str | None = "not started"
        self._username = ""

    async def start(self, receive: Receive) -> None:
        """Connect and listen; without a network, keep trying. Raises `PlatformError` with what to mend."""
        if self._options.webhook_address and not self._options.webhook_secret:
            raise PlatformError("a Telegram webhook needs a secret; set LEARNATHON_TELEGRAM__WEBHOOK_SECRET")
        self._reception.receive = receive
        refused = await self._connect()
        if refused is not None:
            await self._client.disconnect()
            raise PlatformError(refused)
        self._listening = asyncio.create_task(self._listen())

    async def stop(self) -> None:
        """Stop listening at once, let what is under way end, close connections."""
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.wait({self._listening})
            self._listening = None
        await self._poller.finish()
        await self._reception.notices.finish(_NOTICES_WITHIN)
        await self._client.disconnect()

    async def vouches(self, sender: Sender) -> bool:
        """Tell whether this person is in the chat of the idea cards."""
        return await self._members.include(int(sender.id))

    def link_to(self, code: str) -> str | None:
        """Return the address that opens the private chat and brings this code; None until we know our own name."""
        return f"https://t.me/{self._username}?start={code}" if self._username else None

    async def deliver(self, parcel: Parcel) -> str:
        """Post or edit a message; raises `DeliveryError`."""
        if self._delivery is None:
            raise DeliveryError("not connected to Telegram yet", Verdict.LATER, wait=1.0)
        return await self._delivery.deliver(parcel)

    async def read_back(self, parcel: Parcel) -> str | None:
        """Raise: nobody can ask Telegram whether a message arrived."""
        raise DeliveryError(f"Telegram cannot tell whether entry {parcel.entry} arrived", Verdict.UNCERTAIN)

    def chat_limit(self, address: str) -> ChatLimit:
        """Telegram takes about one message a second in a private chat, and twenty a minute in a group."""
        return _IN_GROUP if Place.from_json(address).is_group else _IN_PRIVATE

    def routes(self) -> Sequence[BaseRoute]:
        """The webhook's route, none when we poll."""
        if not self._options.webhook_address:
            return ()
        webhook = Webhook(self._options.webhook_secret or "", self._reception.take)
        return (Route("/telegram/webhook", webhook.receive, methods=["POST"]),)

    async def problem(self) -> str | None:
        """Tell why nothing comes in just now, or None."""
        if self._trouble is not None:
            return self._trouble
        if self._listening is None or self._listening.done():
            return "Telegram is not listened to; start the program again"
        return await self._watch.problem() if self._watch else self._poller.problem()

    async def check(self) -> list[Finding]:
        """Look at token, way in, privacy and the chat of the idea cards; works without `start`."""
        await self._client.connect()
        try:
            return await findings(self._client, self._options, self._clock)
        finally:
            if self._listening is None:
                await self._client.disconnect()

    async def _listen(self) -> None:
        attempt = 0
        while self._delivery is None:
            attempt += 1
            await asyncio.sleep(self._patience.backoff(attempt))
            await self._connect()
        profile = asyncio.create_task(bring_up_to_date(self._client, self._commands, self._introduction))
        try:
            await (self._poller.run() if self._options.webhook_address is None else asyncio.Event().wait())
        finally:
            profile.cancel()

    async def _connect(self) -> str | None:
        """Connect; returns what an operator has to mend. After a failure of the network `_trouble` stays set."""
        try:
            await self._client.connect()
            me = await self._client.get_me()
            await self._choose_way_in()
        except InvalidToken:
            self._trouble = TOKEN_REFUSED
            return TOKEN_REFUSED
        except BadRequest as error:
            self._trouble = f"Telegram refuses the webhook ({error.message}); see LEARNATHON_TELEGRAM__WEBHOOK_URL"
            return self._trouble
        except TelegramError as error:
            self._trouble = f"Telegram cannot be reached yet ({network_words(error)})"
            log.warning(self._trouble, extra={"action": "connecting_failed"})
            return None
        self._connected(me.id, me.username or "")
        return None

    async def _choose_way_in(self) -> None:
        if self._options.webhook_address is None:
            await self._client.delete_webhook(drop_pending_updates=False)
            return
        await self._client.set_webhook(
            self._options.webhook_address,
            allowed_updates=KINDS,
            secret_token=self._options.webhook_secret,
            max_connections=_CONNECTIONS,
        )

    def _connected(self, bot: int, username: str) -> None:
        words = frozenset(name for word in self._commands for name in word.called())
        self._delivery = Delivery(self._client, Renderer(self._codes, username))
        self._reception.notices.directly = Directly(self._delivery.deliver)
        self._reception.translator = Translator(bot, username, words, self._codes)
        self._trouble, self._username = None, username
        log.info("Connected to Telegram", extra={"action": "connected", "bot": bot})

    async def _fetch(self, offset: int | None, seconds: int) -> list[dict[str, object]]:
        return await self._client.updates(offset, seconds, KINDS)
