"""The demo people of the sandbox: six colleagues of a made-up organisation, on one platform or on both."""

from dataclasses import dataclass
from typing import Literal

from adapters.sandbox.slack import SlackPerson, SlackSandbox
from adapters.sandbox.slack.directory import Channel
from adapters.sandbox.telegram import Chat, TelegramPerson, TelegramSandbox

Language = Literal["nl", "en"]

ORGANISATION = "Zonnehof"
_LOCALES = {"nl": ("nl-NL", "Europe/Amsterdam"), "en": ("en-GB", "Europe/London")}


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody to play: who they are, and where they can be found."""

    name: str
    work: str
    language: Language
    on: tuple[Literal["slack", "telegram"], ...]
    organiser: bool = False


PARTS = (
    Part("Noor", "planner", "nl", ("telegram",)),
    Part("Sanne", "wijkverpleegkundige", "nl", ("slack", "telegram")),
    Part("Bas", "conciërge", "nl", ("slack",)),
    Part("Emma", "IT support", "en", ("slack",)),
    Part("Daniel", "researcher", "en", ("telegram",)),
    Part("Fatima", "organisator", "nl", ("slack",), organiser=True),
)


@dataclass(frozen=True, slots=True)
class Someone:
    """One of the cast, with their accounts."""

    part: Part
    slack: SlackPerson | None
    telegram: TelegramPerson | None

    @property
    def accounts(self) -> tuple[str, ...]:
        """The accounts as settings name them, such as slack:U0000000002."""
        slack = (f"slack:{self.slack.id}",) if self.slack else ()
        telegram = (f"telegram:{self.telegram.id}",) if self.telegram else ()
        return slack + telegram


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody, and the two places where ideas are shown."""

    people: tuple[Someone, ...]
    channel: Channel
    group: Chat

    @property
    def organisers(self) -> tuple[str, ...]:
        """The accounts of those who organise."""
        return tuple(account for someone in self.people if someone.part.organiser for account in someone.accounts)


def assemble(slack: SlackSandbox, telegram: TelegramSandbox) -> Cast:
    """Bring the cast into both simulated platforms; all of them are where the ideas are shown, so all may join."""
    people = tuple(Someone(part, _on_slack(slack, part), _on_telegram(telegram, part)) for part in PARTS)
    return Cast(
        people,
        slack.add_channel("ideeen", [someone.slack for someone in people if someone.slack]),
        telegram.add_group("Ideeën", [someone.telegram for someone in people if someone.telegram]),
    )


def _on_slack(slack: SlackSandbox, part: Part) -> SlackPerson | None:
    if "slack" not in part.on:
        return None
    locale, zone = _LOCALES[part.language]
    return slack.add_person(part.name, real_name=part.name, locale=locale, tz=zone)


def _on_telegram(telegram: TelegramSandbox, part: Part) -> TelegramPerson | None:
    return telegram.add_person(part.name, language=part.language) if "telegram" in part.on else None
