"""The demo people of the sandbox: colleagues of a made-up organisation, on one platform or on both."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from adapters.sandbox.slack import SlackPerson, SlackSandbox
from adapters.sandbox.slack.directory import Channel
from adapters.sandbox.telegram import Chat, TelegramPerson, TelegramSandbox

Language = Literal["nl", "en"]
App = Literal["slack", "telegram"]

ORGANISATION: Final = "Zonnehof"
DEPARTMENTS: Final = ("Zorg", "Techniek", "Onderzoek", "Bedrijfsvoering")
_LOCALES: Final = {"nl": ("nl-NL", "Europe/Amsterdam"), "en": ("en-GB", "Europe/London")}


class _Pool(NamedTuple):
    """What the places are called in which ideas are shown."""

    on_slack: str
    on_telegram: str


_POOLS: Final = {"nl": _Pool("ideeen", "Ideeën"), "en": _Pool("ideas", "Ideas")}


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody to play: who they are, and where they can be found."""

    name: str
    """As colleagues call them; in a crowd with a last name."""
    work: str
    """What they do, in their own language."""
    language: Language
    on: tuple[App, ...]
    department: str
    organiser: bool = False
    """Whether the settings of the bot name them as one."""
    guest: bool = False
    """A guest in the Slack workspace, whom the bot keeps out of the pool."""


PARTS: Final = (
    Part("Noor", "planner", "nl", ("telegram",), "Zorg"),
    Part("Sanne", "wijkverpleegkundige", "nl", ("slack", "telegram"), "Zorg"),
    Part("Bas", "conciërge", "nl", ("slack",), "Bedrijfsvoering"),
    Part("Emma", "IT support", "en", ("slack",), "Techniek"),
    Part("Daniel", "researcher", "en", ("telegram",), "Onderzoek"),
    Part("Fatima", "organisator", "nl", ("slack",), "Bedrijfsvoering", organiser=True),
    Part("Olivia", "organiser", "en", ("telegram",), "Onderzoek", organiser=True),
    Part("Wim", "directeur", "nl", ("slack",), "Bedrijfsvoering"),
    Part("Ruth", "teamcoach", "nl", ("telegram",), "Zorg"),
    Part("Lars", "auditor, guest", "en", ("slack",), "Bedrijfsvoering", guest=True),
)
"""Wim could be made the sponsor and Ruth the facilitator: organisers give roles in the chat."""


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


def assemble(
    slack: SlackSandbox, telegram: TelegramSandbox, parts: Iterable[Part] = PARTS, language: Language = "nl"
) -> Cast:
    """Bring the cast into both simulated platforms.

    All of them are where the ideas are shown, so all may join but for the guest. The language is the organisation's.
    """
    pool = _POOLS[language]
    people = tuple(Someone(part, _on_slack(slack, part), _on_telegram(telegram, part)) for part in parts)
    return Cast(
        people,
        slack.add_channel(pool.on_slack, [someone.slack for someone in people if someone.slack]),
        telegram.add_group(pool.on_telegram, [someone.telegram for someone in people if someone.telegram]),
    )


def _on_slack(slack: SlackSandbox, part: Part) -> SlackPerson | None:
    if "slack" not in part.on:
        return None
    locale, zone = _LOCALES[part.language]
    return slack.add_person(part.name, real_name=part.name, locale=locale, tz=zone, guest=part.guest)


def _on_telegram(telegram: TelegramSandbox, part: Part) -> TelegramPerson | None:
    if "telegram" not in part.on:
        return None
    first, _, last = part.name.partition(" ")
    return telegram.add_person(first, last_name=last, language=part.language)
