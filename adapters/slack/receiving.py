"""One request of Slack, from body to answer: the answer exists only once the bot has committed."""

import asyncio
import logging
from dataclasses import dataclass

from adapters.platform import NotTaken, Receive
from adapters.slack.acks import answer_to
from adapters.slack.afterwards import Afterwards, Work
from adapters.slack.blocks import Json
from adapters.slack.incoming import Body, Heard, Translator
from adapters.slack.people import People
from adapters.slack.profiles import profile_of
from adapters.slack.tasks import kind
from flows.chat import Incoming, Surface

log = logging.getLogger(__name__)

_OK = 200
_AGAIN = 503


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to Slack, and what is to be done when it is there."""

    status: int = _OK
    body: Json | str = ""
    then: Work | None = None


class Receiver:
    """Hands what people do to the bot, and what the bot says at once back to Slack."""

    def __init__(self, people: People, translator: Translator, afterwards: Afterwards) -> None:
        self.receive: Receive | None = None
        """The bot; until it is there, and after it has gone, nothing is taken."""
        self.closed: str | None = None
        """Why Slack says that it is done with us."""
        self._people = people
        self._translator = translator
        self._afterwards = afterwards

    async def answer(self, body: Body) -> Answer:
        """Answer one request; with 503 (in Socket Mode: with silence) when it must be sent again.

        To somebody who waits at a command or a page, Slack then says in its own words that it did not work.
        """
        try:
            if (body.get("event") or {}).get("type") == "user_change":
                return await self._tell_of_change(body)
            return Answer() if self._noted(body) else await self._hand_over(body)
        except NotTaken:
            log.warning("Slack: not taken, to be sent again", extra={"action": "slack_not_taken"})
        except Exception as error:  # noqa: BLE001 - whatever it is, Slack gets an answer and no body gets into a log
            _failed(error)
        return Answer(_AGAIN)

    async def _hand_over(self, body: Body) -> Answer:
        heard = self._translator.heard(body)
        if heard is None:
            return Answer()
        receive = self.receive
        if receive is None:
            raise NotTaken
        born = asyncio.get_running_loop().time()
        incoming = await self._incoming(heard)
        said = await receive(incoming)
        return Answer(_OK, answer_to(incoming.act, said, body), self._afterwards.of(incoming, said, body, born))

    async def _tell_of_change(self, body: Body) -> Answer:
        """Tell the bot of a profile that changed, if what it keeps of people did; take it over once the bot has."""
        user = body["event"]["user"]
        if self._people.differs(user):
            if self.receive is None:
                raise NotTaken
            await self.receive(profile_of(user, self._people.home, body["event_id"]))
        self._people.update(user)
        return Answer()

    async def _incoming(self, heard: Heard) -> Incoming:
        sender = await self._people.sender(heard.user, heard.team, heard.name)
        return Incoming(heard.key, sender, heard.act, Surface.MODAL, private=heard.private, can_open=heard.can_open)

    def _noted(self, body: Body) -> bool:
        """Take note of what concerns the workspace and not somebody's act."""
        event = body.get("event") or {}
        match event.get("type"):
            case "team_join":
                self._people.update(event["user"])
            case "app_uninstalled":
                self.closed = "Slack: the app was removed from the workspace; install it again"
            case "tokens_revoked":
                if (event.get("tokens") or {}).get("bot"):
                    self.closed = "Slack: the bot token was revoked; install the app again and set the new token"
            case _:
                return False
        return True


def _failed(error: Exception) -> None:
    """Log an error without its traceback, which may quote what somebody wrote."""
    log.error("Slack: request failed", extra={"action": "slack_failed", "error": kind(error)})
